import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { afterEvent, draftOf, statusOf, type Draft, type DraftEvent, type DraftStatus } from '../../src/cli/preview/desk/draft.js';
import { asInFile, inTextArea } from '../../src/cli/preview/desk/line-endings.js';

const first = { text: 'one', etag: '1' };
const second = { text: 'two', etag: '2' };

const cases: readonly { name: string; events: readonly DraftEvent[]; status: DraftStatus; text: string; more?: Partial<Draft> }[] = [
  { name: 'is saved as it was read', events: [], status: 'saved', text: 'one' },
  { name: 'is changed by typing, and not by typing it back', events: [{ type: 'edited', text: 'x' }, { type: 'edited', text: 'one' }], status: 'saved', text: 'one' },
  { name: 'follows the file while nothing is changed', events: [{ type: 'read', file: second }], status: 'saved', text: 'two' },
  { name: 'keeps what was typed when the file changes', events: [{ type: 'edited', text: 'mine' }, { type: 'read', file: second }], status: 'conflict', text: 'mine', more: { newer: second } },
  { name: 'forgets a conflict when the file is what it was', events: [{ type: 'edited', text: 'mine' }, { type: 'read', file: second }, { type: 'read', file: first }], status: 'changed', text: 'mine' },
  { name: 'sees no conflict where the file has become the same', events: [{ type: 'edited', text: 'two' }, { type: 'read', file: second }], status: 'saved', text: 'two', more: { file: second } },
  { name: 'takes the file’s text and sets its own aside', events: [{ type: 'edited', text: 'mine' }, { type: 'read', file: second }, { type: 'taken' }], status: 'saved', text: 'two', more: { setAside: 'mine' } },
  { name: 'brings back what was set aside', events: [{ type: 'edited', text: 'mine' }, { type: 'read', file: second }, { type: 'taken' }, { type: 'brought-back' }], status: 'changed', text: 'mine' },
  { name: 'is to replace the newer version once it is kept', events: [{ type: 'edited', text: 'mine' }, { type: 'read', file: second }, { type: 'kept' }], status: 'changed', text: 'mine', more: { file: second } },
  { name: 'is being saved until it is told', events: [{ type: 'edited', text: 'two' }, { type: 'sent' }], status: 'saving', text: 'two' },
  { name: 'takes its own save, when the file tells of it first, for no conflict', events: [{ type: 'edited', text: 'two' }, { type: 'sent' }, { type: 'edited', text: 'two!' }, { type: 'read', file: second }], status: 'saving', text: 'two!' },
  { name: 'is changed by what was typed during a save', events: [{ type: 'edited', text: 'two' }, { type: 'sent' }, { type: 'edited', text: 'two!' }, { type: 'saved', file: second }], status: 'changed', text: 'two!', more: { file: second } },
  { name: 'is not saved where that was refused', events: [{ type: 'edited', text: 'x' }, { type: 'sent' }, { type: 'refused', why: 'No JSON.' }], status: 'failed', text: 'x' },
  { name: 'is well again when the file is, though it says the same', events: [{ type: 'refused', why: 'Not UTF-8.' }, { type: 'read', file: { text: 'one', etag: '3' } }], status: 'saved', text: 'one' },
  { name: 'is well again when the file is what it was', events: [{ type: 'refused', why: 'Not UTF-8.' }, { type: 'read', file: first }], status: 'saved', text: 'one' },
  { name: 'is all that there is of a file that is gone', events: [{ type: 'read', file: { text: '', etag: null } }], status: 'changed', text: 'one', more: { file: { text: 'one', etag: null } } },
];

describe('a draft', () => {
  for (const { name, events, status, text, more } of cases)
    it(name, () => {
      const draft = events.reduce(afterEvent, draftOf(first));
      assert.equal(statusOf(draft), status);
      assert.equal(draft.text, text);
      for (const [key, value] of Object.entries(more ?? {})) assert.deepEqual(draft[key as keyof Draft], value);
    });

  it('loses no text that was typed, whatever happens but a save', () => {
    const version = fc.record({ text: fc.constantFrom('a', 'b', 'c'), etag: fc.constantFrom('1', '2', '3') });
    const event = fc.oneof(version.map((file): DraftEvent => ({ type: 'read', file })), fc.constantFrom<DraftEvent>({ type: 'taken' }, { type: 'kept' }, { type: 'refused' }));
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const draft = events.reduce(afterEvent, afterEvent(draftOf(first), { type: 'edited', text: 'mine' }));
        assert.ok([draft.text, draft.setAside].includes('mine'));
      }),
    );
  });
});

describe('line endings', () => {
  const line = fc.constantFrom('a', 'b', '', '  "id": 1');
  const file = fc.tuple(fc.boolean(), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')).map(([text, end]) => text + end)), fc.constantFrom('', 'z'));
  const text = file.map(([hasMark, lines, last]) => (hasMark ? '\ufeff' : '') + lines.join('') + last);

  it('are those of the file again, for each text that was not changed', () => {
    fc.assert(fc.property(text, (whole) => assert.equal(asInFile(inTextArea(whole), whole), whole)));
  });

  it('change no letter of what was typed', () => {
    fc.assert(fc.property(text, text, (whole, typed) => assert.equal(inTextArea(asInFile(inTextArea(typed), whole)), inTextArea(typed))));
  });

  it('are those of the first line in new lines, and as they were around them', () => {
    assert.equal(asInFile('a\nnew\nnew\nb\nc', 'a\r\nb\nc'), 'a\r\nnew\r\nnew\r\nb\nc');
    assert.equal(asInFile('x\ny', ''), 'x\ny');
    // Without its second line, whose ends would be one.
    assert.equal(asInFile('a\n\nz', 'a\ra\n\nz'), 'a\r\rz');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { updateText } from '../../src/cli/update/update-text.js';
import type { PassageReport } from '../../src/cli/update/update-report.js';

const passage: PassageReport = {
  result: 'refreshed',
  annotationId: 'a',
  path: '$.annotations[0].target',
  place: { file: 'notes.json', line: 2, column: 3 },
  isRewritten: true,
  before: 'the ship came in',
  now: 'the barge came in',
  articlePlace: { file: 'new.html', line: 4, column: 5 },
};
const counts = { unchanged: 0, refreshed: 1, moved: 0, unsettled: 0 };
const textOf = (one: Partial<PassageReport>, isColoured = false): string => updateText({ counts, passages: [{ ...passage, ...one }] }, 'Done.', isColoured);

describe('the report of an update', () => {
  it('marks words that are gone and new ones', () =>
    assert.equal(
      textOf({}),
      'Refreshed\n  notes.json:2:3  a  in the article new.html:4:5\n    the [-ship-]{+barge+} came in\n\n0 unchanged, 1 refreshed, 0 moved, 0 need an editor. Done.\n',
    ));

  it('colours them on a terminal', () => {
    const text = textOf({}, true);
    assert.ok(text.includes('\u001b[32mbarge'));
    assert.ok(stripVTControlCharacters(text).includes('the shipbarge came in'));
  });

  it('leaves out most of what is the same', () => {
    const same = 'word '.repeat(100);
    assert.match(textOf({ before: `${same}old`, now: `${same}new` }), / {4} … [word ]{40}\[-old-\]\{\+new\+\}\n/);
  });

  it('lets no document speak to the terminal', () => {
    const text = textOf({ annotationId: '\u001b[2J', before: '\u001b]0;title\u0007', now: 'one \u202e two' });
    assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_C}/u);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeQuote } from '../../src/core/describe-quote.js';
import { indexText } from '../../src/core/text-index.js';
import { ArticleEdit } from '../../src/cli/update/article-edit.js';
import { updatePassage } from '../../src/cli/update/update-passage.js';
import { rewritten, spanOf, updated, versionOf } from './text-edit.js';

const lead = 'The ship came into port on the night tide, drawing two metres more than when she had left.';
const crates = 'The crates held machine parts, the company said on Monday.';
const papers = 'Nobody had seen the papers before the port was closed to visitors for the summer.';
const last = 'A last paragraph stays as it is, whatever happens to the others.';
const old = [lead, crates, papers, last].join('\n');
const first = 'A new first paragraph about the whole affair.';
const now = [first, lead.replace('when she had left', 'she had before'), crates.replace('Monday', 'Tuesday'), last].join('\n');

function described(text: string, words: string): object {
  const { start, end } = spanOf(text, words);
  return { ...(describeQuote(indexText(text), start, end) ?? assert.fail('They can be described')) };
}

/** In code points, as these texts have no others. */
function positionOf(text: string, words: string): { start: number; end: number } {
  return spanOf(text, words);
}

describe('targets after an edit', () => {
  it('leaves words alone that are still right', () => assert.equal(rewritten(old, now, 'machine parts, the company'), 'machine parts, the company'));

  it('gives words for words', () =>
    assert.equal(
      rewritten(old, now, 'drawing two metres more than when she had left'),
      'drawing two metres more than she had before',
    ));

  it('gives words their context where they stand twice now', () => {
    const twice = `${old}\nIn a letter the company said on Monday that it knew nothing.`;
    const target = rewritten(old.replace('company said', 'company wrote'), twice, 'the company wrote on Monday');
    assert.deepEqual(target, described(twice, 'the company said on Monday'));
  });

  it('writes a full description anew, and keeps other members', () => {
    const words = 'the company said on Monday';
    const target = { 'x-desk': 7, ...described(old, words) };
    assert.deepEqual(rewritten(old, now, target), { 'x-desk': 7, ...described(now, 'the company said on Tuesday') });
  });

  it('refreshes the position of words that have not changed', () => {
    const target = rewritten(old, now, described(old, 'stays as it is'));
    assert.deepEqual(target, described(now, 'stays as it is'));
  });

  it('keeps the members that a quotation has', () =>
    assert.deepEqual(rewritten(old, now, { exact: 'said on Monday', prefix: 'the company ' }), {
      exact: 'said on Tuesday',
      prefix: 'held machine parts, the company ',
    }));

  it('keeps a hand-written context that still tells', () => {
    const target = { exact: 'parts', prefix: 'machine ' };
    assert.deepEqual(rewritten(old, now, target), target);
  });

  it('counts paragraphs anew, with a guard that tells them apart', () =>
    assert.deepEqual(rewritten(old, now, { paragraph: 2, exact: 'The crates' }), { paragraph: 3, exact: 'The crates held' }));

  it('gives a paragraph a guard when its number changes', () =>
    assert.deepEqual(rewritten(old, now, { paragraph: 1 }), { paragraph: 2, exact: 'The ship came' }));

  it('leaves a paragraph alone that has its number still', () => assert.deepEqual(rewritten(old, now, { paragraph: 4 }), { paragraph: 4 }));

  it('refreshes the guard of a paragraph that begins with other words', () => {
    const other = old.replace('Nobody had seen', 'None of them had seen');
    assert.deepEqual(rewritten(old, other, { paragraph: 3, exact: 'Nobody had seen' }), { paragraph: 3, exact: 'None of them had' });
  });

  it('leaves a paragraph that was put into another one', () => {
    const merged = [lead, `${crates} ${lead.replace('ship', 'barge')} ${papers} ${last}`].join('\n');
    assert.equal(rewritten(old, merged, { paragraph: 2 }), 'passage-split');
  });

  it('leaves a paragraph that another one as long was put into', () => {
    const [visitors, crowd] = ['Nobody had seen the papers before the port was closed to visitors.', 'The crowd at the gate had gone home by then, as the police had told it to.'];
    for (const merged of [`${visitors} ${crowd}`, `${crowd} ${visitors}`])
      for (const target of [{ paragraph: 1 }, { paragraph: 1, exact: 'Nobody had seen' }])
        assert.equal(rewritten(`${visitors}\n${crowd}\n${last}`, `${merged}\n${last}`, target), 'passage-split');
  });

  it('knows that a paragraph is gone', () => assert.equal(rewritten(old, now, { paragraph: 3 }), 'passage-deleted'));

  it('refreshes every selector of a passage, and keeps what else they say', () => {
    const words = 'the company said';
    const target = {
      type: 'SpecificResource',
      selector: [
        { type: 'TextQuoteSelector', exact: words, prefix: 'parts, ', 'x-mine': true },
        { type: 'TextPositionSelector', ...positionOf(old, words) },
      ],
    };
    const { selector } = rewritten(old, now, target) as typeof target;
    assert.deepEqual(selector[1], { type: 'TextPositionSelector', ...positionOf(now, words) });
    assert.deepEqual(Object.keys(selector[0] ?? {}), ['type', 'exact', 'prefix', 'x-mine']);
  });

  it('refreshes both ends of a range', () => {
    const target = {
      type: 'RangeSelector',
      startSelector: { type: 'TextQuoteSelector', exact: 'held machine parts' },
      endSelector: { type: 'TextQuoteSelector', exact: 'said on Monday' },
    };
    assert.deepEqual(rewritten(old, now.replace('held machine', 'held the machine'), target), {
      type: 'RangeSelector',
      startSelector: { type: 'TextQuoteSelector', exact: 'held the machine parts' },
      endSelector: { type: 'TextQuoteSelector', exact: 'said on Tuesday' },
    });
  });

  it('refreshes what refines a paragraph, and the paragraph', () =>
    assert.deepEqual(rewritten(old, now, { paragraph: 2, exact: 'The crates held', refinedBy: { exact: 'said on Monday' } }), {
      paragraph: 3,
      exact: 'The crates held',
      refinedBy: { exact: 'said on Tuesday' },
    }));

  it('leaves a position alone, which is no place', () => assert.equal(rewritten(old, now, { type: 'TextPositionSelector', start: 4, end: 9 }), 'place-unknown-before'));

  it('leaves a text directive alone that does not find its words any more', () => {
    const target = { type: 'FragmentSelector', value: ':~:text=drawing%20two%20metres%20more%20than%20when%20she%20had%20left' };
    assert.equal(rewritten(old, now, target), 'target-not-rewritten');
  });

  it('leaves a paragraph alone that was cut in two', () => {
    const cut = 'The ship came into port. She drew two metres more.';
    assert.equal(rewritten(`${cut}\n${last}`, `${cut.replace('. ', '.\n')}\n${last}`, { paragraph: 1 }), 'passage-split');
  });

  it('leaves the number of a paragraph alone that was not there', () => {
    const longer = `${now}\nOne paragraph more.`;
    assert.equal(rewritten(old, longer, { paragraph: 5 }), 'place-unknown-before');
    assert.deepEqual(rewritten(old, longer, { paragraph: 5, exact: 'One paragraph' }), { paragraph: 5, exact: 'One paragraph' });
  });

  it('takes no part of what it cannot read', () => {
    for (const target of [{}, { exact: 7n.toString() }, { type: 'SvgSelector', value: '<svg/>' }, [], 12, true]) assert.equal(rewritten(old, now, target), 'place-unknown-before');
  });

  it('does not take the twin of a deleted passage for it', () => {
    const twin = 'The port was closed.';
    const before = [twin, lead, crates, twin, papers].join('\n');
    const after = [twin, lead, crates, papers].join('\n');
    assert.equal(rewritten(before, after, { exact: twin, prefix: 'Monday.\n' }), 'passage-deleted');
    assert.equal(rewritten(before, after, twin), 'place-unknown-before');
  });

  it('does not take short words elsewhere for a deleted passage', () => {
    const after = [lead, papers, `${last} They had machine parts.`].join('\n');
    assert.equal(rewritten(old, after, 'machine parts'), 'place-disputed');
  });

  it('follows a paragraph that was moved', () => {
    const outcome = updated(old, [lead, papers, last, crates].join('\n'), described(old, 'machine parts, the company said'));
    assert.equal('change' in outcome && outcome.change, 'moved');
  });
});

describe('targets that are elements', () => {
  const located = (text: string, words: string) => (): ReturnType<typeof spanOf> => spanOf(text, words);

  it('leaves a selector alone that leads to the same element', () => {
    const edit = new ArticleEdit(versionOf(old, { locate: located(old, crates) }), versionOf(now, { locate: located(now, 'The crates held machine parts, the company said on Tuesday.') }));
    const outcome = updatePassage({ css: '#p2' }, edit);
    assert.deepEqual('written' in outcome && outcome.written, { css: '#p2' });
  });

  it('reports a selector that leads to another element now', () => {
    const edit = new ArticleEdit(versionOf(old, { locate: located(old, crates) }), versionOf(now, { locate: located(now, first) }));
    const outcome = updatePassage({ css: 'p:nth-of-type(2)' }, edit);
    assert.equal('doubt' in outcome && outcome.doubt, 'place-disputed');
  });

  it('reports a selector that leads nowhere now', () => {
    const edit = new ArticleEdit(versionOf(old, { locate: located(old, crates) }), versionOf(now));
    const outcome = updatePassage({ css: '#p2' }, edit);
    assert.ok('doubt' in outcome);
    assert.equal(outcome.doubt, 'target-not-rewritten');
    assert.equal(outcome.code, 'element-not-found');
  });

  it('refreshes the words inside an element', () => {
    const edit = new ArticleEdit(versionOf(old, { locate: located(old, crates) }), versionOf(now, { locate: located(now, 'The crates held machine parts, the company said on Tuesday.') }));
    const outcome = updatePassage({ css: '#p2', exact: 'said on Monday' }, edit);
    assert.deepEqual('written' in outcome && outcome.written, { css: '#p2', exact: 'said on Tuesday' });
  });

  it('leaves words that have left their element', () => {
    const edit = new ArticleEdit(versionOf(old, { locate: located(old, crates) }), versionOf(now, { locate: located(now, first) }));
    const outcome = updatePassage({ css: '#p2', exact: 'said on Monday' }, edit);
    assert.equal('doubt' in outcome && outcome.doubt, 'target-not-rewritten');
  });
});

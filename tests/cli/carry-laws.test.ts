import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexText } from '../../src/core/text-index.js';
import { carrierOf, type Fate } from '../../src/cli/update/carry-spans.js';
import { compareWords } from '../../src/cli/update/compare-words.js';

/** Words that stand once each, so that what an edit leaves of a passage is known. */
const words = Array.from({ length: 260 }, (_, number) => `w${number.toString(36)}x${(number * 7919).toString(36)}`);
const PARAGRAPH = 20;

/** Anything that a text may have. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '“', '-', '\u00ad', 'é', 'e\u0301', '港', '👍🏽', '\ud83d'), maxLength: 300 }),
  fc.array(fc.constantFrom('the', 'port', 'of', 'a', 'ship', 'was', 'closed', '.', '\n'), { maxLength: 120 }).map((list) => list.join(' ')),
);

function carry(old: string, now: string, start: number, end: number): Fate {
  return carrierOf(indexText(old), indexText(now))({ start, end });
}

/** The words of an article, in paragraphs. */
function written(list: readonly (readonly string[])[]): string {
  return list.map((paragraph) => paragraph.join(' ')).filter(Boolean).join('\n');
}

const paragraphs = Array.from({ length: words.length / PARAGRAPH }, (_, number) => words.slice(number * PARAGRAPH, (number + 1) * PARAGRAPH));
const article = written(paragraphs);

describe('carrying spans over an edit', () => {
  it('changes nothing where nothing was changed', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        // As the engine gives them: it finds whole signs.
        const { folded, toRaw } = indexText(text);
        const [start, end] = [a, b].map((one) => toRaw(one % (folded.length + 1))).sort((one, other) => one - other) as [number, number];
        const fate = carry(text, text, start, end);
        // A span without a word has no fate.
        if (fate.status === 'deleted') return;
        assert.equal(fate.status, 'unchanged');
        assert.ok(fate.span.start >= 0 && fate.span.end <= text.length);
      }),
    );
  });

  it('never fails, and stays inside of the new text', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (old, now, a, b) => {
        const [start, end] = [a % (old.length + 1), b % (old.length + 1)].sort((one, other) => one - other) as [number, number];
        const fate = carry(old, now, start, end);
        if (fate.status === 'deleted') return;
        assert.ok(0 <= fate.span.start && fate.span.start < fate.span.end && fate.span.end <= now.length, JSON.stringify(fate));
        assert.ok(fate.kept >= 0 && fate.kept <= 1.001);
      }),
    );
  });

  it('gives no new word to two old ones, and keeps their order', () => {
    fc.assert(
      fc.property(anyText, anyText, (old, now) => {
        const { inOrder, moved } = compareWords(indexText(old), indexText(now));
        const kept = [...inOrder].filter((place) => place >= 0);
        assert.deepEqual(kept, [...kept].sort((a, b) => a - b));
        const taken = [...kept, ...[...moved].filter((place) => place >= 0)];
        assert.equal(new Set(taken).size, taken.length);
      }),
    );
  });

  it('leaves a passage where it is when a block of its words is put in front of it, or behind', () => {
    const part = fc.tuple(fc.nat(PARAGRAPH - 1), fc.integer({ min: 1, max: PARAGRAPH - 1 }));
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), part, part, fc.boolean(), (number, [from, length], [quoted, count], isBehind) => {
        const paragraph = paragraphs[number] ?? [];
        const quote = paragraph.slice(quoted, quoted + count);
        const edited = paragraphs.toSpliced(number + (isBehind ? 1 : 0), 0, quote);
        const passage = paragraph.slice(from, from + length).join(' ');
        const start = article.indexOf(passage);
        const shift = isBehind ? 0 : quote.join(' ').length + 1;
        const fate = carry(article, written(edited), start, start + passage.length);
        assert.ok(fate.status === 'unchanged');
        assert.equal(fate.span.start, start + shift);
      }),
    );
  });

  it('gives a passage the words that the edit left of it, and those that came into it', () => {
    const edits = fc.array(fc.tuple(fc.nat(words.length - 1), fc.constantFrom('gone', 'new', 'other')), { maxLength: 30 });
    fc.assert(
      fc.property(edits, fc.nat(paragraphs.length - 1), fc.nat(PARAGRAPH - 8), (list, number, from) => {
        const at = new Map(list);
        const passage = paragraphs[number]?.slice(from, from + 8) ?? [];
        // The ends are left alone: what replaced them is another law's business.
        const ends = new Set([passage[0], passage[7], words[number * PARAGRAPH + from - 1], words[number * PARAGRAPH + from + 8]]);
        const edited = (word: string): string[] => {
          const what = ends.has(word) ? undefined : at.get(words.indexOf(word));
          if (what === 'gone') return [];
          if (what === 'other') return [`other${word}`];
          return what === 'new' ? [`new${word}`, word] : [word];
        };
        const now = written(paragraphs.map((paragraph) => paragraph.flatMap(edited)));
        const expected = passage.flatMap(edited).join(' ');
        const start = article.indexOf(passage.join(' '));
        const fate = carry(article, now, start, start + passage.join(' ').length);
        assert.ok(fate.status === 'unchanged' || fate.status === 'changed');
        assert.equal(now.slice(fate.span.start, fate.span.end), expected);
      }),
    );
  });

  it('knows that a whole paragraph is gone', () => {
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), (number) => {
        const gone = paragraphs[number]?.join(' ') ?? '';
        const now = written(paragraphs.filter((_, other) => other !== number));
        const start = article.indexOf(gone);
        assert.equal(carry(article, now, start, start + gone.length).status, 'deleted');
      }),
    );
  });

  it('finds a paragraph wherever it was put', () => {
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), fc.nat(paragraphs.length - 1), (number, to) => {
        const own = paragraphs[number] ?? [];
        const others = paragraphs.filter((_, other) => other !== number);
        const now = written([...others.slice(0, to), own, ...others.slice(to)]);
        const start = article.indexOf(own.join(' '));
        const fate = carry(article, now, start, start + own.join(' ').length);
        assert.ok(fate.status === 'unchanged' || fate.status === 'moved');
        assert.equal(now.slice(fate.span.start, fate.span.end), own.join(' '));
      }),
    );
  });
});

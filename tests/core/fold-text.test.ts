import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../../src/core/fold-text.js';

const alike = [
  { name: 'runs of white space', one: 'the port', other: 'the \t\n  port' },
  { name: 'no-break spaces', one: 'the port', other: 'the\u00a0port' },
  { name: 'narrow no-break spaces', one: '10 000', other: '10\u202f000' },
  { name: 'thin and ideographic spaces', one: 'a b c', other: 'a\u2009b\u3000c' },
  { name: 'single quotation marks', one: "don't", other: 'don’t' },
  { name: 'opening single quotation marks', one: "'port'", other: '‘port’' },
  { name: 'double quotation marks', one: '"port"', other: '“port”' },
  { name: 'low quotation marks', one: '"port"', other: '„port“' },
  { name: 'angle quotation marks', one: '"port"', other: '«port»' },
  { name: 'en dashes', one: '2020-2023', other: '2020–2023' },
  { name: 'em dashes', one: 'port - which', other: 'port — which' },
  { name: 'double hyphens', one: 'port -- which', other: 'port — which' },
  { name: 'no-break hyphens', one: 're-port', other: 're\u2011port' },
  { name: 'minus signs', one: '-5', other: '−5' },
  { name: 'ellipses', one: 'and ...', other: 'and …' },
  { name: 'soft hyphens', one: 'containers', other: 'con\u00adtain\u00aders' },
  { name: 'zero-width spaces', one: 'containers', other: 'con\u200btainers' },
  { name: 'joiners', one: 'می‌خواهم', other: 'میخواهم' },
  { name: 'word joiners', one: 'the port', other: 'the\u2060 port' },
  { name: 'byte order marks', one: 'containers', other: 'con\ufefftainers' },
  { name: 'direction marks', one: 'the port', other: '\u200fthe\u202a port\u202c' },
  { name: 'isolates', one: 'the port', other: '\u2068the port\u2069' },
  { name: 'variation selectors', one: '☎', other: '☎\ufe0e' },
  { name: 'invisible characters among spaces', one: 'the port', other: 'the \u200b\u00ad port' },
];

const different = [
  { name: 'words joined', one: 'the port', other: 'theport' },
  { name: 'a hyphen and none', one: 're-port', other: 'report' },
  { name: 'capitals', one: 'Port', other: 'port' },
  { name: 'accents', one: 'café', other: 'cafe' },
  { name: 'kinds of quotation marks', one: "'port'", other: '"port"' },
  { name: 'two dots', one: 'and ..', other: 'and …' },
  { name: 'digits', one: '1,000', other: '10,00' },
];

describe('foldText', () => {
  for (const { name, one, other } of alike)
    it(`folds ${name}`, () => assert.equal(foldText(other).folded, foldText(one).folded));

  for (const { name, one, other } of different)
    it(`keeps ${name} apart`, () => assert.notEqual(foldText(other).folded, foldText(one).folded));

  it('leads back to the characters', () => {
    const raw = 'A\u00ad  “port”\u00a0\n— and ...  more -- 😀\u200b!';
    const { folded, toRaw } = foldText(raw);
    for (const character of ['A', 'p', 't', 'a', 'm', 'e', '😀', '!'])
      assert.equal(toRaw(folded.indexOf(character)), raw.indexOf(character), character);
  });

  it('leads back to the start of a run, and from its end behind it', () => {
    const { folded, toRaw } = foldText('a ... \u00a0 b');
    assert.equal(folded, 'a … b');
    assert.deepEqual([0, 1, 2, 3, 4, 5].map(toRaw), [0, 1, 2, 5, 8, 9]);
  });

  const unit = fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '\ufeff', '-', '—', '.', '…', '“', '’', '😀', '漢', '\ud800');
  const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }));

  it('never gets longer', () => {
    fc.assert(fc.property(text, (raw) => assert.ok(foldText(raw).folded.length <= raw.length)));
  });

  it('leads back in order and in range', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { folded, toRaw } = foldText(raw);
        let last = 0;
        for (let offset = 0; offset <= folded.length; offset++) {
          const at = toRaw(offset);
          assert.ok(at >= last && at <= raw.length, `${offset} → ${at} after ${last}`);
          if (offset > 0) assert.ok(at > last || folded === '', 'no two characters come from one');
          last = at;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leads every letter back to itself', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { folded, toRaw } = foldText(raw);
        for (let offset = 0; offset < folded.length; offset++)
          if (/[\p{L}\p{N}]/u.test(folded[offset] ?? '')) assert.equal(raw[toRaw(offset)], folded[offset]);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds the parts of a text at a word’s bound as it folds the whole', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '\u00ad', '“', '—', '😀'), minLength: 1 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const apart = `${foldText(`x${one}x`).folded} ${foldText(`x${other}x`).folded}`;
        assert.equal(foldText(`x${one}x \n x${other}x`).folded, apart);
      }),
    );
  });
});

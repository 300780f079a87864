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
  { name: 'an invisible character among many spaces', one: 'the port', other: 'the  \u00ad port' },
  { name: 'Ukrainian apostrophes', one: "об'єкт", other: 'обʼєкт' },
  { name: 'primes', one: '5\'10"', other: '5′10″' },
  { name: 'Hebrew maqaf', one: 'תל-אביב', other: 'תל־אביב' },
  { name: 'accents in parts', one: 'café', other: 'cafe\u0301' },
  { name: 'several accents in another order', one: 'ệ', other: 'e\u0302\u0323' },
  { name: 'Cyrillic letters in parts', one: 'їжак й', other: 'і\u0308жак и\u0306' },
  { name: 'kana in parts', one: 'ガス', other: 'カ\u3099ス' },
  { name: 'Hangul in parts', one: '항구', other: '항구'.normalize('NFD') },
  { name: 'Devanagari letters with a dot', one: 'ज\u093cमीन', other: '\u095bमीन' },
  { name: 'Bengali letters with a dot', one: 'বাড\u09bcি', other: 'বা\u09dcি' },
  { name: 'Bengali vowel signs in parts', one: 'লোক', other: 'লোক'.normalize('NFD') },
  { name: 'Tamil vowel signs in parts', one: 'கொடி', other: 'கொடி'.normalize('NFD') },
  { name: 'signs of units that are letters', one: '5 KΩ, 1 Å', other: '5 \u212a\u2126, 1 \u212b' },
  { name: 'ligatures', one: 'office file flow', other: 'oﬃce ﬁle ﬂow' },
  { name: 'full-width forms', one: 'AB12!', other: 'ＡＢ１２！' },
  { name: 'half-width kana', one: 'カス', other: 'ｶｽ' },
  { name: 'half-width voiced kana', one: 'ガス', other: 'ｶﾞｽ' },
  { name: 'compatibility ideographs', one: '樂', other: '\uf914' },
  { name: 'Arabic letters by their place', one: 'سلام', other: 'ﺳﻼﻡ' },
  { name: 'tatweel', one: 'محمد', other: 'محـــمد' },
  { name: 'tatweel between spaces', one: 'قال محمد', other: 'قال ـ محمد' },
  { name: 'Arabic vowel marks', one: 'محمد', other: 'مُحَمَّد' },
  { name: 'the dagger alef', one: 'هذا', other: 'ه\u0670ذا' },
  { name: 'Hebrew points', one: 'שלום', other: 'שָׁלוֹם' },
  { name: 'Hebrew points in one with their letter', one: 'שלום', other: 'שׁלום' },
  { name: 'Hebrew cantillation', one: 'בראשית', other: 'בְּרֵאשִׁ֖ית' },
  { name: 'vertical dashes', one: 'port - which', other: 'port ︱ which' },
  { name: 'full-width grave accents', one: "d'un", other: 'd｀un' },
];

const different = [
  { name: 'words joined', one: 'the port', other: 'theport' },
  { name: 'a hyphen and none', one: 're-port', other: 'report' },
  { name: 'capitals', one: 'Port', other: 'port' },
  { name: 'accents', one: 'café', other: 'cafe' },
  { name: 'kinds of quotation marks', one: "'port'", other: '"port"' },
  { name: 'two dots', one: 'and ..', other: 'and …' },
  { name: 'digits', one: '1,000', other: '10,00' },
  { name: 'superscript digits', one: '102', other: '10²' },
  { name: 'fractions', one: '1/2', other: '½' },
  { name: 'Turkish i with and without a dot', one: 'kirli', other: 'kırlı' },
  { name: 'ß and ss', one: 'Maße', other: 'Masse' },
  { name: 'Ukrainian і and ї', one: 'їх', other: 'іх' },
  { name: 'Russian е and ё', one: 'все', other: 'всё' },
  { name: 'alef with and without hamza', one: 'أن', other: 'ان' },
  { name: 'voiced and voiceless kana', one: 'か', other: 'が' },
  { name: 'Thai tones', one: 'มา', other: 'ม้า' },
  { name: 'Hindi vowels', one: 'दिन', other: 'दीन' },
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

  it('leads from inside of what became longer to its end', () => {
    const { folded, toRaw } = foldText('a ﬃ b');
    assert.equal(folded, 'a ffi b');
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map(toRaw), [0, 1, 2, 3, 3, 3, 4, 5]);
  });

  it('leads from what became shorter to its start, and from its end behind it', () => {
    const cases = ['cafe\u0301 x', '한'.normalize('NFD') + ' x', 'مـــ x', 'שׁ x', '👩\u200d👧 x'];
    for (const raw of cases) {
      const { folded, toRaw } = foldText(raw);
      assert.equal(toRaw(folded.indexOf(' ')), raw.indexOf(' '), raw);
      assert.equal(toRaw(folded.length), raw.length, raw);
      assert.equal(toRaw(0), 0, raw);
    }
  });

  it('leads into the middle of a word whose letters are in parts', () => {
    const words = ['ca\u0301fe\u0301s', '항구는'.normalize('NFD'), 'הנָּמֵל', 'مُغلَق', 'कि\u093cला', 'ﾊﾞﾊﾟﾊ', 'ﾡￂﾤￂ'];
    for (const word of words) {
      const raw = `x${word}x`;
      const { folded, toRaw } = foldText(raw);
      const letters = Array.from(new Intl.Segmenter().segment(raw), ({ index, segment }) => ({ index, length: foldText(segment).folded.length }));
      let offset = 0;
      for (const { index, length } of letters) {
        assert.equal(toRaw(offset), index, `${offset} of ${JSON.stringify(folded)}`);
        offset += length;
      }
    }
  });

  const plain = ['a', 'b', 'é', '漢', '😀', '\ud800'];
  const folding = [' ', '\n', '\u00a0', '\u00ad', '\u200b', '\ufeff', '—', '…', '“', '’', 'ﬃ', 'ﷺ', 'ｶ', 'Ａ'];
  /** These join anew when what stood between them is gone. */
  const joining = ['-', '.', '\u0301', '\u0323', 'ـ', 'َ', '\u1112', '\u1161', '\u11ab'];
  const mixed = fc.string({ unit: fc.constantFrom(...plain, ...folding, ...joining) });
  const text = fc.oneof(
    mixed,
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );

  it('folds no character of the basic plane any further', () => {
    const further = Array.from({ length: 0x10000 }, (_, code) => foldText(String.fromCharCode(code)).folded)
      .filter((folded) => foldText(folded).folded !== folded)
      .map((folded) => JSON.stringify(folded));
    assert.deepEqual(further, []);
  });

  it('folds what is folded no further', () => {
    const unit = fc.constantFrom(...plain, ...folding);
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        const { folded } = foldText(raw);
        assert.equal(foldText(folded).folded, folded);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds a text in whole letters and in parts alike', () => {
    const letters = fc.constantFrom('é', 'ệ', 'ї', 'й', 'が', '한', '글', 'ü', 'ά', 'أ', 'שּׁ', 'ậ', 'a', ' ', '-');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (raw) =>
        assert.equal(foldText(raw.normalize('NFD')).folded, foldText(raw.normalize('NFC')).folded),
      ),
    );
  });

  it('leads back in order, in range and to the end', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { folded, toRaw } = foldText(raw);
        let last = 0;
        for (let offset = 0; offset <= folded.length; offset++) {
          const at = toRaw(offset);
          assert.ok(at >= last && at <= raw.length, `${offset} → ${at} after ${last}`);
          last = at;
        }
        assert.equal(last, raw.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('leads every letter that nothing folds back to itself', () => {
    fc.assert(
      fc.property(mixed, (raw) => {
        const { folded, toRaw } = foldText(raw);
        for (let offset = 0; offset < folded.length; offset++)
          if (['a', 'b', '漢', '\ud83d', '\ude00'].includes(folded[offset] ?? '')) assert.equal(raw[toRaw(offset)], folded[offset]);
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

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument, type Citation } from '../../src/core/index.js';
import { locale as arabicWords } from '../../src/locales/ar.js';
import { buildLocale } from '../../src/locales/build-locale.js';
import { locale as englishWords } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';
import { cslItems } from './csl-items.js';
import { goodDocument, member, withMember } from './good-document.js';
import { parsed } from './parsed.js';
import { schemaFaults } from './schema-check.js';
import { markupOf, textOf } from './template-text.js';

const arabic = buildLocale(arabicWords);
const english = buildLocale(englishWords);

/** By a name that the compiler does not follow: what is drawn is made of types of the browser. */
const template: string = '../../src/templates/source-line.js';
const { sourceLineTemplate } = (await import(template)) as {
  sourceLineTemplate: (citation: Citation, locale: Locale, options: { dated: boolean }) => unknown;
};

/** Releases of Unicode's data differ in their kinds of spaces. */
function lineOf(citation: Citation, locale: Locale): string {
  return textOf(sourceLineTemplate(citation, locale, { dated: true })).replace(/\s+/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
}

function documentWith(item: object, id: string): object {
  return { version: 1, sources: { [id]: item }, annotations: [{ id: 'note', target: 'words', citations: [id] }] };
}

describe('a CSL-JSON item', () => {
  for (const { name, item, source, english: en, arabic: ar } of cslItems) {
    const id = typeof item.id === 'string' ? item.id : 'item';
    const document = documentWith(item, id);

    it(`is read: ${name}`, () => {
      const { document: { sources }, problems } = parsed(document) as { document: { sources: unknown }; problems: unknown };
      assert.deepEqual(problems, []);
      assert.deepEqual(sources, { [id]: { id, ...source } });
      assert.deepEqual(schemaFaults(document), []);
    });

    it(`reads the same from a list: ${name}`, () => {
      const listed = { ...document, sources: [{ ...item, id }] };
      assert.deepEqual(parsed(listed), parsed(document));
      assert.deepEqual(schemaFaults(listed), []);
    });

    it(`has a line in English and in Arabic: ${name}`, () => {
      const [citation] = parseDocument(document).document.annotations[0]?.citations ?? [];
      assert.ok(citation);
      assert.equal(lineOf(citation, english), en);
      assert.equal(lineOf(citation, arabic), ar);
    });
  }

  it('is cited in a text by an id that is an address', () => {
    const id = 'http://zotero.org/users/1/items/ABC';
    const { document, problems } = parsed({ ...documentWith({}, id), annotations: [{ id: 'a', target: 'x', body: `See [@${id}].` }] });
    assert.deepEqual(problems, []);
    assert.deepEqual(member(document, 'annotations.0.body.0.children.1'), { type: 'citation', sourceId: id });
  });

  it('is cited by a number', () => {
    const json = { version: 1, sources: [{ id: 7, title: 'Seven' }], annotations: [{ id: 'a', target: 'x', citations: ['7', { source: 7 }] }] };
    const { document, problems } = parseDocument(json);
    assert.deepEqual(problems, []);
    assert.deepEqual(document.annotations[0]?.citations.map(({ source }) => source.title), ['Seven', 'Seven']);
  });
});

describe('the names in a source’s line', () => {
  const line = (count: number, locale: Locale): string => {
    const names = ['ليلى حداد', 'Ha-na Kim', 'Port of Serrin', 'A. Other'].slice(0, count);
    const source = { id: 'a', title: 'T', authors: names };
    return markupOf(sourceLineTemplate({ source, role: 'supports' }, locale, { dated: false }));
  };

  it('stand apart, so that one that is written the other way moves none of the words around it', () => {
    for (const name of ['ليلى حداد', 'Ha-na Kim', 'Port of Serrin']) assert.ok(line(3, english).includes(`<bdi>${name}</bdi>`), name);
    assert.match(line(3, english), /<\/bdi>, <bdi>Ha-na Kim<\/bdi> and <bdi>/);
  });

  it('are at most three; of more, the first stands for all', () => {
    assert.match(line(4, english), /<bdi>ليلى حداد<\/bdi> and <bdi>others<\/bdi>/);
    assert.match(line(4, arabic), /<bdi>ليلى حداد<\/bdi> و<bdi>آخرون<\/bdi>/);
  });
});

describe('a name in CSL', () => {
  const cases: { name: unknown; is: string | undefined }[] = [
    { name: { literal: 'World Bank', family: 'Bank' }, is: 'World Bank' },
    { name: { family: 'World Bank', given: '' }, is: 'World Bank' },
    { name: 'World Bank', is: 'World Bank' },
    { name: { given: 'Madonna' }, is: 'Madonna' },
    { name: { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, is: 'Vincent van Gogh' },
    { name: { family: 'Vega', given: 'Garcilaso', 'dropping-particle': 'de', 'non-dropping-particle': 'la' }, is: 'Garcilaso de la Vega' },
    { name: { family: 'Alembert', given: 'Jean', 'dropping-particle': 'd’' }, is: 'Jean d’Alembert' },
    { name: { family: 'Hakim', given: 'Tawfiq', 'non-dropping-particle': 'al-' }, is: 'Tawfiq al-Hakim' },
    { name: { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, is: 'Martin Luther King Jr.' },
    { name: { family: 'King', given: 'Martin Luther', suffix: 'Jr.', 'comma-suffix': true }, is: 'Martin Luther King, Jr.' },
    { name: { family: 'Bush', given: 'George,! IV', 'parse-names': 1 }, is: 'George Bush IV' },
    { name: { family: 'Li', given: 'Wei', 'static-ordering': true }, is: 'Li Wei' },
    { name: { family: '毛', given: '泽东' }, is: '毛泽东' },
    { name: { family: 'やまだ', given: '太郎' }, is: 'やまだ太郎' },
    { name: { family: 'カトウ', given: 'アキ' }, is: 'カトウアキ' },
    { name: { family: '김', given: '하나' }, is: '김하나' },
    { name: { family: 'Порошенко', given: 'Петро' }, is: 'Петро Порошенко' },
    { name: { family: 7, given: 'Agent' }, is: 'Agent 7' },
    { name: {}, is: undefined },
    { name: { family: ' ', literal: '' }, is: undefined },
  ];
  for (const { name, is } of cases)
    it(`is written ${is ?? 'not at all'}: ${JSON.stringify(name)}`, () => {
      const { document, problems } = parsed(withMember('sources.yonhap-wire.author', [name]));
      assert.deepEqual(problems, []);
      assert.deepEqual(member(document, 'sources.yonhap-wire.authors'), is === undefined ? [] : [is]);
    });
});

describe('a text in CSL', () => {
  const cases = [
    { text: '<i>Nature</i> and <b>ports</b>', is: 'Nature and ports' },
    { text: 'H<sub>2</sub>O and x<sup>2</sup>', is: 'H2O and x2' },
    { text: '<span class="nocase">NASA</span> <span style="font-variant:small-caps;">b.c.</span> <sc>ad</sc>', is: 'NASA b.c. ad' },
    { text: '<I>Nature</I>', is: 'Nature' },
    { text: 'if a < b and c > d', is: 'if a < b and c > d' },
    { text: 'the <br> element and <script>alert(1)</script>', is: 'the <br> element and <script>alert(1)</script>' },
    { text: 'the <<i>i> of it', is: 'the <i> of it' },
    { text: '<i', is: '<i' },
    { text: '<span '.repeat(80), is: '<span '.repeat(80).trim() },
    { text: '<italic>a</italic> <base>', is: '<italic>a</italic> <base>' },
    { text: '<i></i>', is: undefined },
    { text: 'a &amp; b', is: 'a &amp; b' },
  ];
  for (const key of ['title', 'container-title', 'publisher', 'genre'])
    for (const { text, is } of cases)
      it(`is shown in plain words: ${key}, ${text.slice(0, 60)}`, () => {
        const { document, problems } = parsed(withMember(`sources.yonhap-wire.${key}`, text));
        assert.deepEqual(problems, []);
        assert.equal(member(document, `sources.yonhap-wire.${key === 'container-title' ? 'container' : key}`), is);
      });
});

describe('the address of a source', () => {
  const cases = [
    { doi: '10.1000/ABC', is: 'https://doi.org/10.1000/ABC' },
    { doi: ' doi: 10.1000/182 ', is: 'https://doi.org/10.1000/182' },
    { doi: 'HTTPS://DX.DOI.ORG/10.1000/182', is: 'https://doi.org/10.1000/182' },
    { doi: '10.1000.10/a/b', is: 'https://doi.org/10.1000.10/a/b' },
    { doi: '10.1000/a#b?c', is: 'https://doi.org/10.1000/a%23b%3Fc' },
    { doi: '10.1002/(SICI)1(1998)49:8<6::A>3.0.CO;2-O', is: 'https://doi.org/10.1002/(SICI)1(1998)49:8%3C6::A%3E3.0.CO;2-O' },
  ];
  for (const { doi, is } of cases)
    it(`is made from the DOI “${doi}”`, () => {
      const { document, problems } = parsed(withMember('sources.yonhap-wire.DOI', doi));
      assert.deepEqual(problems, []);
      assert.equal(member(document, 'sources.yonhap-wire.url'), is);
      assert.deepEqual(schemaFaults(withMember('sources.yonhap-wire.DOI', doi)), []);
    });

  it('is the URL where there are both, and a wrong DOI is reported all the same', () => {
    const { document, problems } = parsed(withMember('sources.kcna-visit.DOI', 'n/a'));
    assert.equal(member(document, 'sources.kcna-visit.url'), 'https://times.example/visit');
    assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['url-refused', '$.sources["kcna-visit"].DOI']]);
  });
});

describe('the makers of a source', () => {
  const order = ['author', 'editor', 'director', 'host'];
  for (const [index, key] of order.entries())
    it(`are those of “${key}” where nobody of ${order.slice(0, index).join(', ') || 'others'} is named`, () => {
      const json = goodDocument();
      const item = Object.fromEntries(order.map((other, at) => [other, at < index ? [] : [{ literal: other }]]));
      const { document } = parsed({ ...json, sources: { ...(json.sources as object), 'yonhap-wire': item } });
      assert.deepEqual(member(document, 'sources.yonhap-wire.authors'), [key]);
    });
});

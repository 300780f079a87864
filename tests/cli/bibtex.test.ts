import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Imported } from '../../src/cli/interchange/imported.js';
import { readBibtex } from '../../src/cli/interchange/read-bibtex.js';

function read(text: string): Imported {
  return readBibtex({ name: 'works.bib', bytes: Buffer.from(text) });
}

function itemOf(text: string): Record<string, unknown> {
  const { sources, findings } = read(text);
  assert.deepEqual(findings, []);
  assert.equal(sources.size, 1);
  return Object.fromEntries(Object.entries([...sources.values()][0] ?? {}));
}

const told = ({ findings }: Imported) => findings.map(({ code, place: { line, column } }) => `${line}:${column} ${code}`);

const members: readonly { name: string; bibtex: string; csl: Readonly<Record<string, unknown>> }[] = [
  { name: 'typographic signs', bibtex: "title = {The ``visit'' --- 1990--95}", csl: { title: 'The “visit” — 1990–95' } },
  { name: 'accents', bibtex: 'title = {Caf\\\'e {\\"o} \\aa{} \\v{c}}', csl: { title: 'Café ö å č' } },
  { name: 'protected capitals', bibtex: 'title = {The {NASA} visit}', csl: { title: 'The NASA visit' } },
  { name: 'emphasis and signs of TeX', bibtex: 'title = {A \\emph{word} \\& 5\\% of \\$3}', csl: { title: 'A <i>word</i> & 5% of $3' } },
  { name: 'names in both orders, with particles and suffixes', bibtex: 'author = {Kim, Ha-na and Ludwig van Beethoven and King, Jr., Martin Luther}', csl: {
    author: [{ family: 'Kim', given: 'Ha-na' }, { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  } },
  { name: 'an institution', bibtex: 'author = {{Port of Serrin and Sons}}', csl: { author: [{ literal: 'Port of Serrin and Sons' }] } },
  { name: 'a day', bibtex: 'date = {2023-09-17}', csl: { issued: { 'date-parts': [[2023, 9, 17]] } } },
  { name: 'a year and a month by its name', bibtex: 'year = 2023, month = sep', csl: { issued: { 'date-parts': [[2023, 9]] } } },
  { name: 'a day beside a month', bibtex: 'year = 2023, month = "17~" # sep', csl: { issued: { 'date-parts': [[2023, 9, 17]] } } },
  { name: 'a day behind a month', bibtex: 'year = 2021, month = jul # "~4"', csl: { issued: { 'date-parts': [[2021, 7, 4]] } } },
  { name: 'a day before a month, with what sets them apart', bibtex: 'year = 2021, month = "4~" # jul # ","', csl: { issued: { 'date-parts': [[2021, 7, 4]] } } },
  { name: 'an estimate in words', bibtex: 'year = {c. 1850}', csl: { issued: { 'date-parts': [[1850]], circa: true } } },
  { name: 'an estimate of EDTF', bibtex: 'date = {1850~}', csl: { issued: { 'date-parts': [[1850]], circa: true } } },
  { name: 'a doubt', bibtex: 'year = {[1850?]}', csl: { issued: { raw: '1850?' } } },
  { name: 'years from and to', bibtex: 'year = {1998--99}', csl: { issued: { 'date-parts': [[1998], [1999]] } } },
  { name: 'a span', bibtex: 'date = {2001-05/2002-06}', csl: { issued: { 'date-parts': [[2001, 5], [2002, 6]] } } },
  { name: 'a season', bibtex: 'date = {2001-22}', csl: { issued: { 'date-parts': [[2001]], season: 2 } } },
  { name: 'when it was looked at', bibtex: 'urldate = {2024-05-18}', csl: { accessed: { 'date-parts': [[2024, 5, 18]] } } },
  { name: 'an address', bibtex: 'url = {https://times.example/a_b?x=1%20&y=~z}', csl: { URL: 'https://times.example/a_b?x=1%20&y=~z' } },
  { name: 'an address in a command', bibtex: 'url = {\\url{https://times.example/a\\_b}}', csl: { URL: 'https://times.example/a_b' } },
  { name: 'an address with signs of TeX', bibtex: 'url = {https://times.example/a{\\_}b\\&c=1}', csl: { URL: 'https://times.example/a_b&c=1' } },
  { name: 'an address of how it was published', bibtex: 'howpublished = {\\url{https://times.example/a_b}}', csl: { URL: 'https://times.example/a_b' } },
  { name: 'an address in a note', bibtex: 'note = {At \\url{https://times.example/a}.}', csl: { URL: 'https://times.example/a', note: 'At https://times.example/a.' } },
  { name: 'a DOI', bibtex: 'doi = {10.1000/182}', csl: { DOI: '10.1000/182' } },
  { name: 'a language by its name', bibtex: 'langid = {ngerman}', csl: { language: 'de' } },
  { name: 'a language by its tag', bibtex: 'language = {pt-BR}', csl: { language: 'pt-BR' } },
  { name: 'a publisher with an “and” in its name', bibtex: 'publisher = {Simon and Schuster}', csl: { publisher: 'Simon and Schuster' } },
  { name: 'a newspaper', bibtex: 'journal = {Times}, entrysubtype = {newspaper}', csl: { type: 'article-newspaper', 'container-title': 'Times' } },
  { name: 'a durable copy', bibtex: 'archiveurl = {https://archive.example/1}, archivedate = {2024-05-18}', csl: { archived: { url: 'https://archive.example/1', date: '2024-05-18' } } },
];

describe('BibTeX', () => {
  for (const { name, bibtex, csl } of members)
    it(`gives ${name}`, () => {
      assert.deepEqual(itemOf(`@article{a, ${bibtex}}`), { type: 'article-journal', 'citation-key': 'a', ...csl });
    });

  it('names sources by their keys, whatever they are', () => {
    const { sources, findings } = read('@misc{constructor, title={a}} @misc{__proto__, title={b}} @misc{DBLP:conf/a-b_c.1, title={c}}');
    assert.deepEqual(findings, []);
    assert.deepEqual([...sources.keys()], ['constructor', '__proto__', 'DBLP:conf/a-b_c.1']);
  });

  it('reads strings, those made of others too, and leaves comments and preambles out', () => {
    const text = 'A comment.\n@comment{no @misc{x, title={no}}}\n@preamble{"\\def"}\n@string{p = {Port}}\n@STRING{q = p # " Times"}\n@article{a, journal = q, title = {The } # p}';
    assert.deepEqual(itemOf(text), { type: 'article-journal', title: 'The Port', 'container-title': 'Port Times', 'citation-key': 'a' });
  });

  it('reads a string as it was when it was used', () => {
    const { sources } = read('@string{a = "one"}@string{b = a # "!"}@misc{x, title = b # a}@string{a = "two"}@misc{y, title = b # a}');
    assert.deepEqual([...sources.values()].map((item) => (item as { title: string }).title), ['one!one', 'one!two']);
  });

  it('refuses strings that would fill the memory', () => {
    const bomb = Array.from({ length: 40 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`);
    const imported = read(`@string{s0 = "lots of words"}\n${bomb.join('\n')}\n@misc{a, title = s40}\n@misc{b, title = s2}`);
    assert.deepEqual([...imported.sources.keys()], ['a', 'b']);
    assert.ok(told(imported).every((line) => line.endsWith(' entry-invalid')));
    assert.equal((imported.sources.get('b') as { title: string }).title, 'lots of words'.repeat(4));
  });

  it('takes over what an entry has from the one that it names', () => {
    const { sources } = read('@incollection{a, title={A}, crossref={b}}\n@collection{b, title={B}, publisher={P}, date={2001}}');
    const { 'container-title': container, publisher } = sources.get('a') as Record<string, unknown>;
    assert.deepEqual([container, publisher], ['B', 'P']);
  });

  it('reads all entries but those that are broken, and says where those are', () => {
    const imported = read(
      ['@misc{open, title = {a', '@misc{one, title = {b}}', '@misc{nokey}', '@misc{early, title = {c}}, year = 2001}', '@misc{math, title = {x}, abstract = {$x}}', '@misc{two, title={d}}'].join('\n'),
    );
    assert.deepEqual([...imported.sources.keys()], ['one', 'early', 'math', 'two']);
    assert.deepEqual(told(imported), ['1:1 entry-invalid', '3:12 entry-invalid', '4:26 entry-invalid', '5:1 entry-invalid']);
  });

  it('refuses entries that take from themselves', () => {
    const imported = read('@misc{a, crossref={b}}\n@misc{b, crossref={a}}\n@misc{c, crossref={c}}');
    assert.equal(imported.sources.size, 0);
    assert.deepEqual(told(imported), ['1:1 entry-invalid', '2:1 entry-invalid', '3:1 entry-invalid']);
  });

  it('keeps both of two works with one key, and takes a work that stands there twice once', () => {
    const imported = read('@misc{a, title={one}}\n@misc{a, title={two}}\n@misc{a, title={two}}');
    assert.deepEqual([...imported.sources.keys()], ['a', 'a-2']);
    assert.deepEqual(told(imported), ['2:1 id-duplicate']);
  });

  it('tells dates and addresses that a page refuses, at their entry', () => {
    const imported = read('@misc{a, title={x}, date={2023-02-31}}\n\n  @misc{b, title={x}, url={javascript:alert(1)}}');
    assert.equal(imported.sources.size, 2);
    assert.deepEqual(told(imported), ['1:1 date-invalid', '3:3 url-refused']);
  });
});

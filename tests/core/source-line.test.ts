import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Source } from '../../src/core/index.js';
import { sourceLine, sourceName } from '../../src/core/source-line.js';
import { plain } from './parsed.js';

interface Line {
  readonly name: string;
  readonly source: Partial<Source>;
  readonly line: object;
  readonly label: string;
}

const cases: readonly Line[] = [
  {
    name: 'a newspaper’s article',
    source: { title: 'The visit', authors: ['Ha-na Kim'], container: 'Example Times', publisher: 'Example Press' },
    line: { authors: ['Ha-na Kim'], outlet: 'Example Times', title: 'The visit' },
    label: 'Example Times',
  },
  {
    name: 'an outlet that turns the order of words',
    source: { authors: [], container: 'Example \u202esemiT\u2067' },
    line: { authors: [], outlet: 'Example \u202esemiT\u2067' },
    label: 'Example semiT',
  },
  {
    name: 'a publisher’s report',
    source: { title: 'A report', authors: ['Ha-na Kim'], publisher: 'Example Press' },
    line: { authors: ['Ha-na Kim'], outlet: 'Example Press', title: 'A report' },
    label: 'Example Press',
  },
  {
    name: 'an author’s own work',
    source: { title: 'A post', authors: ['Ha-na Kim', 'A. Other'] },
    line: { authors: ['Ha-na Kim', 'A. Other'], title: 'A post' },
    label: 'Ha-na Kim',
  },
  {
    name: 'a body that publishes its own work',
    source: { title: 'A resolution', authors: ['Port Authority', 'A. Other'], publisher: 'Port Authority' },
    line: { authors: ['A. Other'], outlet: 'Port Authority', title: 'A resolution' },
    label: 'Port Authority',
  },
  {
    name: 'an outlet that is named like its page',
    source: { title: 'Example Times', authors: [], container: 'Example Times' },
    line: { authors: [], title: 'Example Times' },
    label: 'Example Times',
  },
  {
    name: 'a title alone',
    source: { title: 'A leaflet', authors: [] },
    line: { authors: [], title: 'A leaflet' },
    label: 'A leaflet',
  },
  {
    name: 'an outlet alone',
    source: { authors: [], container: 'Example Times', url: 'https://times.example/' },
    line: { authors: [], outlet: 'Example Times' },
    label: 'Example Times',
  },
  {
    name: 'an author alone',
    source: { authors: ['Ha-na Kim'], url: 'https://times.example/' },
    line: { authors: ['Ha-na Kim'] },
    label: 'Ha-na Kim',
  },
  {
    name: 'an address alone',
    source: { authors: [], url: 'https://www.times.example:8443/a/b?c' },
    line: { authors: [], title: 'times.example' },
    label: 'times.example',
  },
  {
    name: 'a lookalike’s address',
    source: { authors: [], url: 'https://xn--pple-43d.example/' },
    line: { authors: [], title: 'xn--pple-43d.example' },
    label: 'xn--pple-43d.example',
  },
  {
    name: 'a mail address alone',
    source: { authors: [], url: 'mailto:desk@times.example' },
    line: { authors: [], title: 'key' },
    label: 'key',
  },
  { name: 'nothing', source: { authors: [] }, line: { authors: [], title: 'key' }, label: 'key' },
];

describe('sourceLine', () => {
  for (const { name, source, line, label } of cases) {
    const whole: Source = { id: 'key', authors: [], ...source };
    it(`names the parts of ${name}`, () => assert.deepEqual(plain(sourceLine(whole)), line));
    it(`labels ${name}`, () => assert.equal(sourceName(whole), label));
  }
});

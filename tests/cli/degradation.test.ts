import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { degradePages } from '../../src/cli/degrade/degrade-pages.js';
import { media, type Medium, type NoteFates } from '../../src/cli/degrade/media.js';
import { reportDegradation } from '../../src/cli/degrade/report-degradation.js';
import { degradationText } from '../../src/cli/degrade/degradation-text.js';
import { UsageError } from '../../src/cli/terminal.js';
import { harbourNotes } from './harbour.js';
import { inFolder, sidelight } from './run-command.js';

/** Long enough to be an article for a reader view. */
const filler = Array.from({ length: 12 }, (_, index) => `<p>In the ${index + 1}. week the harbour office, which keeps its own counsel, wrote down what it knew of the ship, her crew, her cargo and the weather, and sent it to the ministry by the morning train.</p>`).join('\n');

const story = (attributes = '', extra = '') => `<sidelight-article id="ship" src="ship.json" ${attributes}>
<p>The ship came into port on the night tide, drawing two metres more than when she had left, so it was said.</p>
${filler}
<p>Her duties were paid in coin and counted twice by the clerks, who had never seen so much of it, before noon.</p>
${extra}</sidelight-article>`;

const page = (article: string, head = '') => `<!doctype html><html lang="en"><head><title>A ship</title>${head}</head><body><main><h1>A ship</h1>${article}</main></body></html>`;

const withSheet = '<link rel="stylesheet" href="sidelight.css">';
const sheet = 'sidelight-sources a[data-sidelight-url]::after { content: "x" } @media print { sidelight-sources .back { display: none } }';

const terminalIn = (folder: string) => ({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {}, cwd: () => folder });

/** What becomes of the notes of one page. */
async function notesOf(html: string, { notes = harbourNotes, files = {} }: { notes?: object; files?: Record<string, string> } = {}): Promise<ReadonlyMap<string, NoteFates['fates']>> {
  let fates = new Map<string, NoteFates['fates']>();
  await inFolder({ 'ship.html': html, 'ship.json': JSON.stringify(notes), 'sidelight.css': sheet, ...files }, async (folder) => {
    const { degradations, findings } = await degradePages(['ship.html'], [], terminalIn(folder), { rootFolder: folder });
    assert.deepEqual(findings, []);
    fates = new Map(degradations.flatMap(({ notes }) => notes.map((note) => [note.id, note.fates])));
  });
  return fates;
}

/** In every medium the same, some of them apart. */
const expected = (all: string, apart: Partial<Record<Medium, string>> = {}) => Object.fromEntries(media.map((medium) => [medium, apart[medium] ?? all]));

const told = (fates: NoteFates['fates'] | undefined) => fates && Object.fromEntries(media.map((medium) => [medium, [fates[medium].state, ...fates[medium].reasons].join(' ')]));

const cases: { name: string; html: string; notes?: object; files?: Record<string, string>; draught: ReturnType<typeof expected>; gone?: ReturnType<typeof expected> }[] = [
  { name: 'a plain page keeps all', html: page(story(), withSheet), draught: expected('kept'), gone: expected('listed no-place') },
  {
    name: 'a page without a sheet prints no addresses',
    html: page(story()),
    draught: expected('kept', { print: 'partly address-not-printed' }),
    gone: expected('listed no-place', { print: 'listed no-place address-not-printed' }),
  },
  { name: 'a page with the script prints addresses', html: page(story(), '<script type="module" src="/sidelight.js"></script>'), draught: expected('kept') },
  { name: 'an article without numbers lists its notes', html: page(story('markers="none"'), withSheet), draught: expected('listed markers-none') },
  { name: 'names of sources in place of numbers change nothing', html: page(story('markers="source"'), withSheet), draught: expected('kept') },
  {
    name: 'a sheet that hides the list in print',
    html: page(story(), `${withSheet}<style>@media print { aside, sidelight-sources { display: none } }</style>`),
    draught: expected('kept', { print: 'lost list-hidden' }),
    gone: expected('listed no-place', { print: 'lost no-place list-hidden' }),
  },
  {
    name: 'a linked sheet for print that hides numbers',
    html: page(story(), `${withSheet}<link rel="stylesheet" media="print" href="/css/print.css">`),
    files: { 'css/print.css': '.sidelight-marker { display: none !important }' },
    draught: expected('kept', { print: 'listed number-hidden' }),
  },
  { name: 'a sheet for screens alone does nothing to paper', html: page(story(), `${withSheet}<style media="screen and (max-width: 400px)">sidelight-sources { display: none }</style>`), draught: expected('kept') },
  {
    name: 'an article that a script is to show',
    html: page(`<div hidden>${story()}</div>`, withSheet),
    draught: expected('kept', { page: 'lost words-left-out list-left-out', print: 'lost words-left-out list-left-out', reader: 'lost article-left-out' }),
  },
  {
    name: 'words in what a reader view leaves out',
    html: page(story('', '<div class="social share-buttons"><p>She is said to be rich.</p></div>'), withSheet),
    notes: { ...harbourNotes, annotations: [{ ...harbourNotes.annotations[0], target: 'said to be rich' }] },
    draught: expected('kept', { reader: 'listed words-left-out' }),
  },
  {
    name: 'markup that takes no number',
    html: page(story('', '<table>so rich a ship <tr><td>was never seen</table>'), withSheet),
    notes: { ...harbourNotes, annotations: [{ ...harbourNotes.annotations[0], target: 'so rich a ship' }] },
    draught: expected('kept', { page: 'listed number-left-out', print: 'listed number-left-out', reader: 'listed number-left-out' }),
  },
  {
    name: 'a list that has words of the page’s own',
    html: page(story('', '<sidelight-sources><p>Ask us.</p></sidelight-sources>'), withSheet),
    draught: expected('kept', { page: 'lost list-left-out', print: 'lost list-left-out', reader: 'lost list-left-out' }),
  },
  {
    name: 'a list that stands outside of the article, which a reader view leaves out',
    html: page(`<sidelight-sources for="ship"></sidelight-sources>${story()}`, withSheet),
    draught: expected('kept', { reader: 'lost list-left-out' }),
  },
];

describe('what becomes of notes', () => {
  for (const { name, html, notes, files, draught, gone } of cases)
    it(name, async () => {
      const fates = await notesOf(html, { ...(notes && { notes }), ...(files && { files }) });
      assert.deepEqual(told(fates.get('draught')), draught);
      if (gone) assert.deepEqual(told(fates.get('gone')), gone);
    });

  it('tells of each article of a page', () =>
    inFolder({ 'two.html': page(`${story()}<sidelight-article id="other"><p>Of another ship nothing was heard.</p></sidelight-article>`, withSheet), 'ship.json': JSON.stringify(harbourNotes) }, async (folder) => {
      const { degradations } = await degradePages(['two.html'], [], terminalIn(folder));
      assert.deepEqual(degradations.map(({ article, notes }) => [article, notes.length]), [['ship', 4], ['other', 0]]);
    }));

  it('goes on behind a file that is not there', () =>
    inFolder({ 'ship.html': page(story()), 'ship.json': JSON.stringify(harbourNotes) }, async (folder) => {
      const { degradations, findings } = await degradePages(['none.html', 'ship.html'], [], terminalIn(folder));
      assert.deepEqual(findings.map(({ code }) => code), ['file-unreadable']);
      assert.equal(degradations.length, 1);
    }));

  it('is a table of at most 80 columns, and the reasons once', () =>
    inFolder({ 'ship.html': page(story()), 'ship.json': JSON.stringify({ ...harbourNotes, annotations: [...harbourNotes.annotations, { id: `long-${'x'.repeat(90)}`, target: 'counted twice', citations: ['wire'] }] }) }, async (folder) => {
      const { degradations } = await degradePages(['ship.html'], [], terminalIn(folder));
      const text = degradationText(degradations);
      assert.match(text, /^ship\.html, article “ship”\n {5}note {21}page {4}reader/);
      assert.match(text, /^ {3}2 draught {18}kept {4}kept {4}kept {4}kept {4}partly {2}kept$/m);
      assert.match(text, /^0 of 5 notes are whole everywhere, 1 without a place\.$/m);
      assert.match(text, /^everywhere: The article has no certain place for it\. \(gone\)$/m);
      const rows = text.split('\n').filter((line) => !line.includes('xxxxxxxxxxxxxxxxxxxxxxxxxxxxx'));
      assert.deepEqual(rows.filter((line) => line.length > 80), []);
    }));
});

describe('the report of what becomes of notes', () => {
  /** What is written to standard output, and the exit code. */
  async function reported(html: string, format: string): Promise<{ code: number; stdout: string }> {
    let result = { code: -1, stdout: '' };
    await inFolder({ 'ship.html': html, 'ship.json': JSON.stringify(harbourNotes), 'sidelight.css': sheet }, async (folder) => {
      const chunks: string[] = [];
      const stdout = new Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk.toString()), done()) });
      const code = await reportDegradation(['ship.html'], [], { format, rootFolder: folder }, { ...terminalIn(folder), stdout });
      result = { code, stdout: chunks.join('') };
    });
    return result;
  }

  it('ends with 0 where nothing is lost', async () => {
    const { code, stdout } = await reported(page(story(), withSheet), 'text');
    assert.equal(code, 0);
    assert.match(stdout, /^3 of 4 notes are whole everywhere, 1 without a place\.$/m);
  });

  it('says nothing that a terminal would obey', async () => {
    const { stdout } = await reported(page(story().replace('id="ship"', 'id="a\x1b[31mb"')), 'text');
    assert.match(stdout, /^ship\.html, article “a\ufffd\[31mb”$/m);
  });

  it('ends with 1 where a note is lost', async () => {
    assert.equal((await reported(page(`<div hidden>${story()}</div>`), 'text')).code, 1);
  });

  it('is JSON for machines', async () => {
    const { stdout } = await reported(page(story(), withSheet), 'json');
    const [{ notes }] = JSON.parse(stdout) as [{ notes: NoteFates[] }];
    assert.deepEqual(notes[0]?.fates.feed, { state: 'kept', reasons: [] });
  });

  it('refuses other formats', async () => {
    await assert.rejects(reported(page(story()), 'sarif'), UsageError);
  });
});

describe('sidelight check --degrade', () => {
  it('prints the report', () =>
    inFolder({ 'ship.html': page(story(), withSheet), 'ship.json': JSON.stringify(harbourNotes), 'sidelight.css': sheet }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['check', 'ship.html', '--degrade'], { in: folder });
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^ {3}2 draught {18}kept/m);
    }));

  it('ends with 2 where a document is no JSON, and tells of the other pages', () =>
    inFolder({ 'ship.html': page(story(), withSheet), 'ship.json': JSON.stringify(harbourNotes), 'bad.html': page(story().replace('ship.json', 'bad.json')), 'bad.json': '{' }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['check', 'bad.html', 'ship.html', 'none.html', '--degrade'], { in: folder });
      assert.equal(code, 2);
      assert.match(stderr, /bad\.json:1:\d+: error: .*\(document-not-json\)/);
      assert.match(stderr, /none\.html:1:1: error: .*\(file-unreadable\)/);
      assert.match(stdout, /^ship\.html, article “ship”/);
    }));

  it('says once that a document is not there', () =>
    inFolder({ 'ship.html': page(story()) }, async (folder) => {
      const { code, stderr } = await sidelight(['check', 'ship.html', 'none.json', '--degrade'], { in: folder });
      assert.deepEqual([code, stderr], [2, 'none.json:1:1: error: The file is not read (there is none); give another. (file-unreadable)\n']);
    }));

  it('is no place to mend things', () =>
    inFolder({ 'ship.html': page(story()) }, async (folder) => {
      const { code, stderr } = await sidelight(['check', 'ship.html', '--degrade', '--fix'], { in: folder });
      assert.equal(code, 2);
      assert.match(stderr, /^error: --fix and --degrade are two reports; give one\n$/);
    }));
});

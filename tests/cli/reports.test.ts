import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { DOMParser } from 'linkedom';
import type { Log } from 'sarif';
import { finding, type Finding } from '../../src/cli/report/finding.js';
import type { Report } from '../../src/cli/report/report.js';
import { reportFormats, type ReportFormatName } from '../../src/cli/report/report-formats.js';

const cwd = '/news';

const unknown = finding('source-unknown', 'a <b> & "c"', {
  place: { file: 'documents/port, 1.json', line: 12, column: 7 },
  path: '$.annotations[2].citations[0].source',
  annotationId: 'draught',
  articlePlace: { file: 'port.html', line: 45, column: 3 },
  details: ['100 % of it:', 'the second line'],
});
const unused = finding('source-unused', 'register', { place: { file: 'documents/port, 1.json', line: 3, column: 5 }, path: '$.sources.register', fixable: true });
const broken = finding('quote-missing', 'x', { place: { file: 'b.json', line: 1, column: 1 } });
const report: Report = { files: ['documents/port, 1.json', 'clean.json', 'b.json'], findings: [unknown, unused, broken] };

function written(name: ReportFormatName, of: Report = report, isColoured = false): string {
  return reportFormats[name](of, { cwd, isColoured });
}

function sarif(of: Report = report): Log['runs'][number] {
  const [run] = (JSON.parse(written('sarif', of)) as Log).runs;
  assert.ok(run);
  return run;
}

/** What linkedom gives without a type. */
function elementsIn(root: { querySelectorAll(selector: string): unknown }, name: string): { getAttribute(name: string): string | null; textContent: string | null }[] {
  return [...(root.querySelectorAll(name) as Iterable<{ getAttribute(name: string): string | null; textContent: string | null }>)];
}

describe('the text report', () => {
  it('is grouped by file, in the order of the lines, and ends with a sum', () =>
    assert.equal(
      written('text'),
      [
        'documents/port, 1.json:3:5   warning  source-unused   No note cites the source “register”; cite it or take it out.',
        '    --fix mends it',
        'documents/port, 1.json:12:7  error    source-unknown  The document has no source “a <b> & "c"”; add it or give another id.',
        '    in the article: port.html:45:3',
        '    100 % of it:',
        '    the second line',
        '',
        'b.json:1:1  note     quote-missing  No citation of the note “x” has a “quote” or a “locator”; say where in the work it stands.',
        '',
        '1 error, 1 warning and 1 note in 3 files; --fix mends 1 of them.',
        '',
      ].join('\n'),
    ));

  it('says so when there is nothing to mend', () => assert.equal(written('text', { files: ['a.json'], findings: [] }), 'Nothing to mend in 1 file.\n'));

  it('has the same words in colours', () => {
    const coloured = written('text', report, true);
    assert.match(coloured, /error/);
    assert.notEqual(coloured, written('text'));
    assert.equal(stripVTControlCharacters(coloured), written('text'));
  });

  it('hands no control characters of a document to the terminal', () => {
    const hostile = finding('source-unused', '\u001b]0;owned\u0007\u202e', { place: { file: 'a\u001b.json', line: 1, column: 1 }, details: ['\u009b2J'] });
    assert.doesNotMatch(written('text', { files: [], findings: [hostile] }), /(?!\n)[\p{Cc}\p{Bidi_C}]/u);
  });
});

describe('the JSON report', () => {
  it('has counts, files and findings', () => {
    const json = JSON.parse(written('json')) as { counts: object; files: string[]; findings: Finding[] };
    assert.deepEqual(json.counts, { error: 1, warning: 1, note: 1 });
    assert.deepEqual(json.files, report.files);
    assert.deepEqual(json.findings[0], JSON.parse(JSON.stringify(unknown)));
  });
});

describe('the SARIF report', () => {
  it('has what the standard demands of a log and its run', () => {
    const log = JSON.parse(written('sarif')) as Log;
    assert.equal(log.version, '2.1.0');
    const { tool, results = [], columnKind } = sarif();
    assert.equal(tool.driver.name, 'Sidelight');
    assert.equal(columnKind, 'utf16CodeUnits');
    const rules = tool.driver.rules ?? [];
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { ruleId, ruleIndex = -1, level, message, locations = [] } of results) {
      assert.equal(rules[ruleIndex]?.id, ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level ?? ''));
      assert.ok(message.text);
      assert.equal(locations.length, 1);
      const { startLine = 0, startColumn = 0 } = locations[0]?.physicalLocation?.region ?? {};
      assert.ok(startLine >= 1 && startColumn >= 1);
    }
  });

  it('explains each rule', () => {
    const rule = sarif().tool.driver.rules?.find(({ id }) => id === 'source-unused');
    assert.equal(rule?.name, 'SourceUnused');
    assert.match(rule?.shortDescription?.text ?? '', /^No note cites the source “…”/);
    assert.match(rule?.help?.text ?? '', /left over/);
    assert.deepEqual(rule?.defaultConfiguration, { level: 'warning' });
  });

  it('leads to the document and to the article by relative URIs', () => {
    const result = sarif().results?.find(({ ruleId }) => ruleId === 'source-unknown');
    assert.deepEqual(result?.locations?.[0]?.physicalLocation?.artifactLocation, { uri: 'documents/port%2C%201.json', uriBaseId: '%SRCROOT%' });
    assert.deepEqual(result?.relatedLocations?.[0]?.physicalLocation?.artifactLocation, { uri: 'port.html', uriBaseId: '%SRCROOT%' });
  });

  it('names what lies outside of the folder, and on the web, by whole URIs', () => {
    const uriOf = (file: string) => sarif({ files: [], findings: [{ ...broken, place: { file, line: 1, column: 1 } }] }).results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    assert.deepEqual(uriOf('../other/a.json'), { uri: pathToFileURL('/other/a.json').href });
    assert.deepEqual(uriOf('/news/a.json'), { uri: 'a.json', uriBaseId: '%SRCROOT%' });
    assert.deepEqual(uriOf('https://news.example/a b.json'), { uri: 'https://news.example/a%20b.json' });
  });

  it('knows a finding again when lines and notes were put before it', () => {
    const moved: Finding = { ...unknown, path: '$.annotations[5].citations[0].source', place: { ...unknown.place, line: 90 } };
    const print = (one: Finding) => sarif({ files: [], findings: [one] }).results?.[0]?.partialFingerprints;
    assert.deepEqual(print(moved), print(unknown));
    assert.notDeepEqual(print({ ...unknown, annotationId: 'other' }), print(unknown));
  });

  it('gives no two results one fingerprint', () => {
    const prints = sarif({ files: [], findings: [unused, unused, unused] }).results?.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    assert.equal(new Set(prints).size, 3);
  });
});

describe('the GitHub report', () => {
  it('is a workflow command a finding, with what would end one escaped', () => {
    const [warning, error, note] = written('github').split('\n');
    assert.equal(warning, '::warning file=documents/port%2C 1.json,line=3,col=5,title=source-unused::No note cites the source “register”; cite it or take it out.');
    assert.equal(
      error,
      '::error file=documents/port%2C 1.json,line=12,col=7,title=source-unknown::The document has no source “a <b> & "c"”; add it or give another id.%0A100 %25 of it:%0Athe second line',
    );
    assert.match(note ?? '', /^::notice file=b\.json,line=1,col=1,title=quote-missing::/);
  });

  it('is nothing when there is nothing to mend', () => assert.equal(written('github', { files: ['a.json'], findings: [] }), ''));
});

describe('the JUnit report', () => {
  it('is XML that says the same when it is read', () => {
    const xml = written('junit');
    const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
    const suites = elementsIn(documentElement, 'testsuite');
    assert.deepEqual(suites.map((suite) => suite.getAttribute('name')), report.files);
    assert.deepEqual(suites.map((suite) => suite.getAttribute('failures')), ['1', '0', '0']);
    assert.deepEqual(suites.map((suite) => suite.getAttribute('tests')), ['2', '1', '1']);
    const [failure] = elementsIn(documentElement, 'failure');
    assert.equal(failure?.getAttribute('type'), 'source-unknown');
    assert.match(failure?.textContent ?? '', /“a <b> & "c"”/);
    assert.match(failure?.textContent ?? '', /100 % of it:\nthe second line$/);
    assert.equal(documentElement.getAttribute('tests'), '4');
  });

  it('holds nothing that XML cannot hold', () => {
    const hostile = finding('source-unused', '\u0000\u001b\ufffe\ud800]]><!--&amp;', { place: { file: '<"\n', line: 1, column: 1 }, details: ['\u0008'] });
    const xml = written('junit', { files: [], findings: [hostile] });
    assert.doesNotMatch(xml, /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    assert.doesNotMatch(xml.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '').replace(/<[?/]?[a-z-]+(?: [a-z]+="[^"<]*")*[/?]?>/g, ''), /[<>&]/);
  });
});

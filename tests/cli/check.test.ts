import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Finding } from '../../src/cli/report/finding.js';
import { withServer } from './link-server.js';
import { article, found, notes, report, SENTENCE, today } from './port-article.js';
import { inFolder, sidelight } from './run-command.js';
import { ran } from './run-in-process.js';

describe('sidelight check', () => {
  it('finds nothing in a careful article, and ends with 0', () =>
    inFolder({ 'port.html': article(SENTENCE), 'notes.json': notes('two metres more') }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['check', 'port.html', 'notes.json', ...today], { in: folder });
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'Nothing to mend in 2 files.\n', stderr: '' });
    }));

  it('ends with 1 for an error, and says in which lines of document and article it is', () =>
    inFolder({ 'port.html': article('She drew a metre more than on the day when she had left, said the master.'), 'notes.json': notes('two metres more than when she had left, the harbour master said') }, async (folder) => {
      const { code, stdout } = await sidelight(['check', 'port.html', ...today], { in: folder });
      assert.equal(code, 1);
      assert.match(stdout, /^notes\.json:22:7 {2}error {4}quote-not-found {2}The article has no words/);
      assert.match(stdout, /in the article: port\.html:5:\d+/);
      assert.match(stdout, /Nearest: “.*metre more than/);
    }));

  it('ends with 2 for what cannot be read, and looks at the rest', () =>
    inFolder({ 'notes.json': notes('words'), 'binary.html': Buffer.from([0, 1, 2, 3]), 'broken.json': '{"version": 1,', 'utf16.json': Buffer.from('\ufeff{}', 'utf16le') }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['check', 'nothing.html', 'binary.html', 'broken.json', 'utf16.json', 'notes.json', ...today], { in: folder });
      assert.equal(code, 2);
      assert.equal(stderr, '');
      assert.match(stdout, /nothing\.html:1:1 {2}error {4}file-unreadable/);
      assert.match(stdout, /binary\.html:1:1 {2}error {4}file-not-html/);
      assert.match(stdout, /broken\.json:1:\d+ {2}error {4}document-not-json/);
      assert.match(stdout, /utf16\.json:1:1 {2}error {4}document-not-json/);
      assert.match(stdout, /4 errors, 0 warnings and 0 notes in \d files/);
    }));

  it('takes what is nested without end for what it is', () =>
    inFolder({ 'a.json': `{"version":1,"annotations":[],"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'a.html': `<article>${'<div>'.repeat(20_000)}words` }, async (folder) => {
      const { code, stdout, stderr } = await ran(['check', 'a.html', 'a.json'], { in: folder });
      assert.deepEqual([code, stderr], [2, '']);
      assert.match(stdout, /document-not-json .*nested more than/);
      assert.match(stdout, /file-not-html .*nested more than/);
    }));

  it('ends with 2 and one sentence for a wrong use', () =>
    inFolder({}, async (folder) => {
      for (const args of [[], ['--severity', 'nothing=off', 'a'], ['--severity', 'note-empty=fatal', 'a'], ['--max-age', 'old', 'a'], ['--today', '2024', 'a'], ['--dry-run', 'a'], ['--format', 'yaml', 'a'], ['--base', 'here', 'a']]) {
        const { code, stdout, stderr } = await ran(['check', ...args], { in: folder });
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
        assert.match(stderr, /^error: .+\n$/, args.join(' '));
      }
    }));

  it('has a help of 80 columns', () =>
    inFolder({}, async (folder) => {
      const { code, stdout } = await ran(['check', '--help'], { in: folder });
      assert.equal(code, 0);
      assert.deepEqual(stdout.split('\n').filter((line) => line.length > 80), []);
    }));
});

describe('the places of notes', () => {
  it('are told with all twins, in the lines of the article', () =>
    inFolder({ 'port.html': article('The port was dark. The port was closed.'), 'notes.json': notes('The port was') }, async (folder) => {
      const { findings: [one, ...others] } = await report(folder, 'port.html');
      assert.deepEqual(others, []);
      assert.equal(one?.code, 'quote-ambiguous');
      assert.deepEqual(one?.place, { file: 'notes.json', line: 22, column: 7 });
      assert.deepEqual(one?.articlePlace, { file: 'port.html', line: 5, column: 6 });
      assert.equal(one?.details?.length, 2);
      assert.match(one?.details?.[0] ?? '', /^5:6 .*\[The port was\] dark/);
      assert.match(one?.details?.[1] ?? '', /^5:25 .*dark\. \[The port was\] closed/);
    }));

  it('are told with the old words and the new ones where a passage was edited', () =>
    inFolder({ 'port.html': article(SENTENCE.replace('two metres more', 'nearly two metres more')), 'notes.json': notes('drawing two metres more than when she had left, the harbour master said') }, async (folder) => {
      const { findings: [one, ...others] } = await report(folder, 'port.html');
      assert.deepEqual(others, []);
      assert.deepEqual([one?.code, one?.severity, one?.fixable], ['quote-edited', 'warning', true]);
      assert.match(one?.message ?? '', /“drawing two metres more/);
      assert.deepEqual(one?.details, ['Now: “drawing nearly two metres more than when she had left, the harbour master said”']);
      assert.deepEqual(one?.articlePlace, { file: 'port.html', line: 5, column: 14 });
    }));

  it('say so where nothing is like the words', () =>
    inFolder({ 'port.html': article(SENTENCE), 'notes.json': notes('elephants dance quietly over Vienna') }, async (folder) => {
      const { findings: [one] } = await report(folder, 'port.html');
      assert.deepEqual([one?.code, one?.details], ['quote-not-found', ['Nothing in the article is like it.']]);
    }));

  it('are those of a passage where a note has several', () =>
    inFolder({ 'port.html': article(SENTENCE), 'notes.json': notes(['two metres more', 'elephants dance']) }, async (folder) => {
      const { findings } = await report(folder, 'port.html');
      assert.deepEqual(findings.map(({ code, path: at }) => [code, at]), [['quote-not-found', '$.annotations[0].target[1]']]);
    }));

  it('are found in the page for notes that are written in HTML', () => {
    const written = '<sidelight-note source="Times" href="javascript:x()" kind="source">two metres</sidelight-note> and <sidelight-note source="X"></sidelight-note>';
    return inFolder({ 'port.html': article(written, '') }, async (folder) => {
      const all = await found(folder, 'port.html');
      // What is refused in an attribute is told of the first note that has it: there it is mended.
      assert.deepEqual(all.slice(0, 2), ['url-refused port.html:5:6', 'field-missing port.html:5:105']);
      for (const code of ['source-undated', 'attribution-missing', 'checked-missing'])
        assert.deepEqual(all.filter((one) => one.startsWith(code)), [`${code} port.html:5:6`, `${code} port.html:5:105`]);
      assert.equal(all.filter((one) => one.startsWith('field-missing')).length, 1);
    });
  });
});

describe('which document belongs to which page', () => {
  it('is what src names, beside the page', () =>
    inFolder({ 'news/port.html': article(SENTENCE, 'src="../notes/port.json?v=2"'), 'notes/port.json': notes('elephants dance') }, async (folder) => {
      assert.deepEqual(await found(folder, 'news/port.html'), ['quote-not-found notes/port.json:22:7']);
      assert.deepEqual(await found(folder, 'news', 'notes/port.json'), ['quote-not-found notes/port.json:22:7']);
    }));

  it('is what stands in the page, in the page’s own lines', () => {
    const html = article(SENTENCE, '').replace('  <p>The', `  <script type="application/json">${notes('elephants dance')}</script>\n  <p>The`);
    return inFolder({ 'port.html': html }, async (folder) => {
      assert.deepEqual(await found(folder, 'port.html'), ['quote-not-found port.html:25:7']);
    });
  });

  it('is the only one, or the one of the same name', () => {
    const bare = `<article><p>${SENTENCE}</p></article>`;
    return inFolder({ 'a.html': bare, 'b.html': bare, 'a.json': notes('elephants dance'), 'b.json': notes('two metres more'), 'c.json': notes('whatever') }, async (folder) => {
      assert.deepEqual(await found(folder, 'a.html', 'c.json'), ['quote-not-found c.json:22:7']);
      assert.deepEqual(await found(folder, 'a.html', 'b.html', 'a.json', 'b.json', 'c.json'), ['quote-not-found a.json:22:7']);
    });
  });

  it('is told where it is not to be had', () =>
    inFolder({ 'port.html': article(SENTENCE) }, async (folder) => {
      assert.deepEqual(await found(folder, 'port.html'), ['file-unreadable notes.json:1:1']);
    }));

  it('may be a document of its own, from standard input too', () =>
    inFolder({}, async (folder) => {
      const alone = await ran(['check', '-', ...today], { in: folder, stdin: notes() });
      assert.deepEqual([alone.code, alone.stdout.split('\n')[0]?.replace(/ +/g, ' ')], [0, '-:8:5 warning source-unused No note cites the source “register”; cite it or take it out.']);
      const piped = await ran(['check', '-', ...today], { in: folder, stdin: article(SENTENCE, '') });
      assert.deepEqual([piped.code, piped.stdout], [0, 'Nothing to mend in 1 file.\n']);
    }));

  it('is looked for in the article that a selector finds', () => {
    const html = `<div class="side"><p>${SENTENCE}</p></div><div class="story"><p>Something else.</p></div>`;
    return inFolder({ 'a.html': html, 'a.json': notes('two metres more') }, async (folder) => {
      assert.deepEqual(await found(folder, 'a.html', 'a.json', '--selector', '.story'), ['quote-not-found a.json:22:7']);
      assert.deepEqual(await found(folder, 'a.html', 'a.json', '--selector', '.side'), []);
      assert.deepEqual((await report(folder, 'a.html', 'a.json', '--selector', '[')).findings.map(({ code }) => code), ['selector-invalid']);
    });
  });

  it('is not asked for in a page that begins like a template', async () => {
    for (const start of ['{% extends "base.html" %}', '{{ define "main" }}', '{# draft #}', '[gallery ids="1"]', '\ufeff\n{%- block %}'])
      await inFolder({ 'a.html': `${start}\n${article(SENTENCE)}`, 'notes.json': notes('elephants dance') }, async (folder) => {
        assert.deepEqual(await found(folder, 'a.html'), ['quote-not-found notes.json:22:7'], start);
      });
  });

  it('has no unused source that one of its articles cites', () => {
    const sources = JSON.stringify({ version: 1, sources: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { title: id, issued: '2024' }])), annotations: [] });
    const citing = (id: string, source: string) => `<sidelight-article id="${id}" src="notes.json"><p>A <sidelight-note source="${source}" quote="q" attribution="document" checked="2024-05-19">word</sidelight-note>.</p></sidelight-article>`;
    const unused = async (folder: string, ...pages: readonly string[]) => (await report(folder, ...pages)).findings.map(({ code, path }) => `${code} ${path}`);
    return inFolder({ 'both.html': citing('one', 'a') + citing('two', 'b'), 'a.html': citing('one', 'a'), 'b.html': citing('one', 'b'), 'notes.json': sources }, async (folder) => {
      assert.deepEqual(await unused(folder, 'both.html'), ['source-unused $.sources.c']);
      assert.deepEqual(await unused(folder, 'a.html', 'b.html'), ['source-unused $.sources.c']);
      assert.deepEqual(await unused(folder, 'a.html'), ['source-unused $.sources.b', 'source-unused $.sources.c']);
    });
  });

  it('is said once where two articles share it', () =>
    inFolder({ 'a.html': article(SENTENCE), 'b.html': article(SENTENCE), 'notes.json': notes('two metres more').replace('"attribution": "document",', '') }, async (folder) => {
      assert.deepEqual(await found(folder, 'a.html', 'b.html'), ['attribution-missing notes.json:19:5']);
    }));
});

describe('what is wrong with a note that is written in HTML', () => {
  it('is told at its element, also where the note has no name to be told by', () => {
    const written = (attributes: string, words: string) => `<p>A <sidelight-note ${attributes}>${words}</sidelight-note>.</p>`;
    const fine = 'quote="q" attribution="document" checked="2024-05-19"';
    const lines = [
      written(`source="A" date="2024" ${fine}`, 'one'),
      written(`source="B" date="yesterday" ${fine}`, 'two'),
      written(`source="C" date="2024" href="javascript:x" ${fine}`, 'three'),
      written(`source="D" date="soon" ${fine} id="d"`, 'four'),
      written(`source="A" date="2024" ${fine} id="d"`, 'five'),
      written('ref="d"', 'six'),
      written('ref="nobody"', 'seven'),
      written('id="alone"', 'eight'),
    ];
    const wanted = ['date-invalid 3', 'url-refused 4', 'date-invalid 5', 'id-duplicate 6', 'annotation-unknown 8', 'field-missing 9'];
    return inFolder({ 'port.html': `<!doctype html>\n${['<sidelight-article>' + (lines[0] ?? ''), ...lines.slice(1)].join('\n')}</sidelight-article>` }, async (folder) => {
      const { findings } = await report(folder, 'port.html', '--severity', 'source-undated=off');
      const inOrder = findings.toSorted(({ place: a }, { place: b }) => a.line - b.line);
      assert.deepEqual(inOrder.map(({ code, place: { line } }) => `${code} ${line}`), wanted);
      assert.deepEqual(new Set(findings.map(({ place: { column } }) => column)), new Set([6]));
    });
  });
});

describe('a folder', () => {
  it('stands for the pages in it and for the documents that belong to none, and for no other JSON', () =>
    inFolder(
      {
        'site/port.html': article(SENTENCE),
        'site/notes.json': notes('two metres more'),
        'site/more/alone.json': notes(),
        'site/package.json': '{ "version": "1.0.0" }',
        'site/tsconfig.json': '// no JSON',
        'site/node_modules/a/a.html': article('x'),
        'empty/readme.txt': '',
      },
      async (folder) => {
        const { findings, files } = await report(folder, 'site');
        assert.deepEqual(files, ['site/port.html', 'site/notes.json', 'site/more/alone.json']);
        assert.deepEqual(findings.map(({ code, place }) => `${code} ${place.file}`), ['source-unused site/more/alone.json']);
        assert.deepEqual(await found(folder, 'empty'), ['file-unreadable empty:1:1']);
        assert.deepEqual(await found(folder, 'site/**/a*.json'), ['source-unused site/more/alone.json:8:5']);
      },
    ));
});

describe('pages at addresses', () => {
  it('are read with the documents that they name, from a list too', () =>
    withServer(
      {
        '/news/port.html': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=windows-1251' }).end(article(SENTENCE, 'src="../notes.json"')),
        '/notes.json': (response) => response.end(notes('elephants dance')),
      },
      (server) =>
        inFolder({ 'list.txt': `# today\r\n\r\n  ${server.url}/news/port.html  \nnot an address\n${server.url}/gone\n` }, async (folder) => {
          const { code, stdout } = await ran(['check', '--urls', 'list.txt', ...today, '--format', 'json'], { in: folder });
          const { findings } = JSON.parse(stdout) as { findings: Finding[] };
          assert.equal(code, 2);
          assert.deepEqual(findings.map((one) => `${one.code} ${one.place.file}:${one.place.line}`).sort(), [
            `file-unreadable ${server.url}/gone:1`,
            `quote-not-found ${server.url}/notes.json:22`,
            'url-refused list.txt:4',
          ]);
          const piped = await ran(['check', '--urls', '-', ...today, '--format', 'json'], { in: folder, stdin: `${server.url}/news/port.html\n` });
          assert.deepEqual((JSON.parse(piped.stdout) as { findings: Finding[] }).findings.map(({ code }) => code), ['quote-not-found']);
        }),
    ));
});

describe('how much a finding weighs', () => {
  const files = { 'notes.json': notes() };

  it('is the house’s to say', () =>
    inFolder(files, async (folder) => {
      const codeOf = async (...args: string[]) => (await ran(['check', 'notes.json', ...today, ...args], { in: folder })).code;
      assert.equal(await codeOf(), 0);
      assert.equal(await codeOf('--max-warnings', '0'), 1);
      assert.equal(await codeOf('--max-warnings', '1'), 0);
      assert.equal(await codeOf('--severity', 'source-unused=error'), 1);
      assert.equal(await codeOf('--severity', 'source-unused=error', '--severity', 'source-unused=note', '--max-warnings', '0'), 0);
      assert.equal(await codeOf('--severity', 'source-unused=off', '--max-warnings', '0'), 0);
    }));

  it('counts ages from a given day', () =>
    inFolder({ 'notes.json': notes('words') }, async (folder) => {
      const codes = async (...args: string[]) => (JSON.parse((await ran(['check', 'notes.json', '--format', 'json', ...args], { in: folder })).stdout) as { findings: Finding[] }).findings.map(({ code }) => code);
      assert.deepEqual(await codes('--today', '2025-05-19'), []);
      assert.deepEqual(await codes('--today', '2025-05-20'), ['checked-old']);
      assert.deepEqual(await codes('--today', '2025-05-20', '--max-age', '366'), []);
    }));
});

describe('colours', () => {
  it('are for terminals that want them', () =>
    inFolder({ 'notes.json': notes() }, async (folder) => {
      const outputOf = async (isTTY: boolean, env = {}) => (await ran(['check', 'notes.json', ...today], { in: folder, isTTY, env })).stdout;
      const plain = await outputOf(false);
      assert.equal(await outputOf(true, { NO_COLOR: '1' }), plain);
      assert.notEqual(await outputOf(true), plain);
      assert.equal(stripVTControlCharacters(await outputOf(true)), plain);
    }));
});

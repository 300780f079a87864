import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Finding } from '../../src/cli/report/finding.js';
import { page as sourcePage, says, withServer } from './link-server.js';
import { inFolder, sidelight } from './run-command.js';
import { ran } from './run-in-process.js';

const today = ['--today', '2024-06-01'];

/** A document that a desk has nothing to say about, with notes on these targets. */
function notes(...targets: readonly unknown[]): string {
  return JSON.stringify(
    {
      version: 1,
      article: { url: 'https://news.example/port', published: '2024-05-20' },
      sources: {
        register: {
          title: 'Register',
          issued: '2023-09-17',
          URL: 'https://port.example/register',
          archived: { url: 'https://archive.example/register', date: '2024-05-18' },
        },
      },
      annotations: targets.map((target, index) => ({
        id: `note-${index + 1}`,
        kind: 'source',
        target,
        citations: [{ source: 'register', quote: 'Draught 7.9 m.' }],
        attribution: 'document',
        checked: '2024-05-19',
      })),
    },
    null,
    2,
  );
}

const article = (words: string, attributes = 'src="notes.json"') => `<!doctype html>
<title>Port</title>
<sidelight-article ${attributes}>
  <p>The ship came into port on the night tide.</p>
  <p>${words}</p>
</sidelight-article>
`;

const SENTENCE = 'She was drawing two metres more than when she had left, the harbour master said.';

/** What `check` finds, as `code file:line:column`. */
async function found(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { findings } = await json(folder, ...args);
  return findings.map(({ code, place: { file, line, column } }) => `${code} ${file}:${line}:${column}`);
}

async function json(folder: string, ...args: readonly string[]): Promise<{ findings: Finding[]; files: string[] }> {
  const { stdout, stderr } = await ran(['check', ...args, ...today, '--format', 'json'], { in: folder });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout) as { findings: Finding[]; files: string[] };
}

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
      const { findings: [one, ...others] } = await json(folder, 'port.html');
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
      const { findings: [one, ...others] } = await json(folder, 'port.html');
      assert.deepEqual(others, []);
      assert.deepEqual([one?.code, one?.severity, one?.fixable], ['quote-edited', 'warning', true]);
      assert.match(one?.message ?? '', /“drawing two metres more/);
      assert.deepEqual(one?.details, ['Now: “drawing nearly two metres more than when she had left, the harbour master said”']);
      assert.deepEqual(one?.articlePlace, { file: 'port.html', line: 5, column: 14 });
    }));

  it('say so where nothing is like the words', () =>
    inFolder({ 'port.html': article(SENTENCE), 'notes.json': notes('elephants dance quietly over Vienna') }, async (folder) => {
      const { findings: [one] } = await json(folder, 'port.html');
      assert.deepEqual([one?.code, one?.details], ['quote-not-found', ['Nothing in the article is like it.']]);
    }));

  it('are those of a passage where a note has several', () =>
    inFolder({ 'port.html': article(SENTENCE), 'notes.json': notes(['two metres more', 'elephants dance']) }, async (folder) => {
      const { findings } = await json(folder, 'port.html');
      assert.deepEqual(findings.map(({ code, path: at }) => [code, at]), [['quote-not-found', '$.annotations[0].target[1]']]);
    }));

  it('are found in the page for notes that are written in HTML', () => {
    const written = '<sidelight-note source="Times" href="javascript:x()" kind="source">two metres</sidelight-note> and <sidelight-note source="X"></sidelight-note>';
    return inFolder({ 'port.html': article(written, '') }, async (folder) => {
      const all = await found(folder, 'port.html');
      // What is refused in an attribute is told of the article: a work belongs to no note alone.
      assert.deepEqual(all.slice(0, 2), ['url-refused port.html:3:1', 'field-missing port.html:5:105']);
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
      assert.deepEqual((await json(folder, 'a.html', 'a.json', '--selector', '[')).findings.map(({ code }) => code), ['selector-invalid']);
    });
  });

  it('is said once where two articles share it', () =>
    inFolder({ 'a.html': article(SENTENCE), 'b.html': article(SENTENCE), 'notes.json': notes('two metres more').replace('"attribution": "document",', '') }, async (folder) => {
      assert.deepEqual(await found(folder, 'a.html', 'b.html'), ['attribution-missing notes.json:19:5']);
    }));
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
        const { findings, files } = await json(folder, 'site');
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

describe('--fix', () => {
  const edited = article(SENTENCE.replace('two metres more', 'nearly two metres more'));
  const OLD = 'drawing two metres more than when she had left, the harbour master said';
  const NEW = 'drawing nearly two metres more than when she had left, the harbour master said';
  const untidy = notes(OLD, { exact: OLD, 'x-mine': [1.50] })
    .replace('"2024-05-19"', '"2024/5/19"')
    .replace('https://port.example/register', 'https://port.example/register?utm_source=feed')
    .replaceAll('\n', '\r\n');
  const tidy = untidy.replace('2024/5/19', '2024-05-19').replace('?utm_source=feed', '').replaceAll(OLD, NEW);

  it('writes what is safe and nothing else, once', () =>
    inFolder({ 'port.html': edited, 'notes.json': untidy }, async (folder) => {
      const first = await sidelight(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), tidy);
      assert.deepEqual([first.code, first.stdout], [0, 'Nothing to mend in 2 files.\n']);
      assert.match(first.stderr, /^Mended:\n/);
      assert.match(first.stderr, /notes\.json:\d+:\d+ {2}date-invalid {2}“2024\/5\/19” → “2024-05-19”/);
      assert.match(first.stderr, /quote-edited {2}“drawing two metres.* → “drawing nearly/);
      const { mtimeMs } = await stat(path.join(folder, 'notes.json'));
      const second = await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.deepEqual(second, { code: 0, stdout: 'Nothing to mend in 2 files.\n', stderr: '' });
      assert.equal((await stat(path.join(folder, 'notes.json'))).mtimeMs, mtimeMs);
      assert.equal(await readFile(path.join(folder, 'port.html'), 'utf8'), edited);
    }));

  it('writes nothing with --dry-run, and tells the same', () =>
    inFolder({ 'port.html': edited, 'notes.json': untidy }, async (folder) => {
      const { code, stdout, stderr } = await ran(['check', 'port.html', '--fix', '--dry-run', ...today], { in: folder });
      assert.equal(code, 1);
      assert.match(stderr, /^Would mend:\n(?:.*\n){4}\n$/);
      assert.match(stdout, /--fix mends 4 of them/);
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), untidy);
    }));

  it('takes over words from a page at standard input', () =>
    inFolder({ 'notes.json': notes(OLD) }, async (folder) => {
      const { code, stdout } = await ran(['check', '-', 'notes.json', '--fix', ...today], { in: folder, stdin: edited });
      assert.deepEqual([code, stdout], [0, 'Nothing to mend in 2 files.\n']);
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), notes(NEW));
    }));

  it('gives context where the new words alone would stand twice', () => {
    const twice = article(`${SENTENCE.replace('two metres more than', 'nearly two metres more than')}</p><p>Nobody knew that she was drawing nearly two metres more than when she had left, the harbour master said.`);
    const target = { exact: OLD, prefix: 'The ship came into port on the night tide.\nShe was ' };
    return inFolder({ 'port.html': twice, 'notes.json': notes(target) }, async (folder) => {
      assert.deepEqual(await found(folder, 'port.html'), ['quote-edited notes.json:22:7']);
      const { stdout } = await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.equal(stdout, 'Nothing to mend in 2 files.\n');
    });
  });

  it('leaves words that are right in another article with the same document', () =>
    inFolder({ 'old.html': article(SENTENCE), 'port.html': edited, 'notes.json': notes(OLD) }, async (folder) => {
      const { stdout, stderr } = await ran(['check', 'old.html', 'port.html', '--fix', ...today], { in: folder });
      assert.match(stdout, /quote-edited/);
      assert.equal(stderr, '');
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), notes(OLD));
    }));

  it('gives a paragraph its new number', () => {
    const target = { paragraph: 1, exact: 'She was drawing two metres' };
    return inFolder({ 'port.html': article(SENTENCE), 'notes.json': notes(target) }, async (folder) => {
      assert.deepEqual(await found(folder, 'port.html'), ['paragraph-moved notes.json:22:7']);
      await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), notes({ ...target, paragraph: 2 }));
      assert.deepEqual(await found(folder, 'port.html'), []);
    });
  });

  it('never says what a date in doubt means', () => {
    const text = notes('two metres more').replace('2024-05-19', '7/9/2023');
    return inFolder({ 'port.html': article(SENTENCE), 'notes.json': text }, async (folder) => {
      const { stdout } = await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.match(stdout, /date-invalid/);
      assert.doesNotMatch(stdout, /--fix mends/);
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), text);
    });
  });

  it('leaves a document alone in which a member stands twice', () => {
    const text = notes('two metres more').replace('"checked": "2024-05-19"', '"checked": "2024/5/18", "checked": "2024/5/19"');
    return inFolder({ 'port.html': article(SENTENCE), 'notes.json': text }, async (folder) => {
      const { stdout, stderr } = await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.match(stdout, /member-duplicate/);
      assert.equal(stderr, '');
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), text);
    });
  });

  it('does not promise to mend what is on a server', () =>
    withServer({ '/notes.json': (response) => response.end(notes('two metres more').replace('2024-05-19', '2024/5/19')) }, (server) =>
      inFolder({}, async (folder) => {
        const { stdout, stderr } = await ran(['check', `${server.url}/notes.json`, '--fix', ...today], { in: folder });
        assert.match(stdout, /date-invalid/);
        assert.doesNotMatch(stdout, /--fix mends/);
        assert.equal(stderr, '');
      }),
    ));

  const inline = (document: string, words: string) => article(words, '').replace('  <p>The', () => `  <script type="application/json">\r\n${document}</script>\n  <p>The`);

  it('mends documents in a page, and no other byte of it', () => {
    const first = inline(notes(OLD).replace('2024-05-19', '2024/5/19'), `<b>Caf\u00e9</b> ${SENTENCE.replace('two', 'nearly two')}`);
    const second = inline('{"version": 1,}', 'A second one, whose document is broken.');
    const third = inline(notes('A third one').replace('2024-05-19', '2024/5/20'), 'A third one.');
    const page = `<meta charset=windows-1252>${first}${second}${third}<p>\u00fcber`;
    const mended = page.replace('2024/5/19', '2024-05-19').replace('2024/5/20', '2024-05-20').replace(OLD, NEW);
    return inFolder({ 'port.html': Buffer.from(page, 'latin1') }, async (folder) => {
      const { stderr } = await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.match(stderr, /^Mended:\n(?:.*\n){3}\n$/);
      assert.equal(await readFile(path.join(folder, 'port.html'), 'latin1'), mended);
      assert.equal((await ran(['check', 'port.html', '--fix', ...today], { in: folder })).stderr, '');
    });
  });

  it('writes into a page what its encoding lacks, and what would end a script, as JSON can', () => {
    const words = 'She was drawing nearly \u2153 of a metre more than when she had left, the &lt;/script&gt; master \ud83d\ude01 said.';
    const document = notes('She was drawing \u00bd of a metre more than when she had left, the master \ud83d\ude00 said');
    const ascii = (json: string) => json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return inFolder({ 'latin.html': `<meta charset=iso-8859-2>${inline(ascii(document), words.replace(/\u2153/, '&#x2153;').replace(/\ud83d\ude01/, '&#x1f601;'))}`, 'utf8.html': `<meta charset=utf-8>${inline(document, words)}` }, async (folder) => {
      for (const name of ['latin.html', 'utf8.html']) {
        assert.deepEqual((await json(folder, name)).findings.map(({ code, fixable }) => [code, fixable]), [['quote-edited', true]], name);
        await ran(['check', name, '--fix', ...today], { in: folder });
        assert.deepEqual(await found(folder, name), [], name);
      }
      assert.match(await readFile(path.join(folder, 'latin.html'), 'latin1'), /"target": "She was drawing nearly \\u2153 of/);
      assert.match(await readFile(path.join(folder, 'utf8.html'), 'utf8'), /"target": "She was drawing nearly \u2153 of .* the \\u003c\/script> master \ud83d\ude01 said/u);
    });
  });
});

describe('--links', () => {
  it('asks only when it is told to, and adds what it finds', () =>
    withServer({ '/page': says('Nothing of it is left here, and the ship has sailed.'), '/copy': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(sourcePage('Draught 7.9 m.')) }, (server) =>
      inFolder({ 'notes.json': notes('words').replace('https://port.example/register', `${server.url}/page`).replace('https://archive.example/register', `${server.url}/copy`) }, async (folder) => {
        const without = await ran(['check', 'notes.json', ...today], { in: folder });
        assert.deepEqual([without.stdout, server.asked], ['Nothing to mend in 1 file.\n', []]);
        const { code, stdout, stderr } = await sidelight(['check', 'notes.json', '--links', ...today], { in: folder });
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(stdout, /^notes\.json:\d+:\d+ {2}warning {2}quote-gone {2}The page has no words “Draught 7\.9 m\.” any more/);
        assert.match(stdout, /The archived copy has them\./);
        assert.deepEqual([...server.asked].sort(), ['GET /copy', 'GET /page']);
      }),
    ));

  it('shows on a terminal how far it is, apart from the report', () =>
    withServer(Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`/${index}`, says('')])), (server) => {
      const sources = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`s${index}`, { title: `S${index}`, issued: '2023', URL: `${server.url}/${index}` }]));
      const text = JSON.stringify({ version: 1, sources, annotations: [] });
      return inFolder({ 'notes.json': text }, async (folder) => {
        const { stdout, stderr } = await ran(['check', 'notes.json', '--links', ...today], { in: folder, isTTY: true });
        assert.match(stderr, /of 5 links/);
        assert.doesNotMatch(stdout, /of 5 links/);
        assert.equal(server.asked.length, 5);
      });
    }));
});

import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { withServer } from './link-server.js';
import { article, found, notes, report, SENTENCE, today } from './port-article.js';
import { inFolder, sidelight } from './run-command.js';
import { ran } from './run-in-process.js';

describe('sidelight check --fix', () => {
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

  it('tells sources apart whose ids have a long start in common, as addresses have', () => {
    const [one, other] = ['', '2'].map((end) => `https://port.example/2024/05/19/${'harbour-'.repeat(10)}${end}`);
    const source = { title: 'Register', accessed: '2024-05-18' };
    const text = JSON.stringify({ version: 1, sources: { [String(one)]: { ...source, issued: '2023' }, [String(other)]: { ...source, title: 'Other', issued: '2023/9/7' } }, annotations: [] }, null, 2);
    return inFolder({ 'notes.json': text }, async (folder) => {
      const { findings } = await report(folder, 'notes.json', '--severity', 'source-unused=off');
      assert.deepEqual(findings.map(({ code, place: { line }, fixable }) => [code, line, fixable]), [['date-invalid', 12, true]]);
      const { code } = await ran(['check', 'notes.json', '--fix', ...today], { in: folder });
      assert.equal(code, 0);
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), text.replace('2023/9/7', '2023-09-07'));
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

  it('mends one of two equal documents in a page, where the other is right', () => {
    const page = inline(notes(OLD), SENTENCE.replace('two', 'nearly two')) + inline(notes(OLD), SENTENCE);
    return inFolder({ 'port.html': page }, async (folder) => {
      await ran(['check', 'port.html', '--fix', ...today], { in: folder });
      assert.equal(await readFile(path.join(folder, 'port.html'), 'utf8'), page.replace(OLD, NEW));
    });
  });

  it('writes into a page what its encoding lacks, and what would end a script, as JSON can', () => {
    const words = 'She was drawing nearly \u2153 of a metre more than when she had left, the &lt;/script&gt; master \ud83d\ude01 said.';
    const document = notes('She was drawing \u00bd of a metre more than when she had left, the master \ud83d\ude00 said');
    const ascii = (json: string) => json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return inFolder({ 'latin.html': `<meta charset=iso-8859-2>${inline(ascii(document), words.replace(/\u2153/, '&#x2153;').replace(/\ud83d\ude01/, '&#x1f601;'))}`, 'utf8.html': `<meta charset=utf-8>${inline(document, words)}` }, async (folder) => {
      for (const name of ['latin.html', 'utf8.html']) {
        assert.deepEqual((await report(folder, name)).findings.map(({ code, fixable }) => [code, fixable]), [['quote-edited', true]], name);
        await ran(['check', name, '--fix', ...today], { in: folder });
        assert.deepEqual(await found(folder, name), [], name);
      }
      assert.match(await readFile(path.join(folder, 'latin.html'), 'latin1'), /"target": "She was drawing nearly \\u2153 of/);
      assert.match(await readFile(path.join(folder, 'utf8.html'), 'utf8'), /"target": "She was drawing nearly \u2153 of .* the \\u003c\/script> master \ud83d\ude01 said/u);
    });
  });
});

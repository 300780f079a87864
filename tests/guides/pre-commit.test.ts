import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { guideFile } from './guide.js';
import { run } from './newsroom.js';
import { Repository } from './repository.js';

const hook = '.githooks/pre-commit';
const page = 'content/harbour.html';
const document = 'content/harbour.json';
const words = 'drawing two metres more than when she had left';
const others = 'and went out again at noon';

describe('the guide to a hook before commits', () => {
  let repository: Repository;

  beforeEach(async () => {
    repository = await Repository.make(hook);
    await chmod(path.join(repository.folder, hook), 0o755);
    await repository.commit();
    await repository.git('config', 'core.hooksPath', '.githooks');
  });
  afterEach(() => repository.remove());

  const count = async () => (await repository.git('rev-list', '--count', 'HEAD')).trim();

  it('refuses a page that has lost a note’s words, and takes it when they are back', async () => {
    await repository.edit(page, words, others);
    const refused = await repository.commit(page);
    assert.notEqual(refused.code, 0);
    assert.match(refused.stdout + refused.stderr, /content\/harbour\.json:\d+:\d+.*quote-not-found/);
    assert.equal(await count(), '1');
    await repository.edit(page, others, `${words} it`);
    assert.equal((await repository.commit(page)).code, 0);
    assert.equal(await count(), '2');
  });

  it('refuses a document whose words its page does not have, though the page is not part of the commit', async () => {
    await repository.edit(document, words, others);
    assert.notEqual((await repository.commit(document)).code, 0);
    assert.equal(await count(), '1');
  });

  it('looks at what is staged, and not at what lies in the folder', async () => {
    await repository.edit(page, 'on the night tide', 'on the evening tide');
    await repository.git('add', page);
    await repository.edit(page, words, others);
    assert.equal((await run(repository.folder, 'git', 'commit', '--quiet', '--message', 'Evening')).code, 0);
    await repository.git('add', page);
    await repository.edit(page, others, words);
    assert.notEqual((await run(repository.folder, 'git', 'commit', '--quiet', '--message', 'Noon')).code, 0);
  });

  it('lets the faults of other articles alone', async () => {
    await repository.write('content/other.html', '<!doctype html><title>Other</title><sidelight-article src="other.json"><p>Nothing.</p></sidelight-article>');
    await repository.write('content/other.json', JSON.stringify({ version: 1, annotations: [{ id: 'a', target: 'words of nobody', body: 'None.' }] }));
    await repository.git('add', '.');
    await repository.git('commit', '--quiet', '--no-verify', '--message', 'A fault');
    await repository.edit(page, 'Example Times', 'Example Times Ltd');
    assert.equal((await repository.commit(page)).code, 0);
    await repository.write('README.md', 'Not an article.\n');
    assert.equal((await repository.commit('README.md')).code, 0);
  });

  it('takes names with spaces, quotes and letters of any script', async () => {
    const name = "content/порт “one” it's.html";
    await repository.git('mv', page, name);
    await repository.edit(name, words, others);
    assert.notEqual((await repository.commit()).code, 0);
    await repository.edit(name, others, words);
    assert.equal((await repository.commit()).code, 0);
    await repository.edit(document, words, others);
    assert.notEqual((await repository.commit()).code, 0);
  });

  it('refuses to lose a document that a page names', async () => {
    await repository.git('rm', '--quiet', document);
    assert.notEqual((await run(repository.folder, 'git', 'commit', '--quiet', '--message', 'Lost')).code, 0);
  });

  it('is what pre-commit runs, when a page or a document is staged', async () => {
    const { repos } = parse(guideFile('.pre-commit-config.yaml')) as { repos: { hooks: { entry: string; files: string; pass_filenames: boolean }[] }[] };
    const [{ entry, files, pass_filenames } = { entry: '', files: '', pass_filenames: true }] = repos.flatMap(({ hooks }) => hooks);
    assert.deepEqual([page, document, 'package.json', 'content/logo.svg'].filter((name) => new RegExp(files).test(name)), [page, document]);
    assert.equal(pass_filenames, false);
    await repository.edit(page, words, others);
    await repository.git('add', page);
    assert.notEqual((await run(repository.folder, path.join(repository.folder, entry))).code, 0);
  });
});

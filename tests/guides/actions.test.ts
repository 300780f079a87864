import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Log } from 'sarif';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { linkPackages, succeed } from './newsroom.js';
import { Repository } from './repository.js';
import { runWorkflow, type Ran } from './workflow.js';

const workflow = '.github/workflows/sidelight.yml';
const sarifWorkflow = '.github/workflows/sidelight-sarif.yml';

const page = 'content/harbour.html';
const words = 'drawing two metres more than when she had left';

describe('the guide to GitHub Actions', () => {
  let repository: Repository;
  let checkouts: string;

  before(async () => {
    repository = await Repository.make(workflow, sarifWorkflow);
    checkouts = await mkdtemp(path.join(tmpdir(), 'sidelight-checkouts-'));
    await succeed(repository.folder, 'npx', 'sidelight', 'render', 'content', '--write');
    await repository.commit();
  });
  after(() => Promise.all([repository.remove(), rm(checkouts, { recursive: true, force: true })]));

  /** Opens a pull request with one edit. */
  async function propose(branch: string, edit: () => Promise<void>): Promise<string> {
    await repository.git('switch', '--quiet', '--create', branch, 'main');
    await edit();
    await repository.commit();
    return branch;
  }

  /** Runs a job for a branch, with the packages that the first job has installed. */
  function runFor(branch: string, file = workflow): Promise<Ran[]> {
    const folder = path.join(checkouts, branch);
    return runWorkflow(file, { repository: repository.folder, branch, folder }, { 'npm ci': () => linkPackages(folder, 'sidelight') });
  }

  const codes = (ran: readonly Ran[]) => ran.map(({ code }) => code);

  it('passes a pull request in which every note has its place and every page is up to date', async () => {
    const ran = await runWorkflow(workflow, { repository: repository.folder, branch: 'main', folder: path.join(checkouts, 'main') });
    assert.deepEqual(codes(ran), [0, 0, 0], JSON.stringify(ran, null, 2));
    assert.equal(ran[0]?.command, 'npm ci');
  });

  it('fails where an edit took a note’s words away, says so beside the line, and names the stale page as well', async () => {
    const branch = await propose('orphan', () => repository.edit(page, words, 'and went out again at noon'));
    const [check, render] = await runFor(branch);
    assert.deepEqual([check?.code, render?.code], [1, 1]);
    assert.match(check?.stdout ?? '', /^::error file=content\/harbour\.json,line=\d+,col=\d+,title=quote-not-found::/m);
    assert.match(render?.stderr ?? '', /^content\/harbour\.html: not as it would be rendered/);
  });

  it('fails for a page alone that was not rendered after its document was edited', async () => {
    const branch = await propose('stale', () => repository.edit('content/harbour.json', 'Draught on entry 7.9 m.', 'Draught 7.9 m.'));
    assert.deepEqual(codes(await runFor(branch)), [0, 1]);
    await succeed(repository.folder, 'npx', 'sidelight', 'render', 'content', '--write');
    await repository.commit();
    await repository.git('switch', '--quiet', '--create', 'mended');
    assert.deepEqual(codes(await runFor('mended')), [0, 0]);
  });

  it('hands findings over as SARIF and leaves the verdict to others', async () => {
    const branch = await propose('sarif', () => repository.edit(page, words, 'and went out again at noon'));
    assert.deepEqual(codes(await runFor(branch, sarifWorkflow)), [0]);
    const log = JSON.parse(await readFile(path.join(checkouts, branch, 'sidelight.sarif'), 'utf8')) as Log;
    const found = log.runs.flatMap(({ results = [] }) => results).filter(({ level }) => level === 'error');
    assert.deepEqual(found.map(({ ruleId }) => ruleId), ['quote-not-found']);
    const [place] = found[0]?.locations ?? [];
    assert.equal(place?.physicalLocation?.artifactLocation?.uri, 'content/harbour.json');
  });

  it('fails the job for SARIF where a file cannot be read', async () => {
    const branch = await propose('unreadable', () => repository.write('content/harbour.json', '{ "version": 1, '));
    assert.deepEqual(codes(await runFor(branch, sarifWorkflow)), [1]);
  });
});

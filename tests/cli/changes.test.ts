import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Changes } from '../../src/cli/preview/changes.js';

/** Replaces a file in one step. */
async function replace(file: string, words: string): Promise<void> {
  await writeFile(`${file}.tmp`, words);
  await rename(`${file}.tmp`, file);
}

describe('changes of files', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
  });

  after(() => rm(folder, { recursive: true }));

  it('are told once each, however soon a file is written after it was asked to be watched', async () => {
    const watched = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const file = path.join(folder, `${index}.html`);
        await writeFile(file, 'one');
        const told: string[][] = [];
        const changes = new Changes((locations) => told.push([...locations]));
        changes.watch(file);
        await wait(index);
        await replace(file, 'three');
        return { file, told, changes };
      }),
    );
    while (watched.some(({ told }) => told.length === 0)) await wait(20);
    await wait(400);
    for (const { file, told } of watched) assert.deepEqual(told, [[file]]);
    for (const { changes } of watched) await changes.close();
  });
});

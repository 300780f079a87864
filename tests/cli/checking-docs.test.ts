import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { withFindings } from '../../scripts/checking-docs.mjs';
import { deskProblems } from '../../src/cli/report/desk-problems.js';

describe('docs/checking.md and docs/updating.md', () => {
  it('lists every finding of the desk', async () => {
    const page = await readFile(new URL('../../docs/checking.md', import.meta.url), 'utf8');
    assert.equal(page, withFindings(page), 'run npm run docs');
    const pages = page + (await readFile(new URL('../../docs/updating.md', import.meta.url), 'utf8'));
    assert.deepEqual(Object.keys(deskProblems).filter((code) => !pages.includes(`\n| \`${code}\` |`)), []);
  });
});

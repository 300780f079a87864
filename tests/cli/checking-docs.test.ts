import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { withFindings } from '../../scripts/checking-docs.mjs';
import { deskProblems } from '../../src/cli/report/desk-problems.js';

describe('docs/checking.md, docs/updating.md and docs/interchange.md', () => {
  it('lists every finding of the desk', async () => {
    const page = await readFile(new URL('../../docs/checking.md', import.meta.url), 'utf8');
    assert.equal(page, withFindings(page), 'run npm run docs');
    const others = await Promise.all(['updating', 'interchange'].map((name) => readFile(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')));
    const pages = [page, ...others].join('\n');
    assert.deepEqual(Object.keys(deskProblems).filter((code) => !pages.includes(`\n| \`${code}\` |`)), []);
  });
});

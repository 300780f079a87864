import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Many times what it takes; one text that is read in quadratic time takes more by itself. */
const PATIENCE = 20_000;

describe('parseDocument, of the largest texts', () => {
  it('is done before a reader gives up', () => {
    const script = fileURLToPath(new URL('parse-large-documents.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ['--import=tsx', script], {
      timeout: PATIENCE,
      encoding: 'utf8',
    });
    assert.notEqual(status, null, 'It took too long');
    assert.equal(status, 0, stderr);
  });
});

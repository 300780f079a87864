import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { version } from '../../src/version.js';
import { commandLine, inFolder, runProgram, sidelight } from './run-command.js';

describe('sidelight', () => {
  it('says what it can do', () =>
    inFolder({}, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['--help'], { in: folder });
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^Usage: sidelight/);
      assert.deepEqual(stdout.split('\n').filter((line) => line.length > 80), []);
    }));

  it('tells its version', () =>
    inFolder({}, async (folder) => {
      const { stdout } = await sidelight(['--version'], { in: folder });
      assert.equal(stdout, `${version}\n`);
    }));

  it('ends with 2 and one sentence where its output has no room', { skip: !existsSync('/dev/full') }, () =>
    inFolder({ 'a.json': '{"version":1,"annotations":[]}' }, async (folder) => {
      const quoted = commandLine(['check', 'a.json']).map((part) => `'${part}'`);
      const ended = await runProgram('sh', ['-c', `${quoted.join(' ')} > /dev/full`], { in: folder });
      assert.deepEqual(ended, { code: 2, stdout: '', stderr: 'error: standard output cannot be written (the disk is full)\n' });
    }));

  it('ends with 2 and one sentence for a command that it does not have, with the one that may be meant', () =>
    inFolder({}, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['chekc'], { in: folder });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^error: .*\n\(Did you mean check\?\)\n$/);
    }));
});

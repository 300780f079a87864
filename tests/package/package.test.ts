import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { version } from '../../src/version.js';

interface PackageJson {
  version: string;
  sideEffects: string[];
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
}

const root = new URL('../../', import.meta.url);
const packageJson = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as PackageJson;

/** The files an export leads to; those of a pattern, for the language that always exists. */
function targetsOf(entry: string | Record<string, string>): string[] {
  const paths = typeof entry === 'string' ? [entry] : Object.values(entry);
  return paths.map((path) => path.replace('*', 'en'));
}

describe('package.json', () => {
  it('has the version that the code tells', () => {
    assert.equal(version, packageJson.version);
  });

  it('exports files that the build makes', () => {
    const targets = Object.values(packageJson.exports).flatMap(targetsOf);
    assert.deepEqual(targets.filter((path) => !existsSync(new URL(path, root))), []);
  });

  it('depends on lit alone', () => {
    assert.deepEqual(Object.keys(packageJson.dependencies), ['lit']);
  });

  it('offers its core to Node', async () => {
    const name: string = 'sidelight/core'; // not a literal: the types are there only once it is built
    const core = (await import(name)) as Record<string, unknown>;
    const functions = ['parseDocument', 'indexText', 'matchTargets'];
    assert.deepEqual(functions.filter((name) => typeof core[name] !== 'function'), []);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

function packagesOf(file: string): Record<string, LockedPackage> {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { packages: Record<string, LockedPackage> }).packages;
}

for (const file of ['package-lock.json', 'tests/guides/builders/package-lock.json'])
  describe(file, () => {
    const packages = packagesOf(file);

    it('names no registry', () => {
      assert.deepEqual(Object.keys(packages).filter((name) => packages[name]?.resolved), []);
    });

    it('has a hash for every package', () => {
      assert.deepEqual(Object.keys(packages).filter((name) => name && !packages[name]?.integrity), []);
    });

    for (const name of ['rollup', 'esbuild']) {
      it(`lists the programs of ${name} for every platform`, () => {
        const binaries = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {});
        assert.notEqual(binaries.length, 0);
        const isLocked = (binary: string) =>
          Object.keys(packages).some((path) => path.endsWith(`node_modules/${binary}`));
        assert.deepEqual(binaries.filter((binary) => !isLocked(binary)), []);
      });
    }
  });

describe('package-lock.json', () => {
  it('has one Rollup, the pinned one', () => {
    const packages = packagesOf('package-lock.json');
    const versions = Object.keys(packages)
      .filter((path) => path.endsWith('node_modules/rollup'))
      .map((path) => packages[path]?.version);
    assert.deepEqual(versions, ['4.67.4']);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { guideFiles, unnamedLanguages } from './guide.js';

describe('docs/newsroom-builds.md', () => {
  it('has no file in it that no test runs', () => {
    const folder = new URL('./', import.meta.url);
    const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts')).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    assert.notEqual(guideFiles.length, 0);
    assert.deepEqual(guideFiles.filter((name) => !tests.some((text) => text.includes(`'${name}'`))), []);
  });

  it('has a file’s name for every configuration', () => {
    assert.deepEqual(unnamedLanguages.filter((language) => language !== 'sh' && language !== 'html'), []);
  });
});

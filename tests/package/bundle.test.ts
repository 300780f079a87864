import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';

const dist = new URL('../../dist/', import.meta.url);
const bundle = readFileSync(new URL('sidelight.js', dist), 'utf8');

describe('dist/sidelight.js', () => {
  it('is a classic script that leaves no name behind', () => {
    assert.doesNotThrow(() => new Script(bundle));
    assert.ok(/^[!(]function\(\)\{"use strict";[^]*\}\)?\(\);\s*$/.test(bundle));
  });

  it('imports nothing', () => {
    assert.equal(/\bimport\s*[({"'*]|(?<!\.)\brequire\(["'`]/.exec(bundle)?.[0], undefined);
  });

  it('has Lit in its production build, without the server’s part', () => {
    assert.equal(/Lit is in dev mode|isServer|litIssuedWarnings/.exec(bundle)?.[0], undefined);
  });

  it('creates no Trusted Types policy but its own', () => {
    assert.equal(bundle.match(/createPolicy/g)?.length, 1);
    assert.equal(/["'`]lit-html["'`]/.exec(bundle)?.[0], undefined);
  });

  it('turns no string into code', () => {
    assert.equal(/\beval\(|\bnew Function\b|document\.write/.exec(bundle)?.[0], undefined);
  });

  it('is read alike in every encoding', () => {
    // eslint-disable-next-line no-control-regex -- all of ASCII is meant
    assert.ok(/^[\x00-\x7f]*$/.test(bundle));
  });

  it('has its integrity hash beside it', () => {
    const hashes = JSON.parse(readFileSync(new URL('sri.json', dist), 'utf8')) as Record<string, string>;
    const digest = createHash('sha384').update(bundle).digest('base64');
    assert.equal(hashes['sidelight.js'], `sha384-${digest}`);
  });
});

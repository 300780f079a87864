import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { useTrustedHTML } from '../../scripts/trusted-types-plugin.js';

const litHtml = path.join(path.dirname(createRequire(import.meta.url).resolve('lit-html')), '../lit-html.js');
const production = readFileSync(litHtml, 'utf8');

describe('useTrustedHTML', () => {
  it('takes the policy out of lit-html and asks ours instead', () => {
    const code = useTrustedHTML(production);
    assert.doesNotMatch(code, /createPolicy|createHTML/);
    assert.match(code, /^import\{trustedHTML as sidelightTrustedHTML\}from"[^"]*trusted-types\.ts";/);
    assert.equal(code.match(/sidelightTrustedHTML\(/g)?.length, 1);
  });

  const changes = [
    { change: 'another policy', from: '"lit-html"', to: '"lit"' },
    { change: 'another conversion', from: '.createHTML(', to: '.createScript(' },
    { change: 'a further use', from: 'export{', to: 'globalThis.trustedTypes?.createPolicy("x");export{' },
  ];
  for (const { change, from, to } of changes) {
    it(`refuses a lit-html with ${change}`, () => {
      assert.ok(production.includes(from));
      assert.throws(() => useTrustedHTML(production.replace(from, to)), /lit-html/);
    });
  }
});

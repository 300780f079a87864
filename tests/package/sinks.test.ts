import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findSinks } from './find-sinks.js';

const dist = new URL('../../dist/', import.meta.url);
const bundle = readFileSync(new URL('sidelight.js', dist), 'utf8');

/** Each has to be found, or the tests of the built files below would prove nothing. */
const sinks = [
  { code: 'a.innerHTML = b', found: ['innerHTML'] },
  { code: 'a["innerHTML"] = b', found: ['innerHTML'] },
  { code: 'a[`innerHTML`] = b', found: ['innerHTML'] },
  { code: 'a["inner\\x48TML"] = b', found: ['innerHTML'] },
  { code: 'a . /* b */ innerHTML += c', found: ['innerHTML'] },
  { code: 'const { innerHTML: a } = b; Object.assign(a, { outerHTML: b })', found: ['innerHTML', 'outerHTML'] },
  { code: 'a?.insertAdjacentHTML("beforeend", b)', found: ['insertAdjacentHTML'] },
  { code: 'new DOMParser().parseFromString(a, "text/html")', found: ['parseFromString'] },
  { code: 'document.createRange().createContextualFragment(a)', found: ['createContextualFragment'] },
  { code: 'a.setHTMLUnsafe(b)', found: ['setHTMLUnsafe'] },
  { code: 'document.write(a)', found: ['write()'] },
  { code: 'const d = document; d["writeln"](a)', found: ['writeln()'] },
  { code: 'eval(a); (0, eval)(a); new Function(a)', found: ['eval', 'eval', 'Function'] },
  { code: 'a.constructor(b); a["constructor"](b)', found: ['constructor()', 'constructor()'] },
  { code: 'setTimeout("a()", 1); self.setInterval(`a${b}`)', found: ['setTimeout(text)', 'setInterval(text)'] },
  { code: 'a.setAttribute("onclick", b); a.setAttribute("STYLE", b)', found: ['setAttribute(onclick)', 'setAttribute(STYLE)'] },
  { code: 'document.createElement("script")', found: ['createElement(script)'] },
  { code: 'html`<p><script>${a}</script>`', found: ['<script'] },
  { code: 'html`<p>${a}<IFRAME srcdoc=${b}>`', found: ['<IFRAME', 'srcdoc='] },
  { code: 'html`<img onerror=${a}>` + "javascript:a"', found: ['onerror=', 'javascript:'] },
  { code: 'import("./a.js")', found: ['import()'] },
  { code: 'fetch(a); self.fetch(a); const { fetch: b } = self', found: ['fetch', 'fetch', 'fetch'] },
  { code: 'document.cookie = a; localStorage.a = b; self["indexedDB"]', found: ['cookie', 'localStorage', 'indexedDB'] },
  { code: 'navigator.sendBeacon(a); new WebSocket(a); new Image().src = a', found: ['sendBeacon', 'WebSocket', 'Image'] },
  { code: 'window.open(a); open(a); new XMLHttpRequest().open()', found: ['open()', 'open()', 'open()', 'XMLHttpRequest'] },
];

const harmless = [
  'a.textContent = "innerHTML is a member"; // a.innerHTML = b',
  'this.write(a); this.b.open(c); const open = 1',
  'setTimeout(() => a(), 1); setTimeout(a, 1)',
  'a.setAttribute("aria-label", b); document.createElement("a")',
  'html`<p class=${a}>${b}</p>`; new a.constructorOf(b)',
];

describe('findSinks', () => {
  for (const { code, found } of sinks) it(`finds ${found.join(', ')} in ${code}`, () => assert.deepEqual(findSinks(code).sort(), [...found].sort()));

  for (const code of harmless) it(`finds nothing in ${code}`, () => assert.deepEqual(findSinks(code), []));

  it('refuses what is no script', () => assert.throws(() => findSinks('a b c')));
});

describe('dist/sidelight.js', () => {
  it('has one HTML sink, one request, one message and one choice that it keeps, and nothing else that could run a text or tell of a reader', () => {
    // Lit's, for its templates; to its own port, for a task of its own; of the document; read and written.
    assert.deepEqual(findSinks(bundle).sort(), ['fetch', 'innerHTML', 'localStorage', 'localStorage', 'postMessage']);
  });

  it('keeps the reader’s choice of how notes open, and nothing else', () => {
    const [, key, written] = /(\w+)="sidelight-preference"[^]*?localStorage\.setItem\((\w+),/.exec(bundle) ?? [];
    assert.ok(key);
    assert.equal(written, key);
    assert.equal(bundle.match(/localStorage\.(?!(?:get|set)Item\()/g), null);
    assert.equal(bundle.split(`localStorage.getItem(${key})`).length, 2);
  });

  it('writes HTML into a template that no page has, out of what the policy “sidelight” gave', () => {
    const write = /static createElement\((\w+),\w+\)\{const (\w+)=\w+\.createElement\("template"\);return \2\.innerHTML=\1,\2\}/;
    assert.match(bundle, write);
    const policy = /return function\((\w+)\)\{return \w+\?\?=\w+\(\),"string"==typeof \w+\?\1:\w+\.createHTML\(\1\)\}\(\w+\)/;
    assert.match(bundle, policy);
    assert.equal(bundle.match(/\.createHTML\(/g)?.length, 1);
    assert.match(bundle, /createPolicy\("sidelight",\{createHTML:(\w+)=>\1\}\)/);
  });

  it('sends its one message to a port of its own', () => {
    assert.match(bundle, /\{port1:(\w+),port2:(\w+)\}=new MessageChannel;[^}]*\}[^}]*,\2\.postMessage\(0\)/);
  });

  it('asks without cookies and without a referrer', () => {
    assert.match(bundle, /\bfetch\(\w+,\{credentials:"omit",referrerPolicy:"no-referrer",mode:/);
  });
});

for (const name of readdirSync(new URL('locales/', dist)).filter((file) => file.endsWith('.js')))
  describe(`dist/locales/${name}`, () => {
    it('has no sink at all', () => {
      assert.deepEqual(findSinks(readFileSync(new URL(`locales/${name}`, dist), 'utf8')), []);
    });
  });

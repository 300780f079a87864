import { expect } from '@open-wc/testing';
import { nextPaint } from '../helpers/commands.js';
import { allOf, expectReadable, expectTwoNotes, expectUnharmed, openStory, paragraphs, twoNotes, type Story } from '../helpers/story.js';

const fails = '() => { throw new Error("patched") }';

/** Opens a page in which another script ran before the bundle. */
function openAfter(script: string): Promise<Story> {
  return openStory('', { content: twoNotes + paragraphs, prepare: ({ window }) => void window.eval(script) });
}

describe('pages whose scripts have changed the language or the DOM', () => {
  const bearable: Record<string, string> = {
    'all lists and records have more members': 'Array.prototype.extra = () => 1; Object.prototype.more = 1',
    'lists have the toJSON of an old library': 'Array.prototype.toJSON = function () { return `[${this.join()}]` }',
    'all records have a getter’s name': 'Object.prototype.get = () => 1',
    'appendChild fails': `Node.prototype.appendChild = ${fails}`,
    'append does nothing to fragments': 'DocumentFragment.prototype.append = () => {}',
    'elements that were found are marked':
      'const {querySelector} = Element.prototype; Element.prototype.querySelector = function (...given) { const found = querySelector.apply(this, given); if (found) found.seen = 1; return found }',
    'textContent is wrapped':
      'const {get, set} = Object.getOwnPropertyDescriptor(Node.prototype, "textContent"); Object.defineProperty(Node.prototype, "textContent", { get() { return get.call(this) }, set(value) { set.call(this, value) } })',
    'attachShadow is wrapped':
      'const {attachShadow} = Element.prototype; Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init }) }',
    'elements are wrapped when they are defined':
      'const {define} = customElements; customElements.define = (name, made, options) => define.call(customElements, name, class extends made {}, options)',
    'there are no highlights': 'delete window.Highlight; Object.defineProperty(CSS, "highlights", { value: undefined })',
    'there is neither a scheduler nor an idle time': 'delete window.scheduler; delete window.requestIdleCallback',
    'JSON.parse is wrapped': 'const {parse} = JSON; JSON.parse = (...given) => parse(...given)',
    'fetch is wrapped': 'const {fetch} = window; window.fetch = (...given) => Promise.resolve().then(() => fetch(...given))',
    'promises are of another class': 'window.Promise = class extends Promise { constructor(act) { super(act) } }',
    'promises are an old library’s':
      'const Own = Promise; window.Promise = class { constructor(act) { this.own = new Own(act) } then(...given) { return this.own.then(...given) } static resolve(value) { return Own.resolve(value) } }',
    'nobody may listen to the document': 'document.addEventListener = window.addEventListener = () => {}',
  };
  for (const [name, script] of Object.entries(bearable)) {
    it(`have all their notes where ${name}`, async () => {
      const page = await openAfter(script);
      await expectTwoNotes(page);
      expect(page.errors).to.deep.equal([]);
      expectUnharmed(page);
    });
  }

  const fatal: Record<string, string> = {
    'map fails': `Array.prototype.map = ${fails}`,
    'a list’s first item is taken': 'Object.defineProperty(Array.prototype, 0, { get: () => "x", set() {} })',
    'all records have a code': 'Object.defineProperty(Object.prototype, "code", { get: () => "x", set() {} })',
    'append fails': `const {append} = Element.prototype; Element.prototype.append = function (one) { if (one.localName !== "script") throw new Error("patched"); append.call(this, one) }`,
    'append fails for fragments': `DocumentFragment.prototype.append = ${fails}`,
    'insertBefore fails': `Node.prototype.insertBefore = ${fails}`,
    'attachShadow fails': `Element.prototype.attachShadow = ${fails}`,
    'attachShadow gives nothing': 'Element.prototype.attachShadow = () => undefined',
    'matches fails': `Element.prototype.matches = ${fails}`,
    'querySelector fails': `Element.prototype.querySelector = ${fails}`,
    'querySelector finds nothing': 'Element.prototype.querySelector = DocumentFragment.prototype.querySelector = () => null',
    'textContent says something else': 'Object.defineProperty(Node.prototype, "textContent", { get: () => "x", set() {} })',
    'elements cannot be defined': `customElements.define = ${fails}`,
    'some elements cannot be defined':
      'const {define} = customElements; customElements.define = (name, ...given) => { if (name === "sidelight-popover") throw new Error("patched"); define.call(customElements, name, ...given) }',
    'there is no MutationObserver': 'delete window.MutationObserver',
    'MutationObserver fails': `window.MutationObserver = class { constructor() { throw new Error("patched") } }`,
    'there is no ResizeObserver': 'delete window.ResizeObserver',
    'there is no IntersectionObserver': 'delete window.IntersectionObserver',
    'highlights fail': 'window.Highlight = class { constructor() { throw new Error("patched") } }',
    'there is no Intl': 'delete window.Intl',
    'dates cannot be formatted': `Intl.DateTimeFormat = class { constructor() { throw new Error("patched") } }`,
    'styles cannot be read': `window.getComputedStyle = ${fails}`,
    'texts cannot be split': `Text.prototype.splitText = ${fails}`,
    'JSON.parse fails': `JSON.parse = ${fails}`,
    'JSON.parse gives something else': 'JSON.parse = () => ({ annotations: "x" })',
  };
  for (const [name, script] of Object.entries(fatal)) {
    it(`keep their words, with no more than a few reports, where ${name}`, async () => {
      const page = await openAfter(script);
      for (let paints = 0; paints < 5; paints++) await nextPaint();
      expectReadable(page);
      expect(page.faults).to.have.length.within(0, 6);
      expect(page.warnings).to.deep.equal([]);
    });

    it(`lose no word to a change of the text either where ${name}`, async () => {
      const page = await openAfter(script);
      const [first] = allOf(page, 'p');
      first?.insertAdjacentText('beforeend', ' ');
      for (let paints = 0; paints < 15; paints++) await nextPaint();
      const [article] = allOf(page, 'sidelight-article');
      article?.remove();
      if (article) page.document.body.insertAdjacentElement('beforeend', article);
      for (let paints = 0; paints < 5; paints++) await nextPaint();
      expectReadable(page);
    });
  }
});

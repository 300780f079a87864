import { expect } from '@open-wc/testing';
import { nextPaint } from '../helpers/commands.js';
import { readyArticle } from '../helpers/page.js';
import { allOf, expectReadable, expectTwoNotes, expectUnharmed, openStory, paragraphs, twoNotes } from '../helpers/story.js';

const controls = (names: readonly string[]) => names.map((name) => `<input name="${name}">`).join('');

/** What a script asks of a form, and gets a control for it that is called so. */
const members = [
  'attributes', 'checkVisibility', 'childNodes', 'children', 'classList', 'closest', 'contains', 'dataset', 'firstChild', 'getAttribute',
  'getBoundingClientRect', 'getRootNode', 'hasAttribute', 'host', 'id', 'isConnected', 'lang', 'localName', 'matches', 'nextSibling',
  'nodeType', 'ownerDocument', 'parentElement', 'parentNode', 'previousSibling', 'querySelector', 'querySelectorAll', 'style', 'tagName',
];

const form = `<form>${controls(members)}</form>`;

const links = (names: readonly string[]) => names.map((name) => `<a id="${name}"></a>`).join('');

describe('pages whose markup hides what scripts ask for', () => {
  const pages: Record<string, { before?: string; behind?: string; content?: string }> = {
    'an image called currentScript': { before: '<img name="currentScript"><img id="currentScript" name="currentScript">' },
    'elements called as globals are': {
      before: `<form id="document"></form>${links(['location', 'customElements', 'self', 'CSS', 'trustedTypes', 'URL', 'scheduler', 'ShadyCSS', 'JSON'])}`,
    },
    'a form whose controls are called as its members are': { before: form },
    'such a form inside the article': { content: `${twoNotes}<p>One fact. Another fact.</p>${form}<p>A third fact. The end.</p>` },
    'such a form among the words': {
      content: `${twoNotes}<p>One fact. Another fact.</p><div>Words. ${form} More words.</div><p>A third fact. The end.</p>`,
    },
    'such a form around the paragraphs': { content: `${twoNotes}<form data-sidelight-text>${controls(members)}${paragraphs}</form>` },
    'such a form around the article': { before: `<form lang="en">${controls(members)}`, behind: '</form>' },
    'a form that leads round in a circle': {
      content: `${twoNotes}<p>One fact. Another fact.</p><input name="nextSibling" form="f"><form id="f"></form><p>A third fact. The end.</p>`,
    },
    'a form called as the article is': { behind: '<form id="story"><input name="ready"></form>' },
    'elements called as the list and its entries are': {
      before: '<a id="sidelight-story-one"></a><a id="sidelight-story"></a><form id="sidelight-story-two"></form>',
    },
  };
  for (const [name, { content = twoNotes + paragraphs, ...around }] of Object.entries(pages)) {
    it(`have all their notes, and keep them: ${name}`, async () => {
      const page = await openStory('', { content, ...around });
      await expectTwoNotes(page);
      const article = await readyArticle(page);
      for (const one of article.querySelectorAll('form')) one.className = 'changed';
      article.querySelector('p')?.append(' ');
      await readyArticle(page);
      expect(allOf(page, '.sidelight-marker')).to.have.length(2);
      expect(page.errors).to.deep.equal([]);
      expectUnharmed(page);
    });
  }

  const harmless = [
    'activeElement', 'baseURI', 'body', 'caretPositionFromPoint', 'cookie', 'defaultView', 'documentElement', 'elementFromPoint',
    'elementsFromPoint', 'fonts', 'getElementById', 'head', 'location', 'readyState', 'removeEventListener',
  ];
  for (const name of harmless) {
    it(`have all their notes: an image called ${name}, which hides the document’s own`, async () => {
      const page = await openStory('', { content: twoNotes + paragraphs, before: `<img name="${name}" alt="">` });
      await expectTwoNotes(page);
      expect(page.errors).to.deep.equal([]);
      expectUnharmed(page);
    });
  }

  // What Lit cannot do without, or a sheet: the notes are not drawn, and that is all.
  const images = ['adoptedStyleSheets', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode'];
  const needed = images.map((name) => ({ name: `an image called ${name}`, before: `<img name="${name}" alt="">` }));
  for (const { name, before } of [...needed, { name: 'links called as Lit’s list of versions is', before: '<a id="litHtmlVersions"></a><a id="litHtmlVersions"></a>' }]) {
    it(`keep their words, with no more than a few reports: ${name}`, async () => {
      const page = await openStory('', { content: twoNotes + paragraphs, before });
      for (let paints = 0; paints < 5; paints++) await nextPaint();
      expectReadable(page);
      // Cards alone need `importNode`; here none is opened.
      expect(page.faults).to.have.length.within(name.endsWith('importNode') ? 0 : 1, 6);
      expect(page.warnings).to.deep.equal([]);
    });
  }
});

import { expect, fixture } from '@open-wc/testing';
import { isReadable } from '../../src/dom/readable.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';

const visuallyHidden =
  'position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap';

const copies: { name: string; markup: string; readable: boolean }[] = [
  { name: 'plain text', markup: '<p>One fact.</p>', readable: true },
  { name: 'text below the fold', markup: '<p style="margin-top: 5000px">One fact.</p>', readable: true },
  { name: 'text in a link', markup: '<p><a href="#a">One fact.</a></p>', readable: true },
  { name: 'text of a class with display: none', markup: '<p style="display: none">One fact.</p>', readable: false },
  { name: 'text in a box with display: none', markup: '<div style="display: none"><p>One fact.</p></div>', readable: false },
  { name: 'invisible text', markup: '<p style="visibility: hidden">One fact.</p>', readable: false },
  { name: 'transparent text', markup: '<div style="opacity: 0"><p>One fact.</p></div>', readable: false },
  { name: 'visually hidden text', markup: `<p style="${visuallyHidden}">One fact.</p>`, readable: false },
  { name: 'text inside a visually hidden box', markup: `<div style="${visuallyHidden}"><p>One fact.</p></div>`, readable: false },
  { name: 'inline text inside a visually hidden box', markup: `<div style="${visuallyHidden}"><p><b>One fact.</b></p></div>`, readable: false },
];

describe('whether a reader can see a passage', () => {
  for (const { name, markup, readable } of copies) {
    it(`${readable ? 'takes' : 'does not take'} ${name} for readable`, async () => {
      const snapshot = takeSnapshot(await fixture<HTMLElement>(`<article>${markup}</article>`));
      const start = snapshot.text.indexOf('One');
      expect(isReadable(snapshot, { start, end: start + 8 })).to.equal(readable);
    });
  }

  it('finds nothing to read in an empty article', async () => {
    const snapshot = takeSnapshot(await fixture<HTMLElement>('<article></article>'));
    expect(isReadable(snapshot, { start: 0, end: 1 })).to.equal(false);
  });
});

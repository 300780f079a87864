import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageAddress } from '../../src/cli/article/page-address.js';
import { Page } from '../../src/cli/html/page.js';

const own = 'https://paper.example/2024/ship';

const cases: readonly { name: string; html: string; fetched?: string; is: string | undefined }[] = [
  { name: 'what it says itself', html: `<link rel="canonical" href="${own}">`, is: own },
  { name: 'what it says in capitals and beside other words', html: `<link rel="Alternate CANONICAL" href=" ${own} ">`, is: own },
  { name: 'what it says, also where it came from elsewhere', html: `<link rel="canonical" href="${own}">`, fetched: 'https://mirror.example/x', is: own },
  { name: 'what it says relative to where it came from', html: '<link rel="canonical" href="/2024/ship">', fetched: 'https://paper.example/x', is: own },
  { name: 'where it came from', html: '<p>Words.</p>', fetched: own, is: own },
  { name: 'where it came from, when it says nothing that is an address', html: '<link rel="canonical" href="mailto:desk@paper.example">', fetched: own, is: own },
  { name: 'nowhere, when a file says nothing', html: '<p>Words.</p>', is: undefined },
  { name: 'nowhere, when a file has a relative address', html: '<link rel="canonical" href="/2024/ship">', is: undefined },
  { name: 'nowhere, when a file names a script', html: '<link rel="canonical" href="javascript:alert(1)">', is: undefined },
];

describe("a page's address", () => {
  for (const { name, html, fetched = 'a.html', is } of cases)
    it(`is ${name}`, () => {
      const page = Page.read({ name: fetched, bytes: Buffer.from(html) });
      assert.ok(page instanceof Page);
      assert.equal(pageAddress(page), is);
    });
});

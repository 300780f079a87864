import { expect, fixture } from '@open-wc/testing';
import fc from 'fast-check';
import { makeChildrenLike } from '../../src/dom/make-like.js';

function parsed(markup: string): HTMLElement {
  const parent = document.createElement('div');
  parent.append(document.createRange().createContextualFragment(markup));
  return parent;
}

/** Small trees of few names, so that they are often alike in part. */
const { markup } = fc.letrec<{ markup: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('word ', 'other '),
    fc
      .tuple(fc.constantFrom('p', 'b', 'a'), fc.constantFrom('', ' id="x"', ' lang="en"', ' id="y" lang="uk"'), tie('markup'))
      .map(([tag, attributes, inside]) => `<${tag}${attributes}>${inside}</${tag}>`),
  ),
  markup: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
}));

describe('making children like others', () => {
  it('ends like them, whatever was there', () => {
    fc.assert(
      fc.property(markup, markup, (before, wanted) => {
        const present = parsed(before);
        makeChildrenLike(present, parsed(wanted));
        return present.isEqualNode(parsed(wanted));
      }),
    );
  });

  it('keeps elements, and focus in them, where only a part differs', async () => {
    const present = await fixture<HTMLElement>('<div><ul><li>one</li><li><a href="#a">two</a> and</li></ul></div>');
    const link = present.querySelector('a') as HTMLElement;
    link.focus();
    makeChildrenLike(present, parsed('<ul><li>ONE</li><li><a href="#b" aria-current="true">two</a> and</li><li>three</li></ul>'));
    expect(present.querySelector('a')).to.equal(link);
    expect(document.activeElement).to.equal(link);
    expect(link.outerHTML).to.equal('<a href="#b" aria-current="true">two</a>');
    expect(present.querySelectorAll('li')).to.have.length(3);
  });
});

import { expect } from '@open-wc/testing';
import { put, until } from '../helpers/article.js';
import { setViewport } from '../helpers/commands.js';
import { openFullCard } from '../helpers/full-card.js';

async function documentedParts(): Promise<string[]> {
  const docs = await (await fetch('/docs/styling.md')).text();
  const [, section = ''] = /`sidelight-article::part\(…\)`$([^]*?)^###/m.exec(docs) ?? [];
  return [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
}

describe('the parts of a card', () => {
  for (const [shape, width] of [['a card', 900], ['a sheet', 390]] as const)
    it(`are all there and reached by the page’s rules, in ${shape}`, async () => {
      await setViewport({ width, height: 700 });
      const parts = await documentedParts();
      expect(parts).to.include.members(['base', 'header', 'back']);
      await put(`<div><style>${parts.map((part, index) => `sidelight-article::part(${part}) { scroll-margin-top: ${index + 1}px }`).join('')}</style></div>`, 'div');
      const { frame, inside, part: inCard } = await openFullCard();
      for (const [index, part] of parts.entries()) {
        if (part === 'back') {
          inCard('[data-sidelight=parts]').click();
          await until('the inner card', () => inside.querySelector('[part=back]') !== null);
        }
        const elements = part === 'base' ? [frame] : [...inside.querySelectorAll(`[part=${part}]`)];
        expect(elements, part).to.have.length(1);
        expect(getComputedStyle(elements[0] as Element).scrollMarginTop, part).to.equal(`${index + 1}px`);
      }
    });

  it('let a page win over Sidelight’s own rules, and have a state', async () => {
    await setViewport({ width: 900, height: 700 });
    await put(
      `<div><style>sidelight-article::part(dates) { display: none } sidelight-article::part(header)::before { height: 11px }
        sidelight-article::part(base) { color-scheme: dark }</style></div>`,
      'div',
    );
    const { part, frame, card, article } = await openFullCard();
    expect(getComputedStyle(part('.dates')).display).to.equal('none');
    expect(getComputedStyle(part('header'), '::before').height).to.equal('11px');
    expect([getComputedStyle(frame).backgroundColor, getComputedStyle(card).color]).to.deep.equal(['rgb(33, 31, 28)', 'rgb(233, 230, 223)']);
    expect(getComputedStyle(article.querySelector('sidelight-sources section') as Element).color).to.equal('rgb(28, 27, 25)');
  });
});

describe('a rule of the page for what stands in the page', () => {
  it('reaches markers and list from a cascade layer, when it is important', async () => {
    await put(
      `<div><style>.sidelight-marker { letter-spacing: 9px !important }
        @layer house { .sidelight-marker { letter-spacing: 3px !important } sidelight-sources h2 { letter-spacing: 4px !important } }</style></div>`,
      'div',
    );
    const { article, marker } = await openFullCard();
    expect(getComputedStyle(marker).letterSpacing).to.equal('3px');
    expect(getComputedStyle(article.querySelector('h2') as Element).letterSpacing).to.equal('4px');
  });
});

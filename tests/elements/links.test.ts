import { expect } from '@open-wc/testing';
import { setViewport } from '../helpers/commands.js';
import { openFullCard } from '../helpers/full-card.js';

describe('links', () => {
  it('of card and list are underlined, in a line of their own colour', async () => {
    await setViewport({ width: 900, height: 700 });
    const { article, inside } = await openFullCard();
    const links = [...inside.querySelectorAll('.links a'), ...article.querySelectorAll('sidelight-sources a')];
    expect(links).to.have.length.above(4);
    for (const link of links) {
      const style = getComputedStyle(link);
      const isFirst = link.matches('.links a:first-child');
      expect([style.textDecorationLine, style.textDecorationThickness], link.textContent).to.deep.equal(['underline', '1px']);
      expect(style.textDecorationColor, link.textContent).to.equal(isFirst ? style.color : 'rgb(137, 132, 122)');
    }
  });
});

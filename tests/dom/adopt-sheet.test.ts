import { expect, fixture } from '@open-wc/testing';
import { adoptSheet } from '../../src/dom/adopt-sheet.js';

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

async function shadowOf(): Promise<ShadowRoot> {
  const host = await fixture<HTMLElement>('<div></div>');
  return host.attachShadow({ mode: 'open' });
}

describe('adopting a sheet', () => {
  it('puts it behind the page’s own, once for all, until the last gives it up', () => {
    const own = sheetOf('');
    const sheet = sheetOf('');
    document.adoptedStyleSheets = [own];
    const first = adoptSheet(document, sheet);
    const second = adoptSheet(document, sheet);
    expect(document.adoptedStyleSheets).to.deep.equal([own, sheet]);
    first();
    expect(document.adoptedStyleSheets).to.deep.equal([own, sheet]);
    second();
    expect(document.adoptedStyleSheets).to.deep.equal([own]);
    document.adoptedStyleSheets = [];
  });

  it('counts who gives it up twice only once', () => {
    const sheet = sheetOf('');
    const first = adoptSheet(document, sheet);
    const second = adoptSheet(document, sheet);
    first();
    first();
    expect(document.adoptedStyleSheets).to.include(sheet);
    second();
    expect(document.adoptedStyleSheets).not.to.include(sheet);
  });

  it('can be adopted again', () => {
    const sheet = sheetOf('');
    adoptSheet(document, sheet)();
    const again = adoptSheet(document, sheet);
    expect(document.adoptedStyleSheets).to.include(sheet);
    again();
    expect(document.adoptedStyleSheets).not.to.include(sheet);
  });

  it('keeps roots apart', async () => {
    const root = await shadowOf();
    const sheet = sheetOf('p { color: rgb(1, 2, 3) }');
    root.append(document.createElement('p'));
    const undo = adoptSheet(root, sheet);
    expect(document.adoptedStyleSheets).not.to.include(sheet);
    const paragraph = root.querySelector('p') as HTMLElement;
    expect(getComputedStyle(paragraph).color).to.equal('rgb(1, 2, 3)');
    undo();
    expect(root.adoptedStyleSheets).to.have.length(0);
    expect(getComputedStyle(paragraph).color).not.to.equal('rgb(1, 2, 3)');
  });

  it('leaves the sheets that others added or removed meanwhile', () => {
    const [sheet, other, third] = [sheetOf(''), sheetOf(''), sheetOf('')];
    document.adoptedStyleSheets = [other];
    const undo = adoptSheet(document, sheet);
    document.adoptedStyleSheets = [third, ...document.adoptedStyleSheets.filter((one) => one !== other)];
    undo();
    expect(document.adoptedStyleSheets).to.deep.equal([third]);
    document.adoptedStyleSheets = [];
  });
});

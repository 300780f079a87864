import { expect } from '@open-wc/testing';
import { setViewport } from '../helpers/commands.js';
import { openFullCard, type FullCard } from '../helpers/full-card.js';

/** What a property is set to, and what then has that value; a third member is what is to be seen instead. */
type Row = readonly [value: string, seen: (card: FullCard) => string, expected?: string];
type Table = Readonly<Record<string, Row>>;

const colour = 'rgb(1, 2, 3)';
const font = 'monospace';

/** Reads one property of the computed style. */
function of(element: (card: FullCard) => Element, name: string, pseudo?: string): Row[1] {
  return (card) => getComputedStyle(element(card), pseudo).getPropertyValue(name);
}

const card = ({ card }: FullCard) => card;
const frame = ({ frame }: FullCard) => frame;
const inCard = (selector: string) => (full: FullCard) => full.part(selector);
const inList = (selector: string) => (full: FullCard) => full.article.querySelector(`sidelight-sources ${selector}`) as Element;
const marker = ({ marker }: FullCard) => marker;
const otherMarker = ({ otherMarker }: FullCard) => otherMarker;
const paragraph = ({ article }: FullCard) => article.querySelector('p') as Element;

const underline = (kind: string) => of(paragraph, 'text-decoration-color', `::highlight(sidelight-${kind})`);
const isIn = (words: string, text: Row[1]): Row[1] => (full) => (text(full).includes(words) ? words : text(full));
/** A line height in terms of its own type size. */
const leading = (element: (card: FullCard) => Element): Row[1] => (full) => {
  const { lineHeight, fontSize } = getComputedStyle(element(full));
  return (parseFloat(lineHeight) / parseFloat(fontSize)).toFixed(1);
};

const table: Table = {
  '--sidelight-color': [colour, of(inList('section'), 'color')],
  '--sidelight-card-color': [colour, of(card, 'color')],
  '--sidelight-muted': [colour, of(inCard('header'), 'color')],
  '--sidelight-accent': [colour, of(inCard('.links a'), 'color')],
  '--sidelight-on-accent': [colour, of(marker, 'color')],
  '--sidelight-change': [colour, of(inCard('header b'), 'color')],
  '--sidelight-rule': [colour, of(inCard('.dates'), 'border-top-color')],
  '--sidelight-control-border': [colour, of(inCard('.image button'), 'border-top-color')],
  '--sidelight-inset': [colour, of(inCard('.image'), 'background-color')],
  '--sidelight-card-background': [colour, of(frame, 'background-color')],
  '--sidelight-shadow-near': [colour, isIn(colour, of(frame, 'box-shadow'))],
  '--sidelight-shadow-far': [colour, isIn(colour, of(frame, 'box-shadow'))],
  '--sidelight-highlight-color': [colour, underline('update')],
  '--sidelight-highlight-source': [colour, underline('source')],
  '--sidelight-highlight-context': [colour, underline('context')],
  '--sidelight-highlight-definition': [colour, underline('definition')],
  '--sidelight-highlight-update': [colour, underline('update')],
  '--sidelight-highlight-correction': [colour, underline('correction')],
  '--sidelight-passage': [colour, of(paragraph, 'background-color', '::highlight(sidelight-context)')],
  '--sidelight-passage-active': [colour, of(paragraph, 'background-color', '::highlight(sidelight-active)')],
  '--sidelight-marker-color': [colour, of(otherMarker, 'color')],
  '--sidelight-marker-font': [font, of(marker, 'font-family')],
  '--sidelight-marker-weight': ['300', of(marker, 'font-weight')],
  '--sidelight-marker-radius': ['7px', of(marker, 'border-top-left-radius', '::after')],
  '--sidelight-size-marker': ['17px', of(marker, 'font-size')],
  '--sidelight-card-width': ['300px', of(frame, 'width')],
  '--sidelight-card-height': ['200px', of(frame, 'height')],
  '--sidelight-card-padding': ['31px', of(inCard('.scroll'), 'padding-left')],
  '--sidelight-card-border-width': ['5px', of(frame, 'border-left-width')],
  '--sidelight-card-border-color': [colour, of(frame, 'border-left-color')],
  '--sidelight-radius': ['9px', of(frame, 'border-top-left-radius')],
  '--sidelight-radius-control': ['9px', of(inCard('.close'), 'border-top-left-radius')],
  '--sidelight-shadow': ['none', of(frame, 'box-shadow')],
  '--sidelight-pinned-width': ['6px', of(inCard('header'), 'height', '::before')],
  '--sidelight-header-background': [colour, of(inCard('header'), 'background-color')],
  '--sidelight-header-color': [colour, of(inCard('.close'), 'color')],
  '--sidelight-header-padding': ['12px 14px', of(inCard('header'), 'padding-block'), '12px 14px'],
  '--sidelight-font': [font, of(card, 'font-family')],
  '--sidelight-font-size': ['19px', of(card, 'font-size')],
  '--sidelight-leading': ['2.0', leading(card)],
  '--sidelight-quote-font': [font, of(inCard('.quote'), 'font-family')],
  '--sidelight-quote-style': ['italic', of(inCard('.quote'), 'font-style')],
  '--sidelight-quote-weight': ['700', of(inList('.quote'), 'font-weight')],
  '--sidelight-size-quote': ['27px', of(inCard('.quote'), 'font-size')],
  '--sidelight-leading-quote': ['2.0', leading(inCard('.quote'))],
  '--sidelight-heading-font': [font, of(inList('h2'), 'font-family')],
  '--sidelight-heading-weight': ['300', of(inList('h2'), 'font-weight')],
  '--sidelight-size-heading': ['33px', of(inList('h2'), 'font-size')],
  '--sidelight-heading-rule': ['6px dashed', of(inList('h2'), 'border-top-style'), 'dashed'],
  '--sidelight-duration': ['3s', of(frame, 'animation-duration')],
  '--sidelight-easing': ['linear', of(frame, 'animation-timing-function')],
};

const sheetTable: Table = {
  '--sidelight-backdrop': [colour, of(frame, 'background-color', '::backdrop')],
  '--sidelight-shadow-far': [colour, isIn(colour, of(frame, 'box-shadow'))],
  '--sidelight-card-padding': ['31px', of(inCard('.scroll'), 'padding-left')],
  '--sidelight-radius-sheet': ['9px', of(frame, 'border-top-left-radius')],
  '--sidelight-font-size': ['19px', of(card, 'font-size')],
  '--sidelight-duration-sheet': ['3s', of(frame, 'animation-duration')],
};

function expectHonoured(full: FullCard, rows: Table, target: HTMLElement): void {
  const seen: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const [property, [value, see, expected = value]] of Object.entries(rows)) {
    const before = see(full);
    target.style.setProperty(property, value);
    seen[property] = see(full);
    wanted[property] = expected;
    target.style.removeProperty(property);
    expect(before, `${property} before it is set`).not.to.equal(expected);
    expect(see(full), `${property} when it is gone`).to.equal(before);
  }
  expect(seen).to.deep.equal(wanted);
}

describe('the custom properties', () => {
  for (const [where, targetOf] of [
    ['the article', ({ article }: FullCard) => article],
    ['the page', () => document.documentElement],
  ] as const) {
    it(`set on ${where}, are honoured by markers, passages, card and list`, async () => {
      await setViewport({ width: 900, height: 700 });
      const full = await openFullCard();
      expectHonoured(full, table, targetOf(full));
    });

    it(`set on ${where}, are honoured by the phone’s sheet`, async () => {
      await setViewport({ width: 390, height: 700 });
      const full = await openFullCard();
      expect(full.frame.localName).to.equal('dialog');
      expectHonoured(full, sheetTable, targetOf(full));
    });
  }

  it('of the card’s border leave the sheet without one', async () => {
    await setViewport({ width: 390, height: 700 });
    const { article, frame } = await openFullCard();
    article.style.setProperty('--sidelight-card-border-width', '5px');
    const { borderTopWidth, borderLeftWidth } = getComputedStyle(frame);
    expect([borderTopWidth, borderLeftWidth]).to.deep.equal(['0px', '0px']);
  });

  it('are tried here as far as they are documented', async () => {
    const docs = await (await fetch('/docs/styling.md')).text();
    const documented = [...docs.matchAll(/^\| `(--sidelight-[\w-]+)`/gm)].map(([, name]) => name);
    expect(Object.keys({ ...table, ...sheetTable }).sort()).to.deep.equal(documented.sort());
  });
});

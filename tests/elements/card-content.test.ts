import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, markerOf, nextEvent, openCard, until, type RawNote } from '../helpers/article.js';
import { hitsCard, settled, showNote, type ShownCard } from '../helpers/card.js';
import { nextPaint, setViewport } from '../helpers/commands.js';

const words = {
  latin: 'The harbour register of the port lists machine parts by weight, and nobody counted them.',
  han: '港务登记册按重量列出机器零件，没有人清点过，也没有人知道货物去了哪里。',
  arabic: 'يسرد سجل الميناء قطع الآلات حسب الوزن، ولم يحصها أحد، ولا يعلم أحد أين ذهبت.',
};
const scripts = [words.latin, words.han, words.arabic] as const;
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

/** A way to say each part of a note: left out, ordinary, extreme. `text` is a sentence in the row's script. */
const members: readonly ((level: number, text: string) => object)[] = [
  (level, text) => [{}, { title: text.slice(0, 24) }, { title: `${unbroken} ${text.repeat(8)}` }][level] ?? {},
  (level, text) => [{}, { body: `${text} *One* **two** \`three\`.\n\n> ${text}\n\n- ${text}` }, { body: `${unbroken}\n\n${text.repeat(12)} [link](https://a.example/${unbroken})` }][level] ?? {},
  (level) => [{}, { attribution: 'document' }, { attribution: 'unnamed' }][level] ?? {},
  (level) => [{}, { event: '2023-09-17' }, { event: '2023-09-17~/2023-11-30?' }][level] ?? {},
  (level) => [{}, { checked: '2024-05-19' }, { checked: '2099' }][level] ?? {},
  (level, text) => [{}, { trail: [{ act: 'claimed', date: '2024-01-04', by: 'Coast Radio' }] }, { trail: Array.from({ length: 14 }, (_, day) => ({ act: 'disputed', date: `2024-02-${10 + day}`, by: unbroken, text, citations: ['s0'] })) }][level] ?? {},
  (level, text) => [{}, { media: { url: 'https://elsewhere.example/a.png', alt: text, credit: 'T. Wrede' } }, { media: { url: 'https://elsewhere.example/b.png', alt: unbroken, credit: text.repeat(6) } }][level] ?? {},
  (level) => [{}, { related: ['other'] }, { related: ['other', 'third'] }][level] ?? {},
  (level) => [{ kind: 'source' }, { kind: 'correction' }, { kind: 'definition' }][level] ?? {},
];

/** How many sources, and which of them are quoted. */
function citationsOf(many: number, quoted: number, text: string): object[] {
  const count = [1, 2 + quoted, 8][many] ?? 1;
  const quote = [undefined, `${text.slice(0, 50)}`, `${text} ${unbroken} ${text.repeat(5)}`][quoted];
  return Array.from({ length: count }, (_, index) => ({
    source: `s${index}`,
    ...(quote !== undefined && index % 2 === 0 && { quote }),
    ...(index === 3 && { role: 'disputes' }),
    ...(index === 4 && { locator: unbroken }),
  }));
}

const sources = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `s${index}`,
    {
      type: 'article-newspaper',
      title: index % 3 === 1 ? unbroken : `Report number ${index}`,
      'container-title': index % 2 ? words.arabic : 'Example Times',
      author: [{ family: 'Halvorsen', given: 'Ruta' }, { literal: words.han }],
      issued: '2024-01-04',
      ...(index > 5 && { origin: 's1' }),
      ...(index !== 2 && { URL: `https://times.example/${index}` }),
      archived: { url: `https://archive.example/${index}` },
    },
  ]),
);

/**
 * Every pair of levels of every two parts, in 27 rows: the columns of the orthogonal array OA(27, 13, 3)
 * are the points of the projective plane over three elements.
 */
const columns = [0, 1, 2].flatMap((x) => [0, 1, 2].flatMap((y) => [0, 1, 2].map((z) => [x, y, z] as const)))
  .filter((point) => point.find((coordinate) => coordinate !== 0) === 1);
const rows = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => columns.map(([x, y, z]) => (a * x + b * y + c * z) % 3))));

function noteOf(row: readonly number[]): RawNote {
  const [script = 0, many = 0, quoted = 0, , ...levels] = row;
  const text = scripts[script] ?? words.latin;
  return {
    id: 'note',
    target: 'the night tide',
    citations: citationsOf(many, quoted, text),
    ...Object.fromEntries(members.flatMap((member, index) => Object.entries(member(levels[index] ?? 0, text)))),
  };
}

function documentOf(row: readonly number[]): { note: RawNote; document: object; opinion: boolean } {
  const note = noteOf(row);
  const opinion = row[3] !== 0;
  const others = [{ id: 'other', target: 'machine parts', title: unbroken }, { id: 'third', target: 'by weight' }];
  return { note, opinion, document: { version: 1, article: { opinion }, sources, annotations: [note, ...others] } };
}

/** The parts of a card's body, each once, in the order in which they stand there. */
const parts: Record<string, string> = {
  opinion: '.opinion',
  citation: ':has(> .origin)',
  attribution: '.says',
  origin: '.shared',
  dates: '.dates',
  trail: '.trail',
  body: '.text',
  media: 'figure',
  related: '.origin:not(.shared)',
  remark: '.remark',
};

function orderOf({ body }: ShownCard): string[] {
  return [...body.children].map((child) => Object.keys(parts).find((name) => child.matches(parts[name] as string)) ?? child.outerHTML);
}

function expectedOrder(note: RawNote, opinion: boolean): string[] {
  const citations = note['citations'] as object[];
  return [
    opinion && 'opinion',
    ...citations.map(() => 'citation'),
    'attribution' in note && 'attribution',
    // The last two, and what both of them repeat.
    citations.length > 6 && 'origin',
    'dates',
    'trail' in note && 'trail',
    'body' in note && 'body',
    'media' in note && 'media',
    'related' in note && 'related',
  ].filter((name): name is string => typeof name === 'string');
}

/** All of the card is within its frame, nothing is cut at its sides, and what it is used with can be reached. */
function expectWhole(article: SidelightArticle, { frame, header, body, footer, close }: ShownCard): void {
  const box = frame.getBoundingClientRect();
  for (const part of [header, body, footer]) {
    expect(part.scrollWidth, `${part.className || part.localName} is not wider than its box`).to.be.at.most(part.clientWidth + 1);
    const { left, right, top, bottom } = part.getBoundingClientRect();
    expect([left >= box.left - 1, right <= box.right + 1, top >= box.top - 1, bottom <= box.bottom + 1], part.localName).to.deep.equal([true, true, true, true]);
  }
  for (const child of body.querySelectorAll('*')) {
    const { left, right, width } = child.getBoundingClientRect();
    if (width > 0) expect([left >= box.left - 1, right <= box.right + 1], child.outerHTML.slice(0, 80)).to.deep.equal([true, true]);
  }
  expect(footer.scrollHeight, 'the footer').to.be.at.most(footer.clientHeight + 1);
  expect(body.clientHeight, 'room for the note').to.be.at.least(Math.min(60, body.scrollHeight));
  for (const control of [close, ...footer.querySelectorAll<HTMLElement>('a, button')]) {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    expect(hitsCard(article, (left + right) / 2, (top + bottom) / 2), control.ariaLabel ?? control.innerText).to.equal(true);
  }
}

const paragraph = '<p style="font: 20px/32px serif; margin: 0 40px">The ship came in on the night tide. The register lists machine parts, by weight.</p><div style="height: 900px"></div>';

describe('a card with any content', () => {
  for (const [index, row] of rows.entries())
    it(`is whole, in order, and says what the note says: combination ${index + 1}`, async () => {
      await setViewport({ width: 900, height: 700 });
      const { note, document, opinion } = documentOf(row);
      const article = await articleWith(paragraph, document);
      const card = await showNote(article, 'note');
      expect(orderOf(card)).to.deep.equal(expectedOrder(note, opinion));
      expectWhole(article, card);
      await setViewport({ width: 390, height: 700 });
      await until('the sheet', () => openCard(article) instanceof HTMLDialogElement);
      const sheet = await settled(article);
      expect(orderOf(sheet)).to.deep.equal(expectedOrder(note, opinion));
      expectWhole(article, sheet);
    });

  for (let count = 1; count <= 8; count += 1)
    it(`shows ${count} ${count === 1 ? 'source' : 'sources'}, each with a way to it`, async () => {
      await setViewport({ width: 900, height: 700 });
      const citations = Object.keys(sources).slice(0, count);
      const article = await articleWith(paragraph, { version: 1, sources, annotations: [{ id: 'note', target: 'the night tide', citations }] });
      const card = await showNote(article, 'note');
      expect(card.body.querySelectorAll('cite')).to.have.length(count);
      // The first one's link stands in the footer; the third source has no address.
      expect(card.body.querySelectorAll('cite a')).to.have.length(Math.max(0, count - 1 - (count > 2 ? 1 : 0)));
      expectWhole(article, card);
      for (const cite of card.body.querySelectorAll('cite')) {
        cite.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top } = cite.getClientRects()[0] as DOMRect;
        expect(hitsCard(article, left + 3, top + 6), cite.textContent).to.equal(true);
      }
    });

  it('says so on a passage that was edited', async () => {
    await setViewport({ width: 900, height: 700 });
    const annotations = [{ id: 'note', target: { exact: 'The ship had come in on the same night tide', suffix: '. The register lists' }, body: 'Words.' }];
    const article = await articleWith(paragraph, { version: 1, sources, annotations });
    expect(article.anchors.get('note')?.status).to.equal('approximate');
    const { body } = await showNote(article, 'note');
    expect(body.lastElementChild?.textContent).to.contain('The passage was edited since.');
  });
});

describe('a card of a correction or an update', () => {
  const changed = (members: object) => ({
    version: 1,
    sources,
    annotations: [{ id: 'note', target: 'the night tide', citations: ['s0'], title: 'The tide', ...members }],
  });

  beforeEach(() => setViewport({ width: 900, height: 700 }));

  it('says when it was made, and says that once', async () => {
    const article = await articleWith(paragraph, changed({ kind: 'correction', event: '2024-06-02', checked: '2024-07-01' }));
    const { header, body } = await showNote(article, 'note');
    expect(header.innerText).to.match(/^Correction 1 · 2 June? 2024\s+The tide$/);
    expect(header.querySelector('time')?.dateTime).to.equal('2024-06-02');
    expect(body.innerText).to.contain('Checked').and.not.contain('Happened');
  });

  it('keeps the date of what happened apart', async () => {
    const trail = [{ act: 'claimed', date: '2024-01-04' }, { act: 'withdrawn', date: '2024-06-02' }];
    const article = await articleWith(paragraph, changed({ kind: 'correction', event: '2024-01-04', trail }));
    const { header, body } = await showNote(article, 'note');
    expect(header.innerText).to.contain('· 2 Jun');
    expect(body.innerText).to.match(/Happened\s+4 Jan 2024/);
  });

  it('is named with its date by its marker, its frame and the list', async () => {
    const article = await articleWith(paragraph, changed({ kind: 'update', event: '2024-05' }));
    expect(markerOf('note').ariaLabel).to.equal('Note 1, update, May 2024: Example Times');
    const { frame } = await showNote(article, 'note');
    expect(frame.ariaLabel).to.equal('Note 1, update, May 2024: Example Times');
    expect(article.querySelector<HTMLElement>('sidelight-sources .change')?.innerText).to.equal('Update, May 2024');
  });

  it('says no date that is not known', async () => {
    const article = await articleWith(paragraph, changed({ kind: 'correction', checked: '2024-07-01' }));
    expect(markerOf('note').ariaLabel).to.equal('Note 1, correction: Example Times');
    const { header } = await showNote(article, 'note');
    expect(header.innerText).to.match(/^Correction 1\s+The tide$/);
    expect(article.querySelector<HTMLElement>('sidelight-sources .change')?.innerText).to.equal('Correction');
  });

  it('says nothing of the kind on a note that is neither', async () => {
    const article = await articleWith(paragraph, changed({ event: '2024-05-02' }));
    const { header } = await showNote(article, 'note');
    expect(header.querySelector('time')).to.equal(null);
    expect(article.querySelector('sidelight-sources .change')).to.equal(null);
  });
});

describe('a card in a page with styles of its own', () => {
  it('is untouched by what the page says of the text around it', async () => {
    await setViewport({ width: 900, height: 700 });
    const sample = { version: 1, sources, annotations: [noteOf(rows[14] ?? [])] };
    const plain = await articleWith(paragraph, sample);
    const { frame, body } = await showNote(plain, 'note');
    const expected = [frame.offsetWidth, frame.offsetHeight, body.scrollHeight];
    plain.remove();
    const article = await articleWith(paragraph, undefined);
    const hostile = 'font-style: italic; font-weight: 900; font-variant: small-caps; line-height: 4; text-indent: 3em; text-transform: uppercase; white-space: pre; word-break: break-all; text-align: justify; text-shadow: 2px 2px red; list-style: square; cursor: none; user-select: none; tab-size: 20; text-wrap: pretty';
    article.setAttribute('style', hostile);
    article.document = sample;
    await article.ready;
    await nextPaint();
    const shown = nextEvent(article, 'sidelight-after-show');
    article.show('note');
    await shown;
    const card = await settled(article);
    expect([card.frame.offsetWidth, card.frame.offsetHeight, card.body.scrollHeight]).to.deep.equal(expected);
    const { textTransform, cursor, userSelect, fontStyle, textShadow } = getComputedStyle(card.body);
    expect([textTransform, cursor, fontStyle, textShadow]).to.deep.equal(['none', 'auto', 'normal', 'none']);
    expect(userSelect ?? 'auto').to.equal('auto');
  });
});

import { expect, fixture } from '@open-wc/testing';
import { markerOffset } from '../../src/core/marker-offset.js';
import { adoptSheet } from '../../src/dom/adopt-sheet.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';
import { pageStyles } from '../../src/styles/page.styles.js';
import { expectUnmoved, letterBoxes, splitsMove, withoutMarkers } from '../helpers/letters.js';
import { fitMarkers, placeMarkers } from '../helpers/markers.js';
import type { WordBox } from '../helpers/words.js';

interface Text {
  name: string;
  markup: string;
  passages: string[];
  /** Of the paragraphs. */
  style?: string;
}

const sentence =
  'The clock on the wool hall strikes noon nine minutes after the rest of the country has gone to lunch. It has done so since a repair; those in the town say that it is theirs.';
const passages = ['wool hall', 'nine minutes', 'to lunch', 'a repair', 'the town', 'is theirs'];

const texts: Text[] = [
  { name: 'plain text', markup: `<p>${sentence}</p>`, passages },
  { name: 'justified and hyphenated text', markup: `<p>${sentence}</p>`, passages, style: 'text-align: justify; hyphens: auto' },
  { name: 'lines without leading', markup: `<p>${sentence}</p>`, passages, style: 'line-height: 1' },
  { name: 'large lines without leading', markup: `<p>${sentence}</p>`, passages, style: 'font-size: 32px; line-height: 0.9' },
  { name: 'very small text', markup: `<p>${sentence}</p>`, passages, style: 'font-size: 9px; line-height: 1.1' },
  { name: 'wide letters and words', markup: `<p>${sentence}</p>`, passages, style: 'letter-spacing: 0.2em; word-spacing: 1em' },
  { name: 'centred text', markup: `<p>${sentence}</p>`, passages, style: 'text-align: center' },
  { name: 'balanced text', markup: `<p>${sentence}</p>`, passages, style: 'text-wrap: balance' },
  { name: 'pretty text', markup: `<p>${sentence}</p>`, passages, style: 'text-wrap: pretty' },
  { name: 'text in columns', markup: `<p>${sentence}</p>`, passages, style: 'column-width: 120px' },
  { name: 'text in a table', markup: `<table><tr><td>${sentence}</td><td>${sentence}</td></tr></table>`, passages },
  { name: 'text in a flex row', markup: `<div style="display: flex"><p>${sentence}</p><p>${sentence}</p></div>`, passages },
  { name: 'text with a drop cap', markup: `<p><span style="float: left; font-size: 50px; line-height: 0.8">T</span>${sentence}</p>`, passages },
  {
    name: 'a word that is wider than the line',
    markup: '<p>See archive.example.org/correspondence-of-the-eighth/misrepresentations, where photographs show it all again.</p>',
    passages: ['misrepresentations'],
    style: 'font-size: 24px',
  },
  {
    name: 'a passage that ends within a link, before a comma',
    markup: '<p>The book, <a href="#a">which is public</a>, has a page for that night, and <a href="#b">the page is</a>, he says, empty of words.</p>',
    passages: ['which is', 'and the page'],
  },
  {
    name: 'a link that ends with a space, before a space',
    markup: '<p>He keeps <a href="#a">the page in a drawer </a> of the desk.</p>',
    passages: ['in a drawer'],
  },
  {
    name: 'a link that ends with a space',
    markup: '<p>He keeps <a href="#a">the page in a drawer </a>of the desk.</p>',
    passages: ['in a drawer'],
  },
  {
    name: 'a link that floats',
    markup: '<p>The wagons and <a href="#a" style="float: right">the office</a> wrote down none of them.</p>',
    passages: ['the office'],
  },
  {
    name: 'emphasis that ends with a space, before a space',
    markup: '<p>He keeps <em>the page in a drawer </em> of the desk.</p>',
    passages: ['in a drawer'],
  },
  {
    name: 'words that are boxes',
    markup: `<p>${sentence.replace(/\S+/g, '<span style="display: inline-block">$&</span>')}</p>`,
    passages,
  },
  {
    name: 'no-break spaces, dashes and slashes',
    markup: '<p>It cost 412&nbsp;crowns—or&nbsp;so they said—and/or 398&nbsp;votes in twenty-four hours, half-heartedly, for a well-known reason.</p>',
    passages: ['412 crowns', 'they said', 'and', '398 votes', 'twenty', 'half', 'well-known'],
  },
  {
    name: 'Chinese',
    markup: '<p lang="zh">八日夜里，四十节车厢过了桥，港务处一节也没有记下。书记员说：“没有人问过我。”那一页是空白的，而且一直是空白的。</p>',
    passages: ['四十节车厢', '没有人问过我', '一直是'],
  },
  {
    name: 'justified Chinese',
    markup: '<p lang="zh">八日夜里，四十节车厢过了桥，港务处一节也没有记下。书记员说：“没有人问过我。”那一页是空白的，而且一直是空白的。</p>',
    passages: ['四十节车厢', '没有人问过我', '一直是'],
    style: 'text-align: justify',
  },
  {
    name: 'Thai',
    markup: '<p lang="th">นาฬิกาบนหอขนสัตว์ตีบอกเวลาเที่ยงช้าไปเก้านาทีหลังจากที่คนทั้งประเทศไปกินข้าวกลางวันแล้ว</p>',
    passages: ['หอขนสัตว์', 'เก้านาที'],
  },
  {
    name: 'Arabic',
    markup: '<p dir="rtl" lang="ar">في ليلة الثامن من الشهر أربعون عربة عبرت الجسر، ولم يكتب مكتب الميناء منها شيئًا، وبلغت 250 قطعة، بينها بيانو.</p>',
    passages: ['أربعون عربة', 'عبرت الجسر', '250 قطعة'],
  },
];

const widths = Array.from({ length: 26 }, (_, step) => 200 + step * 8);

/** Lays the text out at each width. */
function measure(root: HTMLElement): WordBox[][] {
  const measured: WordBox[][] = [];
  for (const width of widths) {
    root.style.width = `${width}px`;
    measured.push(letterBoxes(root));
  }
  return measured;
}

describe('markers leave every word where it is', () => {
  for (const { name, markup, passages: wanted, style = '' } of texts) {
    it(`in ${name}`, async () => {
      const root = await fixture<HTMLElement>(`<article lang="en" style="font: 18px/1.5 serif">${markup}</article>`);
      for (const block of root.querySelectorAll<HTMLElement>('p, td')) block.style.cssText += style;
      const before = measure(root);
      const snapshot = takeSnapshot(root);
      const offsets = wanted.map((passage) => {
        const at = snapshot.text.replaceAll('\u00a0', ' ').indexOf(passage);
        expect(at, passage).to.be.at.least(0);
        return markerOffset(snapshot.text, at + passage.length);
      });
      const undo = pageStyles.styleSheet ? adoptSheet(document, pageStyles.styleSheet) : () => undefined;
      const { elements, remove } = placeMarkers(
        snapshot,
        [...new Set(offsets)]
          .sort((a, b) => a - b)
          .map((offset) => ({ offset, ids: [`n${offset}`], elementId: `m${offset}`, href: '#x', text: '12', label: 'Note 12' })),
      );
      const unfit = fitMarkers(root, elements);
      try {
        const after = measure(root);
        const split = withoutMarkers(root, () => measure(root));
        const shared = splitsMove && /justify/.test(style);
        for (const [index, boxes] of after.entries()) {
          const when = `${widths[index]} px`;
          expectUnmoved(split[index] ?? [], boxes, `${when}, by markers`);
          // Half a line: fonts that stand in for missing ones have boxes of their own heights.
          if (!shared) expectUnmoved(before[index] ?? [], boxes, when, /Chinese|Thai/.test(name) ? 13 : undefined);
        }
      } finally {
        unfit();
        remove();
        undo();
      }
    });
  }
});

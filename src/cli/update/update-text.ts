import { diffWords } from 'diff';
import { styleText } from 'node:util';
import { placeText, printable } from '../report/printable.js';
import type { PassageReport, Result, UpdateReport } from './update-report.js';

type Style = Parameters<typeof styleText>[0];

/** Writes with colours or without. */
class Pen {
  readonly isColoured: boolean;

  constructor(isColoured: boolean) {
    this.isColoured = isColoured;
  }

  paint(style: Style, text: string): string {
    return this.isColoured ? styleText(style, text, { validateStream: false }) : text;
  }

  /** As `wdiff` marks them where there is no colour. */
  removed(text: string): string {
    return this.isColoured ? this.paint(['red', 'strikethrough'], text) : `[-${text}-]`;
  }

  added(text: string): string {
    return this.isColoured ? this.paint('green', text) : `{+${text}+}`;
  }
}

/** Characters of what is the same before and behind a change. */
const CONTEXT = 40;

const headings: readonly (readonly [Result, string])[] = [
  ['refreshed', 'Refreshed'],
  ['moved', 'Moved'],
  ['unsettled', 'Needs an editor'],
];

/** The report for people: what changed, word by word, and what is left to do last, where it is seen. */
export function updateText({ counts, passages }: UpdateReport, end: string, isColoured: boolean): string {
  const pen = new Pen(isColoured);
  const sections = headings.flatMap(([result, heading]) => {
    const own = passages.filter((passage) => passage.result === result);
    return own.length === 0 ? [] : [pen.paint('bold', heading), ...own.flatMap((passage) => passageLines(passage, pen)), ''];
  });
  const anew = passages.filter(({ result, isRewritten }) => result === 'unchanged' && isRewritten).length;
  const summary = [
    `${counts.unchanged} unchanged${anew > 0 ? ` (${anew} with a new position)` : ''}`,
    `${counts.refreshed} refreshed`,
    `${counts.moved} moved`,
    `${counts.unsettled} ${counts.unsettled === 1 ? 'needs' : 'need'} an editor`,
  ];
  return `${[...sections, pen.paint('bold', `${summary.join(', ')}. ${end}`)].join('\n')}\n`;
}

function passageLines({ place, annotationId, before = '', now = '', articlePlace, finding }: PassageReport, pen: Pen): string[] {
  const head = [placeText(place), ...(annotationId === undefined ? [] : [pen.paint('bold', printable(annotationId))])];
  if (finding) {
    const { code, message, details = [] } = finding;
    return [
      `  ${[...head, pen.paint('red', code)].join('  ')}`,
      `    ${printable(message)}`,
      ...details.map((line) => `    ${pen.paint('dim', printable(line))}`),
    ];
  }
  const there = articlePlace ? [pen.paint('dim', `in the article ${placeText(articlePlace)}`)] : [];
  return [`  ${[...head, ...there].join('  ')}`, `    ${wordChanges(before, now, pen)}`];
}

/** From old words to new ones. */
function wordChanges(before: string, now: string, pen: Pen): string {
  const changes = diffWords(before, now, { intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }) });
  return changes
    .map(({ value, added, removed }, index) => {
      const text = printable(value);
      if (removed) return pen.removed(text);
      return added ? pen.added(text) : shortened(text, index === 0, index === changes.length - 1);
    })
    .join('');
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst && !isLast ? 0 : CONTEXT;
  const tail = isLast && !isFirst ? 0 : CONTEXT;
  return text.length <= head + tail + 3 ? text : `${text.slice(0, head)} … ${text.slice(text.length - tail)}`;
}

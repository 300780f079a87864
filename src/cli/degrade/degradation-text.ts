import { groupBy } from '../../core/group-by.js';
import { printable } from '../report/printable.js';
import { media, reasons, type Degradation, type NoteFates, type Reason } from './media.js';

const WIDTH = 80;
const ID = 24;
const NUMBER = 4;
const STATE = 8;

/** What became of every note, as a table for people; then why. At most 80 columns. */
export function degradationText(degradations: readonly Degradation[]): string {
  return degradations.map(articleText).join('\n');
}

function articleText({ page, article, notes }: Degradation): string {
  const title = printable(`${page}, article “${article}”`);
  if (notes.length === 0) return `${title}: no notes\n`;
  const whole = notes.filter(isWhole).length;
  const orphans = notes.filter(({ number }) => number === undefined).length;
  const summary = `${whole} of ${notes.length} notes ${whole === 1 ? 'is' : 'are'} whole everywhere${orphans > 0 ? `, ${orphans} without a place` : ''}.`;
  return `${[title, row('', 'note', media), ...notes.map(noteRow), summary, ...whyLines(notes)].join('\n')}\n`;
}

/** Whether nothing of a note is lost anywhere. */
function isWhole({ fates }: NoteFates): boolean {
  return media.every((medium) => fates[medium].state === 'kept');
}

function noteRow({ id, number, fates }: NoteFates): string {
  return row(number === undefined ? '–' : String(number), id, media.map((medium) => fates[medium].state));
}

function row(number: string, id: string, cells: readonly string[]): string {
  const name = id.length > ID ? `${id.slice(0, ID - 1)}…` : id.padEnd(ID);
  return `${number.padStart(NUMBER)} ${name}${cells.map((cell) => ` ${cell.padEnd(STATE - 1)}`).join('')}`.trimEnd();
}

/** Each reason once, with the media and the notes that it is about. */
function whyLines(notes: readonly NoteFates[]): string[] {
  const found = media.flatMap((medium) => notes.flatMap(({ id, fates }) => fates[medium].reasons.map((reason) => [[medium, reason], id] as const)));
  const idsOf = groupBy(found.map(([[medium, reason], id]) => [`${medium} ${reason}`, id]));
  const alike = groupBy([...idsOf].map(([key, ids]) => {
    const [medium = '', reason = ''] = key.split(' ');
    return [`${reasons[reason as Reason]} (${ids.join(', ')})`, medium];
  }));
  return [...alike].flatMap(([why, where]) => wrapped(`${where.length === media.length ? 'everywhere' : where.join(', ')}: ${why}`));
}

/** Lines behind the first are set in; a word that is longer than a line is one. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `  ${word}`);
  }
  return lines;
}

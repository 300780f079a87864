import type { Locale } from '../../locales/locale.js';
import { bareAddress, lettersOf, NOTHING, type Seen, type SeenEntry, type SeenNumber } from './seen.js';

const MARK = /\[(\p{N}+)\]/gu;

/** Reads plain text as somebody who knows what `[1]` means. */
export function seeText(text: string, { sourcesAndNotes, notesWithoutPlace }: Locale): Seen {
  const start = text.lastIndexOf(`\n\n${sourcesAndNotes}\n\n`);
  const body = start < 0 ? text : text.slice(0, start);
  const [list = '', unplaced] = start < 0 ? [] : text.slice(start).split(`\n\n${notesWithoutPlace}\n\n`);
  const entries = start < 0 ? undefined : new Map(Array.from(list.matchAll(/^\[(\p{N}+)\] ([^]*?)(?=\n\n\[|(?![^]))/gmu), ([, label = '', words = '']) => [label, entryOf(words)]));
  return { ...bodyOf(body), entries, unplaced: unplaced === undefined ? NOTHING : entryOf(unplaced) };
}

function bodyOf(text: string): { letters: string; numbers: SeenNumber[] } {
  const numbers: SeenNumber[] = [];
  let letters = '';
  let last = 0;
  for (const { 0: mark, 1: label = '', index } of text.matchAll(MARK)) {
    letters += lettersOf(text.slice(last, index));
    numbers.push({ at: letters.length, labels: [label] });
    last = index + mark.length;
  }
  return { letters: letters + lettersOf(text.slice(last)), numbers };
}

function entryOf(words: string): SeenEntry {
  return { letters: lettersOf(words), addresses: new Set(Array.from(words.matchAll(/<([^<>\s]+)>/g), ([, address = '']) => bareAddress(address))) };
}

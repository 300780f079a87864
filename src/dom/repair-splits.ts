import { beforeMarkers, isMarker } from './marker-siblings.js';
import { memberOf } from './member-of.js';
import { dropPart, isOwnPart, moveInto, partAfter } from './split-text.js';

/*
 * A framework keeps its text node and knows nothing of the part behind a marker: it writes the whole new
 * text into its node, or takes the node away, and the part would stand there for ever. What a page does
 * with such a node is made what it would have been without the split.
 *
 * A page that touches the part as well knows of it, and so does one that splits or wraps the words it
 * sees: then nothing is repaired, nor where a reader writes, nor where a translator changes the words.
 */

/**
 * Repairs the texts that the page has written to in spite of a split. It is meant for the microtask
 * behind the writing, before anything of it is painted.
 *
 * @param records with the old values of character data
 */
export function repairSplits(records: readonly MutationRecord[]): void {
  if (memberOf(document, 'documentElement').matches('.translated-ltr,.translated-rtl')) return;
  const oldData = new Map<Node | null, string>();
  const moved = new Set<Node | null>();
  const heads = new Set<Node | null>();
  for (const { type, target, oldValue, addedNodes, removedNodes, previousSibling } of records)
    if (type === 'characterData') {
      if (!oldData.has(target)) oldData.set(target, oldValue ?? '');
    } else {
      for (const node of [...addedNodes, ...removedNodes]) moved.add(node);
      heads.add(previousSibling);
    }
  for (const head of new Set([...oldData.keys(), ...moved, ...heads]))
    if (head && !isOwnPart(head)) repair(head as Text, { oldData, moved });
}

/** What a page has written: the texts' data before, and the nodes that it has added or removed. */
interface Writing {
  readonly oldData: ReadonlyMap<Node | null, string>;
  readonly moved: ReadonlySet<Node | null>;
}

function repair(head: Text, { oldData, moved }: Writing): void {
  const first = partAfter(head);
  const parent = first?.parentElement;
  if (!parent || parent.isContentEditable) return;
  const before = beforeMarkers(first);
  // Parts may be moved along with their head by a page that moves all it finds.
  for (let part: Text | undefined = first; part; part = partAfter(part))
    if (oldData.has(part) || (before !== head && moved.has(part))) return;
  const parts = partsFrom(first);
  const written = oldData.get(head);
  const old = written ?? head.data;
  // React marks the nodes that it draws, and always means all of one.
  const isOwned = Object.keys(head).length > 0;
  const isWhole = written !== undefined && (isOwned || isVersionOfWhole(head.data, old, parts.map(({ data }) => data).join('')));
  if (before === head) {
    if (!isWhole) return;
  } else if (head.parentNode === parent) {
    // Its words stand where they stood: the page has split the node, if only at its end.
    const isSplit = head.data !== written || before?.nodeValue === '';
    if (isSplit && written?.startsWith(head.data) && wordsBetween(head, first).startsWith(written)) return;
    // … or they are inside another element now, or in other nodes.
  } else if (moved.has(before) && (before?.nodeName === 'FONT' || wordsBetween(parent.firstChild, first).endsWith(old))) return;
  for (const part of parts) {
    while (beforeMarkers(part) !== part.previousSibling) part.previousSibling?.remove();
    if (isWhole) dropPart(head, part);
    else moveInto(head, part);
  }
}

/** A part and those behind it with nothing but markers between them. */
function partsFrom(part: Text): Text[] {
  const next = partAfter(part);
  return [part, ...(next && beforeMarkers(next) === part ? partsFrom(next) : [])];
}

function wordsBetween(from: Node | null, end: Node): string {
  let words = '';
  for (let node = from; node && node !== end; node = node.nextSibling) if (!isMarker(node)) words += node.textContent;
  return words;
}

/**
 * Whether a page that wrote `text` into its node meant the whole, and not only the head that it holds.
 * It meant the head when what is new stands inside, most words are the head's, none of the rest alone,
 * and the length is nearer to the head's.
 */
export function isVersionOfWhole(text: string, head: string, rest: string): boolean {
  const { length } = text;
  if (head.startsWith(text) || 2 * length < head.length || length > head.length + rest.length / 2) return true;
  if (sharedLength(text, head + rest) > sharedLength(text, head)) return true;
  const words = wordsOf(text);
  const own = wordsOf(head);
  const strange = words.filter((word) => !own.includes(word));
  const others = wordsOf(rest);
  return 2 * strange.length >= words.length || strange.some((word) => others.includes(word));
}

/** Where no spaces are written, a character is a word. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** How many units two texts share at their start and their end. */
function sharedLength(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a[start] === b[start]) start++;
  let end = 0;
  while (end < length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

import { diffArrays } from 'diff';
import { isDeepStrictEqual } from 'node:util';
import type { Span } from '../../core/text-index.js';
import { inlineScript } from '../article/article-document.js';
import { isInsideCharacter } from '../html/characters.js';
import { Page } from '../html/page.js';
import { replace } from '../html/splice.js';
import { fileStart, finding, type FilePlace, type Finding } from '../report/finding.js';

/** White space apart: it is alike everywhere. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+|[^"\s]+/gs;

/** A document's text as it stands in a page, and as it should. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
  /** Where it begins: a page may have the same document twice. */
  readonly place: FilePlace;
}

type Texts = Omit<EditedText, 'place'>;

/** What is put in the place of a stretch of a page's source. */
interface Rewritten extends Span {
  readonly json: string;
}

/**
 * A page's bytes with the documents in its scripts edited. Only what differs is written, in the page's own
 * encoding; every other byte stays.
 *
 * @returns a finding where the page is not what was looked at, or in no encoding that can be written
 */
export function withInlineDocuments(page: Page, edited: readonly EditedText[]): Uint8Array | Finding {
  const { encode, encoding } = page.decoded;
  if (!encode) return finding('encoding-unsupported', encoding, { place: page.placeOf(0) });
  const scripts = scriptsOf(page).map(({ start, text }) => {
    const edit = edited.find(({ before, place }) => before === text && isDeepStrictEqual(place, page.placeOf(start)));
    return { start, edit, wanted: edit ?? { before: text, after: text } };
  });
  if (scripts.filter(({ edit }) => edit).length < edited.length) return changedMeanwhile(page.name);
  const replacements = scripts.flatMap(({ start, edit }) => (edit ? replacementsOf(start, edit) : []));
  const encoded = replacements.map(({ start, end, json }) => ({ start, end, bytes: encode(isUnicode(encoding) ? json : inAscii(json)) }));
  const bytes = replace(page.bytes, page.decoded, encoded);
  assertDocuments(bytes, page, scripts.map(({ wanted }) => wanted));
  return bytes;
}

/** Somebody else has written the file since it was read: theirs is kept. */
export function changedMeanwhile(file: string): Finding {
  return finding('file-unwritable', 'it has changed meanwhile', { place: fileStart(file) });
}

function scriptsOf(page: Page): { readonly start: number; readonly text: string }[] {
  return page.selectors.all(page.document, 'sidelight-article').flatMap((element) => inlineScript(page, element) ?? []);
}

/** What differs between two texts, each stretch by itself: what stands between two edits keeps its bytes. */
function replacementsOf(at: number, { before, after }: Texts): Rewritten[] {
  const replacements: Rewritten[] = [];
  let start = at;
  let edit = { before: '', after: '' };
  const end = (): void => {
    if (edit.before !== edit.after) replacements.push(replacementOf(start, edit));
    start += edit.before.length;
    edit = { before: '', after: '' };
  };
  for (const { value, added, removed } of diffArrays(tokensOf(before), tokensOf(after))) {
    const text = value.join('');
    if (removed) edit.before += text;
    else if (added) edit.after += text;
    else {
      end();
      start += text.length;
    }
  }
  end();
  return replacements;
}

/** The texts of a JSON document, and what stands between them. */
function tokensOf(json: string): string[] {
  return json.match(TOKEN) ?? [];
}

/** What differs between two texts, not to the middle of a character. */
function replacementOf(at: number, { before, after }: Texts): Rewritten {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  if (isInsideCharacter(before, from) || isInsideCharacter(after, from)) from--;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (isInsideCharacter(before, before.length - same) || isInsideCharacter(after, after.length - same)) same--;
  // A script ends at the first `</script`, wherever it stands. In JSON the sign is in texts alone.
  return { start: at + from, end: at + before.length - same, json: after.slice(from, after.length - same).replaceAll('<', '\\u003c') };
}

function isUnicode(encoding: string): boolean {
  return encoding.startsWith('UTF-');
}

/** A script knows no character references, and JSON has escapes of its own. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Nothing is written that is not read again as what was meant. */
function assertDocuments(bytes: Uint8Array, { name, decoded }: Page, wanted: readonly Texts[]): void {
  const page = Page.read({ name, bytes, charset: decoded.encoding });
  const scripts = page instanceof Page ? scriptsOf(page) : [];
  const isAsMeant = wanted.every(({ before, after }, index) => {
    const text = scripts[index]?.text ?? '';
    return text === after || (before !== after && JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(after)));
  });
  if (!isAsMeant || scripts.length !== wanted.length) throw new TypeError(`A document in ${name} would not be what was meant`);
}

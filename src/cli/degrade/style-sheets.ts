import type { Element } from 'domhandler';
import { parseHTML } from 'linkedom';
import path from 'node:path';
import { isUrl, readInput, STDIN } from '../files/read-input.js';
import { wordsOf } from '../html/nodes.js';
import type { Page } from '../html/page.js';
import type { Terminal } from '../terminal.js';

/** A rule that shows or hides elements. */
interface DisplayRule {
  readonly selector: string;
  readonly isHiding: boolean;
  readonly isForPrint: boolean;
}

/** What a page's style sheets say of showing and hiding, and of addresses in print. */
export interface PageStyles {
  readonly rules: readonly DisplayRule[];
  /** Whether links are followed by their addresses in print. */
  readonly printsAddresses: boolean;
}

/** What links to Sidelight's script, which brings its own sheet. */
const SCRIPT = 'script[src*="sidelight"]';

/** Reads the style sheets in a page and the files beside it; what is elsewhere is not asked for. */
export async function stylesOf(page: Page, terminal: Terminal, rootFolder = '.'): Promise<PageStyles> {
  const sheets: { text: string; media: string }[] = [];
  for (const element of page.selectors.all(page.document, 'style,link[rel~="stylesheet"][href]')) {
    const text = element.name === 'style' ? wordsOf(element.children) : await linkedText(element, page, terminal, rootFolder);
    sheets.push({ text, media: element.attribs['media'] ?? '' });
  }
  const hasScript = page.selectors.first(page.document, SCRIPT) !== undefined;
  return {
    rules: sheets.flatMap(({ text, media }) => rulesIn(text, media)),
    printsAddresses: hasScript || sheets.some(({ text }) => /\[data-sidelight-url\]/.test(text)),
  };
}

async function linkedText({ attribs }: Element, { name }: Page, terminal: Terminal, rootFolder: string): Promise<string> {
  const href = (attribs['href'] ?? '').replace(/[?#].*$/s, '');
  if (isUrl(name) || isUrl(href) || href.startsWith('//')) return '';
  const folder = name === STDIN ? '.' : path.dirname(name);
  const input = await readInput(href.startsWith('/') ? path.join(rootFolder, href) : path.join(folder, href), terminal);
  return 'bytes' in input ? Buffer.from(input.bytes).toString('utf8') : '';
}

type Rules = Iterable<{ readonly selectorText?: string; readonly media?: { readonly mediaText: string }; readonly style?: { readonly display?: string; readonly visibility?: string }; readonly cssRules?: Rules }>;

function rulesIn(text: string, media: string): DisplayRule[] {
  const { document } = parseHTML('<!doctype html><html><head><style></style></head></html>');
  const style = document.querySelector('style') as HTMLStyleElement;
  style.textContent = text;
  return [...displayRules((style.sheet?.cssRules ?? []) as unknown as Rules, media)];
}

function* displayRules(rules: Rules, media: string): Generator<DisplayRule> {
  for (const { selectorText: selector, style, media: own, cssRules } of rules) {
    const display = style?.display ?? '';
    const isHiding = display === 'none' || style?.visibility === 'hidden';
    if (selector !== undefined && (display !== '' || isHiding) && appliesTo(media) !== 'neither') yield { selector, isHiding, isForPrint: appliesTo(media) === 'print' };
    if (cssRules && selector === undefined) yield* displayRules(cssRules, own?.mediaText ?? media);
  }
}

/** Sizes of screens are not known here: what depends on them is left out. */
function appliesTo(media: string): 'all' | 'print' | 'neither' {
  const wanted = media.trim().toLowerCase();
  if (wanted === '' || wanted === 'all') return 'all';
  return wanted.split(',').some((one) => one.trim() === 'print') ? 'print' : 'neither';
}

/** Tells of an element of the page whether the last rule about it hides it; which rule is stronger is not weighed. */
export function hiddenIn({ selectors }: Page, { rules }: PageStyles, inPrint: boolean): (element: Element) => boolean {
  const usable = rules.filter(({ selector, isForPrint }) => (inPrint || !isForPrint) && selectors.isSelector(selector));
  return (element) => {
    if (element.attribs['hidden'] !== undefined || /display\s*:\s*none/i.test(element.attribs['style'] ?? '')) return true;
    return usable.findLast(({ selector }) => selectors.matches(element, selector))?.isHiding ?? false;
  };
}

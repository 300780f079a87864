import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Locale } from '../../locales/locale.js';
import { wordsOf } from '../html/nodes.js';
import { bareAddress, lettersOf, type Seen, type SeenEntry, type SeenNumber } from './seen.js';

export interface HtmlMedium {
  readonly locale: Locale;
  /** Whether an element is a number that stands in the text. */
  readonly isNumber: (element: Element) => boolean;
  /** The id of what holds the list, where its nodes have ids. */
  readonly listId?: string | undefined;
  /** What nobody sees. */
  readonly isHidden: (element: Element) => boolean;
}

/** What draws no words whatever it holds. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'title', 'head', 'textarea', 'select', 'svg', 'iframe']);

/** Reads HTML as somebody who looks at it: the text, the numbers in it, and the list of sources at its end. */
export function seeHtml(nodes: readonly AnyNode[], medium: HtmlMedium): Seen {
  const { locale, listId } = medium;
  const isHeading = (one: Element) => tidy(one) === tidyText(locale.sourcesAndNotes) && (listId === undefined || holderOf(one)?.attribs['id'] === listId);
  const heading = headings(nodes, medium).findLast(isHeading);
  const body = new Body(medium, heading && holderOf(heading));
  nodes.forEach((node) => body.read(node));
  const list = heading && siblingsBehind(heading);
  const entries = list && new Map(itemsOf(list.filter(({ name }) => name === 'ol'), medium).map(({ item, value }) => [value, entryOf(item, medium)]));
  const unplaced = entryOf(itemsOf(list?.filter(({ name }) => name === 'ul') ?? [], medium).map(({ item }) => item), medium);
  return { letters: body.letters, numbers: body.numbers, entries, unplaced };
}

class Body {
  letters = '';
  readonly numbers: SeenNumber[] = [];
  readonly #medium: HtmlMedium;
  readonly #list: Element | undefined;

  /** @param list what holds the list of sources, which is no text of the article */
  constructor(medium: HtmlMedium, list: Element | undefined) {
    this.#medium = medium;
    this.#list = list;
  }

  read(node: AnyNode): void {
    if (isText(node)) this.letters += lettersOf(node.data);
    else if (isTag(node) && node !== this.#list) this.#element(node);
  }

  #element(element: Element): void {
    if (isUnseen(element, this.#medium)) return;
    if (!this.#medium.isNumber(element)) return element.children.forEach((child) => this.read(child));
    this.numbers.push({ at: this.letters.length, labels: labelsIn(wordsOf([element]), this.#medium.locale) });
  }
}

/** The numbers that a mark says: “1, 2”, “[1][2]”. */
function labelsIn(mark: string, { comma }: Locale): string[] {
  return mark.split(comma).flatMap((part) => part.match(/[\p{N}]+/gu) ?? []);
}

function isUnseen(element: Element, { isHidden }: HtmlMedium): boolean {
  return SILENT.has(element.name) || isHidden(element);
}

function headings(nodes: readonly AnyNode[], medium: HtmlMedium): Element[] {
  return nodes.filter(isTag).filter((one) => !isUnseen(one, medium)).flatMap((one) => (/^h[1-6]$/.test(one.name) ? [one] : headings(one.children, medium)));
}

function holderOf({ parent }: Element): Element | undefined {
  return parent && isTag(parent) ? parent : undefined;
}

function siblingsBehind({ next }: Element): Element[] {
  const found: Element[] = [];
  for (let node = next; node; node = node.next) if (isTag(node)) found.push(node);
  return found;
}

function itemsOf(lists: readonly Element[], medium: HtmlMedium): { item: Element[]; value: string }[] {
  const items = lists.filter((one) => !isUnseen(one, medium)).flatMap(({ children }) => children.filter(isTag));
  return items.map((item) => ({ item: [item], value: medium.locale.number(Number(item.attribs['value'])) }));
}

function entryOf(items: readonly (Element | Element[])[], medium: HtmlMedium): SeenEntry {
  const addresses = new Set<string>();
  let words = '';
  const visit = (node: AnyNode): void => {
    if (isText(node)) words += node.data;
    else if (isTag(node) && !isUnseen(node, medium)) {
      const { href } = node.attribs;
      if (href !== undefined) addresses.add(bareAddress(href));
      node.children.forEach(visit);
    }
  };
  items.flat().forEach(visit);
  return { letters: lettersOf(words), addresses };
}

function tidy(element: Element): string {
  return tidyText(wordsOf([element]));
}

function tidyText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

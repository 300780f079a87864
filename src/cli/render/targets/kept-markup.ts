import { isBlock } from '../../../core/text-rules.js';

/*
 * The markup that feeds and mail carry: what programs that show other people's HTML let through. All else
 * gives its words alone.
 */

const KEPT = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr br div figure figcaption ' +
    'table caption colgroup col thead tbody tfoot tr th td ' +
    'a img em strong b i u s del sub sup small mark code kbd samp var q cite abbr dfn time bdi bdo wbr ruby rb rt rp rtc'
  ).split(' '),
);

/** What stands for elements that are old, or mean something in a page alone. */
const REPLACED: Readonly<Record<string, string>> = { listing: 'pre', xmp: 'pre', plaintext: 'pre', dir: 'ul', menu: 'ul', strike: 's', tt: 'code', summary: 'p' };

const EVERYWHERE = ['lang', 'dir', 'title'];

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['alt', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  time: ['datetime'],
};

/** Elements that mean something without words in them. */
const MEANT_EMPTY = new Set(['img', 'hr', 'br', 'wbr', 'col', 'colgroup', 'td', 'th']);

/** The name that an element of HTML has in feeds and mail; undefined where only its content stays. */
export function keptName(name: string): string | undefined {
  if (KEPT.has(name)) return name;
  // A block stays one, so that its words do not run into those beside it.
  return REPLACED[name] ?? (isBlock(name.toUpperCase()) ? 'div' : undefined);
}

/** Those of an element's attributes that say something everywhere, addresses left out. */
export function keptAttributes(name: string, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const names = [...EVERYWHERE, ...(ATTRIBUTES[name] ?? [])];
  return Object.fromEntries(names.flatMap((one) => (attributes[one] === undefined ? [] : [[one, attributes[one]]])));
}

/** Whether an element says something without words in it. */
export function meansEmpty(name: string): boolean {
  return MEANT_EMPTY.has(name);
}

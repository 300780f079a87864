import { isTag, type ChildNode, type Element } from 'domhandler';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { CLOSED } from '../../../core/marker-spec.js';
import type { PlacedArticle } from '../../article/place-article.js';
import { element, htmlText, text } from '../../html/nodes.js';
import { partsOf } from './article-parts.js';
import { withHeadline } from './headline.js';
import { withPlainTables } from './markdown-tables.js';
import type { Mark } from './marks.js';

/** Code is written as it is read: there is no footnote in it. */
const CLOSED_TOO = `${CLOSED},pre,listing,xmp,plaintext,code,kbd,samp,tt,var`;

/** Carries footnotes through HTML. */
const NOTES = 'data-notes';

/**
 * Articles as CommonMark with the footnotes of GitHub: a note's number is its footnote's. Those of a further
 * article carry its name, since one file has each label once.
 *
 * @param address where the page is published
 */
export function markdownOf(articles: readonly PlacedArticle[], address: string | undefined): string {
  const parts = articles.map((placed, index) => markdownParts(placed, address, index === 0 ? '' : `${placed.article.name}-`));
  const children = [...parts.flatMap(({ body }) => body), ...parts.flatMap(({ definitions }) => definitions)];
  return toMarkdown({ type: 'root', children }, { bullet: '-', extensions: [gfmToMarkdown()] });
}

function markdownParts(placed: PlacedArticle, address: string | undefined, prefix: string): { body: RootContent[]; definitions: FootnoteDefinition[] } {
  const draw = ({ numbers }: Mark) => {
    const labels = numbers.map(({ number }) => `${prefix}${number}`);
    return [element('sup', { [NOTES]: labels.join(' ') }, [text('*')])];
  };
  const { content, list, hasNumbers } = partsOf(placed, { address, isLinked: false, closed: CLOSED_TOO, draw });
  const numbered = hasNumbers ? list.find((node): node is Element => isTag(node) && node.name === 'ol') : undefined;
  const items = numbered?.children.filter(isTag) ?? [];
  const definitions = items.map(({ attribs, children }): FootnoteDefinition => {
    const label = `${prefix}${attribs['value'] ?? ''}`;
    return { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: blocksOf(children) as FootnoteDefinition['children'] };
  });
  // Footnotes have a place of their own; what has none is under its own heading.
  const rest = hasNumbers ? list.slice(list.findIndex((node) => node === numbered) + 1) : list;
  return { body: blocksOf([...withHeadline(withPlainTables(content), placed), ...rest]), definitions };
}

function blocksOf(nodes: readonly ChildNode[]): RootContent[] {
  const tree = toMdast(fromHtml(htmlText(nodes), { fragment: true }), { document: true, handlers: { sup } });
  return (tree as Root).children;
}

const sup: Handle = (state, node) => {
  const labels = node.properties['dataNotes'];
  if (typeof labels !== 'string') return state.all(node);
  return labels.split(' ').map((label) => ({ type: 'footnoteReference', identifier: label.toLowerCase(), label }));
};

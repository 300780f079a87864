import { isTag, type ChildNode, type Element } from 'domhandler';
import { escapeHtml } from '../../../templates/html-of.js';
import type { PlacedArticle } from '../../article/place-article.js';
import { element, htmlText, text } from '../../html/nodes.js';
import { listBlock, partsOf } from './article-parts.js';
import { headlineOf, withHeadline } from './headline.js';
import { languageAttributes } from './language.js';
import { plainMark } from './marks.js';

/*
 * What mail programs need said at each element, since many drop sheets. No colour but a grey that is seen
 * on white and on black: the rest is the program's, also where it is dark.
 */
const STYLES: Readonly<Record<string, string>> = {
  h1: 'font-size:28px;line-height:1.25;margin:0 0 16px',
  h2: 'font-size:21px;line-height:1.3;margin:32px 0 8px',
  h3: 'font-size:18px;line-height:1.3;margin:24px 0 8px',
  p: 'margin:0 0 16px',
  blockquote: 'margin:0 0 12px;padding:0 16px;border-left:3px solid #808080',
  figure: 'margin:0 0 16px',
  figcaption: 'font-size:14px',
  img: 'max-width:100%;height:auto',
  sup: 'font-size:12px;line-height:0',
  table: 'border-collapse:collapse;margin:0 0 16px',
  td: 'padding:4px 8px;border-bottom:1px solid #808080;vertical-align:top',
  th: 'padding:4px 8px;border-bottom:1px solid #808080;vertical-align:top',
  pre: 'white-space:pre-wrap;margin:0 0 16px',
};

const BODY = 'margin:0;padding:0';
/** Lines of at most 600 px, as mail is read. */
const FRAME = 'max-width:600px;margin:0 auto;padding:16px;font-family:Georgia,serif;font-size:17px;line-height:1.5;word-wrap:break-word';
const LIST = 'font-size:15px;border-top:2px solid #808080;margin-top:32px';

/**
 * Articles as a mail: a whole page with the few styles that mail programs need. Numbers are text, since
 * most of these programs follow no link inside a mail.
 *
 * @param address where the page is published
 */
export function emailHtml(articles: readonly PlacedArticle[], address: string | undefined): string {
  const [first] = articles;
  const { lang, dir = 'ltr' } = first ? languageAttributes(first) : {};
  const title = (first && headlineOf(first)) ?? '';
  const body = articles.map((placed) => htmlText([frame(placed, address)])).join('\n');
  return `<!doctype html>
<html${lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`} dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="${BODY}">
${body}
</body>
</html>
`;
}

function frame(placed: PlacedArticle, address: string | undefined): Element {
  const { content, list } = partsOf(placed, { address, isLinked: false, draw: (mark) => [element('sup', {}, [text(plainMark(mark))])] });
  const block = listBlock(list, placed);
  for (const one of block) one.attribs['style'] = LIST;
  const whole = element('div', { ...languageAttributes(placed), style: FRAME }, [...withHeadline(content, placed), ...block]);
  whole.children.forEach(addStyles);
  return whole;
}

function addStyles(node: ChildNode): void {
  if (!isTag(node)) return;
  const style = STYLES[node.name];
  if (style !== undefined) node.attribs['style'] = style;
  node.children.forEach(addStyles);
}

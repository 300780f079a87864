import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { given } from '../../core/write-document.js';
import { ArticleText } from '../article/article-text.js';
import { articlesOf, type Article } from '../article/articles.js';
import { pageAddress } from '../article/page-address.js';
import { isInside } from '../html/ancestors.js';
import { Page } from '../html/page.js';
import { footnoteNotes, type FootnoteReference } from './footnote-notes.js';
import { pageReferences, type PageReference } from './html-footnotes.js';
import { noteContent } from './html-note-content.js';
import { bounded, nothing, type ReadFormat } from './imported.js';

/** What an article's words stand in. */
const BLOCKS = 'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption, caption, pre, div, section, article, main, body';
/** Subtrees with this are not the article's text. */
const LEFT_OUT = 'data-sidelight-ignore';

/** Reads the footnotes of a page as notes: those of DPUB-ARIA, of WordPress, and links from a raised number. */
export const readHtml: ReadFormat = bounded((input) => {
  const page = Page.read(input);
  if (!(page instanceof Page)) return nothing(input, [page]);
  const { references: all, back } = pageReferences(page);
  const [article] = articlesOf(page).articles;
  if (!article) return nothing(input, []);
  for (const { element, note } of all) for (const one of [element, note]) one.attribs[LEFT_OUT] = '';
  const references = all.filter(({ isComment }) => !isComment);
  const notes = new Map(references.map((reference) => [reference.label, reference]));
  const text = new ArticleText(page, article.root);
  const url = pageAddress(page);
  const isInNote = (element: Element) => all.some(({ note }) => isInside(element, note));
  return footnoteNotes({
    index: text.index,
    footnotes: Array.from(notes, ([label, { note, words }]) => ({
      label,
      name: /^\D*(\d+)\D*$/.exec(words)?.[1] ?? label,
      content: noteContent(page, note, { back, base: url }),
      place: page.placeOf(note.sourceCodeLocation?.startOffset ?? 0),
    })),
    // In a footnote they are no passages.
    references: offsetsOf(article, text, references.filter(({ element }) => !isInNote(element))),
    start: page.placeOf(0),
    findings: [],
    document: given({ article: url === undefined ? undefined : { url } }),
    language: page.languageOf(article.root),
    isPage: true,
  });
});

/** Where in the article's text the references stand: behind the words before them in the same block. */
function offsetsOf({ page, root }: Article, text: ArticleText, references: readonly PageReference[]): FootnoteReference[] {
  const byElement = new Map<AnyNode, PageReference[]>();
  for (const one of references) byElement.set(one.element, [...(byElement.get(one.element) ?? []), one]);
  const found: FootnoteReference[] = [];
  let end = 0;
  const visit = (node: AnyNode): void => {
    if (isText(node)) end = text.spanOf(node)?.end ?? end;
    for (const { label, element } of byElement.get(node) ?? [])
      found.push({ label, offset: behindWords(end, element), place: page.placeOf(element.sourceCodeLocation?.startOffset ?? 0) });
    if (isTag(node)) node.children.forEach(visit);
  };
  const behindWords = (at: number, element: Element): number => {
    const block = page.selectors.closest(element.parent, BLOCKS);
    const span = block && text.spanOf(block);
    return span ? Math.max(span.start, at) : 0;
  };
  visit(root);
  return found;
}

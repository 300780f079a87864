import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { problem } from '../../core/problems.js';
import { indexText } from '../../core/text-index.js';
import { LinePlaces } from '../files/line-places.js';
import { finding } from '../report/finding.js';
import { footnoteNotes } from './footnote-notes.js';
import type { ReadFormat } from './imported.js';
import { inlineFootnotes } from './inline-footnotes.js';
import { markdownText } from './markdown-text.js';
import { problemFinding } from './record-findings.js';
import { textFormat } from './text-format.js';

/** What stands before the text, for the tool that makes pages of it: YAML or TOML. A line alone may be a rule. */
const FRONT_MATTER = /^(?:(---)[ \t]*\r?\n(?=[\w"'-]+[ \t]*:|#)|(\+\+\+)[ \t]*\r?\n(?=[\w"'-]+[ \t]*=|[[#]))[\s\S]*?\r?\n(?:\1\2)[ \t]*(?=\r?\n|$)/;

/** Reads the footnotes of Markdown as notes (CommonMark with GitHub's extensions, and footnotes in the line). */
export const readMarkdown: ReadFormat = textFormat(({ name, text }) => {
  const lines = new LinePlaces(name, text);
  // Lines stay where they are.
  const markdown = text.replace(FRONT_MATTER, (front) => front.replace(/[^\r\n]/g, ' '));
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const inLine = inlineFootnotes(root);
  const { text: words, references, missing } = markdownText(root);
  const placeOf = (node: Nodes) => lines.at(node.position?.start.offset ?? 0);
  const definitions = nodesOf(root, 'definition') as Definition[];
  const defined = nodesOf(root, 'footnoteDefinition') as FootnoteDefinition[];
  // Of two with one name the first counts, for everybody who reads Markdown.
  const first = new Map(defined.toReversed().map((node) => [node.identifier, node]));
  const isFirst = (node: FootnoteDefinition) => first.get(node.identifier) === node;
  const doubles = defined.filter((node) => !isFirst(node));
  return footnoteNotes({
    index: indexText(words),
    footnotes: [...defined.filter(isFirst), ...inLine].map((node) => ({ label: node.identifier, content: node.children, place: placeOf(node) })),
    references: references.map(({ label, offset, at }) => ({ label, offset, place: lines.at(at) })),
    start: lines.at(0),
    findings: [
      ...doubles.map((node) => problemFinding(problem('id-duplicate', node.identifier), placeOf(node))),
      ...missing.map(({ label, at }) => finding('footnote-missing', label, { place: lines.at(at) })),
    ],
    definitions: new Map(definitions.map(({ identifier, url }) => [identifier, url])),
  });
});

function nodesOf(node: Nodes, type: string): Nodes[] {
  const inside = 'children' in node ? (node as Root).children.flatMap((child) => nodesOf(child, type)) : [];
  return node.type === type ? [node, ...inside] : inside;
}

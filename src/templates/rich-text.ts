import { html, type TemplateResult } from 'lit';
import type { Source } from '../core/model.js';
import type { Block, Inline, RichText } from '../core/rich-text.js';
import { sourceName } from '../core/source-line.js';
import { outwardLink } from './source-links.js';

type Sources = ReadonlyMap<string, Source>;

/** The notes' own words as elements; text is bound, never parsed. */
export function richText(blocks: RichText, sources: Sources): TemplateResult[] {
  return blocks.map((block) => blockTemplate(block, sources));
}

function blockTemplate(block: Block, sources: Sources): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p dir="auto">${inlines(block.children, sources)}</p>`;
    case 'quote':
      return html`<blockquote dir="auto">${richText(block.children, sources)}</blockquote>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li dir="auto">${inlines(item, sources)}</li>`)}</ul>`;
  }
}

function inlines(nodes: readonly Inline[], sources: Sources): unknown[] {
  return nodes.map((node) => inlineTemplate(node, sources));
}

function inlineTemplate(node: Inline, sources: Sources): unknown {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'emphasis':
      return html`<em>${inlines(node.children, sources)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children, sources)}</strong>`;
    case 'link':
      return outwardLink(node.url, inlines(node.children, sources));
    case 'citation': {
      const source = sources.get(node.sourceId);
      if (!source) return '';
      const name = html`<bdi>${sourceName(source)}</bdi>`;
      return html`[${source.url === undefined ? name : outwardLink(source.url, name)}]`;
    }
  }
}

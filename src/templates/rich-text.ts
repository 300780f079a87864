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

/** @param isLinked whether they stand in a link, which cannot hold another one */
function inlines(nodes: readonly Inline[], sources: Sources, isLinked = false): unknown[] {
  return nodes.map((node) => inlineTemplate(node, sources, isLinked));
}

function inlineTemplate(node: Inline, sources: Sources, isLinked: boolean): unknown {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'emphasis':
      return html`<em>${inlines(node.children, sources, isLinked)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children, sources, isLinked)}</strong>`;
    case 'link':
      return linked(node.url, inlines(node.children, sources, true));
    case 'citation': {
      const source = sources.get(node.sourceId);
      if (!source) return '';
      return html`[${linked(isLinked ? undefined : source.url, html`<bdi>${sourceName(source)}</bdi>`)}]`;
    }
  }
}

function linked(url: string | undefined, content: unknown): unknown {
  return url === undefined ? content : outwardLink(url, content);
}

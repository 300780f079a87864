import type { Block, Inline, RichText } from './rich-text.js';

/** The words of a rich text alone: without emphasis, links and citations, each block in a line. */
export function plainText(text: RichText): string {
  return text.map(wordsOf).join('\n').trim();
}

function wordsOf(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'citation':
      return '';
    case 'quote':
      return plainText(node.children);
    case 'list':
      return node.items.map((item) => item.map(wordsOf).join('')).join(' · ');
    default:
      return node.children.map(wordsOf).join('');
  }
}

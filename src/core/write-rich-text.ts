import { parseRichText, type Block, type Inline, type RichText, type RichTextContext } from './rich-text.js';

/** Takes every address and every source for good, so that what is text to it is text in any document. */
const anyDocument: RichTextContext = { url: (address) => address || undefined, hasSource: () => true };

/** What a text may hold that could be read as a mark. A backslash is one only before such a sign, an @ only behind a bracket. */
const MARK = /[*`[\]]|^@|\\(?=[!-/:-@[-`{-~]|$)/g;

/** Brackets in pairs, as an address may have them. */
const ADDRESS = /^(?:[^\s()]|\([^\s()]*\))+$/;

type WriteText = (text: string) => string;

/**
 * Writes rich text as documents have it. For every tree that `parseRichText` makes, reading the answer
 * in the same document gives the same tree; marks are escaped only in the lines that need it.
 *
 * Other trees are written as near to it as the format comes. An address whose brackets are not in pairs
 * gets them percent-encoded.
 */
export function writeRichText(tree: RichText): string {
  return writeBlocks(tree, 0);
}

function writeBlocks(blocks: readonly Block[], depth: number): string {
  return blocks.map((block) => writeBlock(block, depth)).join('\n\n');
}

function writeBlock(block: Block, depth: number): string {
  switch (block.type) {
    case 'quote': {
      const lines = writeBlocks(block.children, depth + 1).split('\n');
      return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
    }
    case 'list':
      return block.items.map((item) => writeItem(item, depth)).join('\n');
    case 'paragraph':
      return writeParagraph(block, depth);
  }
}

function writeItem(item: readonly Inline[], depth: number): string {
  const block: Block = { type: 'list', items: [item] };
  const bare = `- ${writeInline(item, asItIs)}`;
  return reads(bare, block, depth) ? bare : `- ${writeInline(item, escaped)}`;
}

function writeParagraph(block: Extract<Block, { type: 'paragraph' }>, depth: number): string {
  const bare = writeInline(block.children, asItIs);
  if (reads(bare, block, depth)) return bare;
  // In front of what would be a list or a quotation.
  const front = /^[->]/.test(bare) ? '\\' : '';
  return reads(front + bare, block, depth) ? front + bare : front + writeInline(block.children, escaped);
}

/** Whether a text is read as one block, and as this one. */
function reads(text: string, block: Block, depth: number): boolean {
  return JSON.stringify(parseRichText(text, anyDocument, depth)) === JSON.stringify([block]);
}

const asItIs: WriteText = (text) => text;
const escaped: WriteText = (text) => text.replace(MARK, '\\$&');

function writeInline(nodes: readonly Inline[], writeText: WriteText): string {
  return nodes.map((node) => writeNode(node, writeText)).join('');
}

function writeNode(node: Inline, writeText: WriteText): string {
  switch (node.type) {
    case 'text':
      return writeText(node.text);
    case 'code':
      return `\`${node.text}\``;
    case 'citation':
      return `[@${node.sourceId}]`;
    case 'emphasis':
      return `*${writeInline(node.children, writeText)}*`;
    case 'strong':
      return `**${writeInline(node.children, writeText)}**`;
    case 'link':
      return `[${writeInline(node.children, writeText)}](${writeAddress(node.url ?? '')})`;
  }
}

function writeAddress(url: string): string {
  return ADDRESS.test(url) ? url : url.replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

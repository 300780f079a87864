import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { wordsOf } from '../../html/nodes.js';

const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 div figure figcaption li caption dt dd td th tr thead tbody tfoot'.split(' '));

const RULE = '* * *';

/** Between the cells of a row. */
const CELLS = ' | ';

/**
 * Nodes as plain text, as people write mail: blocks apart by an empty line, quotations behind `>`, items
 * behind `-` or their numbers. No line is broken that was not.
 *
 * @param hasAddresses whether the addresses of links are written behind their words
 */
export function plainTextOf(nodes: readonly ChildNode[], hasAddresses = false): string {
  return blocksOf(nodes, hasAddresses).join('\n\n');
}

function blocksOf(nodes: readonly ChildNode[], hasAddresses: boolean): string[] {
  const writer = new Writer(hasAddresses);
  nodes.forEach((node) => writer.add(node));
  return writer.end();
}

class Writer {
  readonly #blocks: string[] = [];
  readonly #hasAddresses: boolean;
  #line = '';

  constructor(hasAddresses: boolean) {
    this.#hasAddresses = hasAddresses;
  }

  end(): string[] {
    // White space of HTML alone: a space that does not break is meant.
    const line = this.#line.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n').replace(/^[ \n]+|[ \n]+$/g, '');
    if (line !== '') this.#blocks.push(line);
    this.#line = '';
    return this.#blocks;
  }

  add(node: ChildNode): void {
    if (isText(node)) this.#line += node.data.replace(/[\t\n\f\r]/g, ' ');
    if (!isTag(node)) return;
    const blocks = this.#structure(node);
    if (blocks) this.#push(blocks);
    else if (BLOCKS.has(node.name)) this.#push(blocksOf(node.children, this.#hasAddresses));
    else this.#inline(node);
  }

  #push(blocks: readonly string[]): void {
    this.end();
    this.#blocks.push(...blocks);
  }

  #inline({ name, attribs, children }: Element): void {
    if (name === 'br') this.#line += '\n';
    else if (name === 'img') this.#line += attribs['alt'] ? `[${attribs['alt']}]` : '';
    else if (name === 'q') this.#line += '“';
    children.forEach((child) => this.add(child));
    if (name === 'q') this.#line += '”';
    if (name === 'a' && this.#hasAddresses && attribs['href'] !== undefined) this.#line += ` <${attribs['href']}>`;
  }

  /** What is more than blocks one below the other. */
  #structure(node: Element): string[] | undefined {
    switch (node.name) {
      case 'hr':
        return [RULE];
      case 'pre':
        return [wordsOf(node.children).replace(/^\n|\s+$/g, '')];
      case 'blockquote':
        return [behind('> ', blocksOf(node.children, this.#hasAddresses).join('\n\n'))];
      case 'ol':
      case 'ul':
        return [this.#list(node)];
      case 'table':
        return this.#table(node);
      case 'dd':
        return [behind('    ', blocksOf(node.children, this.#hasAddresses).join('\n'))];
      default:
        return undefined;
    }
  }

  #list({ name, attribs, children }: Element): string {
    let number = Number(attribs['start'] ?? 1) - 1;
    const items = children.filter(isTag).map((item) => {
      number = Number(item.attribs['value'] ?? number + 1);
      const own = item.attribs['data-number'];
      const sign = own !== undefined ? `[${own}] ` : name === 'ol' ? `${number}. ` : '- ';
      const words = blocksOf(item.name === 'li' ? item.children : [item], this.#hasAddresses).join('\n');
      return sign + behind(' '.repeat(sign.length), words).trimStart();
    });
    return items.join(items.some((item) => item.includes('\n')) ? '\n\n' : '\n');
  }

  #table(table: Element): string[] {
    const rows: string[] = [];
    const captions: string[] = [];
    const visit = (node: ChildNode): void => {
      if (!isTag(node)) return;
      const words = () => blocksOf(node.children, this.#hasAddresses);
      if (node.name === 'caption') captions.push(...words());
      else if (node.name === 'tr') rows.push(rowOf(node, this.#hasAddresses));
      else node.children.forEach(visit);
    };
    table.children.forEach(visit);
    return [...captions, rows.join('\n')];
  }
}

function rowOf({ children }: Element, hasAddresses: boolean): string {
  return children.filter(isTag).map((cell) => blocksOf(cell.children, hasAddresses).join(' ').replace(/\n/g, ' ')).join(CELLS);
}

/** Each line behind a sign; an empty one behind what is seen of it. */
function behind(sign: string, words: string): string {
  return words.replace(/^.*$/gm, (line) => (sign + line).replace(/ +$/, ''));
}

/*
 * The notes' own words: a closed subset of Markdown, parsed to a tree and drawn by templates. There is
 * no HTML anywhere. Anything that is not markup is text, and parsing never fails.
 */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  /** Its address is undefined where it was refused: the words are shown alone. */
  | { readonly type: 'link'; readonly url: string | undefined; readonly children: readonly Inline[] }
  | { readonly type: 'citation'; readonly sourceId: string };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

export type RichText = readonly Block[];

/** What the parser asks of its document. */
export interface RichTextContext {
  /** The checked URL, or undefined when it is refused, as an empty one always is. */
  readonly url: (text: string) => string | undefined;
  readonly hasSource: (id: string) => boolean;
}

/** Quotes within quotes beyond this depth are read as text. */
const MAX_DEPTH = 3;

const QUOTE = /^\s*> ?/;
const ITEM = /^\s*[-*] +(?=\S)/;

/** Parses rich text in time linear in its length. */
export function parseRichText(text: string, context: RichTextContext, depth = 0): RichText {
  const runs: { kind: Block['type'] | undefined; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const kind = lineKind(line, depth);
    const run = runs.at(-1);
    if (run && run.kind === kind) run.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs.flatMap(({ kind, lines }): Block | [] => {
    switch (kind) {
      case 'quote': {
        const inner = lines.map((line) => line.replace(QUOTE, '')).join('\n');
        return { type: kind, children: parseRichText(inner, context, depth + 1) };
      }
      case 'list':
        return { type: kind, items: lines.map((line) => parseInline(line.replace(ITEM, ''), context)) };
      case 'paragraph':
        return { type: kind, children: parseInline(lines.join(' ').trim(), context) };
      default:
        return [];
    }
  });
}

/** The kind of block that a line belongs to; a blank line belongs to none. */
function lineKind(line: string, depth: number): Block['type'] | undefined {
  if (line.trim() === '') return undefined;
  if (depth < MAX_DEPTH && QUOTE.test(line)) return 'quote';
  return ITEM.test(line) ? 'list' : 'paragraph';
}

/** A mark that was opened and may never be closed; then it is text, and its children its parent's. */
interface Frame {
  readonly mark: string;
  readonly children: Inline[];
}

/**
 * An escape, code, a citation, a mark, or the end of a link: its address may have brackets in pairs.
 * What could match in two ways is avoided, so that each character is looked at a few times only.
 */
const TOKEN =
  /\\([!-/:-@[-`{-~])|`([^`]+)`|\[@([\w:.#$%&+?<>~/-]{1,200})\]|\*\*?|\[|\](\(\s*(?:((?:[^\s()]|\([^\s()]*\))+)\s*)?\))?/g;

/**
 * Parses one run of text. Every mark is open at most once at a time, so the stack is never deeper
 * than four and each token costs the same.
 */
function parseInline(text: string, { url, hasSource }: RichTextContext): readonly Inline[] {
  const stack: Frame[] = [{ mark: '', children: [] }];
  // What stands from here on is text so far.
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token, escaped, code, sourceId, link, address = ''] = match;
    const { index } = match;
    const mark = markOf(stack, token, text.charAt(TOKEN.lastIndex));
    if (isMark(mark)) TOKEN.lastIndex = index + mark.length;
    if (isText(stack, mark, text.charAt(index - 1), text.charAt(TOKEN.lastIndex))) {
      // What looks like a link's address may have marks.
      TOKEN.lastIndex = index + mark.length - (link?.length ?? 0);
      continue;
    }
    if (sourceId && !hasSource(sourceId)) continue;
    add(stack, [asText(text.slice(at, index))]);
    at = TOKEN.lastIndex;
    if (escaped) at = index + 1;
    else if (code) add(stack, [{ type: 'code', text: code }]);
    else if (sourceId) add(stack, [{ type: 'citation', sourceId }]);
    else if (isMark(mark)) addMark(stack, mark);
    else {
      const children = close(stack, '[');
      // A link without words would be one that nobody can name.
      if (link && children.length > 0) add(stack, [{ type: 'link', url: url(address), children }]);
      else {
        add(stack, [asText('['), ...children]);
        // What looks like a link's address is text, and may have marks.
        at = index;
        TOKEN.lastIndex = index + 1;
      }
    }
  }
  add(stack, [asText(text.slice(at))]);
  return close(stack, '');
}

function isMark(token: string): boolean {
  return token === '*' || token === '**' || token === '[';
}

/** A mark opens before a word and closes behind one; elsewhere it is text, as is the end of a link that has not begun. */
function isText(stack: readonly Frame[], token: string, before: string, after: string): boolean {
  if (token.startsWith(']')) return !isOpen(stack, '[');
  if (token === '[') return isOpen(stack, token);
  return isMark(token) && !(isOpen(stack, token) ? /\S/.test(before) : /\S/.test(after));
}

/** Of three stars at the end of emphasis in strong words, the first one is the inner mark. */
function markOf(stack: readonly Frame[], token: string, after: string): string {
  return token === '**' && after === '*' && stack.at(-1)?.mark === '*' && isOpen(stack, token) ? '*' : token;
}

function asText(text: string): Inline {
  return { type: 'text', text };
}

function isOpen(stack: readonly Frame[], mark: string): boolean {
  return stack.some((frame) => frame.mark === mark);
}

/** Opens a mark, or closes it. */
function addMark(stack: Frame[], mark: string): void {
  if (!isOpen(stack, mark)) return void stack.push({ mark, children: [] });
  const children = close(stack, mark);
  const type = mark === '*' ? 'emphasis' : 'strong';
  add(stack, [children.length > 0 ? { type, children } : asText(mark + mark)]);
}

/** Closes a mark. What was opened inside and not closed is text: marks do not cross. */
function close(stack: Frame[], mark: string): Inline[] {
  const frame = stack.pop() as Frame;
  if (frame.mark === mark) return frame.children;
  add(stack, [asText(frame.mark), ...frame.children]);
  return close(stack, mark);
}

/** Adds to what is open last. Neighbouring texts become one. */
function add(stack: readonly Frame[], nodes: readonly Inline[]): void {
  const { children } = stack.at(-1) as Frame;
  for (const node of nodes) {
    const last = children.at(-1);
    if (node.type !== 'text') children.push(node);
    else if (last?.type === 'text') children[children.length - 1] = asText(last.text + node.text);
    else if (node.text !== '') children.push(node);
  }
}

/** The words without their markup, for labels. */
export function plainText(nodes: readonly (Block | Inline)[]): string {
  return wordsOf(nodes).replace(/\s+/g, ' ').trim();
}

function wordsOf(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if (node.type === 'list') return ` ${node.items.map(wordsOf).join(' ')} `;
      if (node.type === 'citation') return '';
      const words = wordsOf(node.children);
      return node.type === 'paragraph' || node.type === 'quote' ? ` ${words} ` : words;
    })
    .join('');
}

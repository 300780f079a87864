/*
 * The notes' own words: a closed subset of Markdown, parsed to a tree and drawn by templates. There is
 * no HTML anywhere. Anything that is not markup is text, and parsing never fails.
 */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'citation'; readonly sourceId: string };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

export type RichText = readonly Block[];

/** What the parser asks of its document. */
export interface RichTextContext {
  /** The checked URL, or undefined when it is refused; its text is then shown without a link. */
  readonly url: (text: string) => string | undefined;
  readonly hasSource: (id: string) => boolean;
}

/** Quotes within quotes beyond this depth are read as text. */
const MAX_DEPTH = 3;

/** Parses rich text in time linear in its length. */
export function parseRichText(text: string, context: RichTextContext, depth = 0): RichText {
  const blocks: Block[] = [];
  const lines = text.split(/\r\n?|\n/);
  for (let i = 0; i < lines.length; ) {
    const kind = lineKind(lines[i] ?? '', depth);
    const run: string[] = [];
    while (i < lines.length && lineKind(lines[i] ?? '', depth) === kind) run.push(lines[i++] ?? '');
    if (kind === 'quote') {
      const inner = run.map((line) => line.replace(/^\s*> ?/, '')).join('\n');
      blocks.push({ type: 'quote', children: parseRichText(inner, context, depth + 1) });
    } else if (kind === 'list') {
      blocks.push({
        type: 'list',
        items: run.map((line) => parseInline(line.replace(/^\s*[-*] +/, ''), context)),
      });
    } else if (kind === 'text') {
      blocks.push({ type: 'paragraph', children: parseInline(run.join(' ').trim(), context) });
    }
  }
  return blocks;
}

function lineKind(line: string, depth: number): 'blank' | 'quote' | 'list' | 'text' {
  if (/^\s*$/.test(line)) return 'blank';
  if (depth < MAX_DEPTH && /^\s*>/.test(line)) return 'quote';
  return /^\s*[-*] +\S/.test(line) ? 'list' : 'text';
}

/** A mark that was opened and may never be closed; then it is text, and its children its parent's. */
interface Frame {
  readonly mark: '' | '*' | '**' | '[';
  readonly children: Inline[];
}

const TOKEN = /\\[\\`*_{}[\]()#+\-.!>@]|\*\*|\*|`[^`]+`|\[@[A-Za-z0-9_:.#$%&+?<>~/-]{1,200}\]|\[|\]/g;

/**
 * Parses one run of text. Every mark is open at most once at a time, so the stack is never deeper
 * than four and each token costs the same.
 */
export function parseInline(text: string, context: RichTextContext): readonly Inline[] {
  const stack: Frame[] = [{ mark: '', children: [] }];
  const top = () => stack[stack.length - 1] as Frame;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    addText(top().children, text.slice(at, match.index));
    at = TOKEN.lastIndex;
    const token = match[0];
    if (token.startsWith('\\')) addText(top().children, token.slice(1));
    else if (token.startsWith('`')) top().children.push({ type: 'code', text: token.slice(1, -1) });
    else if (token.startsWith('[@')) addCitation(top().children, token, context);
    else if (token === ']') at = closeLink(stack, text, at, context);
    else if (token === '[') open(stack, '[', text, at);
    else emphasise(stack, token as '*' | '**', text, at);
    TOKEN.lastIndex = at;
  }
  addText(top().children, text.slice(at));
  while (stack.length > 1) demote(stack);
  return top().children;
}

function addText(children: Inline[], text: string): void {
  if (text === '') return;
  const last = children[children.length - 1];
  if (last?.type === 'text') children[children.length - 1] = { type: 'text', text: last.text + text };
  else children.push({ type: 'text', text });
}

function addCitation(children: Inline[], token: string, context: RichTextContext): void {
  const sourceId = token.slice(2, -1);
  if (context.hasSource(sourceId)) children.push({ type: 'citation', sourceId });
  else addText(children, token);
}

function open(stack: Frame[], mark: Frame['mark'], text: string, at: number): void {
  const isOpen = stack.some((frame) => frame.mark === mark);
  const beforeSpace = mark !== '[' && /^(\s|$)/.test(text.slice(at, at + 1));
  if (isOpen || beforeSpace) addText((stack[stack.length - 1] as Frame).children, mark);
  else stack.push({ mark, children: [] });
}

function emphasise(stack: Frame[], mark: '*' | '**', text: string, at: number): void {
  const isOpen = stack.some((frame) => frame.mark === mark);
  const afterSpace = /\s/.test(text.charAt(at - mark.length - 1));
  if (!isOpen || afterSpace) return open(stack, mark, text, at);
  // What was opened inside and not closed is text: marks do not cross.
  while (stack[stack.length - 1]?.mark !== mark) demote(stack);
  const { children } = stack.pop() as Frame;
  const parent = stack[stack.length - 1] as Frame;
  if (children.length === 0) addText(parent.children, mark + mark);
  else parent.children.push({ type: mark === '*' ? 'emphasis' : 'strong', children });
}

/** @returns where reading goes on: behind the link's URL, or where it was */
function closeLink(stack: Frame[], text: string, at: number, context: RichTextContext): number {
  const opened = stack.some((frame) => frame.mark === '[');
  const target = opened ? /^\(\s*([^\s()]*(?:\([^\s()]*\)[^\s()]*)?)\s*\)/.exec(text.slice(at, at + 2100)) : null;
  if (!target) {
    if (opened) {
      while (stack[stack.length - 1]?.mark !== '[') demote(stack);
      demote(stack);
    }
    addText((stack[stack.length - 1] as Frame).children, ']');
    return at;
  }
  while (stack[stack.length - 1]?.mark !== '[') demote(stack);
  const { children } = stack.pop() as Frame;
  const parent = stack[stack.length - 1] as Frame;
  const url = context.url(target[1] ?? '');
  if (url === undefined) for (const child of children) append(parent.children, child);
  else parent.children.push({ type: 'link', url, children });
  return at + target[0].length;
}

function demote(stack: Frame[]): void {
  const { mark, children } = stack.pop() as Frame;
  const parent = stack[stack.length - 1] as Frame;
  addText(parent.children, mark);
  for (const child of children) append(parent.children, child);
}

function append(children: Inline[], child: Inline): void {
  if (child.type === 'text') addText(children, child.text);
  else children.push(child);
}

/** The words without their markup, for labels. */
export function plainText(nodes: readonly (Block | Inline)[]): string {
  return nodes.map((node) => textOf(node)).join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'citation':
      return '';
    case 'list':
      return node.items.map((item) => plainText(item)).join(' ');
    default:
      return node.children.map((child) => textOf(child)).join('');
  }
}

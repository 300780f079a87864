/** What Lit's `html` makes, as far as it is read here. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** Draws one token of a template into a node. Returns the node that the next one goes into. */
type Step = (at: Node, values: readonly unknown[]) => Node;

/** Stands for a value in a template's text. */
const HOLE = '\0';
const TOKEN = /<(\/?)([a-z]\w*)([^>]*)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)=(?:"([^"]*)"|\0)/g;
/** A listener, a property, or an attribute that is there or not, begins with a sign. */
const NAME = /^[a-z]/i;

/** Each template is read once. */
const known = new WeakMap<readonly string[], readonly Step[]>();

/**
 * Draws what templates draw as nodes, once and for all: Lit would leave a comment at every place that it
 * may have to find again, and the machinery for it in memory. Text stays text; nothing is parsed as HTML.
 *
 * @param drawn a template's result, a text, a number, `nothing`, or a list of these. The templates hold
 *   no listener, property, directive or comment, and each element has its end tag
 */
export function drawNodes(parent: Node, drawn: unknown): void {
  if (typeof drawn === 'string' || typeof drawn === 'number') addText(parent, String(drawn));
  else if (Array.isArray(drawn)) for (const one of drawn) drawNodes(parent, one);
  else if (isTemplate(drawn)) stepsOf(drawn.strings).reduce((at, step) => step(at, drawn.values), parent);
  // Lit's `nothing` is the one symbol that it takes.
  else if (drawn !== undefined && drawn !== null && typeof drawn !== 'symbol') throw new TypeError(`Not drawn: ${typeof drawn}`);
}

function isTemplate(drawn: unknown): drawn is Template {
  return typeof drawn === 'object' && drawn !== null && 'strings' in drawn && 'values' in drawn;
}

function stepsOf(strings: readonly string[]): readonly Step[] {
  let steps = known.get(strings);
  if (!steps) known.set(strings, (steps = readTemplate(strings)));
  return steps;
}

function readTemplate(strings: readonly string[]): Step[] {
  const steps: Step[] = [];
  let holes = 0;
  for (const [text, slash, tag, attributes = ''] of strings.join(HOLE).matchAll(TOKEN)) {
    if (slash) steps.push((at) => at.parentNode as Node);
    else if (tag === undefined)
      for (const [index, words] of text.split(HOLE).entries()) {
        const hole = holes;
        if (index > 0) holes++;
        steps.push((at, values) => {
          if (index > 0) drawNodes(at, values[hole]);
          addText(at, words);
          return at;
        });
      }
    else {
      steps.push((at) => put(at, makeElement(tag, at)));
      for (const [, name = '', value = HOLE] of attributes.matchAll(ATTRIBUTE)) {
        if (!NAME.test(name)) throw new TypeError(`Not drawn: ${name}`);
        const hole = holes;
        const [before = '', after] = value.split(HOLE);
        if (after !== undefined) holes++;
        steps.push((at, values) => {
          const held = after === undefined ? '' : values[hole];
          if (typeof held !== 'symbol') (at as Element).setAttribute(name, `${before}${String(held)}${after ?? ''}`);
          return at;
        });
      }
    }
  }
  if (holes !== strings.length - 1) throw new TypeError(`Not drawn: ${strings.join('…')}`);
  return steps;
}

function makeElement(tag: string, parent: Node): Element {
  return tag === 'svg' || parent instanceof SVGElement
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
}

/** Words that follow words are one text, as a parser would make them. */
function addText(parent: Node, words: string): void {
  const { lastChild } = parent;
  if (lastChild instanceof Text) lastChild.appendData(words);
  else if (words !== '') put(parent, document.createTextNode(words));
}

/** By the one way that Lit needs too: pages have been seen that change the others. */
function put(parent: Node, node: Node): Node {
  return parent.insertBefore(node, null);
}

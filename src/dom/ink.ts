import { memberOf } from './member-of.js';
import { OWN } from '../core/text-rules.js';

/** The part of a line that letters of one text node, or their underline, are painted in, in px of the viewport. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  /** Of its tallest letter, wherever that stands in the node. */
  readonly top: number;
  /** Of its deepest letter. */
  readonly bottom: number;
  readonly baseline: number;
}

/** How deep an underline goes, in heights of a line's own box. */
const UNDERLINE = 0.3;

/** What is known of a text in a font, in px. */
export interface InkMetrics {
  readonly width: number;
  /** From the baseline up, of the letters and of the font. */
  readonly ascent: number;
  readonly fontAscent: number;
  /** From the baseline down. */
  readonly descent: number;
  readonly fontDescent: number;
}

/** Measures where letters are painted. A box of text says where its font could paint. */
export class InkMeter {
  readonly #canvas = document.createElement('canvas').getContext('2d');
  readonly #fonts = new Map<Element | null, string>();

  /** @returns undefined where the browser cannot tell */
  measure(text: string, font: string): InkMetrics | undefined {
    const canvas = this.#canvas;
    if (!canvas) return undefined;
    canvas.font = font;
    const found = canvas.measureText(text);
    return {
      width: found.width,
      ascent: found.actualBoundingBoxAscent,
      fontAscent: found.fontBoundingBoxAscent,
      descent: found.actualBoundingBoxDescent,
      fontDescent: found.fontBoundingBoxDescent,
    };
  }

  /**
   * The ink of an element's text, Sidelight's own left out. Asks for layout.
   *
   * @param underlined the ranges of text nodes that have a line below
   */
  in(element: Element, underlined: ReadonlyMap<Node, readonly AbstractRange[]>): Ink[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && memberOf(node, 'matches').call(node, OWN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const found: Ink[] = [];
    const range = document.createRange();
    for (let node: Node | null = element; node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !/\S/.test(node.data)) continue;
      range.selectNode(node);
      const boxes = range.getClientRects();
      const metrics = boxes.length > 0 ? this.measure(node.data, this.#fontOf(node.parentElement)) : undefined;
      if (!metrics) continue;
      const { ascent, descent, fontAscent, fontDescent } = metrics;
      const add = ({ left, right, top, height }: DOMRect, above: number, below: number) => {
        const baseline = top + (height * fontAscent) / (fontAscent + fontDescent);
        found.push({ left, right, baseline, top: baseline - above, bottom: baseline + below });
      };
      for (const box of boxes) add(box, ascent, descent);
      for (const { startOffset, endOffset } of underlined.get(node) ?? []) {
        range.setStart(node, startOffset);
        range.setEnd(node, Math.min(endOffset, node.length));
        for (const box of range.getClientRects()) add(box, 0, UNDERLINE * box.height);
      }
    }
    return found;
  }

  #fontOf(element: Element | null): string {
    let font = this.#fonts.get(element);
    if (font === undefined && element) this.#fonts.set(element, (font = fontOf(getComputedStyle(element))));
    return font ?? '';
  }
}

/** As a canvas takes it: Firefox gives no shorthand where it cannot hold all that is set. */
function fontOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

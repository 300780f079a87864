import { compile, type Options } from 'css-select';
import { isTag, type AnyNode, type Element, type ParentNode } from 'domhandler';
import { elementsIn } from './elements-in.js';

/** What CSS asks of a tree; compiled once for each selector. */
export class Selectors {
  readonly #options: Options<AnyNode, Element>;
  readonly #compiled = new Map<string, (element: Element) => boolean>();

  /** @param isQuirky whether the page has no modern doctype: names of classes and ids then count in any case */
  constructor(isQuirky: boolean) {
    this.#options = { quirksMode: isQuirky };
  }

  isSelector(text: string): boolean {
    try {
      this.#compile(text);
      return true;
    } catch {
      // There is no other way to ask than to try.
      return false;
    }
  }

  /** @throws Error when the selector is none */
  matches(element: Element, selector: string): boolean {
    return this.#compile(selector)(element);
  }

  /** The nearest element, itself included, that matches. */
  closest(node: AnyNode | null, selector: string): Element | undefined {
    for (let one = node; one; one = one.parent) if (isTag(one) && this.matches(one, selector)) return one;
    return undefined;
  }

  /**
   * The first element inside another, or in the document; what is around the root counts, as in the DOM.
   *
   * @throws Error when the selector is none
   */
  first(root: ParentNode, selector: string): Element | undefined {
    return elementsIn(root).find(this.#matcherIn(root, selector));
  }

  /**
   * In the document's order.
   *
   * @throws Error when the selector is none
   */
  all(root: ParentNode, selector: string): Element[] {
    return elementsIn(root).filter(this.#matcherIn(root, selector));
  }

  #matcherIn(root: ParentNode, selector: string): (element: Element) => boolean {
    return selector.includes(':scope') ? compile<AnyNode, Element>(selector, this.#options, root) : this.#compile(selector);
  }

  #compile(selector: string): (element: Element) => boolean {
    let compiled = this.#compiled.get(selector);
    if (!compiled) this.#compiled.set(selector, (compiled = compile<AnyNode, Element>(selector, this.#options)));
    return compiled;
  }
}

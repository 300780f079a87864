/**
 * Gives an article its shadow root with a slot, first of all and not from a template: whatever becomes of
 * drawing, its words are there.
 */
export function showWords(article: HTMLElement, init: ShadowRootInit): void {
  const slot = document.createElement('slot');
  const root = article.shadowRoot ?? article.attachShadow(init);
  try {
    root.append(slot);
  } finally {
    // A page that has a way of its own of adding seldom has two.
    if (!slot.parentNode) root.insertBefore(slot, null);
  }
}

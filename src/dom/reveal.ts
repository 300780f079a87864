/** Opens the parts around an element that the reader has not opened yet, when it is out of sight in them. */
export function reveal(element: Element): void {
  if (element.checkVisibility()) return;
  for (let part: Element | null = element; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
    if (part.getAttribute('hidden') === 'until-found') part.removeAttribute('hidden');
  }
}

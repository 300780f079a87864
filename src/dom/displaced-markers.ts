/**
 * How far, in px, a marker is from its place. Chromium puts what is out of flow at the very end of a text
 * with `text-wrap: pretty` or `balance` on a line of its own, at that line's start. Asks for layout.
 *
 * @returns undefined for a marker that is where it belongs
 */
export function displacement(marker: HTMLElement): { x: number; y: number } | undefined {
  const { previousSibling, nextSibling, parentElement } = marker;
  if (nextSibling || !previousSibling || !parentElement) return undefined;
  const { lineHeight, textWrapStyle } = getComputedStyle(parentElement) as CSSStyleDeclaration & { textWrapStyle?: string };
  if (textWrapStyle !== 'pretty' && textWrapStyle !== 'balance') return undefined;
  const range = document.createRange();
  range.selectNode(previousSibling);
  const words = [...range.getClientRects()].at(-1);
  if (!words) return undefined;
  const box = marker.getBoundingClientRect();
  const { direction, marginTop, marginInlineStart } = getComputedStyle(marker);
  const leading = parseFloat(lineHeight) || words.height;
  const y = words.top - (leading - words.height) / 2 + parseFloat(marginTop) - box.top;
  const lead = parseFloat(marginInlineStart);
  const x = direction === 'rtl' ? words.left - lead - box.right : words.right + lead - box.left;
  return y < -words.height / 2 ? { x, y } : undefined;
}

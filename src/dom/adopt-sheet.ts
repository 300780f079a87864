/** How many articles use a sheet in a root. */
const users = new WeakMap<DocumentOrShadowRoot, Map<CSSStyleSheet, number>>();

/**
 * Adopts a constructed style sheet in a document or shadow root, once for all who ask. A constructed
 * sheet needs no allowance in the page's content security policy.
 *
 * @returns what gives it up; the last one to do so takes the sheet out
 */
export function adoptSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): () => void {
  const counts = users.get(root) ?? new Map<CSSStyleSheet, number>();
  users.set(root, counts);
  const count = counts.get(sheet) ?? 0;
  counts.set(sheet, count + 1);
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let adopted = true;
  return () => {
    if (!adopted) return;
    adopted = false;
    const left = (counts.get(sheet) ?? 1) - 1;
    counts.set(sheet, left);
    if (left > 0) return;
    counts.delete(sheet);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

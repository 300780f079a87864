import 'axe-core/axe.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

// axe-core is a classic script: importing it puts `axe` on the window.
declare global {
  interface Window {
    axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  }
}

/** Lines like `color-contrast: … — a.marker > span`. */
function describeViolations({ violations }: AxeResults): string {
  return violations
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} — ${node.target.flat().join(' > ')}`))
    .join('\n');
}

/**
 * Fails where axe finds a violation in an element, its shadow trees included. Rules that judge
 * whole pages (landmarks, a main heading) are left out: a test's page is no real page.
 */
export async function expectAccessible(element: Element, { except = [] }: { except?: string[] } = {}): Promise<void> {
  const off = ['region', 'page-has-heading-one', 'landmark-one-main', ...except];
  const results = await window.axe.run(element, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  });
  const found = describeViolations(results);
  if (found) throw new Error(`axe found violations:\n${found}`);
}

/**
 * What Chromium tells assistive technology of a page: a line a node, indented, such as
 * `  button "Close" focusable`. Texts inside of what is named by them are left out.
 * @param {import('playwright').Page} page
 * @returns {Promise<string[]>}
 */
export async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @type {string[]} */
    const lines = [];
    /** @param {string} id @param {number} depth */
    const walk = (id, depth) => {
      const node = byId.get(id);
      if (!node) return;
      const role = node.role?.value;
      const isShown = !node.ignored && !SILENT.has(String(role));
      if (isShown) lines.push('  '.repeat(depth) + describe(node));
      for (const child of node.childIds ?? []) walk(child, isShown ? depth + 1 : depth);
    };
    const [root] = nodes;
    if (root) walk(root.nodeId, 0);
    return lines;
  } finally {
    await session.send('Accessibility.disable');
    await session.detach();
  }
}

/** Roles that say nothing of their own. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak']);

/** States that a reader is told of. */
const STATES = ['modal', 'expanded', 'checked', 'disabled', 'focused', 'hidden'];

/**
 * @typedef {object} Node as the DevTools protocol has it
 * @property {{ value?: unknown }} [role]
 * @property {{ value?: unknown }} [name]
 * @property {{ value?: unknown }} [description]
 * @property {{ name: string, value: { value?: unknown } }[]} [properties]
 */

/** @param {Node} node */
function describe({ role, name, description, properties = [] }) {
  const states = properties
    .filter((property) => STATES.includes(property.name))
    .map(({ name: state, value }) => (String(value.value) === 'true' ? state : `not ${state}`))
    .filter((state) => state !== 'not focused' && state !== 'not modal' && state !== 'not disabled');
  const words = [`"${name?.value ?? ''}"`, description?.value ? `(${description.value})` : ''];
  return [role?.value, ...words, ...states].filter((part) => part !== '' && part !== '""').join(' ');
}

/**
 * Which layer of src may import which. A layer is a folder of src; files directly in src are
 * entry points and may import every layer but the closed ones.
 *
 * @typedef {object} Layer
 * @property {string[]} values layers whose values and types may be imported
 * @property {string[]} [types] layers whose types alone may be imported
 * @property {string[]} [packages] npm packages, with their subpaths; '*' is any
 */

const reader = ['core', 'dom', 'store', 'events', 'locales', 'styles', 'templates', 'controllers', 'elements'];

/** @type {Record<string, Layer>} */
export const layers = {
  core: { values: [] },
  dom: { values: ['core'] },
  store: { values: ['core'], types: ['dom'] },
  events: { values: [], types: ['core'] },
  locales: { values: [], types: ['core'] },
  styles: { values: [], types: ['core'], packages: ['lit'] },
  // Lit templates that elements draw in the page and the command line draws into static HTML.
  templates: { values: ['core', 'locales'], packages: ['lit'] },
  controllers: { values: ['core', 'events', 'locales'], types: ['dom'], packages: ['lit'] },
  elements: { values: reader, packages: ['lit'] },
  editor: { values: reader, packages: ['lit'] },
  cli: { values: ['core', 'locales', 'templates'], packages: ['*'] },
  react: { values: ['core', 'events', 'elements'], packages: ['*'] },
};

/** Layers that nothing outside them imports; the editor's own entry points live inside it. */
export const closed = ['editor', 'cli', 'react'];

/** @type {Layer} */
export const entryPoint = { values: reader, packages: ['lit'] };

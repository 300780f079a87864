import path from 'node:path';
import { closed, entryPoint, layers } from './layers.js';

/** Files directly in src that any layer may import: they import nothing themselves. */
const shared = ['version'];

/**
 * The folder of src that a file lies in, '' for a file directly in src, undefined outside src.
 * @param {string} file
 */
function layerOf(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  if (src === -1) return undefined;
  return src === parts.length - 2 ? '' : parts[src + 1];
}

/**
 * Why this file may not import that, or undefined if it may.
 * @param {string} file the importing file
 * @param {string} specifier as written
 * @param {boolean} typeOnly
 */
function refusal(file, specifier, typeOnly) {
  const from = layerOf(file);
  if (from === undefined) return undefined;
  const rules = from === '' ? entryPoint : layers[from];
  if (!rules) return `src/${from} is not a layer: add it to scripts/eslint/layers.js`;
  const name = from === '' ? 'an entry point' : from;

  if (!specifier.startsWith('.')) {
    const packages = rules.packages ?? [];
    if (packages.includes('*') || packages.includes(specifier.split('/')[0] ?? '')) return undefined;
    return `${name} may not import the package ${specifier}`;
  }

  const target = path.resolve(path.dirname(file), specifier);
  const to = layerOf(target);
  if (to === undefined) return `${name} may not import from outside src`;
  if (to === from) return undefined;
  if (to === '') {
    return shared.includes(path.parse(target).name) ? undefined : `${name} may not import the entry point ${specifier}`;
  }
  if (closed.includes(to)) return `nothing imports ${to}`;
  if (rules.values.includes(to)) return undefined;
  if (rules.types?.includes(to)) {
    return typeOnly ? undefined : `${name} may import types alone from ${to}: write import type`;
  }
  return `${name} may not import ${to}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layerImports = {
  meta: {
    type: 'problem',
    docs: { description: 'hold src to the layer table' },
    messages: { refused: '{{reason}}' },
    schema: [],
  },
  create(context) {
    /**
     * @param {any} node a declaration or expression with a `source`
     */
    function check(node) {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type';
      const reason = refusal(context.filename, specifier, typeOnly);
      if (reason) context.report({ node, messageId: 'refused', data: { reason } });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

// Writes the tables of docs/format.md: the members from the schema, the codes from core/problems.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { problem, sentences } from '../src/core/problems.js';
import { isProgram, root } from './run.mjs';

/**
 * @typedef {{
 *   $ref?: string, title?: string, description?: string, type?: string | string[], const?: unknown, enum?: unknown[],
 *   examples?: unknown[], properties?: Record<string, Schema>, required?: string[], items?: Schema, anyOf?: Schema[],
 *   maxLength?: number, maxItems?: number, $defs?: Record<string, Schema>,
 * }} Schema
 */

const page = path.join(root, 'docs/format.md');
const schemaFile = path.join(root, 'schema/sidelight-document.schema.json');
const number = new Intl.NumberFormat('en');

/**
 * What stands between a marker, `<!-- members: note -->`, and `<!-- end -->` is made here. Of several names the first
 * has the table, and all of them are explained at this place.
 */
const MADE = /(<!-- (members|values|codes)(?:: ([^>]*?))? -->\n)[^]*?(<!-- end -->)/g;

/**
 * The page with its tables made anew; what is written by hand stays.
 * @param {string} text
 */
export function withTables(text) {
  /** @type {Schema} */
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const anchors = anchorsOf(text, schema);
  return text.replace(MADE, (_, start, kind, names = '', end) => {
    const [first, ...others] = names.split(' ');
    const rows =
      kind === 'codes' ? codeRows()
      : kind === 'values' ? valueRows(schema, [first, ...others])
      : memberRows(schema, first, anchors);
    return `${start}\n${rows.join('\n')}\n\n${end}`;
  });
}

/**
 * Where each definition is explained, by its title: the heading before its table.
 * @param {string} text
 * @param {Schema} schema
 */
function anchorsOf(text, schema) {
  /** @type {Map<string, string>} */
  const anchors = new Map();
  let heading = '';
  for (const line of text.split('\n')) {
    const title = /^#+ (.*)/.exec(line)?.[1];
    if (title) heading = title.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-');
    const names = /^<!-- (?:members|values): (.*) -->$/.exec(line)?.[1];
    for (const name of names?.split(' ') ?? []) anchors.set(ownerOf(schema, name).title ?? name, heading);
  }
  return anchors;
}

/**
 * @param {Schema} schema
 * @param {string} name of a definition, or “document” for the whole
 * @param {ReadonlyMap<string, string>} anchors
 */
function memberRows(schema, name, anchors) {
  const owner = ownerOf(schema, name);
  const { properties, required = [] } = owner.properties ? owner : (owner.anyOf?.find((one) => one.properties) ?? {});
  if (!properties) throw new Error(`The schema has no members of “${name}”`);
  const rows = Object.entries(properties).map(([member, value]) => {
    const need = required.includes(member) ? ' (required)' : '';
    const { description = '', examples } = { ...definitionOf(schema, value), ...value };
    return row(`\`${member}\`${need}`, typeText(schema, value, anchors), plain(description), exampleText(examples, 1));
  });
  return [row('member', 'takes', 'is', 'for example'), '|---|---|---|---|', ...rows];
}

/**
 * @param {Schema} schema
 * @param {string} name of a definition, or “document” for the whole
 */
function ownerOf(schema, name) {
  return name === 'document' ? schema : definition(schema, name);
}

/**
 * @param {Schema} schema
 * @param {string[]} names of definitions
 */
function valueRows(schema, names) {
  const rows = names.map((name) => {
    const value = definition(schema, name);
    return row(value.title ?? name, plain(value.description ?? ''), limitText(value), exampleText(value.examples, 9));
  });
  return [row('value', 'is', 'at most', 'for example'), '|---|---|---|---|', ...rows];
}

function codeRows() {
  const rows = Object.keys(sentences).map((code) => {
    const { message } = problem(/** @type {keyof typeof sentences} */ (code), '…');
    return row(`\`${code}\``, plain(message));
  });
  return [row('code', 'says'), '|---|---|', ...rows];
}

/** @param {string[]} cells */
function row(...cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * Words that Markdown shows as they are.
 * @param {string} text
 */
function plain(text) {
  return text.replace(/[\\*<[\]`_]/g, '\\$&');
}

/**
 * @param {readonly unknown[] | undefined} values
 * @param {number} count
 */
function exampleText(values = [], count) {
  return values.slice(0, count).map((value) => `\`${JSON.stringify(value)}\``).join(', ');
}

/**
 * @param {Schema} schema
 * @param {string} name
 */
function definition(schema, name) {
  const found = schema.$defs?.[name];
  if (!found) throw new Error(`The schema has no “${name}”`);
  return found;
}

/**
 * What a reference leads to; the schema itself where it is none.
 * @param {Schema} schema
 * @param {Schema} value
 */
function definitionOf(schema, value) {
  return value.$ref ? definition(schema, value.$ref.replace('#/$defs/', '')) : value;
}

/**
 * What a member takes, in words. Null and the empty text are left out, since they are nothing.
 * @param {Schema} schema
 * @param {Schema} value
 * @param {ReadonlyMap<string, string>} anchors
 * @returns {string}
 */
function typeText(schema, value, anchors) {
  const found = definitionOf(schema, value);
  const anchor = anchors.get(found.title ?? '');
  if (anchor !== undefined) return `[${found.title}](#${anchor})`;
  if (value.$ref) return typeText(schema, found, anchors);
  if (value.const !== undefined) return `\`${JSON.stringify(value.const)}\``;
  if (value.enum) return value.enum.filter(Boolean).map((word) => `\`${word}\``).join(', ');
  if (value.anyOf) return [...new Set(value.anyOf.map((one) => typeText(schema, one, anchors)).filter(Boolean))].join(', or ');
  const [type] = [value.type ?? ''].flat();
  const limit = limitText(value) && `, at most ${limitText(value)}`;
  if (type === 'array') return `a list${value.items ? ` of: ${typeText(schema, value.items, anchors)}` : ''}${limit}`;
  if (type === 'string') return `text${limit}`;
  if (type === 'boolean' || typeof value.examples?.[0] === 'boolean') return '`true` or `false`';
  return 'see the example';
}

/** @param {Schema} value */
function limitText({ maxLength, maxItems }) {
  if (maxLength) return `${number.format(maxLength)} characters`;
  return maxItems === undefined ? '' : number.format(maxItems);
}

if (isProgram(import.meta.url)) writeFileSync(page, withTables(readFileSync(page, 'utf8')));

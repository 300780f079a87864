import { memberPath } from './fields.js';
import { problem, type Problem } from './problems.js';

/** Strings, those that name a member with their colon, and what records and lists are made of. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\],]/g;
/** More say nothing new. */
const MAX_REPORTED = 20;

/**
 * Members that stand twice in one record of a JSON text. Parsers keep the last and drop the others unseen,
 * and with them somebody's work: two sources under one id.
 *
 * @param json that `JSON.parse` takes
 */
export function duplicateMembers(json: string): Problem[] {
  const problems: Problem[] = [];
  const open: { readonly names: Set<string>; at: string | number }[] = [];
  for (const [token, colon] of json.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') open.push({ names: new Set(), at: token === '[' ? 0 : '' });
    else if (token === '}' || token === ']') open.pop();
    else if (!inner) continue;
    else if (token === ',' && typeof inner.at === 'number') inner.at++;
    else if (colon !== undefined) {
      const name = JSON.parse(token.slice(0, -colon.length)) as string;
      inner.at = name;
      if (!inner.names.has(name)) inner.names.add(name);
      else if (problems.push(problem('member-duplicate', name, { path: `$${open.map(({ at }) => memberPath(at)).join('')}` })) >= MAX_REPORTED) break;
    }
  }
  return problems;
}

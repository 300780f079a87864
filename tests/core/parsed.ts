import assert from 'node:assert/strict';
import { parseDocument, type ParseOptions, type Problem } from '../../src/core/index.js';

/** What parsing gives, as plain JSON: members that are not there and those that are undefined are the same. */
export function parsed(json: unknown, options?: ParseOptions): { document: unknown; problems: readonly Problem[] } {
  const { document, problems } = parseDocument(json, options);
  for (const problem of problems) assertProblem(problem);
  const sources = Object.fromEntries(document.sources);
  return { document: plain({ ...document, sources }), problems };
}

export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** A problem is for a person as much as for a tool: its message is a sentence. */
export function assertProblem({ code, message, path }: Problem): void {
  assert.match(code, /^[a-z]+(-[a-z]+)+$/);
  assert.match(message, /^\S[^]*[.!?]$/u, `“${message}” is a sentence`);
  assert.ok(path === undefined || path.startsWith('$'), `${path} is a JSON path`);
}

/** Every problem has this code and is about this place or what is inside it; there is at least one. */
export function assertProblemsAt(problems: readonly Problem[], code: string, place: string): void {
  assert.notEqual(problems.length, 0, 'There is a problem');
  for (const problem of problems) {
    assert.equal(problem.code, code, problem.message);
    const path = problem.path ?? '';
    const isInside = path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
    assert.ok(isInside, `${path || 'no path'} is at ${place}: ${problem.message}`);
  }
}

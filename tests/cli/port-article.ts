import assert from 'node:assert/strict';
import type { Finding } from '../../src/cli/report/finding.js';
import { ran } from './run-in-process.js';

/** Findings that count days do not change with them. */
export const today = ['--today', '2024-06-01'];

/** A document that a desk has nothing to say about, with notes on these targets. */
export function notes(...targets: readonly unknown[]): string {
  return JSON.stringify(
    {
      version: 1,
      article: { url: 'https://news.example/port', published: '2024-05-20' },
      sources: {
        register: {
          title: 'Register',
          issued: '2023-09-17',
          URL: 'https://port.example/register',
          archived: { url: 'https://archive.example/register', date: '2024-05-18' },
        },
      },
      annotations: targets.map((target, index) => ({
        id: `note-${index + 1}`,
        kind: 'source',
        target,
        citations: [{ source: 'register', quote: 'Draught 7.9 m.' }],
        attribution: 'document',
        checked: '2024-05-19',
      })),
    },
    null,
    2,
  );
}

/** A page with words that such notes may be about. */
export const article = (words: string, attributes = 'src="notes.json"') => `<!doctype html>
<title>Port</title>
<sidelight-article ${attributes}>
  <p>The ship came into port on the night tide.</p>
  <p>${words}</p>
</sidelight-article>
`;

export const SENTENCE = 'She was drawing two metres more than when she had left, the harbour master said.';

/** What `check` finds, as `code file:line:column`. */
export async function found(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { findings } = await report(folder, ...args);
  return findings.map(({ code, place: { file, line, column } }) => `${code} ${file}:${line}:${column}`);
}

/** The report of `check`, as it prints it for machines. */
export async function report(folder: string, ...args: readonly string[]): Promise<{ findings: Finding[]; files: string[] }> {
  const { stdout, stderr } = await ran(['check', ...args, ...today, '--format', 'json'], { in: folder });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout) as { findings: Finding[]; files: string[] };
}

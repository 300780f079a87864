import type { ServerResponse } from 'node:http';
import type { Finding } from '../report/finding.js';

/** What every answer has: nothing is kept, guessed, or given to another site. */
const COMMON = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'self'",
};

export type Headers = Readonly<Record<string, string | number>>;

/** Answers with bytes, or to `HEAD` with their number. */
export function answer(response: ServerResponse, status: number, headers: Headers = {}, body: Uint8Array | string = ''): void {
  const bytes = Buffer.from(body);
  const length = status === 204 || status === 304 ? {} : { 'Content-Length': bytes.length };
  response.writeHead(status, { ...COMMON, ...length, ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** Begins an answer that goes on. */
export function beginAnswer(response: ServerResponse, status: number, headers: Headers): void {
  response.writeHead(status, { ...COMMON, ...headers });
}

/** Answers with a line of plain text. */
export function answerText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  answer(response, status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, `${text}\n`);
}

/** Says what is wrong in a form that a script can read. */
export function answerFinding(response: ServerResponse, status: number, finding: Finding, headers: Headers = {}): void {
  answer(response, status, { 'Content-Type': 'application/problem+json', ...headers }, JSON.stringify(finding));
}

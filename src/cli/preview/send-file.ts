import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { answer, beginAnswer, type Headers } from './answers.js';

/** Some bytes of a file, both ends included. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Answers with a file as it is, or with the part of it that was asked for: players of films skip. */
export async function sendFile(response: ServerResponse, location: string, more: Headers = {}): Promise<void> {
  const file = await open(location);
  try {
    const { size } = await file.stat();
    const headers = { 'Content-Type': lookup(location) ?? 'application/octet-stream', 'Accept-Ranges': 'bytes', ...more };
    const range = rangeOf(response.req.headers.range, size);
    if (range === 'none') return answer(response, 416, { 'Content-Range': `bytes */${size}` });
    if (size === 0) return answer(response, 200, headers);
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const partial = range && { 'Content-Range': `bytes ${start}-${end}/${size}` };
    beginAnswer(response, range ? 206 : 200, { ...headers, 'Content-Length': end - start + 1, ...partial });
    if (response.req.method === 'HEAD') response.end();
    else await pipeline(file.createReadStream({ start, end, autoClose: false }), response);
  } finally {
    await file.close();
  }
}

/**
 * What a `Range` asks for: one range of bytes (RFC 9110, 14.1.2).
 *
 * @returns undefined where the whole is meant: of several ranges, and of what is no range
 */
function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const last = size - 1;
  const range = from === '' ? { start: Math.max(0, size - Number(to)), end: last } : { start: Number(from), end: to === '' ? last : Math.min(Number(to), last) };
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  return range.start > last ? 'none' : range;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_DOCUMENT_BYTES } from '../../core/limits.js';
import { DocumentText } from '../json/document-text.js';
import type { DeskCode } from '../report/desk-problems.js';
import { fileStart, finding, type Finding } from '../report/finding.js';
import { answer, answerFinding } from './answers.js';
import type { DocumentFile, Expected, Written } from './document-file.js';

/** `GET`: the file's bytes and their tag. */
export async function answerDocument(response: ServerResponse, document: DocumentFile): Promise<void> {
  const version = await document.read();
  if (version.status === 'missing') return answerFinding(response, 404, problemOf(document, 'file-unreadable', 'there is none'));
  if (version.status === 'unreadable') return answerFinding(response, 500, version.finding);
  answer(response, 200, { 'Content-Type': 'application/json', ETag: version.etag }, version.bytes);
}

/** `PUT`: writes what was sent, byte for byte, if the file is still the version that the sender has seen. */
export async function takeDocument(request: IncomingMessage, response: ServerResponse, document: DocumentFile): Promise<void> {
  const expected = expectedBy(request);
  if (!expected) return answerFinding(response, 428, problemOf(document, 'etag-missing'));
  const bytes = await readBody(request);
  // The rest of it is not read: the connection is of no more use.
  if (!bytes) return answerFinding(response, 413, problemOf(document, 'document-too-large'), { Connection: 'close' });
  const text = DocumentText.read({ name: document.name, bytes });
  if (!(text instanceof DocumentText)) return answerFinding(response, 422, text);
  tellWritten(response, document, await document.write(bytes, expected));
}

function tellWritten(response: ServerResponse, document: DocumentFile, written: Written): void {
  if (written.status === 'failed') return answerFinding(response, 500, written.finding);
  const tag = written.etag === undefined ? undefined : { ETag: written.etag };
  if (written.status === 'changed') return answerFinding(response, 412, problemOf(document, 'document-changed'), tag);
  answer(response, written.status === 'created' ? 201 : 204, tag);
}

/** What the sender has seen: `If-Match` with tags, or `If-None-Match: *` where there was no file. */
function expectedBy({ headers }: IncomingMessage): Expected | undefined {
  if (headers['if-none-match']?.trim() === '*') return 'none';
  // A weak tag matches nothing here, and `*` says nothing of what was seen (RFC 9110, 13.1.1).
  const tags = (headers['if-match'] ?? '').match(/(?:W\/)?"[^"]*"/g);
  return tags ?? undefined;
}

/** @returns undefined when it is larger than a document may be */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length']) > MAX_DOCUMENT_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // The answer takes the same connection, so it stays open.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_DOCUMENT_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function problemOf(document: DocumentFile, code: DeskCode, about = ''): Finding {
  return finding(code, about, { place: fileStart(document.name) });
}

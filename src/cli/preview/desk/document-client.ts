import type { FileVersion } from './draft.js';

/** What came of a save. */
export type Saved = { readonly status: 'saved'; readonly etag: string } | { readonly status: 'changed' } | { readonly status: 'refused'; readonly why: string };

/** What was had from the file. */
export type Read = { readonly status: 'read'; readonly file: FileVersion } | { readonly status: 'failed'; readonly why: string };

/** A text that another encoding was read as would be written back wrongly. */
const NOT_UTF8 = 'The document is not in UTF-8; save it as that in another editor.';

const ENDED = 'The preview does not answer; start it again. What stands here stays.';

/** Asks for the file as it is now. */
export async function readDocument(address: string): Promise<Read> {
  const response = await ask(address);
  if (!response) return { status: 'failed', why: ENDED };
  if (response.status === 404) return { status: 'read', file: { text: '', etag: null } };
  if (!response.ok) return { status: 'failed', why: await whyOf(response) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
    return { status: 'read', file: { text, etag: response.headers.get('ETag') } };
  } catch {
    // A TypeError is how the decoder says that it is not UTF-8.
    return { status: 'failed', why: NOT_UTF8 };
  }
}

/**
 * Writes the file if it is still the version that `etag` names.
 *
 * @param etag null where there was no file
 */
export async function saveDocument(address: string, text: string, etag: string | null): Promise<Saved> {
  const condition: Record<string, string> = etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
  const response = await ask(address, { method: 'PUT', body: text, headers: { 'Content-Type': 'application/json', ...condition } });
  if (!response) return { status: 'refused', why: ENDED };
  if (response.status === 412) return { status: 'changed' };
  if (!response.ok) return { status: 'refused', why: await whyOf(response) };
  return { status: 'saved', etag: response.headers.get('ETag') ?? '' };
}

async function ask(address: string, init?: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, init);
  } catch {
    // A TypeError: the server is not there.
    return undefined;
  }
}

async function whyOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return (JSON.parse(text) as { message: string }).message;
  } catch {
    // A SyntaxError: it was said in plain words.
    return text;
  }
}

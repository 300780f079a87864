import { USER_AGENT } from '../files/read-input.js';

/** What one request has brought. The body is still to be read or left. */
export type Reply = { readonly response: Response } | { readonly failure: string; readonly isLasting: boolean };

/** What asking again will not change, in words. */
const lasting: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is its own',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

const passing: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
  EAI_AGAIN: 'the name of its host could not be looked up',
  EHOSTUNREACH: 'there is no way to its host',
  ENETUNREACH: 'there is no way to its host',
};

/** By how codes begin: the parser of HTTP and the decompressor have one for each way to fail. */
const families: readonly (readonly [start: string, reason: string])[] = [
  ['HPE_', 'its answer is no HTTP'],
  ['Z_', 'its body cannot be unpacked'],
];

/** Asks once, without following redirects, without cookies and without telling where from. */
export async function request(url: string, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<Reply> {
  const headers = { 'user-agent': `${USER_AGENT} (link check)`, accept: 'text/html,application/xhtml+xml,*/*;q=0.5' };
  try {
    return { response: await fetch(url, { method, headers, redirect: 'manual', signal, referrerPolicy: 'no-referrer' }) };
  } catch (error) {
    return failureOf(error, signal);
  }
}

/** What a failed request or a body that breaks off has to say. */
export function failureOf(error: unknown, signal: AbortSignal): { failure: string; isLasting: boolean } {
  if (signal.aborted) return { failure: 'it did not answer in time', isLasting: false };
  const { cause, message } = error as { readonly cause?: NodeJS.ErrnoException; readonly message: string };
  const code = cause?.code ?? '';
  const reason = lasting[code] ?? passing[code] ?? families.find(([start]) => code.startsWith(start))?.[1];
  return { failure: reason ?? (code || (cause?.message ?? message)), isLasting: code in lasting };
}

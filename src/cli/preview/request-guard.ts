import type { IncomingHttpHeaders } from 'node:http';

/** The names under which a browser on this machine reaches it. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

const HTTP_PORT = 80;

export interface Asked {
  readonly method: string;
  /** The request's target as it was sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Refusal {
  readonly status: number;
  readonly why: string;
}

/**
 * Why a request is not taken. A page elsewhere may have given its own name this machine's address (DNS
 * rebinding): it is known by the name it asks for. And no other site may write.
 *
 * @param port that the server listens to
 */
export function refusalOf({ method, target, headers }: Asked, port: number): Refusal | undefined {
  const host = headers.host?.toLowerCase() ?? '';
  const hosts = OWN_NAMES.flatMap((name) => (port === HTTP_PORT ? [name, `${name}:${port}`] : [`${name}:${port}`]));
  if (!hosts.includes(host)) return { status: 421, why: 'it is for another host' };
  if (!target.startsWith('/')) return { status: 400, why: 'its target is no path' };
  if (method === 'GET' || method === 'HEAD') return undefined;
  const { origin, 'sec-fetch-site': site } = headers;
  const isOwn = (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin');
  return isOwn ? undefined : { status: 403, why: 'it comes from another site' };
}

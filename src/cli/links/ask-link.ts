import type { Clock } from './clock.js';
import type { HostTurns } from './host-turns.js';
import { wordsOf, type PageWords } from './page-words.js';
import { readBody } from './read-body.js';
import { failureOf, request, type Reply } from './request.js';
import { retryAfter } from './retry-after.js';

/** What came of an address. */
export type LinkAnswer =
  | { readonly kind: 'found'; readonly way: Way; readonly words?: ReadWords }
  | { readonly kind: 'gone' | 'closed' | 'failing'; readonly reason: string };

/** A page's words as far as they were read. */
export type ReadWords = PageWords & { readonly isCut?: boolean };

/** Where redirects have led. */
export interface Way {
  /** The last address. */
  readonly end: string;
  /** How far the permanent ones lead that come first; undefined when there are none. */
  readonly movedTo?: string;
}

export interface AskOptions {
  readonly turns: HostTurns;
  readonly clock: Clock;
  /** Ms for one request, its body included. */
  readonly timeout: number;
  /** Whether the page's words are wanted. */
  readonly isRead: boolean;
}

/** A HEAD that fails is followed by a GET anyway. */
const MAX_ATTEMPTS = { HEAD: 1, GET: 3 };
const MAX_REDIRECTS = 10;
/** Ms before the second attempt, and twice as many before the third, where the server does not say. */
const BACKOFF = 1000;
/** Ms that are waited at most because a server asks for it. */
const MAX_WAIT = 60_000;

const GONE = new Set([404, 410]);
/** Doors that are closed to us and may be open to a reader. */
const CLOSED = new Set([401, 402, 403, 407, 429, 451]);

/**
 * Asks an address: by HEAD where its words are not wanted, and by GET where that says nothing good, since
 * many servers do not know HEAD. It tries again where the answer may be another one in a moment.
 */
export async function askLink(url: string, options: AskOptions): Promise<LinkAnswer> {
  if (!options.isRead) {
    const answer = await follow(url, 'HEAD', options);
    if (answer.kind === 'found') return answer;
  }
  return follow(url, 'GET', options);
}

async function follow(url: string, method: 'HEAD' | 'GET', options: AskOptions): Promise<LinkAnswer> {
  let at = url;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const step = await ask(at, method, options);
    if (!('next' in step)) return 'way' in step ? { ...step, way: { end: at, ...(movedTo !== undefined && { movedTo }) } } : step;
    if (!/^https?:/.test(step.next)) return { kind: 'failing', reason: 'it leads to what is no web address' };
    at = step.next;
    isPermanent &&= step.isPermanent;
    if (isPermanent) movedTo = at;
  }
  return { kind: 'failing', reason: 'it leads on and on' };
}

type Step = LinkAnswer | { readonly next: string; readonly isPermanent: boolean };

async function ask(url: string, method: 'HEAD' | 'GET', options: AskOptions): Promise<Step> {
  const { turns, clock } = options;
  const { host } = new URL(url);
  for (let attempt = 1; ; attempt++) {
    const { step, waitFor } = await turns.run(host, () => once(url, method, options));
    if (waitFor === undefined || waitFor > MAX_WAIT) return step;
    // A server that has said when keeps all its addresses back; else this one alone waits.
    if (waitFor > 0) turns.holdBack(host, waitFor);
    if (attempt === MAX_ATTEMPTS[method]) return step;
    if (waitFor === 0) await clock.wait(BACKOFF * 2 ** (attempt - 1));
  }
}

interface Attempt {
  readonly step: Step;
  /** Ms after which to ask again; 0 for as long as seems right, undefined for never. */
  readonly waitFor?: number | undefined;
}

async function once(url: string, method: 'HEAD' | 'GET', { timeout, isRead }: AskOptions): Promise<Attempt> {
  const signal = AbortSignal.timeout(timeout);
  const reply = await request(url, method, signal);
  if ('failure' in reply) return failed(reply);
  const { response } = reply;
  try {
    const attempt = judge(url, response);
    if (!('way' in attempt.step) || !isRead) return attempt;
    const type = response.headers.get('content-type') ?? '';
    if (!isText(type)) return { step: { ...attempt.step, words: { unread: `it is ${mimeOf(type)}` } } };
    const { bytes, isCut } = await readBody(response);
    return { step: { ...attempt.step, words: { ...wordsOf(url, bytes, type), isCut } } };
  } catch (error) {
    return failed(failureOf(error, signal));
  } finally {
    // What is not read by now is not wanted.
    if (response.body && !response.body.locked) await response.body.cancel();
  }
}

function failed({ failure, isLasting }: Extract<Reply, { failure: string }>): Attempt {
  return { step: { kind: 'failing', reason: failure }, waitFor: isLasting ? undefined : 0 };
}

function judge(url: string, response: Response): Attempt {
  const { status, headers } = response;
  const location = headers.get('location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== null && URL.canParse(location, url))
    return { step: { next: nextAddress(location, url), isPermanent: status === 301 || status === 308 } };
  if (response.ok) return { step: { kind: 'found', way: { end: url } } };
  const wish = retryAfter(headers.get('retry-after'), Date.now());
  const reason = `it answers ${status}`;
  if (GONE.has(status)) return { step: { kind: 'gone', reason } };
  if (status === 429) return { step: { kind: 'closed', reason }, waitFor: wish ?? 0 };
  if (CLOSED.has(status) || headers.get('cf-mitigated') === 'challenge') return { step: { kind: 'closed', reason } };
  return { step: { kind: 'failing', reason }, waitFor: status >= 500 ? (wish ?? 0) : undefined };
}

/** A fragment goes along with a redirect that has none (RFC 9110, 10.2.2). */
function nextAddress(location: string, from: string): string {
  const next = new URL(location, from);
  if (next.hash === '') next.hash = new URL(from).hash;
  return next.href;
}

/** A Content-Type without its parameters. */
function mimeOf(type: string): string {
  return type.replace(/;.*/s, '').trim();
}

/** What has no type is looked at: it may be a page. */
function isText(type: string): boolean {
  return mimeOf(type) === '' || /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i.test(type);
}

import { groupBy } from '../../core/group-by.js';
import type { Finding } from '../report/finding.js';
import { askLink, type LinkAnswer } from './ask-link.js';
import { realClock, type Clock } from './clock.js';
import type { LinkUse } from './collect-links.js';
import { HostTurns } from './host-turns.js';
import { linkFindings, type LinkState } from './link-findings.js';
import { lookForQuotes } from './look-for-quotes.js';

export interface LinkOptions {
  /** Ms for one request. */
  readonly timeout: number;
  /** Told after each address. */
  readonly onAnswer?: () => void;
  readonly clock?: Clock;
  /** Ms between two requests to one host. */
  readonly pause?: number;
}

/** Requests at a time, over all hosts. */
const CONCURRENCY = 8;
const PAUSE = 500;

/** How many addresses there are to ask. */
export function countLinks(uses: readonly LinkUse[]): number {
  return new Set(uses.map(({ url }) => url)).size;
}

/** Asks every address once, however often it is cited, and tells what there is to say. */
export async function checkLinks(uses: readonly LinkUse[], options: LinkOptions): Promise<Finding[]> {
  const { timeout, onAnswer, clock = realClock, pause = PAUSE } = options;
  const turns = new HostTurns({ clock, concurrency: CONCURRENCY, pause });
  const quotes = groupBy(uses.flatMap(({ url, words }) => words.map(({ quote }) => [url, quote] as const)));
  const urls = [...new Set(uses.map(({ url }) => url))];
  const states = new Map<string, LinkState>();
  await Promise.all(
    urls.map(async (url) => {
      const answer = await askLink(url, { turns, clock, timeout, isRead: quotes.has(url) });
      // Of each page is kept what was to be found out, and not its words.
      states.set(url, stateOf(answer, new Set(quotes.get(url))));
      onAnswer?.();
    }),
  );
  return linkFindings(uses, states);
}

function stateOf(answer: LinkAnswer, quotes: ReadonlySet<string>): LinkState {
  if (answer.kind !== 'found') return answer;
  const { way, words } = answer;
  return { kind: 'found', way, quotes: words ? lookForQuotes(words, quotes) : new Map() };
}

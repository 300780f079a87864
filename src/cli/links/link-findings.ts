import { excerpt } from '../report/excerpt.js';
import { finding, type Finding } from '../report/finding.js';
import type { LinkAnswer, Way } from './ask-link.js';
import type { CitedWords, LinkUse } from './collect-links.js';
import type { QuoteState } from './look-for-quotes.js';

/** Characters of a source's words that are shown. */
const MAX_SHOWN = 200;

/** What an address has answered, and how the words that are cited from it stand there. */
export type LinkState =
  | { readonly kind: 'found'; readonly way: Way; readonly quotes: ReadonlyMap<string, QuoteState> }
  | Exclude<LinkAnswer, { kind: 'found' }>;

type States = ReadonlyMap<string, LinkState>;

/** What there is to say of the addresses in a document. */
export function linkFindings(uses: readonly LinkUse[], states: States): Finding[] {
  return uses.flatMap((use) => {
    const state = states.get(use.url);
    if (!state) return [];
    if (state.kind !== 'found') return [unreachable(use, state, states)];
    return [...redirectFindings(use, state.way), ...use.words.flatMap((words) => quoteFinding(words, use, states))];
  });
}

function unreachable(use: LinkUse, { kind, reason }: Exclude<LinkState, { kind: 'found' }>, states: States): Finding {
  const { url, path, place } = use;
  const copy = copyOf(use, states) ? ['Its archived copy is there.'] : [];
  return finding(`link-${kind}`, url, { path, place, details: [sentence(reason), ...copy] });
}

function redirectFindings({ url, path, place, isArchived }: LinkUse, { end, movedTo }: Way): Finding[] {
  // Archives lead to the copy that is nearest in time: that is how they work.
  if (isArchived || isSamePage(end, url)) return [];
  if (isFrontPage(end) && !isFrontPage(url)) return [finding('link-to-front-page', end, { path, place })];
  const moved = movedTo !== undefined && !isSamePage(movedTo, url) ? [finding('link-moved', movedTo, { path, place })] : [];
  return isSamePage(end, movedTo ?? url) ? moved : [...moved, finding('link-redirected', end, { path, place })];
}

function quoteFinding({ quote, path, place, annotationId }: CitedWords, use: LinkUse, states: States): Finding[] {
  const found = quoteIn(states.get(use.url), quote);
  const say = (code: 'quote-gone' | 'quote-changed' | 'quote-unchecked', ...details: string[]) => [
    finding(code, quote, { path, place, annotationId, details: [`At ${use.url}`, ...details] }),
  ];
  switch (found?.state) {
    case 'gone':
      return say(
        'quote-gone',
        ...(found.nearest === undefined ? [] : [`Nearest: “${excerpt(found.nearest, MAX_SHOWN)}”`]),
        ...(quoteIn(copyOf(use, states), quote)?.state === 'there' ? ['The archived copy has them.'] : []),
      );
    case 'changed':
      return say('quote-changed', `Now: “${excerpt(found.now, MAX_SHOWN)}”`);
    case 'unchecked':
      return say('quote-unchecked', sentence(found.reason));
    default:
      return [];
  }
}

function quoteIn(state: LinkState | undefined, quote: string): QuoteState | undefined {
  return state?.kind === 'found' ? state.quotes.get(quote) : undefined;
}

/** The archived copy of a page, where it is to be had. */
function copyOf({ archivedAt }: LinkUse, states: States): LinkState | undefined {
  const copy = archivedAt === undefined ? undefined : states.get(archivedAt);
  return copy?.kind === 'found' ? copy : undefined;
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname);
}

function isSamePage(one: string, other: string): boolean {
  return one.replace(/#.*/s, '') === other.replace(/#.*/s, '');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

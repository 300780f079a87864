import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orphan, type Match } from '../../src/core/match.js';
import type { Fate } from '../../src/cli/update/carry-spans.js';
import { decidePlace, type Decision } from '../../src/cli/update/decide-place.js';

const here = { start: 100, end: 200 };
const nearby = { start: 90, end: 190 };
const elsewhere = { start: 500, end: 600 };

const carried = (status: 'unchanged' | 'changed' | 'moved' | 'split', kept = 1): Fate => ({ status, span: here, kept });
const gone: Fate = { status: 'deleted' };
const nowhere = orphan('quote-not-found');
const found = (span: typeof here, status: 'exact' | 'approximate' = 'approximate'): Match => ({ ...span, status, score: 0.9 });

interface Case {
  readonly does: string;
  readonly fate: Fate;
  readonly match: Match;
  /** Whether the words are long and rare enough to be the same ones. */
  readonly isTelling?: boolean;
  readonly decision: Decision;
}

const cases: readonly Case[] = [
  { does: 'takes a place where both have it', fate: carried('changed', 0.6), match: found(here), decision: { change: 'changed', place: here } },
  { does: 'takes the bounds of the comparison', fate: carried('changed', 0.6), match: found(nearby), decision: { change: 'changed', place: here } },
  { does: 'takes a place that the engine does not find', fate: carried('changed', 0.6), match: nowhere, decision: { change: 'changed', place: here } },
  {
    does: 'leaves what the engine finds in another place',
    fate: carried('unchanged'),
    match: found(elsewhere, 'exact'),
    isTelling: true,
    decision: { doubt: 'place-disputed', compared: here, found: found(elsewhere, 'exact') as typeof here },
  },
  { does: 'leaves what is gone', fate: gone, match: nowhere, decision: { doubt: 'passage-deleted', compared: undefined } },
  { does: 'leaves what is rewritten', fate: carried('changed', 0.4), match: nowhere, decision: { doubt: 'passage-rewritten', compared: here } },
  { does: 'leaves it also where the engine agrees', fate: carried('changed', 0.4), match: found(here), decision: { doubt: 'passage-rewritten', compared: here } },
  { does: 'asks for more of what has moved', fate: carried('moved', 0.6), match: found(here), decision: { doubt: 'passage-rewritten', compared: here } },
  { does: 'takes what has moved with its words', fate: carried('moved', 0.8), match: found(here), decision: { change: 'moved', place: here } },
  { does: 'leaves what was split', fate: carried('split', 0.6), match: nowhere, decision: { doubt: 'passage-split', compared: here } },
  {
    does: 'takes telling words in another place for the passage that is gone',
    fate: gone,
    match: found(elsewhere, 'exact'),
    isTelling: true,
    decision: { change: 'moved', place: found(elsewhere, 'exact') as typeof here },
  },
  {
    does: 'leaves words in another place that may be others',
    fate: gone,
    match: found(elsewhere, 'exact'),
    decision: { doubt: 'place-disputed', compared: undefined, found: found(elsewhere, 'exact') as typeof here },
  },
  {
    does: 'leaves what only looks like the passage that is gone',
    fate: gone,
    match: found(elsewhere),
    isTelling: true,
    decision: { doubt: 'place-disputed', compared: undefined, found: found(elsewhere) as typeof here },
  },
];

describe('where a passage is after an edit', () => {
  for (const { does, fate, match, isTelling = false, decision } of cases)
    it(does, () => assert.deepEqual(decidePlace(fate, match, () => isTelling), decision));
});

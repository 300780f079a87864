import { Fields } from '../../core/fields.js';
import { isPlaced, orphan, type Match } from '../../core/match.js';
import { matcherOf, type MatchOptions } from '../../core/match-targets.js';
import type { Target } from '../../core/model.js';
import { parseTargets } from '../../core/parse-target.js';
import type { Problem, ProblemCode } from '../../core/problems.js';
import { basisOf, POSITION, WORDS } from '../../core/selectors.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import type { FilePlace } from '../report/finding.js';
import { carrierOf, saidIn, type Fate } from './carry-spans.js';

/** Letters of a passage that is not written twice by chance: four or five words. */
const TELLING = 24;

/** An article before or after an edit. */
export interface ArticleVersion {
  readonly index: TextIndex;
  readonly options?: MatchOptions;
  /** Where in its file the text at an offset is. */
  readonly placeOf: (offset: number) => FilePlace;
}

/**
 * Both versions of an article: what its text became, and where targets are in either. Targets are taken as
 * a document writes one passage: words, a record, or a list of selectors.
 */
export class ArticleEdit {
  readonly old: TextIndex;
  readonly now: TextIndex;
  /** What became of a span of the old text. */
  readonly carry: (span: Span) => Fate;
  /** Where in its file the new text at an offset is. */
  readonly placeOf: ArticleVersion['placeOf'];
  #paragraphFates: ReadonlyMap<Span, Fate> | undefined;
  readonly #findOld: (target: Target) => Match;
  readonly #findNew: (target: Target) => Match;

  constructor(old: ArticleVersion, now: ArticleVersion) {
    this.old = old.index;
    this.now = now.index;
    this.carry = carrierOf(old.index, now.index);
    this.placeOf = now.placeOf;
    this.#findOld = matcherOf(old.index, old.options);
    this.#findNew = matcherOf(now.index, now.options);
  }

  /** What became of the old article's paragraphs. */
  get paragraphFates(): ReadonlyMap<Span, Fate> {
    return (this.#paragraphFates ??= new Map(this.old.paragraphs.map((paragraph) => [paragraph, this.carry(paragraph)])));
  }

  /** Where a target leads in the old text. */
  findOld(written: unknown): Match {
    return found(written, this.#findOld);
  }

  /** Where it leads in the new text. */
  findNew(written: unknown): Match {
    return found(written, this.#findNew);
  }

  /** The same, as far as it is evidence: the third paragraph is always somewhere. */
  evidenceFor(written: unknown): Match {
    return found(written, (target) =>
      target.type === 'paragraph' && !target.exact && !target.refinedBy ? orphan('words-missing') : this.#findNew(target),
    );
  }

  /** What a selector meant in the old text, also by a position alone. */
  meantBy(written: unknown): Span | undefined {
    const target = readPassage(written);
    if (typeof target === 'string') return undefined;
    const match = this.#findOld(target);
    return target.type === 'position' ? this.old.spanAt(target) : isPlaced(match) ? match : undefined;
  }

  /** Whether the words of a place in the new text are so many, and in both texts so rare, that they are the same ones. */
  isTelling(place: Span): boolean {
    const words = saidIn(this.now, place);
    return words.length >= TELLING && [this.old, this.now].every((index) => isOnceIn(index, words));
  }
}

function isOnceIn({ folded }: TextIndex, words: string): boolean {
  const at = folded.indexOf(words);
  return at >= 0 && !folded.includes(words, at + 1);
}

function found(written: unknown, find: (target: Target) => Match): Match {
  const target = readPassage(written);
  return typeof target === 'string' ? orphan(target) : find(target);
}

/** @returns the code of what is wrong with it when it is none */
function readPassage(written: unknown): Target | ProblemCode {
  const { target, problem } = parsePassage(written);
  return target ?? problem?.code ?? 'field-invalid';
}

function parsePassage(written: unknown): { readonly target?: Target | undefined; readonly problem?: Problem | undefined } {
  const problems: Problem[] = [];
  const [target] = parseTargets(new Fields({ target: [written] }, '$', { problems }));
  return { target, problem: problems[0] };
}

/** What is wrong with a target wherever it is looked for. */
export function problemOf(written: unknown): Problem | undefined {
  return parsePassage(written).problem;
}

/** Whether words say where a target is, and not a paragraph or an element as a whole. */
export function isOfWords(written: unknown): boolean {
  return isOnBasis(written, WORDS);
}

/** Whether a selector only says where to look. */
export function isHint(written: unknown): boolean {
  return isOnBasis(written, POSITION);
}

function isOnBasis(written: unknown, basis: number): boolean {
  const target = readPassage(written);
  return typeof target !== 'string' && basisOf(target) === basis;
}

import { Fields } from '../../core/fields.js';
import { isPlaced, orphan, type Match } from '../../core/match.js';
import { matcherOf, type MatchOptions } from '../../core/match-targets.js';
import type { Target } from '../../core/model.js';
import { parseTargets } from '../../core/parse-target.js';
import type { Problem } from '../../core/problems.js';
import { basisOf, POSITION } from '../../core/selectors.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import type { FilePlace } from '../report/finding.js';
import { carrierOf, type Fate } from './carry-spans.js';

/** An article before or after an edit. */
export interface ArticleVersion {
  readonly index: TextIndex;
  readonly options?: MatchOptions;
  /** Where in its file the text at an offset is. */
  readonly placeOf: (offset: number) => FilePlace;
}

/** Both versions of an article: what its text became, and where targets are in either. */
export class ArticleEdit {
  readonly old: TextIndex;
  readonly now: TextIndex;
  /** What became of a span of the old text. */
  readonly carry: (span: Span) => Fate;
  readonly placeOf: ArticleVersion['placeOf'];
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

  /** Where a passage as a document writes it was in the old text. */
  findOld(written: unknown): Match {
    return found(written, this.#findOld);
  }

  /** Where it is in the new text. */
  findNew(written: unknown): Match {
    return found(written, this.#findNew);
  }

  /** What a selector meant in the old text, be it by words or by a position alone. */
  meantBy(written: unknown): Span | undefined {
    const target = readPassage(written);
    if (typeof target === 'string') return undefined;
    if (target.type === 'position') return this.old.spanAt(target);
    const match = this.#findOld(target);
    return isPlaced(match) ? match : undefined;
  }

  /** Whether a place has the very same words, in so many letters and so seldom that it cannot be chance. */
  isTelling({ start, end }: Span): boolean {
    const [words, ...others] = [this.now, this.old].map((index) => {
      const said = this.now.folded.slice(this.now.foldedOffset(start), this.now.foldedOffset(end - 1) + 1).trim();
      return said.length >= TELLING && isOnceIn(index, said);
    });
    return words === true && others.every(Boolean);
  }
}

/** Letters of a passage that is not put down twice by chance: four or five words. */
const TELLING = 24;

function isOnceIn({ folded }: TextIndex, words: string): boolean {
  const at = folded.indexOf(words);
  return at >= 0 && !folded.includes(words, at + 1);
}

function found(written: unknown, find: (target: Target) => Match): Match {
  const target = readPassage(written);
  return typeof target === 'string' ? orphan(target) : find(target);
}

/** @returns why it is none */
function readPassage(written: unknown): Target | Problem['code'] {
  const problems: Problem[] = [];
  const [target] = parseTargets(new Fields({ target: [written] }, '$', { problems }));
  return target ?? problems[0]?.code ?? 'field-invalid';
}

/** Whether a selector only says where to look. */
export function isHint(written: unknown): boolean {
  const target = readPassage(written);
  return typeof target !== 'string' && basisOf(target) === POSITION;
}

import { lastAtOrBefore } from './binary-search.js';

/**
 * A text with its typography folded away, and the way back. Two texts that differ only in white space,
 * quotation marks, dashes, ellipses, ligatures, invisible characters, the lengthening and vowel marks of
 * Arabic and Hebrew, or in how Unicode composes their letters, fold to the same string.
 */
export interface FoldedText {
  readonly folded: string;
  /** The offset in the raw text of the character at an offset of the folded one. */
  readonly toRaw: (offset: number) => number;
}

/** Spaces, quotation marks and dashes, and what stands among them in Unicode. */
const TYPOGRAPHY = '\\t-\\r`\\u00a0\\u00ab\\u00b4\\u00bb\\u2000-\\u206f';
/** Letters and signs that never fold: Latin, Greek, Cyrillic, Hebrew, Arabic, ideographs, kana, Hangul. */
const PLAIN =
  ' -_a-~\\u00a1-\\u00aa\\u00ac\\u00ae-\\u00b3\\u00b5-\\u00ba\\u00bc-\\u02b8\\u0388-\\u0482\\u048a-\\u0558\\u05d0-\\u05ea\\u0621-\\u063f\\u0641-\\u064a\\u3001-\\u3098\\u309b-\\u9fff\\uac00-\\ud7a3\\ud800-\\udb3f\\udb41-\\udfff';
const REST = `(?:[ .-]|[^${PLAIN}])*`;

/**
 * Runs in which something may fold: typography, or other signs with the letter that they may stand on, and
 * the spaces, dots and hyphens around; and repeated ones. All else is only passed over. Properties of
 * Unicode would be shorter, but are slow to compile and to match.
 */
const SUSPECTS = new RegExp(
  `[ .-]*[${TYPOGRAPHY}]${REST}|[^${TYPOGRAPHY}]?[^${PLAIN}${TYPOGRAPHY}]${REST}|(?: {2,}|-{2,}|\\.{2,})${REST}`,
  'g',
);

/** Compatibility forms that only a typesetter chooses: ligatures, letters by their place, full and half width. */
const FORMS = /[\ufb00-\ufefc\uff01-\uffdc]/;
/** What is composed as one: a letter with its marks (30, as in Unicode's Stream-Safe format), a Hangul syllable in parts. */
const CLUSTERS = /\P{M}?[\p{M}\uff9e\uff9f]{1,30}|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|./gsu;
/** What nobody sees ("default ignorable"), tatweel, and marks that Arabic and Hebrew are usually written without. */
const DROPPED = /\p{DI}|\u0640|(?=[\p{scx=Arab}\p{scx=Hebr}])\p{Mn}/gu;
const ONLY_TYPOGRAPHY = new RegExp(`^[ .${TYPOGRAPHY}-]*$`);
/** The same of the typography. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02b9\u02bc`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033«»]/g;
const DASHES = /[\u2010-\u2015\u2212\u05be]/g;

/** From the folded offset `at` on, raw offsets are greater by `shift`; both count from the run's start. */
interface Step {
  readonly at: number;
  readonly shift: number;
}

interface FoldedRun {
  readonly folded: string;
  readonly steps: readonly Step[];
}

/** Folds a text in time linear in its length; the way back costs a binary search. */
export function foldText(text: string): FoldedText {
  const starts = [0];
  const shifts = [0];
  const runs = new Map<string, FoldedRun>();
  let folded = '';
  let done = 0;
  for (const { index, 0: run } of text.matchAll(SUSPECTS)) {
    let result = runs.get(run);
    if (!result) runs.set(run, (result = foldRun(run)));
    folded += text.slice(done, index);
    for (const { at, shift } of result.steps) {
      starts.push(folded.length + at);
      shifts.push(shift + index - folded.length);
    }
    folded += result.folded;
    done = index + run.length;
  }
  folded += text.slice(done);
  return { folded, toRaw: (offset) => offset + (shifts[lastAtOrBefore(starts, offset)] ?? 0) };
}

function foldRun(run: string): FoldedRun {
  let spread = '';
  // Where in the run each unit of `spread` comes from: inside of what became longer there is only its end.
  const origins: number[] = [];
  const known = new Map<string, string>();
  for (const { index, 0: cluster } of run.matchAll(ONLY_TYPOGRAPHY.test(run) ? /./gs : CLUSTERS)) {
    let folded = known.get(cluster);
    if (folded === undefined) known.set(cluster, (folded = foldCluster(cluster)));
    for (let unit = 0; unit < folded.length; unit++)
      origins.push(index + (folded.length > cluster.length && unit > 0 ? cluster.length : Math.min(unit, cluster.length)));
    spread += folded;
  }
  let folded = '';
  const steps: Step[] = [];
  let shift = 0;
  const leadTo = (origin: number): void => {
    if (origin === folded.length + shift) return;
    shift = origin - folded.length;
    steps.push({ at: folded.length, shift });
  };
  for (const { index, 0: part } of spread.matchAll(/ +|-+|\.{3}|./gs)) {
    leadTo(origins[index] as number);
    folded += part === '...' ? '…' : part[0];
  }
  leadTo(run.length);
  return { folded, steps };
}

function foldCluster(cluster: string): string {
  const composed = ONLY_TYPOGRAPHY.test(cluster)
    ? cluster.replace(UNSEEN, '')
    : cluster.normalize(FORMS.test(cluster) ? 'NFKC' : 'NFC').replace(DROPPED, '');
  return composed
    .replace(/\s/g, ' ')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
}

import { buildLocale } from './build-locale.js';
import { locale as english } from './en.js';
import type { Locale } from './locale.js';
import { unpackWords } from './packed-words.js';
import type { LocaleWords } from './words.js';

const en = buildLocale(english);

/** By their tags, in small letters and without wishes for `Intl`; of a language, the last one added comes last. */
const locales = new Map([['en-gb', en]]);
const listeners = new Set<() => void>();

/**
 * Adds a language to the interface, or replaces it. What is on the page is drawn anew.
 *
 * @param words a language's words; or a built script's text, which is not taken by another version
 */
export function addLocale(words: LocaleWords | string): void {
  const known = typeof words === 'string' ? unpackWords(words) : words;
  if (!known) return;
  const tag = known.lang.toLowerCase().replace(/-u-.*/, '');
  locales.delete(tag);
  locales.set(tag, buildLocale(known));
  for (const listener of listeners) listener();
}

/**
 * The interface's words for a language, in English where they are not loaded. Of several of one language
 * the one with the same tag is best, then one in the same script. Another script is still better than
 * English, and it is only there because the page loaded it.
 */
export function localeFor(lang: string): Locale {
  const tag = lang.toLowerCase();
  const own = [...locales.keys()].filter((one) => primary(one) === primary(tag)).reverse();
  const inScript = own.length > 1 ? own.find((one) => scriptOf(one) === scriptOf(tag)) : undefined;
  const best = own.find((one) => one === tag) ?? inScript ?? own[0] ?? '';
  return locales.get(best) ?? en;
}

/** Listens until `signal` aborts. */
export function onLocaleAdded(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

function primary(tag: string): string {
  return tag.replace(/[-_].*/, '');
}

/** The script that a language is written in, where it is not told; undefined for a tag that is none. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    // `lang` in a page may be anything: “zh_TW”.
    return undefined;
  }
}

import { locale as en } from './en.js';
import type { Locale } from './locale.js';

const locales = new Map([['en', en]]);
const listeners = new Set<() => void>();

/** Adds a language to the interface, or replaces it. What is on the page is drawn anew. */
export function addLocale(locale: Locale): void {
  locales.set(primary(locale.lang), locale);
  for (const listener of listeners) listener();
}

/** The interface's words for a language, in English where they are not loaded. */
export function localeFor(lang: string): Locale {
  return locales.get(lang.toLowerCase()) ?? locales.get(primary(lang)) ?? en;
}

/** Listens until `signal` aborts. */
export function onLocaleAdded(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

function primary(lang: string): string {
  return lang.toLowerCase().replace(/-.*/, '');
}

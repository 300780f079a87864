import { html, type TemplateResult } from 'lit';
import { machineDate, type FuzzyDate } from '../core/dates.js';
import { formatDate, type MonthStyle } from '../core/format-date.js';
import { englishDate } from '../locales/english-date.js';
import type { Locale } from '../locales/locale.js';

/** A date in words, at the precision given, with its doubt. */
export function dateText(date: FuzzyDate, locale: Locale, month: MonthStyle = 'short'): string {
  const text = (locale.lang === 'en-GB' ? englishDate(date, month) : undefined) ?? formatDate(date, locale.lang, month);
  const about = date.approximate ? locale.about(text) : text;
  return date.uncertain ? locale.doubtful(about) : about;
}

export function dateTemplate(date: FuzzyDate, locale: Locale, text = dateText(date, locale)): TemplateResult {
  return html`<time datetime=${machineDate(date)}>${text}</time>`;
}

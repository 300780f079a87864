import { decodeFragment } from '../../../core/article-ids.js';
import { machineDate } from '../../../core/dates.js';
import type { Source } from '../../../core/model.js';
import { asText, ownValue } from '../../../core/own-value.js';
import { comparableUrl } from '../../fix/tidy-url.js';
import type { DeskDocument } from '../desk-document.js';
import type { DeskRule } from '../desk-rule.js';
import { sourceRemark } from '../source-remark.js';

const DOI = /\b10\.[\d.]{4,}\/\S+/;

/** A work that stands here twice: one address, one DOI, or one title by one author in one place on one day. */
export const duplicateSources: DeskRule = (desk) => {
  const first = new Map<string, Source>();
  return [...desk.document.sources.values()].flatMap((source) => {
    const keys = keysOf(source, desk);
    const same = keys.map((key) => first.get(key)).find((other) => other !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, source);
    return same ? [sourceRemark(desk, source, 'source-duplicate', { about: same.id })] : [];
  });
};

function keysOf(source: Source, desk: DeskDocument): string[] {
  const { url } = source;
  const doi = doiOf(source, desk);
  const work = workOf(source);
  return [...(url ? [`url ${comparableUrl(url)}`] : []), ...(doi ? [`doi ${doi}`] : []), ...(work ? [`work ${work}`] : [])];
}

/** DOIs are the same in capitals (DOI Handbook, 2.4). */
function doiOf(source: Source, desk: DeskDocument): string | undefined {
  const raw = desk.rawSource(source);
  const given = (raw && asText(ownValue(raw, 'DOI'))) ?? (isResolver(source.url) ? decodeFragment(source.url ?? '') : '');
  return DOI.exec(given)?.[0].toLowerCase();
}

function isResolver(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/(?:dx\.)?doi\.org\//.test(url);
}

/** Copies of one text in several places are several sources. */
function workOf({ title, authors, container, publisher, issued }: Source): string | undefined {
  if (title === undefined || issued === undefined || authors.length === 0) return undefined;
  return JSON.stringify([title, authors, container ?? publisher ?? '', machineDate(issued)].map(comparable));
}

function comparable(text: string | readonly string[]): string {
  return String(text).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

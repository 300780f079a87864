import { asText } from '../own-value.js';
import { problem, type Problem, type ProblemCode } from '../problems.js';
import { iriOf, member, resourcesOf, valuesOf } from './json-ld.js';
import { readSelector } from './read-selector.js';
import { NO_ARTICLE } from './vocabulary.js';

/** The page that most of the annotations' targets are on, without fragment. */
export function commonPage(annotations: readonly unknown[]): string | undefined {
  const counts = new Map<string, number>();
  for (const target of annotations.flatMap(targetsOf)) {
    const page = pageOf(target);
    if (page !== undefined) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((page) => counts.get(page) === most);
}

/**
 * The passages of an annotation, as a document gives targets. One on another page, or on a page as a
 * whole, is none.
 */
export function readTargets(annotation: unknown, page: string | undefined, problems: Problem[], place: Pick<Problem, 'path' | 'annotationId'>): object[] {
  const refuse = (code: ProblemCode, about: string): [] => {
    problems.push(problem(code, about, place));
    return [];
  };
  return targetsOf(annotation).flatMap((target) => {
    const at = pageOf(target);
    if (at !== undefined && at !== page) return refuse('target-elsewhere', at);
    const selectors = valuesOf(member(target, 'selector')).map((selector) => readSelector(selector));
    const [, fragment] = /#(.+)/s.exec(addressOf(target)) ?? [];
    if (selectors.length > 0) return [passageOf(selectors)];
    return fragment ? [{ type: 'FragmentSelector', value: fragment }] : refuse('target-not-text', at ?? '');
  });
}

function targetsOf(annotation: unknown): unknown[] {
  return resourcesOf(annotation, 'target');
}

function addressOf(target: unknown): string {
  return iriOf(member(target, 'source') ?? target) ?? '';
}

/** The page that a target is on; undefined for an article without an address. */
function pageOf(target: unknown): string | undefined {
  const page = addressOf(target).replace(/#.*/s, '');
  return page === NO_ARTICLE || page === '' ? undefined : page;
}

/** One selector, or several of the same passage. A position that belongs to a quotation goes back to it. */
function passageOf(selectors: readonly object[]): object {
  const hint = selectors.find((selector) => member(selector, 'hint') !== undefined);
  const quote = selectors.find((selector) => member(selector, 'exact') !== undefined);
  const [start, end] = ['start', 'end'].map((name) => (asText(member(hint, 'hint'))?.includes(name) ? member(hint, name) : undefined));
  const found = selectors.filter((one) => one !== hint).map((one) => (one === quote && hint ? { ...one, start, end } : one));
  const [only, another] = found;
  return only && !another ? only : { selector: found };
}

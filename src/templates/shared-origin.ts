import { html, type TemplateResult } from 'lit';
import type { Citation, Source } from '../core/model.js';
import { sharedOrigins } from '../core/origins.js';
import { sourceName } from '../core/source-line.js';
import type { Locale } from '../locales/locale.js';

/** Says so where several of the cited sources go back to one. */
export function sharedOriginTemplates(
  citations: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
  locale: Locale,
): TemplateResult[] {
  return sharedOrigins(citations, sources).map(({ outlets, origin, repeating }) => {
    const names = repeating.map((source) => sourceName(source));
    return html`<p class="origin shared">
      <em>${locale.sharedOrigin(outlets)}</em>${origin ? html`${' '}<bdi>${locale.repeats(names, sourceName(origin))}</bdi>` : ''}
    </p>`;
  });
}

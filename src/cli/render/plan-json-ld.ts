import { jsonForHtml } from '../../core/interchange/json-for-html.js';
import { toSchemaOrg } from '../../core/interchange/to-schema-org.js';
import { escapeHtml } from '../../templates/html-of.js';
import type { PlacedArticle } from '../article/place-article.js';
import { finding } from '../report/finding.js';
import { endOf } from './own-nodes.js';
import { openTags, type Plan } from './plan-article.js';

/** What search engines are told of an article's sources, at its end; nothing for one without notes. */
export function planJsonLd({ article, document }: PlacedArticle): Plan[] {
  const { page, root, name } = article;
  const at = endOf(root);
  if (document.annotations.length === 0 || at === undefined) return [];
  const json = jsonForHtml(toSchemaOrg(document, { language: page.languageOf(root) }));
  return [
    {
      at,
      html: `<script type="application/ld+json" data-sidelight="${escapeHtml(name)}">${json}</script>`,
      graft: { kind: 'end', node: root },
      closing: openTags(root),
      refusal: finding('json-ld-refused', name, { place: page.placeOf(at) }),
    },
  ];
}

/** Parameters that say where a reader came from, and nothing of what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id)$/i;

/**
 * An address without what nobody needs: white space around it, capitals in scheme and host, a default
 * port, and parameters of trackers. Everything else stays letter by letter, also how it is escaped.
 *
 * @returns undefined when it is no absolute web address
 */
export function tidyUrl(text: string): string | undefined {
  const trimmed = text.trim();
  const parts = /^(https?):\/\/([^/?#\s@\\]+)(\/[^?#\s]*)?(\?[^#\s]*)?(#\S*)?$/i.exec(trimmed);
  if (!parts || !URL.canParse(trimmed)) return undefined;
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = parts;
  const lower = scheme.toLowerCase();
  const host = authority.toLowerCase().replace(lower === 'https' ? /:443$/ : /:80$/, '');
  return `${lower}://${host}${path}${withoutTracking(query)}${fragment}`;
}

function withoutTracking(query: string): string {
  const all = query.slice(1).split('&');
  const kept = all.filter((pair) => !TRACKING.test(pair.split('=')[0] ?? ''));
  if (kept.length === all.length) return query;
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** What two addresses of one page have in common, for comparing alone. */
export function comparableUrl(url: string): string {
  const { host, pathname, search, hash } = new URL(tidyUrl(url) ?? url);
  const path = pathname.replace(/\/(?:index\.html?)?$/, '');
  const query = [...new URLSearchParams(search)].map((pair) => pair.join('=')).sort().join('&');
  return [host.replace(/^www\./, ''), path, query, hash.replace(/:~:text=.*/, '').replace(/^#$/, '')].join('\n');
}

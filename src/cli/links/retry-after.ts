/**
 * How long a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a date.
 *
 * @param now ms since 1970
 * @returns ms; undefined when it does not say
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

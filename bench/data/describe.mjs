import { describeQuote, indexText } from '../../dist/lib/core/index.js';

/**
 * Targets as Sidelight's editor stores them.
 * @param {string} text the article as it was quoted
 * @param {readonly { start: number, end: number }[]} spans UTF-16 units
 * @returns {Record<string, unknown>[]}
 */
export function describeQuotes(text, spans) {
  const index = indexText(text);
  return spans.map(({ start, end }) => {
    const target = describeQuote(index, start, end);
    if (!target) throw new Error(`cannot be described: ${text.slice(start, end)}`);
    return { ...target };
  });
}

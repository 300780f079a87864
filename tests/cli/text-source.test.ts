import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isText, type AnyNode, type Text } from 'domhandler';
import fc from 'fast-check';
import { parseSource } from '../../src/cli/html/parse-source.js';

function textsIn(node: AnyNode): Text[] {
  if (isText(node)) return [node];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}

/** What stands in the source for each unit of the text in it. */
function writtenFor(source: string): (readonly [unit: string, written: string])[] {
  const { document, sourceOf } = parseSource(source);
  return textsIn(document).flatMap((node) => {
    const places = sourceOf(node);
    return Array.from({ length: node.data.length }, (_, unit) => [node.data.charAt(unit), source.slice(places.startOf(unit), places.endOf(unit + 1))] as const);
  });
}

const pieces = fc.constantFrom('word', ' ', '\n', 'é', '&amp;', '&#x62;', '<i>', '</i>', '<!-- x -->', '\0', '\0\0', '&', '</b>');

describe('the source of a text', () => {
  it('is what each letter stands for, also behind a NUL that browsers drop', () => {
    assert.deepEqual(writtenFor('<p>a\0 b\0\0&amp;\0c d'), [['a', 'a'], [' ', ' '], ['b', 'b'], ['&', '&amp;'], ['c', 'c'], [' ', ' '], ['d', 'd']]);
  });

  it('is a letter or a reference to it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        for (const [unit, written] of writtenFor(`<!doctype html><body><p>x${parts.join('')}`))
          if (unit !== '&' && written !== '&#x62;') assert.equal(written, unit);
          else assert.ok(['&', '&amp;', '&#x62;'].includes(written), `${unit} is ${JSON.stringify(written)}`);
      }),
      { numRuns: 500 },
    );
  });
});

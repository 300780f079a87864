import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UniqueNames } from '../../src/cli/interchange/unique-names.js';
import { freeName } from '../../src/core/free-name.js';

describe('unique names', () => {
  it('are those that asking for each anew would give', () => {
    // Some are what another one is called with a number.
    const wanted = fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', 'b', ''), { maxLength: 40 });
    fc.assert(
      fc.property(wanted, (names) => {
        const unique = new UniqueNames();
        const taken = new Set<string>();
        for (const name of names) {
          const expected = freeName(name, (one) => taken.has(one));
          taken.add(expected);
          assert.equal(unique.take(name), expected);
        }
      }),
    );
  });
});

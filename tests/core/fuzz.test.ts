import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fuzzedDocument } from '../helpers/fuzz-documents.js';
import { faultsOfParsing } from '../helpers/fuzz-well-formed.js';

// `npm run fuzz` looks at many more.
describe('1,000 documents that nobody has written', () => {
  it('are parsed to what can be drawn, and none of them throws', () => {
    fc.assert(
      fc.property(fuzzedDocument, (json) => assert.deepEqual(faultsOfParsing(json), [])),
      { numRuns: 1000 },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../src/cli/report/excerpt.js';

const cases: readonly { name: string; text: string; is: string }[] = [
  { name: 'a short text as it is', text: 'The ship', is: 'The ship' },
  { name: 'the start of a long text', text: 'The ship left.', is: 'The ship…' },
  { name: 'lines as one', text: 'The\r\n\tship', is: 'The ship' },
  { name: 'no half of a character', text: 'No ship🚢s', is: 'No ship…' },
  { name: 'a whole character that just fits', text: 'A ship🚢s', is: 'A ship🚢…' },
];

describe('an excerpt', () => {
  for (const { name, text, is } of cases) it(`has ${name}`, () => assert.equal(excerpt(text, 8), is));
});

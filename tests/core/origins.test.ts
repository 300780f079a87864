import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Source } from '../../src/core/index.js';
import { sharedOrigins } from '../../src/core/origins.js';

/** Sources by id, each with its origin: `times<wire` repeats the wire. */
function shared(all: string, cited: string) {
  const sources = new Map<string, Source>(
    all.split(' ').map((text) => {
      const [id = '', origin] = text.split('<');
      return [id, { id, authors: [], ...(origin !== undefined && { origin }) }];
    }),
  );
  const citations = cited.split(' ').flatMap((id) => {
    const source = sources.get(id);
    return source ? [{ source, role: 'supports' as const }] : [];
  });
  return sharedOrigins(citations, sources).map(
    ({ outlets, origin, repeating }) => `${outlets}: ${repeating.map(({ id }) => id).join(' ')} < ${origin?.id ?? '?'}`,
  );
}

const cases = [
  { name: 'nothing without citations', all: 'wire', cited: '', groups: [] },
  { name: 'nothing in sources that stand for themselves', all: 'times post', cited: 'times post', groups: [] },
  { name: 'two that repeat a third', all: 'times<wire post<wire wire', cited: 'times post', groups: ['2: times post < wire'] },
  { name: 'one that repeats another that is cited', all: 'times<wire wire', cited: 'times wire', groups: ['2: times < wire'] },
  { name: 'two and what they repeat', all: 'times<wire post<wire wire', cited: 'wire times post', groups: ['3: times post < wire'] },
  { name: 'two that repeat what the document does not have', all: 'times<wire post<wire', cited: 'times post', groups: ['2: times post < ?'] },
  { name: 'nothing in one that repeats what is not cited', all: 'times<wire wire', cited: 'times', groups: [] },
  { name: 'nothing in one that is cited twice', all: 'times<wire wire', cited: 'times times', groups: [] },
  { name: 'nothing in one that repeats itself', all: 'times<times post', cited: 'times post', groups: [] },
  { name: 'two origins', all: 'a<x b<x c<y d<y x y', cited: 'a c b d', groups: ['2: a b < x', '2: c d < y'] },
  { name: 'nothing between sources of different origins', all: 'a<x b<y x y', cited: 'a b', groups: [] },
];

describe('sharedOrigins', () => {
  for (const { name, all, cited, groups } of cases)
    it(`finds ${name}`, () => assert.deepEqual(shared(all, cited), groups));

  it('takes one that repeats a repeater for the same witness', () => {
    const groups = shared('blog<times times<wire wire', 'blog times wire');
    assert.equal(groups.length, 1, groups.join('; '));
    assert.match(groups[0] ?? '', /^3: .* < wire$/);
  });

  it('answers for sources that repeat one another in a circle', () => {
    for (const cited of ['a b', 'a b c']) assert.ok(shared('a<b b<c c<a', cited).length <= 3);
  });

  it('takes names that objects have for names', () => {
    assert.deepEqual(shared('a<constructor b<constructor', 'a b'), ['2: a b < ?']);
  });
});

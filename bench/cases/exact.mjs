// Quotes of which nothing was edited.
import { makeScene } from '../data/scenes.mjs';
import { compare, compareCold } from '../measure/compare.mjs';
import { anchoringNames, floorOf, judged, timed } from './anchoring-cells.mjs';
import { atMost, round } from './case.mjs';

/** @type {import('./case.mjs').Case} */
export const exactSmall = {
  name: 'exact-39k',
  async run(lab, { seed, rounds, limit }) {
    const scene = makeScene({ drift: 'exact', size: 39_000, count: 25, seed });
    const labels = await anchoringNames(lab);
    const names = Object.keys(labels);
    const warm = await compare(lab, scene, { names, rounds, limit });
    const cold = await compareCold(lab, scene, { names, rounds, limit });
    const floor = floorOf(warm);
    return {
      title: '25 exact quotes, 39 kB',
      about: `Warm: again in the same page. Cold: the first call in a fresh page, median of ${rounds} (one call where that takes over half a second).`,
      tables: [
        {
          head: ['contender', 'warm, ms', '× floor', 'repeats', 'cold, ms', 'found', 'gives'],
          rows: [...warm].map(([name, outcome]) => [
            labels[name]?.name ?? name,
            ...timed(outcome, floor),
            round(cold.get(name) ?? NaN),
            judged(outcome.tally).found,
            labels[name]?.gives ?? '',
          ]),
        },
      ],
      goals: [
        atMost('25 exact quotes, 39 kB, warm', warm.get('sidelight')?.ms ?? NaN, 1),
        atMost('25 exact quotes, 39 kB, cold', cold.get('sidelight') ?? NaN, 5),
      ],
    };
  },
};

/** @type {import('./case.mjs').Case} */
export const exactLarge = {
  name: 'exact-1m',
  async run(lab, { seed, rounds, limit, isQuick }) {
    const count = isQuick ? 100 : 1000;
    const scene = makeScene({ drift: 'exact', size: 1_000_000, count, seed });
    const labels = await anchoringNames(lab);
    const outcomes = await compare(lab, scene, { names: Object.keys(labels), rounds, limit });
    const floor = floorOf(outcomes);
    const title = `${count.toLocaleString('en')} exact quotes, 1 MB`;
    return {
      title,
      about: 'One index of the text serves all quotes, or none does.',
      tables: [
        {
          head: ['contender', 'ms', '× floor', 'repeats', 'found', 'wrong'],
          rows: [...outcomes].map(([name, outcome]) => {
            const { found, wrong } = judged(outcome.tally);
            return [labels[name]?.name ?? name, ...timed(outcome, floor), found, wrong];
          }),
        },
      ],
      goals: [atMost(title, outcomes.get('sidelight')?.ms ?? NaN, 40)],
    };
  },
};

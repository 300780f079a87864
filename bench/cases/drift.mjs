// Quotes of which something was edited.
import { makeScene } from '../data/scenes.mjs';
import { compare } from '../measure/compare.mjs';
import { Tally } from '../measure/score.mjs';
import { anchoringNames, floorOf, judged, timed } from './anchoring-cells.mjs';
import { atLeast, atMost, round } from './case.mjs';

/**
 * @typedef {import('../measure/compare.mjs').Outcome} Outcome
 * @typedef {ReadonlyMap<string, ReadonlyMap<string, Outcome>>} Grid outcomes by drift, then by contender
 */

const COUNT = 100;
/** Those that are asked about the further articles too, which add to correctness alone; the others would take minutes. */
const pooledNames = { small: ['floor', 'sidelight', 'sidelightPlain', 'hypothesis', 'recogito'], large: ['sidelight', 'sidelightPlain'] };

const smallDrifts = ['exact', 'typography', 'edited 5 %', 'edited 15 %', 'edited 30 %', 'moved', 'inserted', 'decoys', 'deleted'];

/**
 * @param {import('../measure/lab.mjs').Lab} lab
 * @param {{ drifts: readonly string[], size: number, articles: number, effort: import('./case.mjs').Effort, names: readonly string[], pooled: readonly string[] }} wanted
 * @returns {Promise<Grid>}
 */
async function measureGrid(lab, { drifts, size, articles, effort, names, pooled: further }) {
  /** @type {Map<string, Map<string, Outcome>>} */
  const grid = new Map();
  for (const drift of drifts) {
    const [first, ...others] = Array.from({ length: articles }, (_, number) =>
      makeScene({ drift, size, count: COUNT, seed: effort.seed + 100 * number }),
    );
    if (!first) throw new Error('no article');
    const outcomes = await compare(lab, first, { names, rounds: effort.rounds, limit: effort.limit });
    for (const scene of others) {
      const more = await compare(lab, scene, { names: further, rounds: 0, limit: effort.limit });
      for (const [name, { tally }] of more) outcomes.get(name)?.tally.merge(tally);
    }
    grid.set(drift, outcomes);
  }
  return grid;
}

/**
 * One line a contender, one column a drift.
 * @param {string} title @param {import('./anchoring-cells.mjs').Labels} labels @param {Grid} grid
 * @param {(outcome: Outcome, floor: number, drift: string) => string} cell
 */
const tableOf = (title, labels, grid, cell) => ({
  title,
  head: ['contender', ...grid.keys()],
  rows: Object.entries(labels).map(([name, label]) => [
    label.name,
    ...[...grid].map(([drift, outcomes]) => {
      const outcome = outcomes.get(name);
      return outcome ? cell(outcome, floorOf(outcomes), drift) : '–';
    }),
  ]),
});

/** @param {Outcome} outcome @param {number} floor */
function timeCell(outcome, floor) {
  const [ms, ratio, repeats] = timed(outcome, floor);
  return `${ms} (${ratio}×, n ${repeats})`;
}

/** @param {Outcome} outcome @param {number} _floor @param {string} drift */
function correctnessCell({ tally }, _floor, drift) {
  const { found, partly, wrong } = judged(tally);
  const answered = tally.answered === COUNT ? '' : ` (of ${tally.answered})`;
  return (drift === 'deleted' ? wrong : `${found} / ${partly} / ${wrong}`) + answered;
}

/** @param {import('./anchoring-cells.mjs').Labels} labels @param {Grid} grid */
const tablesOf = (labels, grid) => [
  tableOf('Milliseconds (ratio to the floor, repeats)', labels, grid, timeCell),
  tableOf('Per cent found / partly / wrong; of deleted quotes, per cent anchored', labels, grid, correctnessCell),
];

/** Sidelight's outcomes for some drifts. @param {Grid} grid @param {readonly string[]} drifts */
const ofSidelight = (grid, drifts) => drifts.flatMap((drift) => grid.get(drift)?.get('sidelight') ?? []);

/** @param {readonly Outcome[]} outcomes */
const pooled = (outcomes) => outcomes.reduce((sum, { tally }) => sum.merge(tally), new Tally());

/** @param {readonly Outcome[]} outcomes */
const slowest = (outcomes) => Math.max(...outcomes.map(({ ms }) => ms));

const heavy = ['edited 15 %', 'edited 30 %'];

/** @type {import('./case.mjs').Case} */
export const driftSmall = {
  name: 'drift-39k',
  async run(lab, effort) {
    const labels = await anchoringNames(lab);
    const articles = effort.isQuick ? 1 : 3;
    const grid = await measureGrid(lab, { drifts: smallDrifts, size: 39_000, articles, effort, names: Object.keys(labels), pooled: pooledNames.small });
    const edited = pooled(ofSidelight(grid, heavy));
    const decoys = pooled(ofSidelight(grid, ['decoys']));
    const what = '100 drifted quotes (15 and 30 %), 39 kB';
    return {
      title: '100 drifted quotes, 39 kB',
      about: `Times of one article; correctness of some contenders over ${articles} of them, as the table says.`,
      tables: tablesOf(labels, grid),
      goals: [
        atMost(`${what}, slowest kind`, slowest(ofSidelight(grid, [...heavy, 'decoys'])), 20),
        atLeast(`${what}: found`, edited.share('found'), 0.98),
        atMost(`${what}: wrong`, edited.share('wrong'), 0.01, ''),
        atLeast('the same with decoys: found', decoys.share('found'), 0.98),
        atMost('the same with decoys: wrong', decoys.share('wrong'), 0.01, ''),
        atMost('deleted quotes, 39 kB: anchored', pooled(ofSidelight(grid, ['deleted'])).share('wrong'), 0.02, ''),
      ],
    };
  },
};

/** @type {import('./case.mjs').Case} */
export const driftLarge = {
  name: 'drift-1m',
  async run(lab, effort) {
    const labels = await anchoringNames(lab);
    const wanted = { size: 1_000_000, effort, names: Object.keys(labels), pooled: pooledNames.large };
    const articles = effort.isQuick ? 1 : 3;
    const grid = new Map([
      ...(await measureGrid(lab, { ...wanted, drifts: [...heavy, 'decoys'], articles: 1 })),
      ...(await measureGrid(lab, { ...wanted, drifts: ['deleted'], articles })),
    ]);
    const what = '100 drifted quotes, 1 MB';
    return {
      title: what,
      about: `A contender that is not done after ${round(effort.limit / 1000)} s is stopped; where one quote took so long, none counts as done. How many deleted quotes Sidelight anchored is of ${articles} articles.`,
      tables: tablesOf(labels, grid),
      goals: [
        atMost(`${what}, slowest kind`, slowest(ofSidelight(grid, [...grid.keys()])), 200),
        atMost(`${what}: deleted but anchored`, pooled(ofSidelight(grid, ['deleted'])).share('wrong'), 0.02, ''),
      ],
    };
  },
};

// How anchoring is timed and judged, contender beside contender.
import { Tally } from './score.mjs';
import { Stage } from './stage.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {import('../data/scenes.mjs').Scene} Scene
 * @typedef {import('./stage.mjs').Run} Run
 *
 * @typedef {object} Outcome of one contender on one scene
 * @property {number} ms the median
 * @property {number} repeats
 * @property {boolean} isOver whether it had not finished when its time was over
 * @property {Tally} tally
 */

/**
 * How often a contender is run, by how long its latest run took: the less, the more its times scatter.
 * @type {readonly { over: number, rounds: (rounds: number) => number }[]}
 */
const patience = [
  { over: 2000, rounds: () => 0 },
  { over: 800, rounds: () => 1 },
  { over: 200, rounds: (rounds) => Math.ceil(rounds / 3) },
  { over: 20, rounds: (rounds) => rounds },
  { over: 0, rounds: (rounds) => rounds * 3 },
];

/** @param {number} ms of the latest run @param {number} rounds */
const roundsFor = (ms, rounds) => patience.find(({ over }) => ms >= over)?.rounds(rounds) ?? 0;

/**
 * One scene for some contenders, round by round, so that what else the machine does meets all of them.
 * @param {import('./lab.mjs').Lab} lab
 * @param {Scene} scene
 * @param {object} effort
 * @param {readonly string[]} effort.names of the contenders
 * @param {number} effort.rounds 0: one run of each
 * @param {number} effort.limit milliseconds a run may take
 * @returns {Promise<Map<string, Outcome>>} by name
 */
export async function compare(lab, scene, { names, rounds, limit }) {
  const stage = new Stage(lab, scene, limit);
  /** @type {Map<string, { first: Run, times: number[] }>} */
  const runs = new Map();
  for (const name of names) runs.set(name, { first: await stage.run(name), times: [] });
  for (let round = 0; round < rounds * 3; round += 1) {
    for (const [name, { first, times }] of runs)
      if (round < roundsFor(times.at(-1) ?? first.ms, rounds)) times.push((await stage.run(name)).ms);
  }
  await stage.close();
  return new Map([...runs].map(([name, { first, times }]) => [name, outcomeOf(scene, first, times)]));
}

/**
 * The first call in a fresh page, each time in a new context.
 * @param {import('./lab.mjs').Lab} lab
 * @param {Scene} scene
 * @param {{ names: readonly string[], rounds: number, limit: number }} effort
 * @returns {Promise<Map<string, number>>} medians in milliseconds, by name
 */
export async function compareCold(lab, scene, { names, rounds, limit }) {
  /** @type {Map<string, number[]>} */
  const times = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, taken] of times) {
      if (taken[0] !== undefined && taken[0] >= SLOW_COLD) continue;
      const stage = new Stage(lab, scene, limit);
      taken.push((await stage.run(name)).ms);
      await stage.close();
    }
  }
  return new Map([...times].map(([name, taken]) => [name, median(taken)]));
}

/** A contender whose first cold call took this long gets no second. */
const SLOW_COLD = 500;

/** The first run warms up, and counts only where there is no other. @param {Scene} scene @param {Run} first @param {number[]} times @returns {Outcome} */
const outcomeOf = (scene, { ms, places }, times) => ({
  ms: median(times.length > 0 ? times : [ms]),
  repeats: Math.max(1, times.length),
  isOver: places.length < scene.quotes.length,
  tally: new Tally().add(places, scene.truth),
});

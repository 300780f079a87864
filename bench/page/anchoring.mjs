// What runs in the browser for the anchoring cases: `window.anchoring`.
import { contenders } from '../peers/anchoring.mjs';
import { TextOffsets } from './text-offsets.mjs';

/** @typedef {import('../data/scenes.mjs').Scene} Scene */

/** @type {Scene | undefined} */
let scene;

/** Those that write into the page have a copy of the article for themselves. @param {string} name */
const rootOf = (name) => document.querySelector(contenders[name]?.undo ? '#written' : '#read') ?? document.body;

/** @param {Scene} next */
function load(next) {
  scene = next;
  for (const root of document.querySelectorAll('main')) root.innerHTML = next.html;
  if (rootOf('floor').textContent !== next.text) throw new Error('the page reads unlike the scene');
}

/**
 * Anchors the scene's quotes once.
 * @param {string} name @param {number} limit milliseconds
 * @returns {Promise<{ ms: number, places: ({ start: number, end: number } | null)[] }>} fewer places than quotes where the time was over
 */
async function run(name, limit) {
  const contender = contenders[name];
  if (!contender || !scene) throw new Error(`nothing to run: ${name}`);
  const root = rootOf(name);
  contender.prepare?.(scene);
  globalThis.gc?.(); // a collector that has live Ranges of the one before to take away would be timed with the next
  const began = performance.now();
  const isOver = () => performance.now() - began > limit;
  const given = contender.anchor(root, scene.quotes, { isOver });
  const found = given instanceof Promise ? await given : given;
  const ms = performance.now() - began;
  const offsets = new TextOffsets(root);
  const places = found.map((place) => (place instanceof Range ? offsets.spanOf(place) : place));
  contender.undo?.(root);
  return { ms, places };
}

const labels = Object.fromEntries(Object.entries(contenders).map(([key, { name, gives }]) => [key, { name, gives }]));

Object.assign(globalThis, { anchoring: { load, run, labels } });

// What runs in the browser for showing notes, and for writing beside them: `window.showing`.
import { showers } from '../peers/showing/all.mjs';
import { floor } from '../peers/floor.mjs';

/** @typedef {import('../data/quotes.mjs').Quote} Quote */

/** Layout shifts and long tasks are told after they happened. */
const AFTERMATH = 150;

/** @param {number} ms */
const pass = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when a frame has been drawn. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  });

/** Gathers performance entries of a kind from now on. @param {string} type */
function watch(type) {
  /** @type {PerformanceEntry[]} */
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type });
  return entries;
}

const rootOf = () => document.querySelector('sidelight-article, main') ?? document.body;

/** @param {Element} element */
const elementsIn = (element) => element.querySelectorAll('*').length;

/** Those that Sidelight's list of sources is made of stand behind the text and are no part of it. */
const elementsInLists = () => [...document.querySelectorAll('sidelight-sources')].reduce((sum, list) => sum + 1 + elementsIn(list), 0);

/** @param {Quote[]} quotes */
function floorTime(quotes) {
  const began = performance.now();
  floor.anchor(rootOf(), quotes, { isOver: () => false });
  return performance.now() - began;
}

/**
 * Shows notes in a page that shows none yet.
 * @param {string} name @param {Quote[]} quotes @param {number} limit milliseconds
 */
async function show(name, quotes, limit) {
  const root = rootOf();
  const before = elementsIn(document.body);
  floorTime(quotes);
  const floorMs = floorTime(quotes);
  let deadline = Infinity;
  let isOver = false;
  const clock = { isOver: () => (isOver ||= performance.now() > deadline) };
  const start = showers[name]?.prepare(root, quotes, clock);
  if (!start) throw new Error(`nothing to show with: ${name}`);
  await painted();
  await pass(AFTERMATH);
  const shifts = watch('layout-shift');
  const tasks = watch('longtask');
  const began = performance.now();
  deadline = began + limit;
  await start();
  const ready = performance.now() - began;
  await painted();
  const ms = performance.now() - began;
  await pass(AFTERMATH);
  const listed = elementsInLists();
  return {
    ms,
    ready,
    floorMs,
    isOver,
    shift: shifts.reduce((sum, entry) => sum + /** @type {PerformanceEntry & { value: number }} */ (entry).value, 0),
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    elements: elementsIn(document.body) - before - listed,
    listed,
  };
}

const WRITES = 1000;

/** Writes text elsewhere in the page; the time includes what observers do at once. */
async function writeElsewhere() {
  const places = [...document.querySelectorAll('#elsewhere span')];
  const began = performance.now();
  for (let i = 0; i < WRITES; i += 1) {
    const place = places[i % places.length];
    if (place) place.textContent = `Update ${i} of ${began}`;
  }
  await undefined;
  return performance.now() - began;
}

/** @type {Range[]} kept, so that they stay live */
const liveRanges = [];

/** Makes a live Range for each quote, as many annotators keep. @param {Quote[]} quotes */
function keepRanges(quotes) {
  const walker = document.createTreeWalker(rootOf(), NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && node.length > 1) nodes.push(node);
  quotes.forEach((_, number) => {
    const node = nodes[Math.floor((number * nodes.length) / quotes.length)];
    if (!node) return;
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, node.length);
    liveRanges.push(range);
  });
}

const labels = Object.fromEntries(Object.entries(showers).map(([key, { name, gives }]) => [key, { name, gives }]));

Object.assign(globalThis, { showing: { show, writeElsewhere, keepRanges, labels } });

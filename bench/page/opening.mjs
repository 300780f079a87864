// What runs in the browser for opening notes: `window.opening`.
import { openers } from '../peers/opening/all.mjs';

/** @typedef {import('../peers/opening/opener.mjs').Opener} Opener */

/** @type {Opener | undefined} */
let opener;
/** @type {Element[]} */
let references = [];

/** @returns {Opener} */
function present() {
  if (!opener) throw new Error('nothing is prepared');
  return opener;
}

/** Resolves with the time at which the next frame has been drawn. @returns {Promise<number>} */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(undefined);
    });
  });

/** Whether the card's words have a box on the page. */
function isShown() {
  const card = present().card();
  const { width = 0, height = 0 } = card?.getBoundingClientRect() ?? {};
  return width > 1 && height > 1 && card?.checkVisibility() === true && card.textContent?.trim() !== '';
}

/** Makes the page's notes. @param {string} name @param {import('../peers/opening/opener.mjs').Note[]} notes */
async function prepare(name, notes) {
  opener = openers[name];
  await present().prepare(document.querySelector('sidelight-article, main') ?? document.body, notes);
  references = present().references();
  await painted();
  return references.length;
}

/** Brings a reference into view and tells where it is. @param {number} index */
async function pointAt(index) {
  const reference = references[index];
  if (!reference) throw new Error(`no reference ${index}`);
  reference.scrollIntoView({ block: 'center', behavior: 'instant' });
  await painted();
  await painted();
  const { left, top, width, height } = reference.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** @type {Promise<number> | undefined} */
let opened;

/** Waits for the reader's next act, from outside of this page; `wasOpened` tells what it took. */
function expectOpening() {
  const type = present().by === 'hover' ? 'pointerover' : 'click';
  opened = new Promise((resolve) => {
    document.addEventListener(
      type,
      ({ timeStamp }) => {
        const look = () =>
          requestAnimationFrame(() => {
            if (!isShown()) return look();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              port1.close();
              resolve(performance.now() - timeStamp);
            };
            port2.postMessage(undefined);
          });
        look();
      },
      { capture: true, once: true },
    );
  });
}

/** Milliseconds from the act, by its own time stamp, to the end of the first frame with the card. */
const wasOpened = () => opened;

async function close() {
  present().close();
  for (let frames = 0; isShown() && frames < 120; frames += 1) await painted();
  return !isShown();
}

/** Opens and closes notes, as fast as frames come. @param {readonly number[]} indexes */
async function glanceAt(indexes) {
  for (const index of indexes) {
    const reference = references[index];
    reference?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await painted();
    const { left = 0, top = 0 } = reference?.getBoundingClientRect() ?? {};
    const at = { bubbles: true, composed: true, cancelable: true, clientX: left + 2, clientY: top + 2, pointerType: 'mouse' };
    if (present().by === 'click') reference?.dispatchEvent(new PointerEvent('click', { ...at, detail: 1 }));
    else for (const type of ['pointerover', 'pointerenter']) reference?.dispatchEvent(new PointerEvent(type, at));
    for (let frames = 0; !isShown() && frames < 60; frames += 1) await painted();
    await close();
  }
}

/** @type {(PerformanceEntry & { value: number })[]} */
const shifts = [];
/** By interaction, its slowest event. @type {Map<number, number>} */
const interactions = new Map();

/** Watches layout shifts, those after input too, and what becomes of interactions. */
function watch() {
  const gather = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, ...options });
  gather('layout-shift', (entry) => shifts.push(entry));
  gather(
    'event',
    ({ interactionId, duration }) => {
      if (interactionId > 0) interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
    },
    { durationThreshold: 16 },
  );
}

const watched = () => ({
  shift: shifts.reduce((sum, { value }) => sum + value, 0),
  interactions: [...interactions.values()],
});

/** @param {number} index */
function focusOn(index) {
  const reference = references[index];
  if (reference instanceof HTMLElement) reference.focus({ preventScroll: true });
}

const labels = Object.fromEntries(Object.entries(openers).map(([key, { name, by }]) => [key, { name, by }]));

Object.assign(globalThis, {
  opening: { prepare, pointAt, expectOpening, wasOpened, glanceAt, close, watch, watched, focusOn, isShown, labels },
});

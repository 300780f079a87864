/**
 * Asks for one quote after the other until the time is over.
 * @template Q, P
 * @param {readonly Q[]} quotes
 * @param {import('./contender.mjs').Clock} clock
 * @param {(quote: Q) => P} find
 * @returns {P[]}
 */
export function oneByOne(quotes, clock, find) {
  /** @type {P[]} */
  const places = [];
  for (const quote of quotes) {
    if (clock.isOver()) break;
    places.push(find(quote));
  }
  return places;
}

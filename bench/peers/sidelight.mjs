import { indexText, matchTargets, parseDocument } from '../../dist/lib/core/index.js';

/**
 * The targets as a document's are parsed. A document takes 500 notes, so each goes through one of its own.
 * @param {readonly object[]} targets
 */
function parseTargets(targets) {
  const parsed = targets.flatMap((target) => {
    const { document } = parseDocument({ version: 1, annotations: [{ id: 'note', kind: 'source', target, body: 'A note.' }] });
    return document.annotations[0]?.targets ?? [];
  });
  if (parsed.length !== targets.length) throw new Error('a target was refused');
  return parsed;
}

/**
 * @param {string} name
 * @param {string} gives
 * @param {(scene: import('../data/scenes.mjs').Scene) => readonly object[]} targetsOf
 */
function sidelightWith(name, gives, targetsOf) {
  /** @type {ReturnType<typeof parseTargets>} */
  let targets = [];
  /** @type {import('./contender.mjs').Contender} */
  const contender = {
    name,
    gives,
    prepare(scene) {
      targets = parseTargets(targetsOf(scene));
    },
    anchor: (root) =>
      matchTargets(indexText(root.textContent ?? ''), targets).map((match) =>
        match.status === 'orphan' ? null : { start: match.start, end: match.end },
      ),
  };
  return contender;
}

export const sidelight = sidelightWith(
  '**Sidelight**',
  'the right occurrence or none, as offsets; targets as `describeQuote` makes them',
  ({ described }) => described,
);

export const sidelightPlain = sidelightWith(
  'Sidelight, plain selectors',
  'the same, given only the 32 characters of context and the position that the peers get',
  ({ quotes }) => quotes,
);

// Scores `sidelight update`, beside the engine alone: npm run updates -- [FOLDER] [--seed 7] [--size 39000] [--articles 10] [--json]
// On real edits, where a FOLDER is given (data/real-edits.mjs says what it holds); else on made-up ones.
import { parseArgs } from 'node:util';
import { ArticleEdit } from '../dist/lib/cli/update/article-edit.js';
import { updatePassage } from '../dist/lib/cli/update/update-passage.js';
import { indexText } from '../dist/lib/core/index.js';
import { describeEdits, kept, readEdits, summarise, textReader, truthOf } from './data/real-edits.mjs';
import { makeScene } from './data/scenes.mjs';
import { judge, Tally } from './measure/score.mjs';

/** @typedef {import('./data/real-edits.mjs').Edit} Edit */
/** @typedef {(edit: ArticleEdit, target: unknown) => import('./measure/score.mjs').Span | null} Placing */
/** @typedef {(described: Record<string, unknown>) => unknown} Form */

/** How a document may say it. @type {Record<string, Form>} */
const forms = {
  'as stored': (described) => described,
  'words and context': (described) => kept(described, { name: '', hint: false, rivals: false }),
  'words alone': ({ exact }) => exact,
};

/** @type {{ engine: Placing, update: Placing }} */
const placings = {
  engine: (edit, target) => {
    const match = edit.findNew(target);
    return match.status === 'orphan' ? null : match;
  },
  update: (edit, target) => {
    const outcome = updatePassage(target, edit);
    return 'place' in outcome ? outcome.place : null;
  },
};

/** @param {string} text */
const versionOf = (text) => ({ index: indexText(text), placeOf: () => ({ file: '', line: 1, column: 1 }) });

/**
 * @param {readonly Edit[]} edits those of one document together
 * @param {(hash: string) => string} textOf
 * @param {(edit: Edit) => unknown} targetOf
 * @param {Placing} place
 */
function score(edits, textOf, targetOf, place) {
  let compared = '';
  /** @type {ArticleEdit | undefined} */
  let article;
  const rows = edits.map((edit) => {
    const pair = `${edit.old_text_hash} ${edit.new_doc}`;
    if (!article || compared !== pair) article = new ArticleEdit(versionOf(textOf(edit.old_text_hash)), versionOf(textOf(edit.new_doc)));
    compared = pair;
    return { label: edit.label, verdict: judge(place(article, targetOf(edit)), truthOf(edit)), ms: 0 };
  });
  // Most of the time goes into comparing both texts, once for all of a document's notes: a mean would say nothing.
  return Object.fromEntries(Object.entries(summarise(rows)).filter(([name]) => !name.startsWith('ms')));
}

/** @param {string} folder */
function scoreReal(folder) {
  const textOf = textReader(folder);
  const edits = readEdits(folder).sort((a, b) => a.new_doc.localeCompare(b.new_doc) || a.old_text_hash.localeCompare(b.old_text_hash));
  const described = describeEdits(edits, textOf);
  return Object.fromEntries(
    Object.entries(forms).flatMap(([form, write]) =>
      Object.entries(placings).map(([name, place]) => [
        `${form}: ${name}`,
        score(edits, textOf, (edit) => write(described.get(edit) ?? {}), place),
      ]),
    ),
  );
}

const DRIFTS = ['typography', 'edited 5 %', 'edited 15 %', 'edited 30 %', 'moved', 'inserted', 'decoys', 'deleted'];
const COUNT = 100;

/**
 * Counts of quotes, of which `orphan` is what an editor is asked about; and the mean time of comparing both texts.
 * @param {{ seed: number, size: number, articles: number }} options
 */
function scoreMadeUp({ seed, size, articles }) {
  const seeds = Array.from({ length: articles }, (_, number) => seed + 100 * number);
  return Object.fromEntries(
    DRIFTS.map((drift) => {
      const tallies = { engine: new Tally(), update: new Tally() };
      let ms = 0;
      for (const own of seeds) {
        const old = makeScene({ size, count: COUNT, drift: 'exact', seed: own });
        const { text, described, truth } = makeScene({ size, count: COUNT, drift, seed: own });
        const began = performance.now();
        const edit = new ArticleEdit(versionOf(old.text), versionOf(text));
        ms += performance.now() - began;
        tallies.engine.add(described.map((target) => placings.engine(edit, target)), truth);
        tallies.update.add(described.map((target) => placings.update(edit, target)), truth);
      }
      const cells = Object.entries(tallies).flatMap(([name, { counts }]) => Object.entries(counts).map(([what, count]) => [`${name}: ${what}`, count]));
      return [drift, { ...Object.fromEntries(cells), 'ms, comparing': Math.round(ms / articles) }];
    }),
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
    size: { type: 'string', default: '39000' },
    articles: { type: 'string', default: '10' },
  },
});
const [folder] = positionals;
if (positionals.length > 1) {
  console.error('usage: npm run updates -- [FOLDER] [--seed 7] [--size 39000] [--articles 10] [--json]');
  process.exit(2);
}
const results = folder ? scoreReal(folder) : scoreMadeUp({ seed: Number(values.seed), size: Number(values.size), articles: Number(values.articles) });
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.table(results);

// The results as Markdown.
import { cpus, loadavg, type } from 'node:os';

/**
 * @typedef {import('./cases/case.mjs').Section} Section
 * @typedef {import('./cases/case.mjs').Effort} Effort
 */

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** @param {import('./cases/case.mjs').Table} table */
const tableText = ({ title, head, rows }) =>
  [...(title ? [`**${title}**`, ''] : []), row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** @param {Section} section */
const sectionText = ({ title, about, tables }) => [`## ${title}`, about, ...tables.map(tableText)].join('\n\n');

/** @param {readonly Section[]} sections */
const goalsText = (sections) =>
  tableText({
    head: ['Sidelight', 'target', 'measured', 'met'],
    rows: sections.flatMap(({ goals }) =>
      goals.map(({ what, wanted, measured, isMet }) => [what, wanted, measured, isMet ? 'yes' : '**no**']),
    ),
  });

/** @param {{ version: string, effort: Effort, seconds: number }} circumstances */
function circumstancesText({ version, effort, seconds }) {
  const [processor] = cpus();
  const load = loadavg().map((average) => average.toFixed(1)).join(', ');
  return [
    `${new Date().toISOString().slice(0, 10)} · Chromium ${version}, one run of ${Math.round(seconds)} s · Node ${process.version} · ${type()},`,
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'} · load at the end ${load} · seed ${effort.seed}.`,
    `Medians; up to ${effort.rounds * 3} repeats of what is fast, fewer of what takes seconds (n); contenders take turns, round by round.`,
    `A contender has ${effort.limit / 1000} s a scene. Floor: \`textContent\` and one \`indexOf\` a quote, in the same run.`,
  ].join('\n');
}

/**
 * @param {readonly Section[]} sections
 * @param {{ version: string, effort: Effort, seconds: number }} circumstances
 */
export const reportText = (sections, circumstances) =>
  [
    '# Results',
    'Printed by `npm run bench`; what each case is, and what it does not show, is in [README.md](README.md).',
    circumstancesText(circumstances),
    goalsText(sections),
    ...sections.map(sectionText),
    '',
  ].join('\n\n').trimEnd() + '\n';

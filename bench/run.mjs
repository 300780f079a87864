// Runs Sidelight and its peers side by side: npm run bench [-- --quick] [-- --only CASE] [-- --seed N] [-- --limit SECONDS]
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { driftLarge, driftSmall } from './cases/drift.mjs';
import { exactLarge, exactSmall } from './cases/exact.mjs';
import { opening } from './cases/opening.mjs';
import { pageStart } from './cases/page-start.mjs';
import { showing } from './cases/showing.mjs';
import { writes } from './cases/writes.mjs';
import { openLab } from './measure/lab.mjs';
import { reportText } from './report.mjs';

const cases = [exactSmall, exactLarge, driftSmall, driftLarge, showing, opening, pageStart, writes];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string' },
  },
});

/** @type {import('./cases/case.mjs').Effort} */
const effort = {
  seed: Number(values.seed),
  rounds: values.quick ? 2 : 7,
  limit: 1000 * Number(values.limit ?? (values.quick ? 2 : 5)),
  isQuick: values.quick,
};

const names = cases.map(({ name }) => name);
const unknown = values.only?.find((name) => !names.includes(name));
if (unknown !== undefined || !Number.isInteger(effort.seed) || !(effort.limit > 0)) {
  console.error(`usage: npm run bench -- [--quick] [--only ${names.join('|')}]… [--seed WHOLE NUMBER] [--limit SECONDS]`);
  process.exit(2);
}

const lab = await openLab();
const began = performance.now();
const sections = [];
try {
  for (const { name, run } of cases) {
    if (values.only && !values.only.includes(name)) continue;
    console.error(`${Math.round((performance.now() - began) / 1000)} s: ${name}`);
    sections.push(await run(lab, effort));
  }
} finally {
  await lab.close();
}
const text = reportText(sections, { version: lab.version, effort, seconds: (performance.now() - began) / 1000 });
console.log(text);
// A part of the cases, or a hurried run, is not what the page of results stands for.
if (!values.only && !values.quick) await writeFile(path.join(import.meta.dirname, 'RESULTS.md'), text);

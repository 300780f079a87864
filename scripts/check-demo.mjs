// Checks the demo as a desk would: its rendered pages are up to date, and its notes have no errors but those that it shows.
import { spawnSync } from 'node:child_process';
import { command, renderedDemo } from './build-demo.mjs';
import { exitOnFailure, root, runNode } from './run.mjs';

/** What a page of the demo gets wrong on purpose. A document that is hostile may have every error there is. */
const meant = [
  { file: 'demo/documents/opinion.json', code: 'quote-not-found' },
  { file: 'demo/documents/hostile.json' },
];

/**
 * @typedef {object} Finding as `check --format json` prints it
 * @property {string} code
 * @property {string} severity
 * @property {string} message
 * @property {{ file: string, line: number, column: number }} place
 */

/** @param {Finding} finding @returns {(typeof meant)[number] | undefined} */
function intention({ code, place }) {
  return meant.find(({ file, code: only }) => place.file === file && (only === undefined || only === code));
}

exitOnFailure(await runNode(command, ['render', renderedDemo, '--check']));
const { stdout, stderr, status } = spawnSync(process.execPath, [command, 'check', 'demo', '--format', 'json'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 16_000_000,
});
if (status !== 0 && status !== 1) {
  console.error(stdout, stderr);
  process.exit(1);
}
/** @type {Finding[]} */
const findings = JSON.parse(stdout).findings;
const errors = findings.filter(({ severity }) => severity === 'error');
const faults = errors.filter((error) => !intention(error));
for (const { message, code, place } of faults) console.error(`${place.file}:${place.line}:${place.column}: ${message} (${code})`);
// A check that finds nothing any more would pass for ever.
const unseen = meant.filter((one) => !errors.some((error) => intention(error) === one));
for (const { file } of unseen) console.error(`${file}: the errors that are meant to be there are not found`);
console.log(`Demo: ${errors.length - faults.length} errors are meant, ${faults.length} are not`);
if (faults.length > 0 || unseen.length > 0) process.exitCode = 1;

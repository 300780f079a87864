// Runs the tests that need no browser: all of them, or those in the files and folders named.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const folders = ['tests/core', 'tests/cli', 'tests/package'];

/** @param {string} location a file, or a folder of tests, from the root */
function findTests(location) {
  if (statSync(path.join(root, location)).isFile()) return [location];
  return readdirSync(path.join(root, location), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => path.join(location, file));
}

const named = process.argv.slice(2);
const wanted = named.length > 0 ? named : folders.filter((folder) => existsSync(path.join(root, folder)));
const files = wanted.flatMap(findTests);
// Without a file, Node would look for tests of its own accord.
if (files.length === 0) throw new Error('There are no tests here');

process.exitCode = await run(process.execPath, [
  '--import=tsx',
  '--test',
  // Node would leave one of two processors to itself; tests of commands wait for them anyway.
  '--test-concurrency=2',
  '--test-reporter=./scripts/node-reporter.mjs',
  '--test-reporter-destination=stdout',
  ...files,
]);

// Everything that has to hold: installs, finds browsers, checks, builds, tests, and counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

const total = { passed: 0, failed: 0 };

/**
 * Runs one step and says how long it took.
 * @param {string} name
 * @param {string} file
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
async function step(name, file, args = [], env = {}) {
  const start = performance.now();
  const code = await runNode(file, args, env);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  return code === 0;
}

/**
 * Runs a step that counts as one check.
 * @param {Parameters<typeof step>} args
 */
async function check(...args) {
  const passed = await step(...args);
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/**
 * Runs tests, which write their counts into a file of the given name.
 * @param {string} folder where the file goes
 * @param {Parameters<typeof step>} args
 */
async function countTests(folder, ...args) {
  const [name, file, options, env] = args;
  const countsFile = path.join(folder, `${name.replaceAll(' ', '-')}.json`);
  const succeeded = await step(name, file, options, { ...env, SIDELIGHT_COUNTS: countsFile });
  /** @type {Record<string, Counts>} */
  let counts = {};
  try {
    counts = JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch (error) {
    console.error(`✗ ${name}: no results (${/** @type {Error} */ (error).message})`);
  }
  const sum = { passed: 0, failed: 0 };
  for (const { passed, failed } of Object.values(counts)) {
    sum.passed += passed;
    sum.failed += failed;
  }
  // A runner that fails without a failed test has crashed; one without a test proves nothing.
  if (sum.failed === 0 && (!succeeded || sum.passed === 0)) sum.failed = 1;
  total.passed += sum.passed;
  total.failed += sum.failed;
}

/** @param {string} folder for the runners' counts */
async function runEverything(folder) {
  // Nothing runs without packages; on a machine that lacks a browser the rest still does.
  if (!(await step('install', 'scripts/install.mjs'))) {
    total.failed += 1;
    return;
  }
  if (!(await step('browsers', 'scripts/browsers.mjs'))) total.failed += 1;
  // Side by side: each keeps one core busy.
  await Promise.all([
    check('typecheck', 'scripts/typecheck.mjs'),
    check('lint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  ]);
  const isBuilt = await check('build', 'scripts/build.mjs');
  if (isBuilt) {
    await check('size', 'scripts/size.mjs');
    await check('demo', 'scripts/check-demo.mjs');
  } else console.log('- size, the demo, the guides and the tests of what is built: skipped\n');
  // Side by side again: site builders wait for their packages half of the time.
  await Promise.all([
    countTests(folder, 'node tests', 'scripts/test-node.mjs', isBuilt ? [] : ['tests/core'], isBuilt ? { SIDELIGHT_BUILT: '1' } : {}),
    isBuilt && countTests(folder, 'guide tests', 'scripts/test-guides.mjs'),
  ]);
  const sourceTests = ['--files', 'tests/{dom,elements,store}/**/*.test.ts'];
  await countTests(folder, 'browser tests', 'node_modules/@web/test-runner/dist/bin.js', isBuilt ? [] : sourceTests);
}

const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-'));
try {
  await runEverything(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

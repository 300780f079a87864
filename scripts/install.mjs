// Brings node_modules in line with package-lock.json. Runs before anything is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitOnFailure, root, run } from './run.mjs';

/** Nothing that installs may fetch a browser: scripts/browsers.mjs finds the machine's own. */
const noDownloads = {
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  EDGEDRIVER_SKIP_DOWNLOAD: '1',
};

/**
 * @param {string} file a lockfile
 * @returns {Record<string, any> | undefined} its packages by path; undefined where there is none
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {any} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether every package that the lockfile asks for is installed in that version. What npm
 * notes in node_modules leaves out the optional packages of other platforms.
 */
function isCurrent() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return (
    Object.keys(installed).every((name) => name in wanted) &&
    Object.entries(wanted).every(([name, { version, optional }]) => {
      if (name === '') return true;
      const present = installed[name];
      return present ? present.version === version : optional === true;
    })
  );
}

if (isCurrent()) {
  console.log('Packages: node_modules matches package-lock.json');
} else {
  console.log('Packages: npm ci');
  exitOnFailure(await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], noDownloads));
}

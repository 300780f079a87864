// Brings a folder's node_modules in line with its package-lock.json. Uses no package, since it runs before there are any.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/** Nothing that installs may fetch a browser: scripts/browsers.mjs finds the machine's own. */
const noDownloads = {
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  EDGEDRIVER_SKIP_DOWNLOAD: '1',
};

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param {string} file a lockfile
 * @returns {Record<string, any> | undefined} its packages by path; undefined where there is none
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {any} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether every package that the lockfile asks for is installed in that version. What npm
 * notes in node_modules leaves out the optional packages of other platforms.
 * @param {string} folder
 */
function isCurrent(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const installed = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
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

/**
 * Installs what a folder's lockfile asks for, unless it is there.
 * @param {string} [folder] from the root
 * @returns {Promise<number>} npm's exit code
 */
export async function installPackages(folder = '.') {
  const place = path.resolve(root, folder);
  const name = path.join(folder, 'node_modules');
  if (isCurrent(place)) {
    console.log(`Packages: ${name} matches package-lock.json`);
    return 0;
  }
  console.log(`Packages: npm ci (${name})`);
  return run('npm', ['ci', '--prefix', place, ...quietly], noDownloads);
}

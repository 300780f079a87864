// Finds the three browsers that the tests run in; run as a program, it installs what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startDisplay } from './display.mjs';
import { isProgram, run, runNode } from './run.mjs';

/**
 * Where a browser comes from: the system's own programs, or Playwright's downloads.
 *
 * @typedef {object} Browser
 * @property {'system' | 'playwright'} from
 * @property {string} path the program; for the system's WebKit, its MiniBrowser
 * @property {string} [driver] WebKitWebDriver
 * @property {string} [display] Xvfb, since MiniBrowser has no headless mode
 *
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 */

/** @type {Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

const debianPackages = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-wqy-zenhei'];

const chromiumPrograms = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const firefoxPrograms = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not ours to run: either way no browser
  }
}

/**
 * The first of these programs that exists.
 * @param {(string | undefined)[]} names paths, or names to look up in PATH
 */
function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    if (!name) continue;
    const candidates = path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name));
    const found = candidates.find(isExecutable);
    if (found) return found;
  }
  return undefined;
}

/** WebKitGTK keeps its MiniBrowser out of PATH, in a folder named after machine and API version. */
function findMiniBrowser() {
  /** @param {string} folder */
  const list = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []);
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((folder) => [folder, ...list(folder)]);
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return folders
    .flatMap((folder) => versions.map((version) => path.join(folder, version, 'MiniBrowser')))
    .find(isExecutable);
}

/** @returns {Partial<Record<Engine, Browser>>} */
function findSystemBrowsers() {
  /** @type {Partial<Record<Engine, Browser>>} */
  const found = {};
  const chromium = findProgram([process.env.CHROME_PATH, ...chromiumPrograms]);
  if (chromium) found.chromium = { from: 'system', path: chromium };
  const firefox = findProgram(firefoxPrograms);
  if (firefox) found.firefox = { from: 'system', path: firefox };
  const [driver, display, webkit] = [findProgram(['WebKitWebDriver']), findProgram(['Xvfb']), findMiniBrowser()];
  if (driver && display && webkit) {
    found.webkit = { from: 'system', path: webkit, driver, display };
  }
  return found;
}

/** @returns {Promise<Partial<Record<Engine, Browser>>>} */
async function findPlaywrightBrowsers() {
  const playwright = await import('playwright');
  /** @type {Partial<Record<Engine, Browser>>} */
  const found = {};
  for (const engine of engines) {
    const file = playwright[engine].executablePath();
    if (file && isExecutable(file)) found[engine] = { from: 'playwright', path: file };
  }
  return found;
}

/**
 * The browsers present, the system's own before Playwright's.
 * @returns {Promise<Partial<Record<Engine, Browser>>>}
 */
export async function findBrowsers() {
  return { ...(await findPlaywrightBrowsers()), ...findSystemBrowsers() };
}

/** @param {Partial<Record<Engine, Browser>>} found */
const missingFrom = (found) => engines.filter((engine) => !found[engine]);

/** @param {Engine[]} missing */
async function install(missing) {
  if (process.getuid?.() === 0 && findProgram(['apt-get'])) {
    console.log(`Browsers: apt-get install ${debianPackages.join(' ')}`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], env);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], env);
  } else {
    console.log(`Browsers: Playwright's ${missing.join(', ')}`);
    await runNode('node_modules/playwright/cli.js', ['install', ...missing], {
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: undefined,
    });
  }
}

/** @param {Engine[]} missing */
function warn(missing) {
  console.error(
    [
      '',
      '  ************************************************************',
      ...missing.map((engine) => `  *  NOT TESTED IN ${engine.toUpperCase()}: it was not found and could not be installed`),
      '  *',
      `  *  Debian, Ubuntu:  apt-get install ${debianPackages.join(' ')}`,
      '  *  elsewhere:       npx playwright install --with-deps',
      '  *  your own Chrome: CHROME_PATH=/path/to/chrome',
      '  ************************************************************',
      '',
    ].join('\n'),
  );
}

/**
 * A browser's version as it tells it itself.
 * @param {Browser} browser
 */
async function readVersion(browser) {
  if (browser.from === 'playwright') return "Playwright's";
  const screen = browser.display ? await startDisplay(browser.display) : undefined;
  const env = screen ? { ...process.env, DISPLAY: screen.display } : process.env;
  const { stdout } = spawnSync(browser.path, ['--version'], { encoding: 'utf8', timeout: 20_000, env });
  screen?.stop();
  return (stdout ?? '').trim().split('\n').at(-1) || 'version unknown';
}

async function ensureBrowsers() {
  let found = await findBrowsers();
  if (missingFrom(found).length > 0) {
    await install(missingFrom(found));
    found = await findBrowsers();
  }
  for (const engine of engines) {
    const browser = found[engine];
    if (browser) console.log(`Browsers: ${engine}: ${await readVersion(browser)} (${browser.path})`);
  }
  const missing = missingFrom(found);
  if (missing.length === 0) return;
  warn(missing);
  // A build machine that quietly tests less proves less.
  if (process.env.CI || missing.length === engines.length) process.exitCode = 1;
}

if (isProgram(import.meta.url)) await ensureBrowsers();

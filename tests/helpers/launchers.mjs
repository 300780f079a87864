import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { focusWindow } from '../../scripts/x-focus.mjs';
import { inputOf } from './input/input-of.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/**
 * @typedef {import('../../scripts/browsers.mjs').Browser} Browser
 * @typedef {import('@web/test-runner').BrowserLauncher} Launcher
 */

const chromiumArgs = [
  '--no-sandbox', // build machines run as root
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const firefoxPreferences = {
  // A headless Firefox has neither hover nor a fine pointer unless it is told so: 2 fine + 4 hover.
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** What each engine's window is when a test file starts, as the other two launchers set it. */
const firstViewport = { width: 800, height: 600 };

/**
 * Chromium, and any engine of which only Playwright's build is present.
 * @param {'chromium' | 'firefox' | 'webkit'} product
 * @param {Browser} browser
 * @returns {Launcher}
 */
function launchWithPlaywright(product, browser) {
  const options = { chromium: { args: chromiumArgs }, firefox: { firefoxUserPrefs: firefoxPreferences }, webkit: {} };
  return playwrightLauncher({
    product,
    launchOptions: { executablePath: browser.path, ...options[product] },
  });
}

/**
 * The system's Firefox. Its page is used again for every test file, so pointer and keys are let go in between.
 * @param {Browser} browser
 * @returns {Launcher}
 */
function launchFirefox(browser) {
  const launcher = puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: browser.path,
      headless: true,
      extraPrefsFirefox: firefoxPreferences,
    },
  });
  launcher.name = 'Firefox';
  const { stopSession } = launcher;
  launcher.stopSession = async (id) => {
    await inputOf(launcher, id).reset();
    return stopSession.call(launcher, id);
  };
  return launcher;
}

/**
 * The system's WebKitGTK. Its window is used again for every test file, so focus, size,
 * pointer and keys are put back in between.
 * @param {Browser} browser
 * @returns {Launcher}
 */
function launchWebKit(browser) {
  const { driver = '', display = '' } = browser;
  /** @type {any} */
  const options = {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser.path, args: ['--automation'] },
    },
  };
  /** @type {any} its type hides what readies the driver */
  const launcher = webdriverLauncher(options);
  /** @type {Awaited<ReturnType<typeof startWebKitDriver>> | undefined} */
  let service;
  /** @type {number | undefined} */
  let window;

  const { initialize, createDriverManager, startSession, stop } = launcher;
  launcher.initialize = async (/** @type {unknown} */ config) => {
    await initialize.call(launcher, config);
    launcher.name = 'WebKit';
    service ??= await startWebKitDriver({ driver, display });
    options.port = service.port;
  };
  launcher.createDriverManager = async () => {
    const manager = await createDriverManager.call(launcher);
    // A command that overtakes a navigation may leave it without an answer, and its time-out, which nobody awaits,
    // would end the whole run. Whether the page came shows in its tests.
    /** @param {(url: string) => Promise<unknown>} navigate @param {string} url */
    const navigateTo = (navigate, url) => navigate(url).catch(console.error);
    launcher.driver.overwriteCommand('navigateTo', navigateTo);
    return manager;
  };
  launcher.startSession = async (/** @type {string} */ id, /** @type {string} */ url) => {
    await launcher.ensureManagerInitialized();
    if (service) window = await focusWindow(service.display, window);
    const input = inputOf(launcher, id);
    await input.reset();
    await input.setViewport(firstViewport);
    await startSession.call(launcher, id, url);
  };
  launcher.stop = async () => {
    await stop.call(launcher);
    service?.stop();
    service = undefined;
    window = undefined;
  };
  return launcher;
}

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {Browser} browser
 * @returns {Launcher}
 */
export function launch(engine, browser) {
  if (browser.from === 'playwright' || engine === 'chromium') return launchWithPlaywright(engine, browser);
  return engine === 'firefox' ? launchFirefox(browser) : launchWebKit(browser);
}

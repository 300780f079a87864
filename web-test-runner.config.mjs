import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { engines, findBrowsers } from './scripts/browsers.mjs';
import { bundledModules } from './tests/helpers/bundled-modules.mjs';
import { commandsPlugin } from './tests/helpers/commands-plugin.mjs';
import { countReporter } from './tests/helpers/count-reporter.mjs';
import { fixtureMiddleware } from './tests/helpers/fixture-middleware.mjs';
import { launch } from './tests/helpers/launchers.mjs';

// ENGINES=firefox,webkit runs in these alone.
const wanted = process.env.ENGINES?.split(',') ?? engines;
const browsers = await findBrowsers();

const testPage = (/** @type {string} */ framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Sidelight tests</title>
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: import.meta.dirname,
  files: ['dom', 'elements', 'pages', 'store'].map((folder) => `tests/${folder}/**/*.test.ts`),
  nodeResolve: true,
  // More files at a time would share one window: focus goes astray and WebKit gets iframes.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // Shared machines have minutes in which everything takes three times as long.
  testFramework: { config: { timeout: 45_000 } },
  testRunnerHtml: testPage,
  browsers: engines.flatMap((engine) => {
    const browser = browsers[engine];
    return browser && wanted.includes(engine) ? [launch(engine, browser)] : [];
  }),
  middleware: [fixtureMiddleware],
  plugins: [
    bundledModules(),
    // esbuild reads no `extends`, so it is given the file that has the decorator settings.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.base.json' }),
    commandsPlugin(),
  ],
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), countReporter()],
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
};

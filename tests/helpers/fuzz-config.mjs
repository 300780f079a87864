import base from '../../web-test-runner.config.mjs';

// The page part of `npm run fuzz`: one file, with the numbers that the script gives.
const settings = { seed: Number(process.env.FUZZ_SEED ?? 1), pages: Number(process.env.FUZZ_PAGES ?? 2000) };

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  files: ['tests/pages/fuzz.test.ts'],
  testsFinishTimeout: 3_600_000,
  testFramework: { config: { timeout: 600_000 } },
  testRunnerHtml: (framework, config) =>
    String(base.testRunnerHtml?.(framework, config)).replace(
      '</head>',
      `<script>window.fuzzSettings = ${JSON.stringify(settings)}</script></head>`,
    ),
};

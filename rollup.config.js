import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { minify } from 'terser';
import { literalOptions } from './scripts/minify-templates.mjs';
import { trustedTypesPlugin } from './scripts/trusted-types-plugin.js';

/**
 * Takes a further 2.5 % from what esbuild leaves. ASCII alone, for the reason below.
 * @type {import('rollup').Plugin}
 */
const secondMinification = {
  name: 'sidelight-second-minification',
  async renderChunk(code) {
    const options = { compress: { passes: 3 }, format: { ascii_only: true } };
    const minified = await minify(code, { ecma: 2020, ...options });
    return { code: minified.code ?? '', map: null };
  },
};

/**
 * A classic script is read in its page's encoding, which need not be UTF-8. esbuild escapes strings;
 * what is left stands in regular expressions and template literals, where the same escape is valid.
 * @type {import('rollup').Plugin}
 */
const asciiOnly = {
  name: 'sidelight-ascii-only',
  renderChunk: (code) => ({
    code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    map: null,
  }),
};

/**
 * A self-contained script: an IIFE runs alike as a module, as a classic async script, and twice.
 * @param {string} input
 * @param {string} file
 * @param {import('rollup').Plugin[]} [plugins] run before the common ones
 * @returns {import('rollup').RollupOptions}
 */
function script(input, file, plugins = []) {
  return {
    input,
    output: { file, format: 'iife', generatedCode: 'es2015' },
    // A script that leaves an import open would fail in the page: refuse to build it.
    onwarn(warning) {
      throw new Error(`${warning.code}: ${warning.message}`);
    },
    plugins: [
      ...plugins,
      // 'production' is Lit's small build, 'browser' its one without server code.
      nodeResolve({ browser: true, exportConditions: ['production'], extensions: ['.ts', '.js'] }),
      htmlLiterals({
        include: ['src/**/*.ts'],
        failOnError: true,
        options: literalOptions,
      }),
      esbuild({ target: 'es2022', minify: true, legalComments: 'none', tsconfig: 'tsconfig.build.json' }),
      secondMinification,
      asciiOnly,
    ],
  };
}

export default [
  script('src/define.ts', 'dist/sidelight.js', [trustedTypesPlugin()]),
  script('src/cli/preview/desk/desk.ts', 'dist/lib/cli/preview/desk/desk.js'),
];

import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles what the test server serves from tests/fixtures/frameworks: React is published as CommonJS,
 * which browsers cannot import.
 *
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function bundledModules() {
  const folder = '/tests/fixtures/frameworks/';
  return {
    name: 'bundled-modules',
    async serve({ path: url }) {
      if (!url.startsWith(folder)) return undefined;
      const file = path.join(fileURLToPath(new URL('../fixtures/frameworks/', import.meta.url)), path.basename(url));
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        format: 'esm',
        write: false,
        define: { 'process.env.NODE_ENV': '"development"' },
      });
      return { body: outputFiles[0]?.text ?? '', type: 'js' };
    },
  };
}

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { version } from '../../src/version.js';

interface PackageJson {
  version: string;
  sideEffects: string[];
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  bin: Record<string, string>;
}

const root = new URL('../../', import.meta.url);
const packageJson = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as PackageJson;

const languages = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'ja', 'ko', 'uk', 'zh-Hans'];

/** The files an export leads to; those of a pattern, for every language. */
function targetsOf(entry: string | Record<string, string>): string[] {
  const paths = typeof entry === 'string' ? [entry] : Object.values(entry);
  return paths.flatMap((path) => (path.includes('*') ? languages.map((tag) => path.replace('*', tag)) : path));
}

describe('package.json', () => {
  it('has the version that the code tells', () => {
    assert.equal(version, packageJson.version);
  });

  it('exports files that the build makes', () => {
    const targets = Object.values(packageJson.exports).flatMap(targetsOf);
    assert.deepEqual(targets.filter((path) => !existsSync(new URL(path, root))), []);
  });

  for (const tag of languages)
    it(`offers the words of ${tag} to a bundler, which adds them`, async () => {
      const { locale } = (await import(`sidelight/locales/${tag}`)) as { locale: { lang: string; opinion: string } };
      assert.ok(locale.lang.startsWith(tag));
      const registry: string = '../../dist/lib/locales/registry.js'; // the file is there only once it is built
      const { addLocale, localeFor } = (await import(registry)) as Record<string, (given: unknown) => { opinion: string }>;
      addLocale?.(locale);
      assert.equal(localeFor?.(tag).opinion, locale.opinion);
    });

  it('gives readers lit alone: every other dependency is the command line’s', () => {
    const built = readdirSync(new URL('dist/lib/', root), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const statement = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
    const packageOf = (name: string) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
    const importsOf = (file: string) =>
      [...readFileSync(new URL(`dist/lib/${file}`, root), 'utf8').matchAll(statement)].flatMap(([, name = '.']) => (name.startsWith('.') ? [] : packageOf(name)));
    const packagesOf = (files: string[]) => [...new Set(files.flatMap(importsOf))].filter((name) => !name.startsWith('node:')).sort();
    assert.deepEqual(packagesOf(built.filter((file) => !file.startsWith('cli'))), ['lit']);
    assert.deepEqual(packagesOf(built), Object.keys(packageJson.dependencies).sort());
  });

  it('has a command that runs', () => {
    const { sidelight = '' } = packageJson.bin;
    const said = execFileSync(process.execPath, [fileURLToPath(new URL(sidelight, root)), '--version'], { encoding: 'utf8' });
    assert.equal(said.trim(), packageJson.version);
  });

  it('offers its core to Node', async () => {
    const name: string = 'sidelight/core'; // not a literal: the types are there only once it is built
    const core = (await import(name)) as Record<string, unknown>;
    const functions = ['parseDocument', 'indexText', 'matchTargets'];
    assert.deepEqual(functions.filter((name) => typeof core[name] !== 'function'), []);
  });
});

// Does what docs/newsroom-builds.md says, with the package as npm would publish it and with real site builders.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installPackages } from './packages.mjs';
import { exitOnFailure, root, run, runNode } from './run.mjs';

const builders = 'tests/guides/builders';

/** @param {string} file from the root */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** The tests commit; a slim image has a checkout and no Git. */
async function ensureGit() {
  if (!spawnSync('git', ['--version']).error) return;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) throw new Error('Git is missing; install it');
  console.log('Git: apt-get install git');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], env);
  exitOnFailure(await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'git'], env));
}

/**
 * Makes a newsroom's project: Sidelight from a tarball, and what it needs in the versions that this
 * repository is tested with.
 * @param {string} folder
 */
async function makeNewsroom(folder) {
  exitOnFailure(await run('npm', ['pack', '--silent', '--pack-destination', folder]));
  const { name, version, license, engines, bin, dependencies } = readJson('package.json');
  const devDependencies = { [name]: `file:${name}-${version}.tgz` };
  const packed = { version, resolved: devDependencies[name], license, engines, bin, dependencies };
  const locked = Object.entries(readJson('package-lock.json').packages);
  const needed = Object.fromEntries(locked.filter(([location, { dev, devOptional }]) => location !== '' && !dev && !devOptional));
  const project = { name: 'newsroom', private: true, type: 'module', devDependencies };
  const lock = { name: 'newsroom', lockfileVersion: 3, packages: { '': { devDependencies }, [`node_modules/${name}`]: packed, ...needed } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(project, null, 2));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2));
  exitOnFailure(await installPackages(folder));
}

await ensureGit();
exitOnFailure(await installPackages(builders));
const newsroom = mkdtempSync(path.join(tmpdir(), 'sidelight-newsroom-'));
process.on('exit', () => rmSync(newsroom, { recursive: true, force: true }));
await makeNewsroom(newsroom);
const named = process.argv.slice(2);
process.exitCode = await runNode('scripts/test-node.mjs', named.length > 0 ? named : ['tests/guides'], {
  SIDELIGHT_NEWSROOM: newsroom,
  SIDELIGHT_BUILDERS: path.join(root, builders),
});

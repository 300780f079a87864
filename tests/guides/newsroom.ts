import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram, type Ended } from '../cli/run-command.js';

/** A newsroom's project with Sidelight from its tarball. */
export const newsroom = prepared('SIDELIGHT_NEWSROOM');

const builders = prepared('SIDELIGHT_BUILDERS');

/** What stands in `node_modules/.bin` of a package with one command. */
const commands: Readonly<Record<string, string>> = { '@11ty/eleventy': 'eleventy', astro: 'astro', sidelight: 'sidelight' };

function prepared(name: string): string {
  const folder = process.env[name];
  if (!folder) throw new Error('Run these tests by npm run test:guides, which installs what they need');
  return folder;
}

/** The folder of a site to build. */
export function siteFolder(name: string): string {
  return fileURLToPath(new URL(`sites/${name}/`, import.meta.url));
}

/**
 * The environment of programs in a newsroom: nothing of the Git or the package that runs the tests, and
 * nothing is fetched or told.
 */
export const environment: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  ...Object.fromEntries(Object.keys(process.env).filter((name) => /^(GIT_|npm_(lifecycle|package))/.test(name)).map((name) => [name, undefined])),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Desk',
  GIT_AUTHOR_EMAIL: 'desk@times.example',
  GIT_COMMITTER_NAME: 'Desk',
  GIT_COMMITTER_EMAIL: 'desk@times.example',
  // npx runs what is installed, or nothing.
  npm_config_yes: 'false',
  npm_config_prefer_offline: 'true',
  npm_config_update_notifier: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

/** Runs a program in a folder of a newsroom. */
export function run(folder: string, program: string, ...args: readonly string[]): Promise<Ended> {
  return runProgram(program, args, { in: folder, env: environment });
}

/** Runs a program that has to succeed, and gives what it printed. */
export async function succeed(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, program, ...args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** Puts installed packages into a project, as npm would. */
export async function linkPackages(folder: string, ...names: readonly string[]): Promise<void> {
  const modules = path.join(folder, 'node_modules');
  await mkdir(path.join(modules, '.bin'), { recursive: true });
  for (const name of names) {
    const from = path.join(name === 'sidelight' ? newsroom : builders, 'node_modules');
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(path.join(from, name), path.join(modules, name));
    const command = commands[name];
    if (command !== undefined) await symlink(path.join(from, '.bin', command), path.join(modules, '.bin', command));
  }
}

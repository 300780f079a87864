// What scripts have in common: where they run, what they start, and how they end.
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository's root, where every command runs. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Whether a script is what was started, and not what another one imports.
 * @param {string} url its `import.meta.url`
 */
export function isProgram(url) {
  return url === pathToFileURL(process.argv[1] ?? '').href;
}

/**
 * Runs a program in the repository's root, its output going where ours goes.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to our own
 * @returns {Promise<number>} the exit code; 1 where a signal ended it or it could not start
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm and npx are command files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a JavaScript file of the repository or of a package in a Node of its own.
 * @param {string} file from the root
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNode(file, args = [], env = {}) {
  return run(process.execPath, [file, ...args], env);
}

/**
 * Ends this process unsuccessfully if a command failed.
 * @param {number} code
 */
export function exitOnFailure(code) {
  if (code !== 0) process.exit(code);
}

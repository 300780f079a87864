import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** What each system opens an address with. */
const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  // The empty words are the title of a window, which `start` would take the address for.
  win32: ['cmd', '/c', 'start', ''],
};

/**
 * Opens an address in the user's browser.
 *
 * @returns why it was not opened; undefined once the system has taken it over
 */
export function openBrowser(address: string, env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const [command = '', ...args] = commands[platform()] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true, env });
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOENT' ? `there is no ${command}` : error.message));
    child.once('spawn', () => {
      child.unref();
      resolve(undefined);
    });
  });
}

// A screen in memory for programs that insist on one.
import { spawn } from 'node:child_process';

/**
 * Without a window manager, X gives the focus to the window under the pointer, and the pointer
 * rests at the centre of the screen. The screen is so small that this point lies within any
 * browser's window, which stands at 0, 0 and may well reach over the screen's edges.
 */
const screen = '640x200x24';

/**
 * Starts Xvfb on a display number of its own choosing.
 * @param {string} xvfb
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startDisplay(xvfb) {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
    // Xvfb tells its number through pipe 3, and ends when that pipe is closed too early.
    const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}: ${errors.trim()}`)));
    let number = '';
    child.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (number.endsWith('\n')) resolve({ display: `:${number.trim()}`, stop: () => void child.kill() });
    });
  });
}

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startDisplay } from '../../scripts/display.mjs';

/** How long WebKitWebDriver may take to listen, in ms; it takes well under one second. */
const patience = 15_000;

/** A port that nothing listened on a moment ago. @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port @param {() => boolean} hasEnded */
async function waitUntilReady(port, hasEnded) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && !hasEnded()) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // what fetch throws while nobody listens
    }
    await wait(50);
  }
  throw new Error('WebKitWebDriver did not start');
}

/**
 * Starts WebKitWebDriver on a screen of its own. Both end with this process, however it ends.
 * @param {{ driver: string, display: string }} programs WebKitWebDriver and Xvfb
 * @returns {Promise<{ port: number, display: string, stop: () => void }>}
 */
export async function startWebKitDriver(programs) {
  const screen = await startDisplay(programs.display);
  const port = await findFreePort();
  const child = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display },
  });
  let ended = false;
  child.on('exit', () => (ended = true));
  child.on('error', () => (ended = true));

  const stop = () => {
    process.off('exit', stop);
    child.kill();
    screen.stop();
  };
  process.on('exit', stop);

  try {
    await waitUntilReady(port, () => ended);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, display: screen.display, stop };
}

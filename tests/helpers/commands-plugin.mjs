import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';
import { readByCommandLine, renderByCommandLine } from './command-line.mjs';
import { inputOf } from './input/input-of.mjs';
import { parseChord } from './input/input.mjs';

/**
 * The server's side of tests/helpers/commands.ts, which asks for nothing that the engine has not.
 *
 * @typedef {import('./input/input.mjs').Input} Input
 */

/** @param {Input} input @param {string[]} keys @param {() => Promise<void>} action */
async function holding(input, keys, action) {
  for (const key of keys) await input.keyDown(key);
  try {
    await action();
  } finally {
    for (const key of keys.toReversed()) await input.keyUp(key);
  }
}

/** @param {Input} input @param {number} x @param {number} y @param {import('./input/input.mjs').Button} button */
async function click(input, x, y, button) {
  await input.move(x, y, 1);
  await input.buttonDown(button);
  await input.buttonUp(button);
}

/** @type {Record<string, (input: Input, payload: any, engine: string) => unknown>} */
const commands = {
  'engine-abilities': (input) => ({
    touch: Boolean(input.tap),
    pinch: Boolean(input.pinch),
    media: Boolean(input.emulate),
    accessibilityTree: Boolean(input.accessibilityTree),
    tabs: Boolean(input.follow),
    buttons: input.buttons,
  }),
  'engine-viewport': (input, size) => input.setViewport(size),
  'engine-keys': (input, { chord }) => {
    const { held, key } = parseChord(chord);
    return holding(input, held, async () => {
      await input.keyDown(key);
      await input.keyUp(key);
    });
  },
  'engine-pointer-move': (input, { x, y, steps }) => input.move(x, y, steps),
  'engine-pointer-down': (input, { button }) => input.buttonDown(button),
  'engine-pointer-up': (input, { button }) => input.buttonUp(button),
  'engine-pointer-click': (input, { x, y, button, modifiers }) =>
    holding(input, modifiers, () => click(input, x, y, button)),
  'engine-follow-link': (input, { x, y, expression }) =>
    input.follow?.(() => click(input, x, y, 'left'), expression),
  'engine-pointer-double-click': (input, { x, y }) => input.doubleClick(x, y),
  'engine-pointer-reset': (input) => input.reset(),
  'engine-wheel': (input, { deltaX, deltaY }) => input.wheel(deltaX, deltaY),
  'engine-tap': (input, { x, y }) => input.tap?.(x, y),
  'engine-swipe': (input, { points }) => input.swipe?.(points),
  'engine-pinch': (input, { scale }) => input.pinch?.(scale),
  'engine-media': (input, media) => input.emulate?.(media),
  'engine-accessibility-tree': (input) => input.accessibilityTree?.(),
  'command-line-render': (_input, payload) => renderByCommandLine(payload),
  'command-line-read': (_input, payload) => readByCommandLine(payload),
  'engine-screenshot': async (input, { name }, engine) => {
    if (!input.screenshot) return null;
    const file = `tests/.output/${name}-${engine}.png`;
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), await input.screenshot());
    return file;
  },
};

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function commandsPlugin() {
  return {
    name: 'sidelight-commands',
    async executeCommand({ command, payload, session }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      const engine = session.browser.name.toLowerCase();
      const result = await commands[command]?.(inputOf(session.browser, session.id), payload, engine);
      return result ?? true; // undefined would mean that the command is not ours
    },
  };
}

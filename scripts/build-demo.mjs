// Builds dist-demo/: the demo as a newsroom would publish it, its numbers and sources in the pages. Needs the built command.
import { cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { exitOnFailure, isProgram, root, runNode } from './run.mjs';

/** The built command, from the root. */
export const command = 'dist/lib/cli/sidelight.js';

/** Where the rendered demo goes, from the root. */
export const renderedDemo = 'dist-demo';

/** Renders the demo's pages in a copy, which takes the old one's place only when all went well. */
export async function buildDemo() {
  const place = path.join(root, renderedDemo);
  const made = `${place}.new`;
  await rm(made, { recursive: true, force: true });
  await cp(path.join(root, 'demo'), made, { recursive: true });
  exitOnFailure(await runNode(command, ['render', path.basename(made), '--write']));
  await rm(place, { recursive: true, force: true });
  await rename(made, place);
}

if (isProgram(import.meta.url)) await buildDemo();

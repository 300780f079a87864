// From a fresh checkout to the demo in a browser: installs, builds, serves.
import { exitOnFailure, runNode } from './run.mjs';
import { serveDemo } from './serve.mjs';

exitOnFailure(await runNode('scripts/install.mjs'));
exitOnFailure(await runNode('scripts/build.mjs'));
await serveDemo();

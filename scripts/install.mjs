// Brings node_modules in line with package-lock.json. Runs before anything is installed.
import { installPackages } from './packages.mjs';
import { exitOnFailure } from './run.mjs';

exitOnFailure(await installPackages());

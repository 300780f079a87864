// Type-checks everything under the settings it runs with. All of them report before it fails.
import { runNode } from './run.mjs';

const projects = ['tsconfig.core.json', 'tsconfig.build.json', 'tsconfig.cli.json', 'tsconfig.desk.json', 'tsconfig.json', 'tsconfig.node.json'];

for (const project of projects) {
  const code = await runNode('node_modules/typescript/bin/tsc', ['--noEmit', '-p', project]);
  if (code !== 0) {
    console.error(`${project}: failed`);
    process.exitCode = 1;
  }
}

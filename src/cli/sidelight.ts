#!/usr/bin/env node
import { reasonOf } from './files/reason-of.js';
import { run } from './program.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe, like `head`, has what it wanted.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`error: standard output cannot be written (${reasonOf(error)})\n`);
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: () => process.cwd(),
  onInterrupt: (listener) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, listener);
  },
});

#!/usr/bin/env node
import { run } from './program.js';

// A reader that closes the pipe, like `head`, has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
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

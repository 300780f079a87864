import { Command, CommanderError } from 'commander';
import { version } from '../version.js';
import { addCheck } from './commands/check.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addPreview } from './commands/preview.js';
import { addRender } from './commands/render.js';
import { addUpdate } from './commands/update.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';

/** Adds one command to the program; what it does ends in an exit code. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;

const commands: readonly AddCommand[] = [addCheck, addRender, addPreview, addUpdate, addImport, addExport];

const about = `Puts sources and context beside the sentences of an article.

Wherever an article or a document is asked for, - is standard input.`;

const exits = `
Exit codes:
  0  nothing to mend
  1  there is something to mend
  2  wrong use, or a file that could not be read or written`;

/**
 * Runs the command line.
 *
 * @param args without the program's own name
 * @returns the exit code; it does not throw for anything that a user can cause
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('sidelight')
    .description(about)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', exits)
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // The same everywhere: help is read in pagers, in issues and in the documentation.
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .exitOverride();
  for (const add of commands) add(program, terminal, (ended) => (code = ended));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
}

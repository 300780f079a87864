import { Command, CommanderError } from 'commander';
import { version } from '../version.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';

/** Adds one command to the program; what it does ends in an exit code. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;

/** In the order of the help. One is loaded when it is asked for: all together take as long as a page. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  check: async () => (await import('./commands/check.js')).addCheck,
  render: async () => (await import('./commands/render.js')).addRender,
  preview: async () => (await import('./commands/preview.js')).addPreview,
  update: async () => (await import('./commands/update.js')).addUpdate,
  import: async () => (await import('./commands/import.js')).addImport,
  export: async () => (await import('./commands/export.js')).addExport,
};

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
  const [name = ''] = args;
  // The help, and what is said of an unknown name, are of all.
  const wanted = Object.hasOwn(commands, name) ? [name] : Object.keys(commands);
  for (const one of wanted) (await commands[one]?.())?.(program, terminal, (ended) => (code = ended));
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

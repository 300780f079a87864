import { Option } from 'commander';
import { LAST_PORT } from '../preview/listen.js';
import { openBrowser } from '../preview/open-browser.js';
import { startPreview } from '../preview/start-preview.js';
import type { AddCommand } from '../program.js';
import { plainFindings } from '../report/plain-findings.js';
import { UsageError } from '../terminal.js';

const DEFAULT_PORT = 8640;

interface Options {
  readonly root?: string;
  readonly selector?: string;
  readonly port: number;
  readonly open?: boolean;
}

const about = `Shows an article with its notes in the browser, and its document beside it.

The page is served as it is, with what else is in its folder, to this machine
alone; Sidelight is added to what is served if the page does not load it. What
changes on disk shows at once. The desk saves the document, and nothing else;
one that does not exist yet is made by the first save. Ctrl-C ends it.`;

/** `sidelight preview`. */
export const addPreview: AddCommand = (program, terminal, done) => {
  program
    .command('preview')
    .summary('show an article and edit its document')
    .description(about)
    .argument('<article>', 'the page')
    .argument('<document>', 'its document, in JSON')
    .option('--root <folder>', "the folder that is served (default: the article's)")
    .option('--selector <css>', 'the article, in a page without <sidelight-article>')
    .addOption(new Option('--port <number>', 'the first port to try; 0 for any').default(DEFAULT_PORT).argParser(portOf))
    .option('--open', 'open the browser')
    .action(async (article: string, document: string, { root, selector, port, open }: Options) => {
      const preview = await startPreview({ article, document, root, port, selector }, terminal);
      if (Array.isArray(preview)) {
        terminal.stderr.write(plainFindings(preview));
        return done(2);
      }
      const stopped = new Promise<void>((resolve) => terminal.onInterrupt?.(resolve));
      terminal.stdout.write(`Preview of ${article}: ${preview.address} (Ctrl-C ends it)\n`);
      const failure = open ? await openBrowser(preview.address, terminal.env) : undefined;
      if (failure !== undefined) terminal.stderr.write(`The browser is not opened (${failure}); go to ${preview.address}\n`);
      await stopped;
      await preview.close();
      done(0);
    });
};

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > LAST_PORT) throw new UsageError(`--port ${text} is no port; give a number up to ${LAST_PORT}`);
  return port;
}

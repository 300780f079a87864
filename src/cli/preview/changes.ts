import { statSync } from 'node:fs';
import { watch, type FSWatcher } from 'chokidar';

/**
 * One save is told once, also where an editor writes in steps or writes several files. In ms. The watcher
 * swallows what follows a change of the same file within 50 ms: by then it has to be over.
 */
const QUIET = 70;

/** How often the files are looked at. In ms. */
const INTERVAL = 100;

/** No page loads as many; more are not watched. */
const MAX_WATCHED = 5000;

/** Tells when one of the files changes that a preview has shown; files that are not there yet count, too. */
export class Changes {
  // Asked again and again: told by the system, the watcher loses files that are replaced twice within a moment.
  readonly #watcher: FSWatcher = watch([], { usePolling: true, interval: INTERVAL, atomic: false });
  readonly #watched = new Set<string>();
  /** When each file was changed last as the watcher was asked to look at it, which takes it a moment to begin. */
  readonly #begun = new Map<string, number | undefined>();
  readonly #changed = new Set<string>();
  readonly #tell: (locations: ReadonlySet<string>) => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param tell is given what has changed since it was told last */
  constructor(tell: (locations: ReadonlySet<string>) => void) {
    this.#tell = tell;
    this.#watcher.on('all', (event, location) => this.#note(event, location));
    // A file that cannot be watched is one whose changes are not told; it is served all the same.
    this.#watcher.on('error', () => undefined);
  }

  watch(location: string): void {
    if (this.#watched.has(location) || this.#watched.size >= MAX_WATCHED) return;
    this.#watched.add(location);
    this.#begun.set(location, timeOf(location));
    this.#watcher.add(location);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher.close();
  }

  #note(event: string, location: string): void {
    if (event === 'unlink') {
      // The watcher lets go of a file that is gone, and would not see it come back.
      this.#watcher.unwatch(location);
      this.#watcher.add(location);
    }
    if (event === 'add' && this.#begun.has(location)) {
      const begun = this.#begun.get(location);
      this.#begun.delete(location);
      if (begun === timeOf(location)) return;
    }
    this.#changed.add(location);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const locations = new Set(this.#changed);
      this.#changed.clear();
      this.#tell(locations);
    }, QUIET);
  }
}

function timeOf(location: string): number | undefined {
  return statSync(location, { throwIfNoEntry: false })?.mtimeMs;
}

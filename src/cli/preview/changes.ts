import { watch, type FSWatcher } from 'chokidar';

/** One save is told once, also where an editor writes in steps or writes several files. In ms. */
const QUIET = 40;

/** No page loads as many; more are not watched. */
const MAX_WATCHED = 5000;

/** Tells when one of the files changes that a preview has shown; files that are not there yet count, too. */
export class Changes {
  readonly #watcher: FSWatcher = watch([], { ignoreInitial: true });
  readonly #watched = new Set<string>();
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
    this.#changed.add(location);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const locations = new Set(this.#changed);
      this.#changed.clear();
      this.#tell(locations);
    }, QUIET);
  }
}

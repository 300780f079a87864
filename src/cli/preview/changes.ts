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
  /** What each file was when it was asked to be watched, or told of last. */
  readonly #stamps = new Map<string, string>();
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
    if (this.#stamps.has(location) || this.#stamps.size >= MAX_WATCHED) return;
    this.#stamps.set(location, stampOf(location));
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
    // Between its first look at a file and its second the watcher sees nothing.
    if (event === 'add') setTimeout(() => this.#compare(location), INTERVAL).unref();
    this.#compare(location);
  }

  #compare(location: string): void {
    const stamp = stampOf(location);
    if (this.#watcher.closed || stamp === this.#stamps.get(location)) return;
    this.#stamps.set(location, stamp);
    this.#changed.add(location);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const locations = new Set(this.#changed);
      this.#changed.clear();
      this.#tell(locations);
    }, QUIET);
  }
}

/** Another one for each change of a file; an empty one of what is no file, or cannot be looked at. */
function stampOf(location: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(location);
    return [mtimeMs, size, ino].join();
  } catch {
    return '';
  }
}

import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What stands at an address: a file by its real place, or a folder that was asked for without its slash. */
export type Found = { readonly kind: 'file'; readonly location: string } | { readonly kind: 'folder' };

/** What a system says of a path that leads to nothing. */
const NOTHING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL']);

/** Signs that name another place; on Windows a colon does, too: a drive, or a stream of a file. */
const MISLEADING = path.sep === '\\' ? /[/\\:\0]/ : /[/\\\0]/;

/** A folder that is served: its files have addresses, and nothing else has one. */
export class ServedFolder {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /** @throws the system's error when there is no such folder */
  static async at(location: string): Promise<ServedFolder> {
    return new ServedFolder(await realpath(location));
  }

  /**
   * The address of a file, as a browser writes it.
   *
   * @param location without links
   * @returns undefined where the file is outside of the folder or hidden
   */
  addressOf(location: string): string | undefined {
    const parts = this.#partsOf(location);
    return parts && `/${parts.map(encodeURIComponent).join('/')}`;
  }

  /**
   * Finds what an address leads to. Dots that lead up, hidden files, and links that leave the folder or
   * lead to something hidden find nothing.
   *
   * @param pathname as it was sent: percent-encoded, without a query
   */
  async find(pathname: string): Promise<Found | undefined> {
    const names = namesIn(pathname);
    return names && this.#find(names, pathname.endsWith('/'));
  }

  async #find(names: readonly string[], isFolder: boolean): Promise<Found | undefined> {
    try {
      const location = await realpath(path.join(this.#root, ...names));
      const isServed = location === this.#root || this.#partsOf(location) !== undefined;
      if (!isServed) return undefined;
      const found = await stat(location);
      if (found.isFile()) return isFolder ? undefined : { kind: 'file', location };
      if (!found.isDirectory()) return undefined;
      return isFolder ? await this.#find([...names, 'index.html'], false) : { kind: 'folder' };
    } catch (error) {
      if (NOTHING.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  }

  /** A file's way from the root; undefined if it leads out of it, or to something hidden. */
  #partsOf(location: string): string[] | undefined {
    const way = path.relative(this.#root, location);
    if (way === '' || path.isAbsolute(way)) return undefined;
    const parts = way.split(path.sep);
    return parts.some((part) => part.startsWith('.')) ? undefined : parts;
  }
}

/** The names in an address; undefined where one of them could mean another place than it says. */
function namesIn(pathname: string): string[] | undefined {
  const [before, ...encoded] = pathname.split('/');
  if (before !== '') return undefined;
  if (encoded.at(-1) === '') encoded.pop();
  const names = encoded.map(decoded);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function decoded(encoded: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    // A URIError: it is no encoding of anything.
    return undefined;
  }
  return name === '' || name.startsWith('.') || MISLEADING.test(name) ? undefined : name;
}

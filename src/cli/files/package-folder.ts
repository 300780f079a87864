import { existsSync } from 'node:fs';

/** The folder of this package, be it run from its sources or as it was built; ends with a slash. */
export function packageFolder(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('../', folder);
    if (parent.href === folder.href) throw new Error('This is no part of a package');
    folder = parent;
  }
  return folder;
}

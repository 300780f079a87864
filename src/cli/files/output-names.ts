import path from 'node:path';

/** Where the results of files go, by the files' names: into one folder, their folders below the common one kept. */
export function outputNames(names: readonly string[], folder: string, cwd: string): Map<string, string> {
  const locations = names.map((name) => path.resolve(cwd, name));
  const common = commonFolder(locations.map((location) => path.dirname(location)));
  return new Map(names.map((name, index) => [name, path.join(folder, path.relative(common, locations[index] ?? ''))]));
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(path.sep));
  const isCommon = (part: string, index: number) => others.every((other) => other[index] === part);
  const end = first.findIndex((part, index) => !isCommon(part, index));
  return (end < 0 ? first : first.slice(0, end)).join(path.sep) || path.sep;
}

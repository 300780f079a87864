import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUrl, STDIN } from '../files/read-input.js';

/** Whether a file is in a folder, or below it; then it can be named without `..`. */
function isInside(folder: string, location: string): boolean {
  const relative = path.relative(folder, location);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** A file's name from the working folder, with `/` between its parts; whole where it lies elsewhere. */
export function relativeName(name: string, cwd: string): string {
  if (name === STDIN || isUrl(name)) return name;
  const location = path.resolve(cwd, name);
  return isInside(cwd, location) ? path.relative(cwd, location).split(path.sep).join('/') : location;
}

/** The same as a URI reference. */
export function fileUri(name: string, cwd: string): string {
  if (isUrl(name)) return URL.canParse(name) ? new URL(name).href : encodeURI(name);
  const relative = relativeName(name, cwd);
  return path.isAbsolute(relative) ? pathToFileURL(relative).href : relative.split('/').map(encodeURIComponent).join('/');
}

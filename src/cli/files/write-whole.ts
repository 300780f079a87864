import { randomUUID } from 'node:crypto';
import { mkdir, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Of a new file; the process's mask takes from it. */
const NEW_MODE = 0o666;

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. A link stays a link, and
 * the file keeps its mode. What is no file, a pipe or a device, is written to: nothing may stand in its place.
 *
 * @throws the system's error when it cannot be written; the file is then as it was
 */
export async function writeWhole(location: string, content: Uint8Array | string): Promise<void> {
  await makeFolder(path.dirname(location));
  const found = await stat(location).catch(() => undefined);
  if (found && !found.isFile() && !found.isDirectory()) return writeFile(location, content);
  const mode = found?.mode;
  const target = await realpath(location).catch(() => placeToBe(location));
  await makeFolder(path.dirname(target));
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx', mode ?? NEW_MODE);
  try {
    await file.writeFile(content);
    // Not less than the old one allowed: the process's mask is for new files.
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
    await file.close();
    await rename(temporary, target);
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Where a file will be that is not there yet: a link may lead to it already. */
async function placeToBe(location: string): Promise<string> {
  const to = await readlink(location).catch(() => undefined);
  return to === undefined ? location : path.resolve(await realpath(path.dirname(location)), to);
}

/** Makes a folder and those it stands in. Node's own way never ends where the system makes none, as in /proc. */
async function makeFolder(location: string): Promise<void> {
  const code = await mkdir(location).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  );
  const parent = path.dirname(location);
  if (code !== 'ENOENT' || parent === location) return;
  await makeFolder(parent);
  await mkdir(location);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is none',
  EISDIR: 'it is a folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk cannot be written',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'its folder is a file',
  ENAMETOOLONG: 'its name is too long',
  ENOTFOUND: 'there is no such server',
  ECONNREFUSED: 'the server does not answer',
  ERR_INVALID_URL: 'it is no address',
};

/** Why a file is not read or written, in words for the system's error. */
export function reasonOf(error: unknown): string {
  // What `fetch` says itself is no reason.
  const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? code ?? message;
}

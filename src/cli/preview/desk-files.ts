import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../files/package-folder.js';
import { UsageError } from '../terminal.js';

/** Under it stands what is no file of the article's. */
export const RESERVED = '/__sidelight/';

export const DESK_ADDRESS = '/';
export const DOCUMENT_ADDRESS = `${RESERVED}document`;
export const EVENTS_ADDRESS = `${RESERVED}events`;

const BUNDLE_ADDRESS = `${RESERVED}sidelight.js`;
const languages = ['ar', 'de', 'es', 'fa', 'fr', 'he', 'ja', 'ko', 'uk', 'zh-Hans'];
const localeAddress = (tag: string): string => `${RESERVED}locales/${tag}.js`;

/** The bundle, and each language that it does not bring: nobody knows what the document's will be when it is written. */
export const SCRIPT_ADDRESSES: readonly string[] = [BUNDLE_ADDRESS, ...languages.map(localeAddress)];

/** What the desk may do: nothing but show its own, and frame the article. */
export const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const built = {
  [BUNDLE_ADDRESS]: 'dist/sidelight.js',
  ...Object.fromEntries(languages.map((tag) => [localeAddress(tag), `dist/locales/${tag}.js`])),
  [`${RESERVED}desk.js`]: 'dist/lib/cli/preview/desk/desk.js',
  [`${RESERVED}desk.css`]: 'dist/lib/cli/preview/desk/desk.css',
  [`${RESERVED}desk.svg`]: 'dist/lib/cli/preview/desk/desk.svg',
  [DESK_ADDRESS]: 'dist/lib/cli/preview/desk/desk.html',
};

/**
 * The files of the desk, by their addresses.
 *
 * @throws UsageError when the package was not built
 */
export function deskFiles(): ReadonlyMap<string, string> {
  const files = Object.entries(built).map(([address, file]) => [address, fileURLToPath(new URL(file, packageFolder()))] as const);
  const missing = files.find(([, file]) => !existsSync(file));
  if (missing) throw new UsageError(`the package lacks ${missing[1]}; build it, or install it again`);
  return new Map(files);
}

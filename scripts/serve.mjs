// A static server for the demo as it is published: two folders of the repository and nothing else. Uses no package,
// since start.mjs imports it before there are any.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { renderedDemo } from './build-demo.mjs';
import { isProgram, root } from './run.mjs';

/**
 * What may be reached: folders of the repository, by what addresses of their files begin with.
 * @typedef {Record<string, string>} Folders
 */

/** @type {Folders} */
const demoFolders = { demo: renderedDemo, dist: 'dist' };

const firstPort = 8000;
const lastPort = 8099;

/** @type {Record<string, string>} */
const types = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * What a URL path names, without percent signs and the first slash; undefined where it may not be served.
 * @param {string} pathname percent-encoded
 */
function decodePath(pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  // URL parsing has resolved plain `..`; what is left was encoded to slip through.
  const isRefused = decoded.split(/[\\/]/).some((segment) => segment.startsWith('.') || segment.includes('\0'));
  return isRefused ? undefined : decoded.slice(1);
}

/**
 * The file to send: a folder's index for a folder, nothing for a link that leads out of the folders.
 * @param {string} location as it is asked for
 * @param {Folders} folders
 * @returns {Promise<{ file: string, size: number } | 'folder' | undefined>}
 */
async function findFile(location, folders) {
  const [address, folder] = Object.entries(folders).find(([address]) => `${location}/`.startsWith(`${address}/`)) ?? [];
  if (address === undefined || folder === undefined) return undefined;
  try {
    const [real, realRoot] = await Promise.all([realpath(path.join(root, folder, location.slice(address.length))), realpath(root)]);
    if (!`${real}${path.sep}`.startsWith(path.join(realRoot, folder, path.sep))) return undefined;
    const found = await stat(real);
    if (found.isFile()) return { file: real, size: found.size };
    if (!found.isDirectory()) return undefined;
    return location.endsWith('/') ? await findFile(`${location}index.html`, folders) : 'folder';
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/**
 * Answers with a file as it is on disk.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Folders} folders
 */
export async function sendFile(request, response, folders) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  // A second slash would be read as a host name.
  const { pathname, search } = new URL((request.url ?? '/').replace(/^[\\/]+/, '/'), 'http://localhost');
  const location = decodePath(pathname);
  const found = location === undefined ? undefined : await findFile(location, folders);
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  if (found === 'folder') {
    response.writeHead(302, { Location: `${pathname}/${search}` }).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[path.extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  if (request.url === '/') response.writeHead(302, { Location: '/demo/' }).end();
  else await sendFile(request, response, demoFolders);
}

/**
 * Serves the demo and dist/ to this machine alone.
 * @param {number} [port] a certain port, 0 for any; without it the first free one from 8000 on
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(port) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  for (let candidate = port ?? firstPort; ; candidate += 1) {
    try {
      await listen(server, candidate);
      break;
    } catch (error) {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!isTaken || port !== undefined || candidate === lastPort) throw error;
    }
  }
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Serves the demo until Ctrl-C, on the port that the environment names if it names one. */
export async function serveDemo() {
  const port = process.env.PORT ? Number(process.env.PORT) : undefined;
  const server = await serve(port);
  console.log(`Sidelight demo: http://localhost:${server.port}/demo/`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

if (isProgram(import.meta.url)) await serveDemo();

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../terminal.js';

/** `localhost` may mean either; another program on the other one would be asked in our place. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** How many ports are tried. */
const TRIES = 100;
/** There are no greater numbers of ports. */
export const LAST_PORT = 65_535;

/** What a machine without IPv6 says. */
const NO_FAMILY = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

export interface Listening {
  readonly port: number;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/**
 * Listens on this machine's own addresses, which no other machine reaches.
 *
 * @param from the port to begin with; 0 for any
 * @throws UsageError when no port is free, or none is allowed
 */
export async function listen(from: number, answer: (port: number) => RequestListener): Promise<Listening> {
  for (let tried = 0; tried < TRIES && from + tried <= LAST_PORT; tried++) {
    const listening = await listenAt(from === 0 ? 0 : from + tried, answer);
    if (listening) return listening;
  }
  throw new UsageError(`no port from ${from} on is free; give another --port`);
}

/** @returns undefined where another program has that port, on either address */
async function listenAt(wanted: number, answer: (port: number) => RequestListener): Promise<Listening | undefined> {
  const servers: Server[] = [];
  let port = wanted;
  const close = async () => void (await Promise.all(servers.map(end)));
  for (const address of LOOPBACK) {
    const server = createServer((request, response) => answer(port)(request, response));
    const error = await bind(server, port, address);
    if (error?.code === 'EADDRINUSE') {
      await close();
      return undefined;
    }
    if (error?.code === 'EACCES') throw new UsageError(`port ${port} is not allowed; give another --port`);
    if (error && !NO_FAMILY.has(error.code ?? '')) throw error;
    if (error) continue;
    servers.push(server);
    port = (server.address() as AddressInfo).port;
  }
  return { port, close };
}

function bind(server: Server, port: number, address: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, address, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

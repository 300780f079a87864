import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Route = (response: ServerResponse, request: IncomingMessage, visit: number) => void;

export interface LinkServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** `METHOD /path` of every request, in order. */
  readonly asked: readonly string[];
  readonly agents: readonly (string | undefined)[];
  /** How many requests were open at once, at most. */
  readonly mostAtOnce: () => number;
}

/** Words enough to be a page. */
const filler = 'The harbour has been here for as long as anybody can remember, and it keeps a register of every ship. '.repeat(4);

export function page(words: string): string {
  return `<!doctype html><title>Page</title><nav>Menu</nav><p>${filler}</p><p>${words}</p>`;
}

/** Answers with a page that has these words. */
export function says(words: string, headers: Readonly<Record<string, string>> = {}): Route {
  return (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page(words));
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Route {
  return (response) => response.writeHead(code, headers).end('nothing');
}

export function leadsTo(location: string, code = 301): Route {
  return status(code, { location });
}

/** Runs a server of these routes on 127.0.0.1 while a test lasts; whatever is not there is 404. */
export async function withServer(routes: Readonly<Record<string, Route>>, test: (server: LinkServer) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const agents: (string | undefined)[] = [];
  let open = 0;
  let most = 0;
  const visits = new Map<string, number>();
  const server = createServer((request, response) => {
    const route = request.url ?? '/';
    const visit = (visits.get(route) ?? 0) + 1;
    visits.set(route, visit);
    asked.push(`${request.method} ${route}`);
    agents.push(request.headers['user-agent']);
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    (routes[route] ?? status(404))(response, request, visit);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await test({ url: `http://127.0.0.1:${port}`, asked, agents, mostAtOnce: () => most });
  } finally {
    await closed(server);
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

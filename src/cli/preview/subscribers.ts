import type { ServerResponse } from 'node:http';
import { beginAnswer } from './answers.js';

/** Those who are told of changes as they happen, by server-sent events. */
export class Subscribers {
  readonly #responses = new Set<ServerResponse>();

  /** Tells somebody the present state now, and every later one. */
  add(response: ServerResponse, state: unknown): void {
    beginAnswer(response, 200, { 'Content-Type': 'text/event-stream' });
    // After a restart of the preview nobody should wait for long.
    response.write('retry: 500\n');
    write(response, state);
    this.#responses.add(response);
    response.on('close', () => this.#responses.delete(response));
  }

  tell(state: unknown): void {
    for (const response of this.#responses) write(response, state);
  }
}

function write(response: ServerResponse, state: unknown): void {
  response.write(`data: ${JSON.stringify(state)}\n\n`);
}

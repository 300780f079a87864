import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often ages are counted anew, in ms: the finest of them is a day. */
const INTERVAL = 3_600_000;

/** The elements that show ages. One timer serves all, and there is none while no page or no element is seen. */
const shown = new Set<ReactiveControllerHost>();
let timer: number | undefined;
let listening: AbortController | undefined;

function refresh(): void {
  for (const host of shown) host.requestUpdate();
}

function keepTime(): void {
  clearInterval(timer);
  if (document.hidden || shown.size === 0) return;
  timer = window.setInterval(refresh, INTERVAL);
  refresh();
}

/** Draws an element that shows ages (“8 months ago”) anew while it is shown, and when its page is seen again. */
export class AgeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    shown.add(this.#host);
    if (shown.size > 1) return;
    listening = new AbortController();
    document.addEventListener('visibilitychange', keepTime, { signal: listening.signal });
    keepTime();
  }

  hostDisconnected(): void {
    shown.delete(this.#host);
    if (shown.size > 0) return;
    listening?.abort();
    keepTime();
  }
}

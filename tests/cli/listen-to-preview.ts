/** What a preview tells those who listen, as far as tests ask. */
export interface State {
  readonly revision: string;
  readonly article: { readonly address: string; readonly problem?: string };
  readonly document: { readonly source: string; readonly etag: string | null };
}

/** Listens to what a preview tells. */
export async function listen(from: string): Promise<{ next: () => Promise<State>; until: (isIt: (state: State) => boolean, act: () => Promise<void>) => Promise<State>; leave: () => void }> {
  const left = new AbortController();
  const { body } = await fetch(`${from}__sidelight/events`, { signal: left.signal });
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<State> => {
    for (;;) {
      const [, data, rest] = /^(?:retry: \d+\n)?data: (.*)\n\n([^]*)$/.exec(text) ?? [];
      if (data !== undefined) {
        text = rest ?? '';
        return JSON.parse(data) as State;
      }
      text += decoder.decode((await reader.read()).value, { stream: true });
    }
  };
  const until = async (isIt: (state: State) => boolean, act: () => Promise<void>) => {
    await act();
    for (;;) {
      const state = await next();
      if (isIt(state)) return state;
    }
  };
  return { next, until, leave: () => left.abort() };
}

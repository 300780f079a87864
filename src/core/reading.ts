/*
 * How cards open and close: one pure transition, state × input → state × effects. Timers, listeners
 * and the card itself stand outside. Delays and sizes are those of Wikipedia's page previews and of
 * gwern.net's scroll guard, which were settled by watching readers.
 */

/** The pointer has to rest this long, in ms, on a note before its preview opens. */
export const REST_DELAY = 300;
/** … and only this long while a card is open or was just closed: the reader is looking around. */
export const CHAIN_DELAY = 50;
/** How long, in ms, "just closed" lasts. */
export const CHAIN_WINDOW = 600;
/** The pointer may be away from marker and card this long, in ms, before a preview closes. */
export const AWAY_DELAY = 300;
/** More movement than this, in px, is no rest. */
export const REST_RADIUS = 6;

export type CardMode = 'preview' | 'pinned';
/** What opened a card. */
export type Trigger = 'pointer' | 'hover' | 'keyboard' | 'link' | 'script';

export interface OpenCard {
  readonly id: string;
  readonly mode: CardMode;
}

export interface Reading {
  readonly open?: OpenCard | undefined;
  /** The note that the pointer is on, and where it came to rest. */
  readonly hover?: { readonly id: string; readonly x: number; readonly y: number } | undefined;
  /** Whether the pointer is away from the open preview and its marker. */
  readonly away: boolean;
  /** The note dismissed by Escape: not opened by hover until the pointer has left it. */
  readonly muted?: string | undefined;
  /** After a scroll the pointer is over what it did not choose, until it really moves. */
  readonly scrolled: boolean;
  readonly x: number;
  readonly y: number;
  /** When the last card closed, in ms of the inputs' clock. */
  readonly closedAt: number;
}

export type Input =
  /** The pointer is at a place: over a note's marker or passage, in the card, or elsewhere. */
  | { type: 'move'; x: number; y: number; over?: string | undefined; inCard: boolean; time: number }
  /** The pointer has rested long enough. */
  | { type: 'rest' }
  /** The pointer has been away long enough. */
  | { type: 'away'; time: number }
  | { type: 'scroll' }
  /** A press that is neither on a marker nor in the card. `over` is the passage pressed. */
  | { type: 'press'; over?: string | undefined; time: number }
  /** A marker was clicked, tapped or entered. */
  | { type: 'activate'; id: string; trigger: Trigger; time: number }
  /** Open this note for good, whatever is open. */
  | { type: 'show'; id: string; trigger: Trigger }
  | { type: 'escape'; time: number }
  /** The close button, the backdrop, a swipe, another card, or the marker gone from view. */
  | { type: 'close'; time: number };

export type Effect =
  | { readonly type: 'wait-for-rest'; readonly delay: number }
  | { readonly type: 'cancel-rest' }
  | { readonly type: 'wait-for-away'; readonly delay: number }
  | { readonly type: 'cancel-away' }
  | { readonly type: 'open'; readonly id: string; readonly mode: CardMode; readonly trigger: Trigger }
  | { readonly type: 'close'; readonly id: string };

export interface Transition {
  readonly state: Reading;
  readonly effects: readonly Effect[];
}

export const idle: Reading = { away: false, scrolled: false, x: NaN, y: NaN, closedAt: -Infinity };

export function transition(state: Reading, input: Input): Transition {
  switch (input.type) {
    case 'move':
      return move(state, input);
    case 'rest':
      return rest(state);
    case 'away':
      return state.away && state.open?.mode === 'preview' ? close(state, input.time) : stay(state);
    case 'scroll':
      return { state: { ...state, scrolled: true, hover: undefined }, effects: [{ type: 'cancel-rest' }] };
    case 'press':
      return press(state, input);
    case 'activate':
      return state.open?.id === input.id && state.open.mode === 'pinned'
        ? close(state, input.time)
        : open(state, input.id, 'pinned', input.trigger);
    case 'show':
      return open(state, input.id, 'pinned', input.trigger);
    case 'escape':
      return state.open
        ? close({ ...state, muted: state.hover?.id ?? state.open.id }, input.time)
        : { state: { ...state, muted: state.hover?.id ?? state.muted }, effects: [{ type: 'cancel-rest' }] };
    case 'close':
      return close(state, input.time);
  }
}

function stay(state: Reading): Transition {
  return { state, effects: [] };
}

type Move = Extract<Input, { type: 'move' }>;

function move(before: Reading, input: Move): Transition {
  // Browsers send moves without movement when content scrolls under a still pointer.
  if (input.x === before.x && input.y === before.y) return stay(before);
  const { over, x, y } = input;
  const state: Reading = {
    ...before,
    x,
    y,
    scrolled: false,
    muted: over === before.muted ? before.muted : undefined,
  };
  const leaving = leave(state, input);
  const mayOpen = over !== undefined && over !== state.muted && over !== state.open?.id;
  if (!mayOpen || state.open?.mode === 'pinned')
    return {
      state: { ...leaving.state, hover: undefined },
      effects: [...leaving.effects, ...(state.hover ? [{ type: 'cancel-rest' } as const] : [])],
    };
  const { hover } = state;
  if (hover?.id === over && Math.hypot(x - hover.x, y - hover.y) <= REST_RADIUS) return leaving;
  return {
    state: { ...leaving.state, hover: { id: over, x, y } },
    effects: [...leaving.effects, { type: 'wait-for-rest', delay: restDelay(state, input.time) }],
  };
}

function restDelay({ open, closedAt }: Reading, time: number): number {
  return open || time - closedAt < CHAIN_WINDOW ? CHAIN_DELAY : REST_DELAY;
}

/** Starts or stops the countdown of an open preview. */
function leave(state: Reading, { over, inCard }: Move): Transition {
  if (state.open?.mode !== 'preview') return stay(state);
  const away = !inCard && over !== state.open.id;
  if (away === state.away) return stay(state);
  return {
    state: { ...state, away },
    effects: [away ? { type: 'wait-for-away', delay: AWAY_DELAY } : { type: 'cancel-away' }],
  };
}

function rest(state: Reading): Transition {
  const { hover } = state;
  if (!hover || state.scrolled || state.open?.mode === 'pinned') return stay(state);
  return open(state, hover.id, 'preview', 'hover');
}

function press(state: Reading, { over, time }: Extract<Input, { type: 'press' }>): Transition {
  // Pressing on the previewed passage starts a text selection, and does not mean "away with it".
  const selecting = state.open?.mode === 'preview' && over === state.open.id;
  if (selecting) return stay(state);
  const next = { ...state, muted: over };
  return state.open ? close(next, time) : { state: { ...next, hover: undefined }, effects: [{ type: 'cancel-rest' }] };
}

function open(state: Reading, id: string, mode: CardMode, trigger: Trigger): Transition {
  return {
    state: { ...state, open: { id, mode }, hover: undefined, away: false, muted: undefined },
    effects: [{ type: 'cancel-rest' }, { type: 'cancel-away' }, { type: 'open', id, mode, trigger }],
  };
}

function close(state: Reading, time: number): Transition {
  if (!state.open) return stay(state);
  return {
    state: { ...state, open: undefined, hover: undefined, away: false, closedAt: time },
    effects: [{ type: 'cancel-rest' }, { type: 'cancel-away' }, { type: 'close', id: state.open.id }],
  };
}

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

/** What opens a note, apart from its marker: the reader's own choice for all articles. */
export const preferences = ['hover', 'click', 'off'] as const;
/** `off` shows neither markers nor underlines; the list of sources stays. */
export type Preference = (typeof preferences)[number];

export interface OpenCard {
  readonly id: string;
  readonly mode: CardMode;
  /** A note that this one refers to, read in its place. */
  readonly inner?: string | undefined;
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
  /** A link in the open card leads to another note: it is read in the same card. Without an id, the way back. */
  | { type: 'read'; inner?: string | undefined; trigger: Trigger }
  | { type: 'escape'; time: number }
  /** The close button, the backdrop, a swipe, another card, or the marker gone from view. */
  | { type: 'close'; time: number };

export type Effect =
  | { readonly type: 'wait-for-rest'; readonly delay: number }
  | { readonly type: 'cancel-rest' }
  | { readonly type: 'wait-for-away'; readonly delay: number }
  | { readonly type: 'cancel-away' }
  | ({ readonly type: 'open'; readonly trigger: Trigger } & OpenCard)
  | { readonly type: 'close'; readonly id: string };

export interface Transition {
  readonly state: Reading;
  readonly effects: readonly Effect[];
}

export const idle: Reading = { away: false, scrolled: false, x: NaN, y: NaN, closedAt: -Infinity };

const cancelRest = { type: 'cancel-rest' } as const;
const cancelAway = { type: 'cancel-away' } as const;

export function transition(state: Reading, input: Input): Transition {
  const { open, hover } = state;
  const isPreview = open?.mode === 'preview';
  switch (input.type) {
    case 'move':
      return move(state, input);
    case 'rest':
      return hover && !state.scrolled && (!open || isPreview)
        ? openCard(state, { id: hover.id, mode: 'preview' }, 'hover')
        : change(state);
    case 'away':
      return state.away && isPreview ? closeCard(state, input.time) : change(state);
    case 'scroll':
      return change(state, { scrolled: true, hover: undefined }, cancelRest);
    case 'press':
      // Pressing on the previewed passage starts a text selection, and does not mean "away with it".
      return isPreview && input.over === open.id ? change(state) : dismiss(state, input.over, input.time);
    case 'activate':
      // The pointer is still on the marker that was clicked to close its card.
      return open?.id === input.id && !isPreview
        ? dismiss(state, input.id, input.time)
        : openCard(state, { id: input.id, mode: 'pinned' }, input.trigger);
    case 'show':
      return openCard(state, { id: input.id, mode: 'pinned' }, input.trigger);
    case 'read':
      return open ? openCard(state, { id: open.id, mode: 'pinned', inner: input.inner }, input.trigger) : change(state);
    case 'escape':
      return dismiss(state, hover?.id ?? open?.id ?? state.muted, input.time);
    case 'close':
      return closeCard(state, input.time);
  }
}

function change(state: Reading, changes?: Partial<Reading>, ...effects: Effect[]): Transition {
  return { state: { ...state, ...changes }, effects };
}

function move(state: Reading, { x, y, over, inCard, time }: Extract<Input, { type: 'move' }>): Transition {
  // Browsers send moves without movement when content scrolls under a still pointer.
  if (x === state.x && y === state.y) return change(state);
  const { open, hover } = state;
  const muted = over === state.muted ? over : undefined;
  const away = open?.mode === 'preview' ? !inCard && over !== open.id : state.away;
  // A first move tells where the pointer is, and not that it moved.
  const scrolled = state.scrolled && Number.isNaN(state.x);
  const mayOpen = !scrolled && over !== undefined && over !== muted && over !== open?.id && open?.mode !== 'pinned';
  const isResting = mayOpen && hover?.id === over && Math.hypot(x - hover.x, y - hover.y) <= REST_RADIUS;
  const effects: Effect[] = [];
  if (away !== state.away) effects.push(away ? { type: 'wait-for-away', delay: AWAY_DELAY } : cancelAway);
  if (mayOpen && !isResting) {
    const isChained = open || time - state.closedAt < CHAIN_WINDOW;
    effects.push({ type: 'wait-for-rest', delay: isChained ? CHAIN_DELAY : REST_DELAY });
  } else if (hover && !isResting) effects.push(cancelRest);
  const nextHover = isResting ? hover : mayOpen ? { id: over, x, y } : undefined;
  return change(state, { x, y, muted, away, scrolled, hover: nextHover }, ...effects);
}

/** Closes the card, or stops one that is about to open; `muted` is not opened by hover again. */
function dismiss(state: Reading, muted: string | undefined, time: number): Transition {
  return state.open
    ? closeCard({ ...state, muted }, time)
    : change(state, { muted, hover: undefined }, cancelRest);
}

function openCard(state: Reading, open: OpenCard, trigger: Trigger): Transition {
  return change(
    state,
    { open, hover: undefined, away: false, muted: undefined },
    cancelRest,
    cancelAway,
    { type: 'open', ...open, trigger },
  );
}

function closeCard(state: Reading, closedAt: number): Transition {
  const { open } = state;
  return open
    ? change(
        state,
        { open: undefined, hover: undefined, away: false, closedAt },
        cancelRest,
        cancelAway,
        { type: 'close', id: open.inner ?? open.id },
      )
    : change(state);
}

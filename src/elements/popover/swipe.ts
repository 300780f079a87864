/** A swipe down of this many px, or this fast in px per ms, means "away with it". */
const FAR = 80;
const FAST = 0.5;

/**
 * Lets a sheet be dragged down by its grip. `move` follows the finger with the distance in px;
 * `end` says whether the sheet was thrown off or springs back.
 *
 * @returns what ends the listening
 */
export function watchSwipe(
  grip: HTMLElement,
  { move, end }: { move: (distance: number) => void; end: (dismissed: boolean) => void },
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let start: { id: number; y: number; time: number } | undefined;
  const distance = (event: PointerEvent) => Math.max(0, event.clientY - (start?.y ?? 0));
  grip.addEventListener(
    'pointerdown',
    (event) => {
      if (start || !event.isPrimary) return;
      start = { id: event.pointerId, y: event.clientY, time: event.timeStamp };
      grip.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  grip.addEventListener(
    'pointermove',
    (event) => {
      if (start?.id === event.pointerId) move(distance(event));
    },
    { signal },
  );
  const finish = (event: PointerEvent) => {
    if (start?.id !== event.pointerId) return;
    const way = distance(event);
    const speed = way / Math.max(1, event.timeStamp - start.time);
    start = undefined;
    end(event.type === 'pointerup' && (way > FAR || (way > 10 && speed > FAST)));
  };
  grip.addEventListener('pointerup', finish, { signal });
  grip.addEventListener('pointercancel', finish, { signal });
  return () => listening.abort();
}

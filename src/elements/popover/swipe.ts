/** A swipe down of this many px, or this fast in px per ms, means "away with it". */
const FAR = 80;
const FAST = 0.5;
/** Less than this, in px, is a tap. */
const TAP = 10;

/**
 * Makes a listener for all pointer events of a sheet's grip. `move` follows the finger with the
 * distance in px; `end` says whether the sheet was thrown off or springs back.
 */
export function swipeDown(
  move: (distance: number) => void,
  end: (dismissed: boolean) => void,
): (event: PointerEvent) => void {
  let start: PointerEvent | undefined;
  return (event) => {
    const { type, pointerId } = event;
    if (type === 'pointerdown' && event.isPrimary) {
      start = event;
      (event.target as Element).setPointerCapture(pointerId);
    } else if (start?.pointerId === pointerId) {
      const distance = Math.max(0, event.clientY - start.clientY);
      if (type === 'pointermove') return move(distance);
      const isFast = distance > TAP && distance > FAST * (event.timeStamp - start.timeStamp);
      start = undefined;
      end(type === 'pointerup' && (isFast || distance > FAR));
    }
  };
}

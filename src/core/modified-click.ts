/** What a mouse event says of the keys that are held. */
interface Held {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a click on a link is the browser's own: into another tab, another window, or a download. */
export function isModified({ ctrlKey, metaKey, shiftKey, altKey }: Held): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

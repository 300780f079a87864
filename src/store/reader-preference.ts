import { preferences, type Preference } from '../core/reading.js';

/** The one thing that the reader's script ever keeps, and only once a reader has chosen. */
const KEY = 'sidelight-preference';

const listeners = new Set<() => void>();
let chosen: Preference | undefined;

/** How the reader wants notes to open, in all articles of the site. */
export function readerPreference(): Preference {
  return (chosen ??= preferences.find((one) => one === kept()) ?? 'hover');
}

export function choosePreference(preference: Preference): void {
  if (preference === readerPreference()) return;
  chosen = preference;
  try {
    localStorage.setItem(KEY, preference);
  } catch {
    // Storage is refused or full: the choice counts for this page.
  }
  for (const listener of listeners) listener();
}

/** Listens until `signal` aborts, also for a choice made in another tab. */
export function onPreference(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
  const follow = ({ key }: StorageEvent) => {
    if (key !== KEY) return;
    chosen = undefined;
    listener();
  };
  window.addEventListener('storage', follow, { signal });
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A page without an origin of its own, or a browser that blocks storage, keeps nothing.
    return null;
  }
}

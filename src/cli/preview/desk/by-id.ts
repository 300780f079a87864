/** The desk's own element with an id. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The desk has no ${kind.name} #${id}`);
}

/** A line that says something, with a button that answers it. */
export interface Notice {
  readonly notice: HTMLElement;
  readonly text: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** The parts of a notice of the desk, by its id. */
export function noticeOf(id: string): Notice {
  const notice = byId(id, HTMLElement);
  const [text, button] = [notice.querySelector('span'), notice.querySelector('button')];
  if (!text || !button) throw new Error(`#${id} is no notice`);
  return { notice, text, button };
}

/** Shows a file's name without the way to it, which is there for those who rest on it. */
export function showFileName(element: HTMLElement, name: string): string {
  element.title = name;
  return (element.textContent = name.split(/[/\\]/).at(-1) ?? name);
}

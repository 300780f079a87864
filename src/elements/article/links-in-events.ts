import { SidelightSourceOpenEvent } from '../../events/source-open.js';

/** The link with this datum that an event goes through. */
export function linkOf(event: Event, datum: string): HTMLAnchorElement | undefined {
  return event
    .composedPath()
    .find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement && datum in target.dataset);
}

/** Says that a link to a source is being followed; a listener may keep it from being so. */
export function announceSource(article: EventTarget, event: Event): void {
  const link = linkOf(event, 'sidelightSource');
  const id = link?.dataset['sidelightSource'] ?? '';
  if (link && !article.dispatchEvent(new SidelightSourceOpenEvent(id, link.href))) event.preventDefault();
}

import { html, nothing } from 'lit';
import type { CardView } from './card-view.js';

/**
 * An image beside a note. A preview, which a pointer may open by accident, loads none; one from another
 * site would tell that site who reads what, so it is only loaded when the reader asks. The frame has
 * its size from the start, so nothing moves when the image comes.
 */
export function mediaTemplate({ annotation, locale }: CardView, shown: boolean, show: () => void): unknown {
  const { media } = annotation;
  if (!media) return nothing;
  return html`<figure part="media">
    <div class="frame">
      ${shown
        ? html`<img src=${media.url} alt=${media.alt} loading="lazy" referrerpolicy="no-referrer" />`
        : html`<button type="button" @click=${show}>${locale.showImage}</button>`}
    </div>
    <figcaption>
      ${shown ? nothing : html`<bdi>${media.alt}</bdi> `}${media.credit === undefined
        ? nothing
        : html`<bdi>${media.credit}</bdi>`}
    </figcaption>
  </figure>`;
}

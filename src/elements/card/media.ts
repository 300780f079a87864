import { html, nothing } from 'lit';
import type { Media } from '../../core/model.js';
import type { Locale } from '../../locales/locale.js';

/**
 * An image beside a note. A preview, which a pointer may open by accident, loads none; one from another
 * site would tell that site who reads what, so it is only loaded when the reader asks. The frame has
 * its size from the start, so nothing moves when the image comes; it takes the focus of the button that
 * was in it.
 */
export function mediaTemplate({ url, alt, credit }: Media, shown: boolean, locale: Locale, show: () => void): unknown {
  return html`<figure part="media">
    <div class="image" tabindex="-1">${shown
      ? html`<img src=${url} alt=${alt} loading="lazy" referrerpolicy="no-referrer">`
      : html`<button type="button" @click=${({ currentTarget }: Event) => {
          (currentTarget as Element).closest<HTMLElement>('.image')?.focus();
          show();
        }}>${locale.showImage}</button>`}</div>
    <figcaption>${shown ? nothing : html`<bdi>${alt}</bdi>${' '}`}<bdi>${credit}</bdi></figcaption>
  </figure>`;
}

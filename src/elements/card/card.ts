import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { entryId } from '../../core/article-ids.js';
import type { CardMode } from '../../core/reading.js';
import { CardActionEvent, type CardAction } from '../../events/card-action.js';
import { attributionTemplate } from '../../templates/attribution.js';
import { closeIcon, nextIcon, outIcon, previousIcon } from '../../templates/icons.js';
import { quotation } from '../../templates/quotation.js';
import { richText } from '../../templates/rich-text.js';
import { sharedOriginTemplates } from '../../templates/shared-origin.js';
import { archiveLink, sourceLink } from '../../templates/source-links.js';
import { sourceLineTemplate } from '../../templates/source-line.js';
import type { CardView } from './card-view.js';
import { cardStyles } from './card.styles.js';
import { datesTemplate } from './dates.js';
import { mediaTemplate } from './media.js';
import { trailTemplate } from './trail.js';

/**
 * One note, as a card: its quotation, its source, who stands behind it, when, and how it got here. Only
 * what the note says is there.
 *
 * @tag sidelight-card
 * @fires sidelight-card-action - a button or “All sources” was used (inner event)
 * @csspart header - kind, number and title
 * @csspart body - what scrolls
 * @csspart quote - the source's own words
 * @csspart dates - happened, published, checked
 * @csspart trail - how the claim travelled
 * @csspart text - the editors' words
 * @csspart media - the image with its credit
 * @csspart footer - links and steps
 * @csspart close - the close button
 */
export class SidelightCard extends LitElement {
  static override styles = cardStyles;

  static override properties = {
    view: { attribute: false },
    mode: { attribute: false },
    sheet: { type: Boolean, reflect: true },
    pinned: { type: Boolean, reflect: true },
    changed: { type: Boolean, reflect: true },
    imageAllowed: { state: true },
    scrollable: { state: true },
  };

  /** What to show; nothing is drawn without it. */
  declare view: CardView | undefined;
  /** A preview has no close button, and loads no image. */
  declare mode: CardMode;
  /** Whether the card stands in the phone's sheet: larger type and targets. */
  declare sheet: boolean;
  /** Whether the card is pinned, for styles. */
  protected declare pinned: boolean;
  /** Whether the note tells of a change to the article, for styles. */
  protected declare changed: boolean;
  private declare imageAllowed: boolean;
  private declare scrollable: boolean;

  protected override willUpdate(changes: PropertyValues<this>): void {
    const kind = this.view?.annotation.kind;
    this.pinned = this.mode === 'pinned';
    this.changed = kind === 'update' || kind === 'correction';
    if (changes.has('view') && changes.get('view')?.annotation !== this.view?.annotation)
      this.imageAllowed = false;
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    return html`<header part="header">
        <b>${view.locale.kinds[view.annotation.kind]} ${view.number}</b>
        <bdi>${view.annotation.title}</bdi>
      </header>
      <button class="close" part="close" type="button" aria-label=${view.locale.close} ?hidden=${!this.pinned}
        @click=${() => this.#ask('close')}>${closeIcon}</button>
      <div class="scroll" part="body" tabindex=${this.scrollable ? 0 : nothing} @scroll=${this.#markMore}>
        ${this.#body(view)}
      </div>
      ${this.#footer(view)}`;
  }

  #body(view: CardView): TemplateResult {
    const { annotation, document, locale } = view;
    const { citations, attribution, body } = annotation;
    return html`${document.article.opinion ? html`<p class="opinion">${locale.opinion}</p>` : nothing}
    ${citations.map((citation, index) => {
      const linkFor = index > 0 ? annotation.id : undefined;
      return html`<div class="citation">${citation.quote === undefined
        ? nothing
        : quotation(citation.quote, citation.source.language)}${sourceLineTemplate(citation, locale, { linkFor })}</div>`;
    })}
    ${attribution ? html`<p class="says">${attributionTemplate(attribution, locale)}</p>` : nothing}
    ${sharedOriginTemplates(citations, document.sources, locale)}
    ${datesTemplate(view)} ${trailTemplate(view)}
    ${body.length > 0
      ? html`<div class="text" part="text" lang=${document.lang ?? nothing}>${richText(body, document.sources)}</div>`
      : nothing}
    ${mediaTemplate(view, this.#showsImage(view), () => (this.imageAllowed = true))}
    ${this.#related(view)}
    ${view.approximate
      ? html`<p class="remark"><b>${locale.editedSince}</b> ${locale.closestWords}</p>`
      : nothing}`;
  }

  #showsImage({ annotation: { media } }: CardView): boolean {
    if (this.imageAllowed || !media) return this.imageAllowed;
    return this.pinned && new URL(media.url).origin === location.origin;
  }

  #related({ annotation, document, locale, articleName }: CardView): unknown {
    const notes = document.annotations.filter(({ id }) => annotation.related.includes(id));
    if (notes.length === 0) return nothing;
    return html`<p class="origin related">${locale.related}: ${notes.map(
      ({ id, title }, index) =>
        html`${index > 0 ? locale.comma : nothing}<a href="#${entryId(articleName, id)}" data-sidelight=${id}
            ><bdi>${title ?? id}</bdi></a>`,
    )}</p>`;
  }

  #footer({ annotation, locale, articleName, position, count }: CardView): TemplateResult {
    const [first] = annotation.citations;
    const { id } = annotation;
    return html`<footer part="footer">
      <div class="links">${first
          ? html`${first.source.url === undefined
              ? nothing
              : sourceLink(first, id, html`${locale.source}${outIcon}`)}${archiveLink(first, id, locale.archived)}`
          : nothing}<a href="#${entryId(articleName, id)}" @click=${this.#openList}>${locale.allSources}</a></div>
      <div class="steps">
        <button type="button" aria-label=${locale.previous} ?disabled=${position <= 1}
          @click=${() => this.#ask('previous')}>${previousIcon}</button>
        <span>${position}/${count}</span>
        <button type="button" aria-label=${locale.next} ?disabled=${position >= count}
          @click=${() => this.#ask('next')}>${nextIcon}</button>
      </div>
    </footer>`;
  }

  #ask(action: CardAction): boolean {
    return this.dispatchEvent(new CardActionEvent(action));
  }

  /** The article shows the list; elsewhere, and with a modifier, the link does. */
  #openList = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!this.#ask('list')) event.preventDefault();
  };

  /** Measures whether the body scrolls: it then takes focus and shows that there is more. */
  measure(): void {
    const body = this.renderRoot.querySelector('.scroll');
    if (!body) return;
    body.scrollTop = 0;
    this.scrollable = body.scrollHeight > body.clientHeight + 1;
    this.#markMore();
  }

  #markMore = (): void => {
    const body = this.renderRoot.querySelector('.scroll');
    body?.toggleAttribute('data-more', body.scrollHeight - body.clientHeight - body.scrollTop > 1);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-card': SidelightCard;
  }
}

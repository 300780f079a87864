import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { AgeController } from '../../controllers/age-controller.js';
import { entryId } from '../../core/article-ids.js';
import { changeDate } from '../../core/change-date.js';
import type { Media } from '../../core/model.js';
import { isModified } from '../../core/modified-click.js';
import type { CardMode } from '../../core/reading.js';
import { CardActionEvent, type CardAction } from '../../events/card-action.js';
import { contentStyles } from '../../styles/content.styles.js';
import { hostTokens } from '../../styles/tokens.js';
import { dateTemplate } from '../../templates/date.js';
import { closeIcon, nextIcon, previousIcon } from '../../templates/icons.js';
import { attributionTemplate, noteText } from '../../templates/note-text.js';
import { quotation } from '../../templates/quotation.js';
import { sourceLinks } from '../../templates/source-links.js';
import { sharedOriginTemplates, sourceLineTemplate } from '../../templates/source-line.js';
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
 * @csspart back - the way back to the note that led to this one
 */
export class SidelightCard extends LitElement {
  static override styles = [hostTokens, contentStyles, cardStyles];

  static override properties = {
    view: { attribute: false },
    mode: { reflect: true },
    sheet: { type: Boolean, reflect: true },
    clock: { attribute: false },
    wantedImage: { state: true },
  };

  /** What to show; nothing is drawn without it. */
  declare view: CardView | undefined;
  /** A preview has no close button, and loads no image. */
  declare mode: CardMode;
  /** Whether the card stands in the phone's sheet: larger type and targets. */
  declare sheet: boolean;
  /** Milliseconds since 1970, to count ages from. */
  declare clock: () => number;
  /** How far it was last scrolled, as a share of its height: another width makes another height. */
  progress = 0;
  /** How wide it was when it was measured, in px. */
  #width = 0;
  /** The image of another site that the reader has asked for. */
  private declare wantedImage: Media | undefined;

  constructor() {
    super();
    this.clock = Date.now;
    this.addEventListener('scroll', this.#markMore);
    new AgeController(this);
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    const { annotation, locale, number } = view;
    const { kind, title } = annotation;
    const changed = changeDate(annotation);
    return html`<header role="none" part="header" class=${kind}
        ><b>${locale.kinds[kind]} ${number === undefined ? nothing : locale.number(number)}${changed && html`${' · '}${dateTemplate(changed, locale)}`}</b>${' '}<bdi>${title}</bdi></header>
      <button class="close" part="close" type="button" aria-label=${locale.close} ?hidden=${this.mode !== 'pinned' && !this.sheet}
        @click=${() => this.#ask('close')}>${closeIcon}</button>
      <div class="scroll" part="body" @scroll=${this.#markMore}>${this.#content(view)}</div>
      ${this.#footer(view)}`;
  }

  #content(view: CardView): TemplateResult {
    const { annotation, document, locale } = view;
    const { id, citations, attribution, media } = annotation;
    return html`${document.article.opinion ? html`<p class="opinion">${locale.opinion}</p>` : nothing}
      ${citations.map(
        (citation, index) => html`<div>${citation.quote && quotation(citation.quote, citation.source.language)}${sourceLineTemplate(
          citation,
          locale,
          { linkFor: index > 0 ? id : undefined },
        )}</div>`,
      )}
      ${attribution && html`<p class="says">${attributionTemplate(attribution, locale)}</p>`}
      ${sharedOriginTemplates(annotation, document, locale)}
      ${datesTemplate(view, this.clock())} ${trailTemplate(view)} ${noteText(annotation, document)}
      ${media && mediaTemplate(media, this.#showsImage(media), locale, () => (this.wantedImage = media))}
      ${this.#related(view)}
      ${view.approximate
        ? html`<p class="remark"><b>${locale.editedSince}</b>${' '}${locale.closestWords}</p>`
        : nothing}`;
  }

  #showsImage(media: Media): boolean {
    return media === this.wantedImage || (this.mode === 'pinned' && new URL(media.url).origin === self.origin);
  }

  #related({ annotation, document, locale, articleName }: CardView): unknown {
    const notes = document.annotations.filter(({ id }) => annotation.related.includes(id));
    if (notes.length === 0) return nothing;
    return html`<p class="origin">${locale.related}${locale.colon}${notes.map(
      ({ id, title }, index) => html`${index > 0 ? locale.comma : nothing}<a
        href="#${entryId(articleName, id)}" data-sidelight=${id}><bdi>${title ?? id}</bdi></a>`,
    )}</p>`;
  }

  #footer({ annotation, locale, articleName, position, count, isInner }: CardView): TemplateResult {
    const step = (action: 'previous' | 'next', icon: TemplateResult, end: number) => html`<button type="button"
      aria-label=${locale[action]} ?disabled=${position === end} @click=${() => this.#ask(action)}>${icon}</button>`;
    return html`<footer role="none" part="footer">
      <div class="links">${sourceLinks(annotation, locale)}<a
        href="#${entryId(articleName, annotation.id)}" @click=${this.#openList}>${locale.allSources}</a></div>
      <div class="steps">${isInner
        ? html`<button class="back" part="back" type="button" @click=${() => this.#ask('back')}>${previousIcon}${locale.back}</button>`
        : html`${step('previous', previousIcon, 1)}<span>${locale.number(position)}/${locale.number(count)}</span>${step('next', nextIcon, count)}`}</div>
    </footer>`;
  }

  #ask(action: CardAction): boolean {
    return this.dispatchEvent(new CardActionEvent(action));
  }

  /** The article shows the list; elsewhere, and with a modifier, the link does. */
  #openList = (event: MouseEvent): void => {
    if (isModified(event)) return;
    if (!this.#ask('list')) event.preventDefault();
  };

  get #body(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll');
  }

  /** What scrolls: the body, and where a sheet has no room for that all of the card. */
  get scroller(): HTMLElement | null {
    const body = this.#body;
    return body && hiddenOf(this) <= hiddenOf(body) ? body : this;
  }

  /** Scrolls, and measures whether the body does. */
  measure(progress = 0): void {
    const { scroller } = this;
    scroller?.scrollTo(0, progress * scroller.scrollHeight);
    this.#width = this.clientWidth;
    this.#markMore();
  }

  /** A body that scrolls takes focus, for the keys, and shows that there is more. */
  #markMore = (): void => {
    const body = this.#body;
    const { scroller } = this;
    // A card that was made wider or narrower is about to be drawn anew: it stands where it stood before.
    if (scroller && this.clientWidth === this.#width) this.progress = scroller.scrollTop / scroller.scrollHeight;
    if (!body) return;
    const hidden = hiddenOf(body);
    body.tabIndex = hidden > 1 ? 0 : -1;
    body.toggleAttribute('data-more', hidden - body.scrollTop > 1);
  };
}

/** How much of what it holds an element does not show, in px. */
function hiddenOf({ scrollHeight, clientHeight }: Element): number {
  return scrollHeight - clientHeight;
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-card': SidelightCard;
  }
}

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { CompanionController } from '../../controllers/companion-controller.js';
import { entryId } from '../../core/article-ids.js';
import { isModified } from '../../core/modified-click.js';
import { timelineOf, type Moment } from '../../core/timeline.js';
import { contentStyles } from '../../styles/content.styles.js';
import { hostTokens } from '../../styles/tokens.js';
import { dateTemplate, dateText } from '../../templates/date.js';
import { attributionTemplate } from '../../templates/note-text.js';
import { stepWords } from '../../templates/trail-step.js';
import type { CompanionView } from '../companion-view.js';
import { timelineStyles } from './timeline.styles.js';

/**
 * The dated claims of an article in their order: when something happened, and who said what of it when.
 * Each leads to its note, and those of the open note are marked. With fewer than five there is none.
 *
 * @tag sidelight-timeline
 * @attr for - the id of its article; by default the one around it, or the only one
 * @csspart base - the whole
 * @csspart heading - its heading
 * @csspart moment - one date with what is told of it
 */
export class SidelightTimeline extends LitElement {
  static override styles = [hostTokens, contentStyles, timelineStyles];

  static override properties = { for: {}, view: { attribute: false } };

  declare for: string;
  /** The article sets it. */
  declare view: CompanionView | undefined;
  /** Put in order when the notes have changed, and not with each card that opens. */
  #moments: readonly Moment[] = [];

  constructor() {
    super();
    this.for = '';
    new CompanionController(this);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const order = this.view?.order;
    if (changes.has('view') && order !== changes.get('view')?.order) this.#moments = timelineOf(order ?? []);
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view || this.#moments.length === 0) return nothing;
    const { locale } = view;
    return html`<section part="base" lang=${locale.lang} aria-labelledby="heading">
      <h2 id="heading" part="heading">${locale.timeline}</h2>
      <ol>${this.#moments.map((moment) => momentTemplate(moment, view))}</ol>
    </section>`;
  }
}

function momentTemplate({ date, annotation, step }: Moment, view: CompanionView): unknown {
  const { locale, document, articleName, numberOf, openId, passageOf } = view;
  const { id, title, attribution } = annotation;
  const subject = title ?? passageOf(annotation);
  const open = (event: MouseEvent) => {
    if (isModified(event)) return;
    event.preventDefault();
    view.article.show(id);
  };
  return html`<li part="moment" aria-current=${id === openId ? 'true' : nothing}>
    ${dateTemplate(date, locale, dateText(date, locale, 'long'))}
    <div class="said" lang=${document.lang ?? nothing}><span>${step ? stepWords(step, annotation, document, locale, subject) : subject}</span></div>
    <div class="by">${attribution && attributionTemplate(attribution, locale)}<a
      href="#${entryId(articleName, id)}" @click=${open}>${locale.note(numberOf.get(id) ?? 0)}</a></div>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-timeline': SidelightTimeline;
  }
}

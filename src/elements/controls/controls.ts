import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { CompanionController } from '../../controllers/companion-controller.js';
import { attributions, kinds, type Kind } from '../../core/model.js';
import { preferences } from '../../core/reading.js';
import { SidelightPreferenceChangeEvent } from '../../events/preference-change.js';
import { choosePreference, readerPreference } from '../../store/reader-preference.js';
import { contentStyles } from '../../styles/content.styles.js';
import { hostTokens } from '../../styles/tokens.js';
import { menuIcon, nextIcon, previousIcon, shape } from '../../templates/icons.js';
import type { CompanionView } from '../companion-view.js';
import { controlsStyles } from './controls.styles.js';

/**
 * The header line of an article: how many notes it has and who stands behind them, without a click; ways
 * to the previous and the next note; and a menu of which notes are shown and how they open.
 *
 * @tag sidelight-controls
 * @attr for - the id of its article; by default the one around it, or the only one
 * @fires sidelight-preference-change - the reader has chosen how notes open
 * @csspart base - the line
 * @csspart total - how many notes there are
 * @csspart counts - who stands behind them
 * @csspart menu - the button of the menu
 * @csspart panel - the menu
 */
export class SidelightControls extends LitElement {
  static override styles = [hostTokens, contentStyles, controlsStyles];

  static override properties = { for: {}, view: { attribute: false } };

  declare for: string;
  /** The article sets it. */
  declare view: CompanionView | undefined;

  constructor() {
    super();
    this.for = '';
    new CompanionController(this);
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view || view.order.length === 0) return nothing;
    const { locale, order, article } = view;
    const step = (act: 'previous' | 'next', icon: TemplateResult) => html`<button type="button" aria-label=${locale[act]}
      @click=${() => article[act]()}>${icon}</button>`;
    return html`<div class="line" part="base" lang=${locale.lang}>
      <p class="total" part="total">${locale.noteCount(order.length)}</p>
      <ul class="counts" part="counts">${attributions.map((one) => this.#count(one, view))}</ul>
      <div class="tools">${step('previous', previousIcon)}${step('next', nextIcon)}<button
        class="menu" part="menu" type="button" popovertarget="panel">${locale.notes}${menuIcon}</button></div>
      <div id="panel" part="panel" popover>${kindChoice(view)}${this.#preferenceChoice(view)}</div>
    </div>`;
  }

  #count(attribution: (typeof attributions)[number], { order, locale }: CompanionView): unknown {
    const count = order.filter((note) => note.attribution === attribution).length;
    if (count === 0) return nothing;
    const words = locale.attributionCount(attribution, count);
    const number = locale.number(count);
    const [before, after] = words.split(number);
    return html`<li>${shape(attribution)}<span>${after === undefined ? words : html`${before}<b>${number}</b>${after}`}</span></li>`;
  }

  #preferenceChoice({ locale }: CompanionView): TemplateResult {
    const present = readerPreference();
    return html`<fieldset><legend>${locale.openBy}</legend>${preferences.map(
      (one) => html`<label><input type="radio" name="preference" .checked=${one === present}
        @change=${() => this.#choose(one)}>${locale.preferences[one]}</label>`,
    )}</fieldset>`;
  }

  #choose(preference: (typeof preferences)[number]): void {
    choosePreference(preference);
    this.dispatchEvent(new SidelightPreferenceChangeEvent(preference));
  }
}

/** A box for each kind of note that the article has, with how many there are. */
function kindChoice({ order, locale, article }: CompanionView): TemplateResult {
  const present = kinds.filter((kind) => order.some((note) => note.kind === kind));
  const shown = new Set<string>(article.kinds?.split(/\s+/) ?? present);
  const toggle = (kind: Kind) => {
    const next = present.filter((one) => (one === kind) !== shown.has(one));
    article.kinds = next.length === present.length ? null : next.join(' ');
  };
  return html`<fieldset><legend>${locale.show}</legend>${present.map(
    (kind) => html`<label><input type="checkbox" .checked=${shown.has(kind)} @change=${() => toggle(kind)}
      ><span class=${kind}>${locale.kindPlurals[kind]}</span
      ><span class="many">${locale.number(order.filter((note) => note.kind === kind).length)}</span></label>`,
  )}</fieldset>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-controls': SidelightControls;
  }
}

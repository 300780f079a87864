/** @returns {import('../../../dist/lib/index.js').SidelightArticle | null} */
const article = () => document.querySelector('sidelight-article');

/** @type {import('./opener.mjs').Opener} */
export const sidelightCards = {
  name: '**Sidelight**',
  by: 'click',
  prepare(root) {
    const own = article();
    if (!own || own !== root) throw new Error('no article');
    own.document = JSON.parse(document.querySelector('#notes')?.textContent ?? 'null');
    return own.ready;
  },
  references: () => [...document.querySelectorAll('.sidelight-marker')],
  card() {
    const root = article()?.shadowRoot;
    const frame = root?.querySelector('sidelight-popover')?.shadowRoot?.querySelector('.frame:popover-open');
    return frame ? root?.querySelector('sidelight-card')?.shadowRoot?.querySelector('.scroll') : null;
  },
  close: () => article()?.hide(),
};

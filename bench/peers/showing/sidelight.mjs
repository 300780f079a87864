/** @type {import('./shower.mjs').Shower} */
export const sidelightElement = {
  name: '**Sidelight**, `<sidelight-article>`',
  gives: 'a marker at each passage, highlights, the list of sources; found by search',
  prepare(root) {
    const article = /** @type {import('../../../dist/lib/index.js').SidelightArticle} */ (root);
    const json = JSON.parse(document.querySelector('#notes')?.textContent ?? 'null');
    return () => {
      article.document = json;
      return article.ready;
    };
  },
};

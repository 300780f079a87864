import '../../node_modules/wikipedia-preview/dist/wikipedia-preview.css';
import wikipediaPreview from 'wikipedia-preview';
import { elementOf, placeReferences } from './opener.mjs';

/**
 * What it asks Wikipedia for is answered in the page, in the next task: no network is counted against it.
 * @param {readonly import('./opener.mjs').Note[]} notes
 */
function answerInPage(notes) {
  globalThis.XMLHttpRequest = /** @type {typeof XMLHttpRequest} */ (
    /** @type {unknown} */ (
      class extends EventTarget {
        status = 200;
        responseText = '';
        /** @param {string} _method @param {string} url */
        open(_method, url) {
          const number = Number(/Note_(\d+)/.exec(decodeURIComponent(url))?.[1]);
          const { title, html } = notes[number - 1] ?? { title: '', html: '' };
          this.responseText = JSON.stringify({ type: 'standard', titles: { canonical: title }, extract_html: html, lang: 'en', dir: 'ltr' });
        }
        send() {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            this.dispatchEvent(new Event('load'));
          };
          port2.postMessage(undefined);
        }
      }
    )
  );
}

/** @type {import('./opener.mjs').Opener} */
export const wikipediaPreviews = {
  name: 'wikipedia-preview',
  by: 'hover',
  prepare(root, notes) {
    answerInPage(notes);
    placeReferences(root, notes, (_note, number) =>
      elementOf(`<sup><span class="reference" tabindex="0" data-wikipedia-preview data-wp-title="Note_${number}">${number}</span></sup>`),
    );
    wikipediaPreview.init({});
  },
  references: () => [...document.querySelectorAll('.reference')],
  card() {
    const popup = document.querySelector('.wp-popup');
    return popup && getComputedStyle(popup).visibility === 'visible' ? popup.querySelector('.wikipediapreview-body:not(.wikipediapreview-body-loading) > *') : null;
  },
  // It closes 300 ms after the mouse has left.
  close: () => document.querySelector('.wikipediapreview-header-closebtn')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
};

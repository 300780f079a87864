import 'tippy.js/dist/tippy.css';
import tippy, { hideAll } from 'tippy.js';
import { elementOf, placeReferences } from './opener.mjs';

/** @type {import('./opener.mjs').Opener} */
export const tippyPopovers = {
  name: 'tippy.js',
  by: 'click',
  prepare(root, notes) {
    placeReferences(root, notes, (_note, number) => elementOf(`<sup><button class="reference" data-number="${number}">${number}</button></sup>`));
    tippy('.reference', {
      trigger: 'click',
      interactive: true,
      appendTo: () => document.body,
      allowHTML: true,
      content: (reference) => notes[Number(reference.getAttribute('data-number')) - 1]?.html ?? '',
    });
  },
  references: () => [...document.querySelectorAll('.reference')],
  card: () => document.querySelector('.tippy-box[data-state="visible"] .tippy-content'),
  close: () => hideAll({ duration: 0 }),
};

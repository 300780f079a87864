import 'littlefoot/dist/littlefoot.css';
import { littlefoot } from 'littlefoot';
import { elementOf, placeReferences } from './opener.mjs';

/** @type {ReturnType<typeof littlefoot> | undefined} */
let footnotes;

/** @type {import('./opener.mjs').Opener} */
export const littlefootNotes = {
  name: 'littlefoot',
  by: 'click',
  prepare(root, notes) {
    placeReferences(root, notes, (_note, number) => elementOf(`<sup id="fnref:${number}"><a href="#fn:${number}">${number}</a></sup>`));
    root.append(
      elementOf(
        `<div class="footnotes"><ol>${notes
          .map(({ html }, index) => `<li class="footnote" id="fn:${index + 1}">${html}<a href="#fnref:${index + 1}">↩</a></li>`)
          .join('')}</ol></div>`,
      ),
    );
    footnotes = littlefoot();
  },
  references: () => [...document.querySelectorAll('.littlefoot__button')],
  card: () => document.querySelector('.littlefoot__popover .littlefoot__content'),
  close: () => footnotes?.dismiss(undefined, 0),
};

import { expect, fixture } from '@open-wc/testing';
import { adoptSheet } from '../../src/dom/adopt-sheet.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';
import { pageStyles } from '../../src/styles/page.styles.js';
import { fitMarkers, placeMarkers } from '../helpers/markers.js';

const english = 'In the seventh drawer of a cupboard that had not been opened since then she found the island drawn four miles east.';
const arabic = 'في الدرج السابع من خزانة لم تفتح منذ عام وجدت جزيرة الغاق مرسومة على بعد أربعة أميال إلى الشرق من موضعها المعروف.';

describe('a marker at the very end of a paragraph stands behind the last word', () => {
  for (const wrap of ['wrap', 'pretty', 'balance'])
    for (const [dir, text] of [['ltr', english], ['rtl', arabic]] as const)
      it(`with text-wrap: ${wrap}, ${dir}`, async () => {
        const undo = pageStyles.styleSheet ? adoptSheet(document, pageStyles.styleSheet) : () => undefined;
        for (let width = 200; width < 420; width += 11) {
          const root = await fixture<HTMLElement>(
            `<article dir="${dir}" style="width: ${width}px; font: 20px/2 serif"><p style="margin: 0; text-wrap: ${wrap}">${text}</p></article>`,
          );
          const snapshot = takeSnapshot(root);
          const spec = { offset: snapshot.text.length, ids: ['n'], elementId: 'n:1', href: '#x', text: '1', label: 'Note 1' };
          const { elements, remove } = placeMarkers(snapshot, [spec]);
          const unfit = fitMarkers(root, elements);
          const marker = elements[0]?.getBoundingClientRect() ?? new DOMRect();
          const word = [...(snapshot.range({ start: text.length - 1, end: text.length })?.getClientRects() ?? [])].at(-1) ?? new DOMRect();
          expect(marker.top - word.top, `${width} px`).to.be.within(-16, 4);
          const gap = dir === 'rtl' ? word.left - marker.right : marker.left - word.right;
          expect(gap, `${width} px`).to.be.within(-26, 0);
          unfit();
          remove();
        }
        undo();
      });
});

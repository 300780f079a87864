import { adoptSheet } from '../../dom/adopt-sheet.js';
import { cssOf } from '../../styles/css-of.js';
import { important } from '../../styles/important.js';

/**
 * Neither drawn nor selectable, which is what keeps them out of what the three engines copy, plain and rich;
 * in the line and of no size, since what is not there at all, or out of flow, costs a line break.
 */
const hidden = important(
  cssOf(
    '.sidelight-marker.sidelight-marker{position:static;display:inline;margin:0;font-size:0;line-height:0;visibility:hidden;-webkit-user-select:none;user-select:none}',
  ),
);
/** In the layer of the markers' own rules, whose important declarations win over all others. */
const withoutMarkers = cssOf(`@layer sidelight{${hidden.cssText}}`);
/** As browsers write it for other programs: a marker holds nothing but a number. */
const MARKER = /<a [^>]*"sidelight-marker[^]*?<\/a>/g;

/**
 * Keeps markers out of what is copied, and leaves all the rest, and the selection itself, to the browser.
 * It copies what is drawn: so they are not, from the event on until the next frame would show it. A script
 * of the page that reads the selection meanwhile sees none either.
 *
 * @param root the tree that the article stands in
 * @returns what ends this
 */
export function copyWithoutMarkers(root: DocumentOrShadowRoot): () => void {
  const connection = new AbortController();
  const options = { capture: true, signal: connection.signal };
  const hide = () => {
    const sheet = withoutMarkers.styleSheet;
    if (sheet) requestAnimationFrame(adoptSheet(root, sheet));
  };
  document.addEventListener('copy', () => {
    hide();
    if (CSS.supports('-moz-appearance', 'none')) selectAnew(getSelection());
  }, options);
  document.addEventListener('dragstart', ({ dataTransfer }) => {
    hide();
    // What is dragged was written down before the event.
    const written = dataTransfer?.getData('text/html');
    const html = written?.replace(MARKER, '');
    const text = getSelection()?.toString();
    if (!html || !text || html === written) return;
    dataTransfer?.setData('text/html', html);
    dataTransfer?.setData('text/plain', text);
  }, options);
  return () => connection.abort();
}

/**
 * Where a selection was made by hand and ends where a text does, Firefox (153) copies all that is slotted
 * behind it too; not so where a script has made the same one.
 */
function selectAnew(selection: Selection | null): void {
  if (selection?.rangeCount !== 1) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  // Of a selection inside a shadow tree there are no texts to be had here.
  if (anchorNode instanceof Text && focusNode instanceof Text)
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

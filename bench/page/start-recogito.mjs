// A page that shows its notes with @recogito/text-annotator when it starts.
import { recogitoHighlights } from '../peers/showing/recogito.mjs';

const quotes = JSON.parse(document.querySelector('#quotes')?.textContent ?? '[]');
const root = document.querySelector('main');
if (root) recogitoHighlights.prepare(root, quotes, { isOver: () => false })();

// A page that shows its notes with mark.js when it starts.
import { markSearch } from '../peers/showing/mark.mjs';

const quotes = JSON.parse(document.querySelector('#quotes')?.textContent ?? '[]');
const root = document.querySelector('main');
if (root) markSearch.prepare(root, quotes, { isOver: () => false })();

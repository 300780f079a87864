/* Pages as no single content system writes them: every sort of markup, in any order, from a seed. */

/** A small generator of pseudorandom numbers (mulberry32): the same seed, the same pages, in every engine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = ['harbour', 'ministry', 'said', 'the', 'of', 'on', '9&nbsp;December', 'AT&amp;T', 'caf&eacute;', '“quoted”', 'it’s', '&#8212;', '&notit;', '&lt;b&gt;', 'R&D', '港は', 'الميناء', '😀', 'a\tb', '&#x1F6A2;', '&amp', 'x&Tab;y', '\u00ad', 'co-op', '1,126'];
const inlines = ['em', 'strong', 'a href="#x"', 'span', 'sup', 'font size="2"', 'abbr', 'q', 'lazy-word', 'ins data-sidelight-text', 'sidelight-note source="Times"', 'bdi', 'button', 'label'];
// No dialog: of two that are left open, engines make different trees.
const blocks = ['p', 'p class="lead"', 'div', 'blockquote', 'h2', 'ul><li', 'section', 'figure><figcaption', 'article', 'details><summary', 'pre', 'center', 'dl><dd', 'aside data-sidelight-text', 'address'];
const beside = [
  '<div class="ad"><p>Buy now</p></div>', '<aside><p>Read more</p></aside>', '<p>Advertisement</p>', '<!-- a comment -->', '<br><br>', '<hr>', '<img alt="x" src="data:,">', '<script type="text/plain">let x = "</p>";</script>',
  '<style media="none">p{}</style>', '<svg viewBox="0 0 1 1"><title>Not this</title><text>Nor this</text></svg>', '<math><mi>x</mi></math>', '<template><p>Not this</p></template>', '<p hidden>Hidden</p>', '<form><input name="nextSibling"><p>Form</p></form>',
  '<div id="google_ads_1">Ad</div>', '<table><caption>Trains</caption>foster <b>me</b><tr><td>One<td>Two<tr><th>Three</table>', '<select><option>Choose</select>', '<textarea>\nWrite</textarea>', '<video><p>No video</video>',
  '<p>One.<a class="sidelight-marker" id="sidelight-ref-other-a" data-sidelight="a" href="#a">1</a></p>', '<div data-ad-slot="1"><p data-sidelight-text>Taken in</p></div>', '</p>', '</b>', '<b>', '<object>Not this</object>', '<canvas>Nor this</canvas>', '<wbr>', '<p>',
];

/** A whole page around one `<sidelight-article>`. */
export function madePage(seed: number): string {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const text = (): string => Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(words)).join(pick([' ', ' ', ' ', '\n  ', '\r\n', '&#32;', '  ']));
  const close = (tag: string): string => (random() < 0.15 ? '' : tag.split('><').reverse().map((one) => `</${one.replace(/ .*/, '')}>`).join(''));
  const inline = (depth: number): string => {
    if (depth === 0 || random() < 0.5) return text();
    const tag = pick(inlines);
    return `${text()} <${tag}>${inline(depth - 1)}${close(tag)}${pick(['', ' ', ', '])}${text()}`;
  };
  const block = (depth: number): string => {
    if (random() < 0.25) return pick(beside);
    const tag = pick(blocks);
    const inner = depth > 0 && random() < 0.4 ? Array.from({ length: 3 }, () => block(depth - 1)).join(pick(['', '\n', '\r\n  '])) : inline(3);
    return `<${tag}>${pick(['', '\n'])}${inner}${close(tag)}`;
  };
  const body = Array.from({ length: 12 }, () => block(2)).join(pick(['', '\n', '\r\n']));
  const head = pick(['<!doctype html>', '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">', '']);
  return `${head}<html lang="en"><head><title>A page</title></head><body><sidelight-article id="made">${body}</sidelight-article><p>After</p></body></html>`;
}

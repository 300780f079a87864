import { transformSync } from 'esbuild';

/**
 * Minifies the text of a css`…` literal with esbuild. The minifier that comes with
 * rollup-plugin-html-literals, clean-css, knows neither nesting nor container queries nor
 * range syntax, and returns such sheets with their comments.
 */

/** What rollup-plugin-html-literals writes in place of each `${expression}`. */
const placeholder = '@TEMPLATE_EXPRESSION();';

/**
 * @param {string} raw the literal's text as written in JavaScript
 * @returns {string} the text it stands for
 */
function unescape(raw) {
  return raw.replace(/\\([^])/g, (escape, char) => {
    if ('\\`$'.includes(char)) return char;
    throw new Error(`Write CSS escapes as \\\\ in a css literal, found ${escape}`);
  });
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

/**
 * @param {string} raw the literal's text, each expression replaced by the placeholder
 * @returns {string} the same, minified
 * @throws {Error} where esbuild warns, or an expression would get lost or move
 */
export function minifyCssLiteral(raw) {
  // A lone value such as css`4px` is no sheet: there is nothing to gain.
  if (!raw.includes('{')) return raw;
  const parts = unescape(raw).split(placeholder);
  // An expression stands for a value or for whole rules: esbuild has to be shown which.
  const source = parts.reduce((css, part, index) => {
    const isStatement = /(^|[;{}]|\*\/)\s*$/.test(css);
    return css + (isStatement ? `@expression-${index};` : `expression-${index}`) + part;
  });

  const { code, warnings } = transformSync(source, {
    loader: 'css',
    minify: true,
    target: 'esnext',
    legalComments: 'none',
  });
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.text).join('\n'));

  let expected = 1;
  const minified = escape(code.trim()).replace(/@?expression-(\d+);?/g, (found, index) => {
    if (Number(index) !== expected) throw new Error('An expression in a css literal was lost or moved');
    expected += 1;
    // A statement's own `;` belongs to the marker; a value's ends its declaration.
    return found.startsWith('@') || !found.endsWith(';') ? placeholder : `${placeholder};`;
  });
  if (expected !== parts.length) throw new Error('An expression in a css literal was lost');
  return minified;
}

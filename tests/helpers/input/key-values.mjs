/**
 * Keys without a character, by their code points in the WebDriver specification (17.4.2). The
 * numeric pad has an Enter of its own there, which is not the one meant.
 * @type {Record<string, string>}
 */
const codePoints = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/**
 * A key as WebDriver, classic or BiDi, wants it.
 * @param {string} name as in `KeyboardEvent.key`, or `Space`
 */
export function keyValue(name) {
  const value = codePoints[name] ?? name;
  if ([...value].length !== 1) throw new Error(`No key is called ${name}: key-values.mjs lists them`);
  return value;
}

/**
 * Writes whole numbers as a language does. Those below a thousand are digits and nothing else, and a
 * marker is one: they need no rules of `Intl`, whose loading a page would feel when it starts.
 *
 * @param lang a BCP 47 tag
 * @param zero the language's digit nought
 */
export function wholeNumbers(lang: string, zero: string): (number: number) => string {
  const nought = zero.charCodeAt(0);
  let format: Intl.NumberFormat | undefined;
  return (number) =>
    number < 1000
      ? String(number).replace(/\d/g, (digit) => String.fromCharCode(nought + Number(digit)))
      : (format ??= new Intl.NumberFormat(lang)).format(number);
}

/** The parts of a list of names: the names, and what stands between them. */
export type NameList = (names: readonly string[]) => readonly { readonly type: string; readonly value: string }[];

/**
 * Joins names as a language does: “A, B and C”. Its rules are loaded with the first list of two, which
 * takes a browser longer than all the rest of a page's start.
 *
 * @param lang a BCP 47 tag
 */
export function nameList(lang: string): NameList {
  let format: Intl.ListFormat | undefined;
  return (names) =>
    names.length > 1
      ? (format ??= new Intl.ListFormat(lang)).formatToParts(names)
      : names.map((value) => ({ type: 'element', value }));
}

/** The same as one text. */
export function listed(list: NameList, names: readonly string[]): string {
  return list(names).map(({ value }) => value).join('');
}

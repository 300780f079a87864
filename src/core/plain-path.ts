/**
 * Paths of names, numbers and attributes: `/html/body/div[2]//p[@id="a"]`, `(//p)[3]`.
 * Axes, ways back, and predicates that hold a path or a function, can keep an engine busy without end:
 * `//*[count(//*)>0]` takes seconds, and each further one a thousand times as long.
 */
const PLAIN_PATH =
  /^(?!.*(::|\.\.))\(*([\w*./:)|-]|\(\)|\[(\d+|last\(\)|@[\w:-]+=("[^"]*"|'[^']*'))\])*$/;
/** Each `//` costs a walk over all that was found before it. */
const MAX_DESCENTS = 3;

/** Whether an XPath expression is of the sort that is followed: what it costs is bounded. */
export function isPlainPath(path: string): boolean {
  return PLAIN_PATH.test(path) && path.split('//').length <= MAX_DESCENTS + 1;
}

/** Words of a file as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The start of a text as one line, with an ellipsis where it goes on: never half a character. */
export function excerpt(text: string, maxLength: number): string {
  const line = oneLine(text);
  return line.length > maxLength ? `${line.slice(0, maxLength).replace(/\p{Surrogate}$/u, '')}…` : line;
}

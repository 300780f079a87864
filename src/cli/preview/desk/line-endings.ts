const ENDINGS = /\r\n|\r|\n/g;

/** As a text area has it: lines end with `\n` alone, and a byte order mark is no part of the text. */
export function inTextArea(text: string): string {
  return text.replace(/^\ufeff/, '').replace(ENDINGS, '\n');
}

/**
 * Gives a text from a text area the byte order mark and the line endings of the file that it comes from.
 * Lines that are as they were end as they did; new ones end as the first line of the file does.
 */
export function asInFile(edited: string, file: string): string {
  const mark = file.startsWith('\ufeff') ? '\ufeff' : '';
  const old = linesOf(file.slice(mark.length));
  const lines = edited.split('\n');
  const usual = old[0]?.ending || '\n';
  const start = countAlike(old, lines, (line, count) => line[count]);
  const end = Math.min(countAlike(old, lines, (line, count) => line[line.length - 1 - count]), Math.min(old.length, lines.length) - start);
  const endingOf = (index: number) => {
    if (index === lines.length - 1) return '';
    if (index < start) return old[index]?.ending || usual;
    const fromEnd = lines.length - index;
    return (fromEnd <= end ? old[old.length - fromEnd]?.ending : usual) || usual;
  };
  return mark + joined(lines.map((text, index) => ({ text, ending: endingOf(index) })));
}

interface Line {
  readonly text: string;
  readonly ending: string;
}

/** Where lines have come together, `\r` and the `\n` of an empty line would be a single ending. */
function joined(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    const isOne = text.endsWith('\r') && line.text === '' && line.ending === '\n';
    text += line.text + (isOne ? '\r' : line.ending);
  }
  return text;
}

/** The last line has no ending. */
function linesOf(text: string): Line[] {
  const endings = text.match(ENDINGS) ?? [];
  return text.split(ENDINGS).map((line, index) => ({ text: line, ending: endings[index] ?? '' }));
}

type At = <Item>(items: readonly Item[], count: number) => Item | undefined;

function countAlike(old: readonly Line[], lines: readonly string[], at: At): number {
  const limit = Math.min(old.length, lines.length);
  let count = 0;
  while (count < limit && at(old, count)?.text === at(lines, count)) count++;
  return count;
}

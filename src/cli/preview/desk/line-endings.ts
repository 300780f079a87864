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
  return mark + lines.map((line, index) => line + endingOf(index)).join('');
}

interface Line {
  readonly text: string;
  readonly ending: string;
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

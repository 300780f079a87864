/** One declaration of a sheet, with the preludes of the blocks it stands in, outermost first. */
export interface Declaration {
  readonly within: readonly string[];
  readonly name: string;
  readonly value: string;
}

/** A piece of a sheet: a comment, a string, what parentheses hold, a sign that ends something, or other text. */
const PIECE = /\/\*[^]*?\*\/|"[^"]*"|'[^']*'|\((?:"[^"]*"|[^()"]|\([^()]*\))*\)|[{};]|[^{};/"'(]+|./g;

/** The declarations of a style sheet, in order. Whatever is none is one without a name, so that nothing goes unseen. */
export function declarationsOf(sheet: string): Declaration[] {
  const found: Declaration[] = [];
  const within: string[] = [];
  let text = '';
  const end = (): void => {
    const [, name = '', value = text.trim()] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(text) ?? [];
    if (text.trim() !== '') found.push({ within: [...within], name, value });
    text = '';
  };
  for (const [piece] of sheet.matchAll(PIECE)) {
    if (piece === '{') {
      within.push(text.trim());
      text = '';
    } else if (piece === '}') {
      end();
      within.pop();
    } else if (piece === ';') end();
    else if (!piece.startsWith('/*')) text += piece;
  }
  end();
  return found;
}

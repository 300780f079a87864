/** Whether an offset, in UTF-16 units, is between the halves of one character. */
export function isInsideCharacter(text: string, offset: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
}

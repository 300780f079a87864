/** A number of things in words: “1 file”, “2 files”. @param name of one of them */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

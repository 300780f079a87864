/** The first index below `length` that passes a test which all behind it pass as well; else `length`. */
export function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the last of the ascending values that is not greater than `value`; 0 when all are. */
export function lastAtOrBefore(values: ArrayLike<number>, value: number): number {
  return Math.max(0, firstIndex(values.length, (index) => (values[index] as number) > value) - 1);
}

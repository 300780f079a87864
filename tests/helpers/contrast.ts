/** The relative luminance of `#rgb` or `#rrggbb`, as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const digits = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(colour)?.[1];
  if (digits === undefined) throw new TypeError(`No opaque hexadecimal colour: ${colour}`);
  const size = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
    const share = parseInt(digits.slice(channel * size, (channel + 1) * size).padEnd(2, digits[channel]), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two colours stand apart, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

import type { JSONPath } from 'jsonc-parser';

/** The parts of a JSON path as `core` writes it: `$.sources["a b"].issued`, `$.annotations[2]`. */
export function segmentsOf(path: string): JSONPath {
  const parts = path.matchAll(/\.([\w$-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g);
  return Array.from(parts, ([, name, index, quoted]) =>
    name ?? (index === undefined ? (JSON.parse(quoted ?? '""') as string) : Number(index)),
  );
}

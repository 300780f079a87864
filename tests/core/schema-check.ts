import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Problem } from '../../src/core/index.js';

type Schema = { readonly [member: string]: unknown };

export const schema = JSON.parse(
  readFileSync(new URL('../../schema/sidelight-document.schema.json', import.meta.url), 'utf8'),
) as Schema;

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  // Null and the empty text stand beside the type that belongs there.
  allowUnionTypes: true,
  // A date in parts may be longer than the parts that count, and a branch requires what stands above it.
  strictTuples: false,
  strictRequired: false,
});

const validate = ajv.compile(schema);

/** Where a JSON Schema validator finds fault with a document, as JSON pointers; nowhere in a valid one. */
export function schemaFaults(json: unknown): string[] {
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, params }) => {
    const { missingProperty } = params as { missingProperty?: string };
    return missingProperty === undefined ? instancePath : `${instancePath}/${missingProperty}`;
  });
}

/** The place of a problem as a JSON pointer: `$.sources["a/b"].title` is `/sources/a~1b/title`. */
export function pointerOf({ path = '' }: Problem): string {
  return path.slice(1).replace(/\.(\w+)|\[(\d+|"(?:[^"\\]|\\.)*")\]/g, (_, name: string | undefined, index: string) => {
    const member = name ?? String(JSON.parse(index));
    return `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  });
}

/** Whether a validator's fault is about a place: at it, inside it, or what holds it. */
export function isAbout(fault: string, place: string): boolean {
  return fault === place || fault.startsWith(`${place}/`) || fault === place.replace(/\/[^/]*$/, '');
}

/** So much of a page is read: no article is longer, and a quotation is seldom in the rest. */
const MAX_READ_BYTES = 2 * 1024 * 1024;

export interface Body {
  readonly bytes: Uint8Array;
  /** Whether there was more. */
  readonly isCut: boolean;
}

/** The beginning of a body; what is not read is not asked for. */
export async function readBody({ body }: Response): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    size += chunk.value.byteLength;
    if (size <= MAX_READ_BYTES) continue;
    await reader?.cancel();
    return { bytes: Buffer.concat(chunks).subarray(0, MAX_READ_BYTES), isCut: true };
  }
  return { bytes: Buffer.concat(chunks), isCut: false };
}

import assert from 'node:assert/strict';

const marker = /<a class="sidelight-marker"[^>]*>[^<]*<\/a>/g;
const list = /<sidelight-sources>.*?<\/sidelight-sources>/gs;

/**
 * Asserts that a page is the one that its builder made, byte for byte, with the numbers of these notes in
 * their order and one list that they lead to.
 *
 * @param plain the page as it is built without Sidelight
 */
export function assertAnnotated(html: string, plain: string, notes: readonly string[]): void {
  assert.equal(html.replace(list, '').replace(marker, ''), plain);
  const markers = html.match(marker) ?? [];
  assert.deepEqual(markers.map((one) => attribute(one, 'data-sidelight')), notes);
  assert.equal(html.match(list)?.length, 1);
  for (const one of markers) assert.ok(html.includes(`id="${attribute(one, 'href')?.slice(1)}"`), `nothing stands where ${one} leads`);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import fc from 'fast-check';
import { decode } from '../../src/cli/html/decode.js';
import { splice } from '../../src/cli/html/splice.js';

const words = '<p>café “x” – €5</p>';

/** Bytes of a page in some encoding, as an editor would have saved it. */
const pages: { name: string; bytes: Uint8Array; encoding: string; text: string }[] = [
  { name: 'UTF-8 that says so', bytes: Buffer.from(`<meta charset=utf-8>${words}`), encoding: 'UTF-8', text: `<meta charset=utf-8>${words}` },
  { name: 'UTF-8 that says nothing', bytes: Buffer.from(words), encoding: 'UTF-8', text: words },
  { name: 'UTF-8 with a byte order mark', bytes: Buffer.from(`\ufeff${words}`), encoding: 'UTF-8', text: words },
  { name: 'UTF-16 in small ends', bytes: Buffer.from(`\ufeff${words}`, 'utf16le'), encoding: 'UTF-16LE', text: words },
  { name: 'UTF-16 in big ends', bytes: Buffer.from(`\ufeff${words}`, 'utf16le').swap16(), encoding: 'UTF-16BE', text: words },
  {
    name: 'windows-1252 that says so',
    bytes: Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\xe9 \x93x\x94</p>', 'latin1'),
    encoding: 'windows-1252',
    text: '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>café “x”</p>',
  },
  { name: 'windows-1252 that says nothing', bytes: Buffer.from('<p>caf\xe9</p>', 'latin1'), encoding: 'windows-1252', text: '<p>café</p>' },
  { name: 'ISO-8859-1, which browsers read as windows-1252', bytes: Buffer.from('<meta charset=iso-8859-1><p>\x80</p>', 'latin1'), encoding: 'windows-1252', text: '<meta charset=iso-8859-1><p>€</p>' },
  {
    name: 'Shift_JIS',
    bytes: Buffer.concat([Buffer.from('<meta charset=shift_jis><p>'), Buffer.from([0x8d, 0x60, 0x82, 0xcd]), Buffer.from('</p>')]),
    encoding: 'Shift_JIS',
    text: '<meta charset=shift_jis><p>港は</p>',
  },
  {
    name: 'UTF-8 with bytes that are none',
    bytes: Buffer.concat([Buffer.from('<meta charset=utf-8><p>a'), Buffer.from([0xff, 0xc3]), Buffer.from('b é</p>')]),
    encoding: 'UTF-8',
    text: '<meta charset=utf-8><p>a\ufffd\ufffdb é</p>',
  },
];

describe('the encoding of a page', () => {
  for (const { name, bytes, encoding, text } of pages)
    it(`is found, and written back byte for byte: ${name}`, () => {
      const decoded = decode(bytes);
      assert.equal(decoded?.encoding, encoding);
      assert.equal(decoded?.text, text);
      const at = text.indexOf('</p>');
      const spliced = splice(bytes, decoded, [{ at, html: '<b>“é”</b>' }]);
      const again = decode(spliced);
      assert.equal(again?.text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))), `${text.slice(0, at)}<b>“é”</b>${text.slice(at)}`);
      const start = decoded.offsets.at(at);
      assert.deepEqual(Buffer.from(spliced.subarray(0, start)), Buffer.from(bytes.subarray(0, start)));
      assert.deepEqual(Buffer.from(spliced.subarray(spliced.length - (bytes.length - start))), Buffer.from(bytes.subarray(start)));
    });

  it('is what the server says, before what the page says', () => {
    assert.equal(decode(Buffer.from('<meta charset=utf-8><p>\xe9', 'latin1'), 'windows-1252')?.text, '<meta charset=utf-8><p>é');
  });

  it('is unknown where nobody reads it', () => {
    assert.equal(decode(Buffer.from('<meta charset=iso-2022-kr><p>a')), undefined);
  });

  it('is not written where bytes depend on those before', () => {
    assert.equal(decode(Buffer.from('<meta charset=iso-2022-jp><p>a'))?.encode, undefined);
  });

  it('leads every offset of any bytes back to the byte where its character begins', () => {
    const encodings = ['utf-8', 'windows-1252', 'shift_jis', 'gbk', 'big5', 'euc-kr', 'utf-16le', 'koi8-r'];
    fc.assert(
      fc.property(fc.constantFrom(...encodings), fc.string({ unit: fc.constantFrom('a', '<', 'é', '港', 'ж', '😀', '\r\n') }), fc.uint8Array({ maxLength: 6 }), (label, some, noise) => {
        const bytes = Buffer.concat([Buffer.from(some), noise]);
        const decoded = decode(bytes, label);
        assert.ok(decoded);
        const { text, offsets } = decoded;
        for (let at = 0; at <= text.length; at++) {
          const isInside = /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
          if (!isInside && !text.includes('\ufffd')) assert.equal(new TextDecoder(label).decode(bytes.subarray(0, offsets.at(at))), text.slice(0, at));
          if (!isInside) assert.ok(offsets.at(at) <= bytes.length && (at === 0 || offsets.at(at) >= offsets.at(at - 1)));
        }
        assert.equal(offsets.at(text.length), bytes.length);
      }),
    );
  });
});

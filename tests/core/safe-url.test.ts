import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/core/index.js';

const base = 'https://news.example/2024/port';

const hostile = [
  { name: 'a script', url: 'javascript:alert(1)' },
  { name: 'a script in capitals', url: 'JaVaScRiPt:alert(1)' },
  { name: 'a script behind blanks', url: '  javascript:alert(1)' },
  { name: 'a script with a tab', url: 'java\tscript:alert(1)' },
  { name: 'a script with a newline', url: 'java\nscript:alert(1)' },
  { name: 'a script with a carriage return', url: 'java\r\nscript:alert(1)' },
  { name: 'a script behind a control', url: '\u0001javascript:alert(1)' },
  { name: 'a script behind a null', url: '\u0000javascript:alert(1)' },
  { name: 'a script behind a byte order mark', url: '\ufeffjavascript:alert(1)' },
  { name: 'a script behind a no-break space', url: '\u00a0javascript:alert(1)' },
  { name: 'a script before its colon', url: 'javascript\t:alert(1)' },
  { name: 'a script that looks like an address', url: 'javascript://news.example/%0aalert(1)' },
  { name: 'a script with an address behind', url: 'javascript:alert(1)//https://news.example' },
  { name: 'an old script', url: 'vbscript:msgbox(1)' },
  { name: 'an old script in capitals', url: 'VBScript:msgbox(1)' },
  { name: 'a live script', url: 'livescript:x' },
  { name: 'data', url: 'data:text/html,<script>alert(1)</script>' },
  { name: 'data in base 64', url: 'data:text/html;base64,PHNjcmlwdD4=' },
  { name: 'data in capitals', url: 'DATA:text/html,x' },
  { name: 'an image as data', url: 'data:image/svg+xml,<svg onload=alert(1)>' },
  { name: 'a file', url: 'file:///etc/passwd' },
  { name: 'a file of another machine', url: 'file://server/share' },
  { name: 'a blob', url: 'blob:https://news.example/0-0' },
  { name: 'a file system', url: 'filesystem:https://news.example/temporary/x' },
  { name: 'a browser’s page', url: 'about:blank' },
  { name: 'a browser’s settings', url: 'chrome://settings' },
  { name: 'a page’s source', url: 'view-source:https://news.example/' },
  { name: 'an archive inside', url: 'jar:https://news.example/a.jar!/x' },
  { name: 'a web socket', url: 'wss://news.example/' },
  { name: 'a file transfer', url: 'ftp://news.example/' },
  { name: 'a telephone', url: 'tel:+123456' },
  { name: 'an app', url: 'intent://news.example#Intent;scheme=http;end' },
  { name: 'an unknown scheme', url: 'x-desk:1' },
  { name: 'a name and password', url: 'https://user:secret@news.example/' },
  { name: 'a name', url: 'https://user@news.example/' },
  { name: 'a password', url: 'https://:secret@news.example/' },
  { name: 'a bank for a name', url: 'https://bank.example@evil.example/' },
  { name: 'a bank for a name, encoded', url: 'https://bank.example%2f@evil.example/' },
  { name: 'a bank for a name, without slashes', url: 'https:bank.example@evil.example/' },
  { name: 'a bank for a name behind backslashes', url: 'https:\\\\bank.example@evil.example' },
  { name: 'a name in a protocol-relative address', url: '//user@evil.example/' },
  { name: 'a reversed name', url: 'https://news.example/\u202egnp.exe' },
  { name: 'an embedding', url: 'https://news.example/\u202ba' },
  { name: 'an isolate', url: 'https://news.example/\u2067a\u2069' },
  { name: 'a direction mark', url: 'https://news.example/\u200fa' },
  { name: 'an Arabic letter mark', url: 'https://news.example/\u061ca' },
  { name: 'a reversed host', url: 'https://\u202emoc.example/' },
  { name: 'a null inside', url: 'https://news.example/\u0000' },
  { name: 'a tab inside', url: 'https://news.example/a\tb' },
  { name: 'a newline in the host', url: 'https://news.\nexample/' },
  { name: 'a delete', url: 'https://news.example/\u007f' },
  { name: 'a C1 control', url: 'https://news.example/\u0085a' },
  { name: 'no host', url: 'https://' },
  { name: 'a host with a blank', url: 'https://news example/' },
  { name: 'a host with a bracket', url: 'https://news<script>.example/' },
  { name: 'a host with a percent', url: 'https://news%00.example/' },
  { name: 'a port too high', url: 'https://news.example:99999/' },
  { name: 'an address of the sixth version, broken', url: 'https://[::1/' },
  { name: 'an address out of range', url: 'https://256.256.256.256/' },
  { name: 'ten kilobytes', url: `https://news.example/${'a'.repeat(10_240)}` },
  { name: 'one character too many', url: `https://news.example/${'a'.repeat(2028)}` },
  { name: 'too many characters once encoded', url: `https://news.example/${'é'.repeat(500)}` },
  { name: 'nothing', url: '' },
  { name: 'a blank', url: ' ' },
];

const relative = [
  { name: 'a path', url: '/a' },
  { name: 'a file beside', url: 'a.html' },
  { name: 'a protocol-relative address', url: '//evil.example/' },
  { name: 'backslashes', url: '\\\\evil.example\\a' },
  { name: 'a slash and a backslash', url: '/\\evil.example' },
  { name: 'a fragment', url: '#a' },
  { name: 'a query', url: '?a' },
];

const good = [
  { name: 'https', url: 'https://news.example/a', href: 'https://news.example/a' },
  { name: 'http', url: 'http://news.example/', href: 'http://news.example/' },
  { name: 'capitals', url: 'HTTPS://News.Example/A', href: 'https://news.example/A' },
  { name: 'blanks around', url: ' https://news.example/ ', href: 'https://news.example/' },
  { name: 'a host alone', url: 'https://news.example', href: 'https://news.example/' },
  { name: 'a query and a fragment', url: 'https://news.example/?a=1&b=2#c', href: 'https://news.example/?a=1&b=2#c' },
  { name: 'a text fragment', url: 'https://news.example/#:~:text=a', href: 'https://news.example/#:~:text=a' },
  { name: 'a port', url: 'https://news.example:8443/', href: 'https://news.example:8443/' },
  { name: 'a blank in the path', url: 'https://news.example/a b', href: 'https://news.example/a%20b' },
  { name: 'a path of another script', url: 'https://news.example/é', href: 'https://news.example/%C3%A9' },
  { name: 'a script in the query', url: 'https://news.example/?u=javascript:alert(1)', href: 'https://news.example/?u=javascript:alert(1)' },
  { name: 'a sign for “at” in the path', url: 'https://news.example/@desk', href: 'https://news.example/@desk' },
  { name: 'dots in the path', url: 'https://news.example/a/../b', href: 'https://news.example/b' },
  { name: 'backslashes after the scheme', url: 'https:\\\\news.example\\a', href: 'https://news.example/a' },
  { name: 'half a character', url: 'https://news.example/\ud800', href: 'https://news.example/%EF%BF%BD' },
  { name: 'a mail address', url: 'mailto:desk@news.example', href: 'mailto:desk@news.example' },
  { name: 'a mail address in capitals', url: 'MAILTO:desk@news.example', href: 'mailto:desk@news.example' },
  { name: '2,048 characters', url: `https://news.example/${'a'.repeat(2027)}`, href: `https://news.example/${'a'.repeat(2027)}` },
];

const lookalikes = [
  { name: 'a Cyrillic letter', url: 'https://\u0430pple.example/', host: 'xn--pple-43d.example' },
  { name: 'a Greek letter', url: 'https://g\u03bfogle.example/', host: 'xn--gogle-rce.example' },
  { name: 'an umlaut', url: 'https://m\u00fcller.example/', host: 'xn--mller-kva.example' },
  { name: 'full-width letters', url: 'https://\uff4e\uff45\uff57\uff53.example/', host: 'news.example' },
  { name: 'an ideographic full stop', url: 'https://news\u3002example/', host: 'news.example' },
];

describe('safeUrl', () => {
  for (const { name, url } of hostile)
    it(`refuses ${name}`, () => {
      assert.equal(safeUrl(url), undefined);
      const withBase = safeUrl(url, base);
      // A base makes an address of a text that is none by itself, but never one off its own site.
      assert.ok(withBase === undefined || withBase.startsWith('https://news.example/'), withBase);
    });

  for (const { name, url } of relative) {
    it(`refuses ${name} without a base`, () => assert.equal(safeUrl(url), undefined));
    it(`takes ${name} to the base’s protocol`, () => assert.match(safeUrl(url, base) ?? '', /^https:\/\//));
    it(`refuses ${name} against a base that no link may have`, () => {
      for (const bad of ['file:///srv/index.html', 'data:text/html,x', 'javascript:0', 'about:blank', 'nonsense'])
        assert.equal(safeUrl(url, bad), undefined);
    });
  }

  it('shows where a protocol-relative address leads', () => {
    for (const url of ['//evil.example/', '\\\\evil.example', '/\\evil.example'])
      assert.equal(safeUrl(url, base), 'https://evil.example/');
  });

  it('resolves against a base', () => {
    assert.equal(safeUrl('a?b#c', base), 'https://news.example/2024/a?b#c');
  });

  for (const { name, url, href } of good) it(`takes ${name}`, () => assert.equal(safeUrl(url), href));

  for (const { name, url, host } of lookalikes)
    it(`shows a host with ${name} as what it is`, () => assert.equal(safeUrl(url), `https://${host}/`));

  const near = fc.string({ unit: fc.constantFrom(...'htps:/\\@.?#ajvscript\t\n\u202e\u0000é%0 '), maxLength: 60 });
  const schemes = fc.constantFrom('', 'https:', 'https://', 'http://a', 'mailto:', 'javascript:', 'data:', '//', '\\\\');
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.tuple(schemes, near).map((parts) => parts.join('')));

  it('gives nothing but an address that can be shown and followed', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.constant(base), { nil: undefined }), (text, from) => {
        const href = safeUrl(text, from);
        if (href === undefined) return;
        const url = new URL(href);
        assert.equal(url.href, href);
        assert.ok(['http:', 'https:', 'mailto:'].includes(url.protocol));
        assert.equal(url.username + url.password, '');
        assert.ok(href.length <= 2048);
        assert.match(href, /^[ -~]+$/);
        assert.equal(safeUrl(href), href);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes every ordinary address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        assert.equal(safeUrl(url), new URL(url).href);
      }),
    );
  });
});

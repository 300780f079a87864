import { expect, fixture, html } from '@open-wc/testing';

/** Opens a page in a frame and waits for it. */
async function openFrame(url: string): Promise<Window & { allowed?: boolean; refused?: boolean }> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  await loaded;
  if (!frame.contentWindow) throw new Error('The frame has no window');
  return frame.contentWindow;
}

describe('the test server', () => {
  it('serves fixtures as they are on disk', async () => {
    const response = await fetch('/tests/fixtures/pages/harness.html');
    expect(response.headers.get('content-type')).to.contain('text/html');
    const text = await response.text();
    expect(text).to.match(/^<!doctype html>/);
    expect(text).to.contain('{{nonce}}').and.not.to.contain('web-socket');
  });

  it('serves a page under a policy, with its nonce filled in', async () => {
    const policy = "default-src 'none'; script-src 'nonce-{{nonce}}'";
    const page = await openFrame(`/__test/page?fixture=harness&csp=${encodeURIComponent(policy)}`);
    expect([page.allowed, page.refused]).to.deep.equal([true, undefined]);
  });

  it('answers late', async () => {
    const start = performance.now();
    const response = await fetch('/__test/slow?ms=300&file=tests/fixtures/pages/harness.html');
    expect(response.status).to.equal(200);
    expect(performance.now() - start).to.be.greaterThan(290);
  });

  it('refuses to answer late with what it does not serve', async () => {
    const response = await fetch('/__test/slow?ms=0&file=package.json');
    expect(response.status).to.equal(404);
  });

  it('answers with a status', async () => {
    expect((await fetch('/__test/status?code=503')).status).to.equal(503);
  });

  it('answers with as much JSON as asked for, without saying how much', async () => {
    const response = await fetch('/__test/huge?bytes=400000');
    expect(response.headers.get('content-length')).to.equal(null);
    const text = await response.text();
    expect(text.length).to.equal(400_000);
    expect(Object.keys(JSON.parse(text) as object)).to.deep.equal(['padding']);
  });

  it('answers without end until the reader leaves', async () => {
    const controller = new AbortController();
    const response = await fetch('/__test/endless', { signal: controller.signal });
    const reader = response.body?.getReader();
    let received = 0;
    while (received < 200_000) received += (await reader?.read())?.value?.length ?? 0;
    controller.abort();
    expect(received).to.be.at.least(200_000);
  });

  it('answers with a page where data was asked for', async () => {
    const response = await fetch('/__test/text');
    expect(response.headers.get('content-type')).to.contain('text/html');
  });

  it('redirects', async () => {
    const response = await fetch('/__test/redirect?to=/__test/status%3Fcode%3D200');
    expect(response.redirected).to.equal(true);
    expect(response.url).to.match(/\/__test\/status\?code=200$/);
  });
});

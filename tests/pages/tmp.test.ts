import { expect } from '@open-wc/testing';
describe('tmp', () => {
  it('listens early', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const w = frame.contentWindow as Window;
    const got: string[] = [];
    w.addEventListener('error', (e) => { got.push(e.message); e.preventDefault(); });
    w.addEventListener('unhandledrejection', (e) => { got.push(String(e.reason)); e.preventDefault(); });
    const url = URL.createObjectURL(new Blob(['<!doctype html><script>window.early = 1; setTimeout(()=>{throw new Error("boom")}); Promise.reject(new Error("rej")); setTimeout(()=>{window.done=1},50)</script>'], {type:'text/html'}));
    const loaded = new Promise((r) => frame.addEventListener('load', r));
    frame.src = url;
    await loaded;
    await new Promise(r => setTimeout(r, 200));
    console.log(navigator.userAgent.slice(-20), JSON.stringify(got), frame.contentWindow === w, frame.contentWindow?.location.origin, (w as any).done);
    expect(true).to.equal(true);
  });
  it('document.write', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const d = frame.contentDocument as Document;
    const loaded = new Promise((r) => frame.addEventListener('load', r));
    d.open();
    const w = frame.contentWindow as Window;
    const got: string[] = [];
    w.addEventListener('error', (e) => { got.push(e.message); e.preventDefault(); });
    w.addEventListener('unhandledrejection', (e) => { got.push(String(e.reason)); e.preventDefault(); });
    d.write('<!doctype html><script src="/dist/sidelight.js"></script><script>window.order=[document.readyState, !!document.querySelector("p"), !!customElements.get("sidelight-article")]; setTimeout(()=>{throw new Error("boom")}); Promise.reject(new Error("rej"));</script><p>x</p>');
    d.close();
    await loaded;
    await new Promise(r => setTimeout(r, 200));
    console.log('WRITE', JSON.stringify(got), frame.contentWindow === w, frame.contentWindow?.location.origin, frame.contentDocument?.readyState, JSON.stringify((w as any).order), frame.contentDocument?.baseURI);
    expect(true).to.equal(true);
  });
});

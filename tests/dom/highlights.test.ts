import { expect, fixture } from '@open-wc/testing';
import { paintHighlights, type Highlights } from '../../src/dom/highlights.js';
import { takeSnapshot, type TextSnapshot } from '../../src/dom/snapshot.js';
import { until } from '../helpers/article.js';

async function snapshotOf(markup: string): Promise<TextSnapshot> {
  return takeSnapshot(await fixture<HTMLElement>(`<article>${markup}</article>`));
}

function over({ text }: TextSnapshot, kinds: Record<string, [string, string]>): Highlights {
  return new Map(
    Object.entries(kinds).map(([kind, [first, last]]) => [
      kind,
      [{ start: text.indexOf(first), end: text.indexOf(last) + last.length }],
    ]),
  );
}

/** What an entry covers, range by range. */
function covered(name: string): string[] {
  const ranges: string[] = [];
  CSS.highlights.get(name)?.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
    expect(startContainer).to.equal(endContainer);
    ranges.push((startContainer as Text).data.slice(startOffset, endOffset));
  });
  return ranges;
}

function entryNames(): string[] {
  const names: string[] = [];
  CSS.highlights.forEach((_, name) => names.push(name));
  return names.sort();
}

/** Hides a global for as long as a test needs it gone. */
function without(target: object, name: string, action: () => void): void {
  const present = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value: undefined, configurable: true });
  try {
    action();
  } finally {
    if (present) Object.defineProperty(target, name, present);
    else Reflect.deleteProperty(target, name);
  }
}

describe('highlights', () => {
  afterEach(() => CSS.highlights.clear());

  it('cover their passages by kind, and are gone afterwards', async () => {
    const snapshot = await snapshotOf('<p>One fact. Two facts.</p><p>A word.</p>');
    const undo = paintHighlights(snapshot, over(snapshot, { source: ['One', 'fact'], definition: ['word', 'word'] }));
    expect(entryNames()).to.deep.equal(['sidelight-definition', 'sidelight-source']);
    expect(covered('sidelight-source')).to.deep.equal(['One fact']);
    expect(covered('sidelight-definition')).to.deep.equal(['word']);
    undo();
    expect(entryNames()).to.deep.equal([]);
  });

  it('cover each text node by itself, and not the advertisement between them', async () => {
    const snapshot = await snapshotOf('<p>One <em>true</em> fact</p><div class="ad"><p>Buy now</p></div><p>about ports.</p>');
    paintHighlights(snapshot, over(snapshot, { source: ['One', 'about'] }));
    expect(covered('sidelight-source')).to.deep.equal(['One ', 'true', ' fact', 'about']);
  });

  it('make no element, no live range and no change in the page', async () => {
    const snapshot = await snapshotOf('<p>One fact.</p>');
    const observer = new MutationObserver(() => undefined);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    paintHighlights(snapshot, over(snapshot, { source: ['One', 'fact'] }))();
    paintHighlights(snapshot, over(snapshot, { source: ['One', 'fact'] }));
    expect(observer.takeRecords()).to.have.length(0);
    observer.disconnect();
    CSS.highlights.get('sidelight-source')?.forEach((range) => expect(range).to.be.instanceOf(StaticRange));
  });

  it('of several articles share an entry, and each takes out its own', async () => {
    const first = await snapshotOf('<p>One fact.</p>');
    const second = await snapshotOf('<p>Two facts.</p>');
    const undoFirst = paintHighlights(first, over(first, { source: ['One', 'fact'] }));
    const undoSecond = paintHighlights(second, over(second, { source: ['Two', 'facts'] }));
    expect(covered('sidelight-source')).to.have.members(['One fact', 'Two facts']);
    undoFirst();
    expect(covered('sidelight-source')).to.deep.equal(['Two facts']);
    undoSecond();
    expect(entryNames()).to.deep.equal([]);
  });

  it('leave the entries of others alone', async () => {
    const snapshot = await snapshotOf('<p>One fact.</p>');
    const range = snapshot.range({ start: 0, end: 3 });
    const others = new Highlight(...(range ? [range] : []));
    CSS.highlights.set('search', others);
    CSS.highlights.set('sidelight', others);
    const undo = paintHighlights(snapshot, over(snapshot, { source: ['One', 'fact'] }));
    expect(CSS.highlights.get('search')).to.equal(others);
    undo();
    expect(entryNames()).to.deep.equal(['search', 'sidelight']);
    expect(others.size).to.equal(1);
  });

  it('leave no empty entry for a kind without a passage', async () => {
    const snapshot = await snapshotOf('<p>One fact.</p>');
    paintHighlights(snapshot, new Map([['source', []], ['update', [{ start: 2, end: 2 }]]]));
    expect(entryNames()).to.deep.equal([]);
  });

  it('are painted near what the reader sees when they are many, and where the reader goes', async () => {
    const root = await fixture<HTMLElement>(`<article>${'<p style="height: 400px">One fact.</p>'.repeat(150)}</article>`);
    const snapshot = takeSnapshot(root);
    const spans = [...snapshot.text.matchAll(/fact/g)].map(({ index }) => ({ start: index, end: index + 4 }));
    const undo = paintHighlights(snapshot, new Map([['source', spans]]));
    const isPainted = (paragraph: Element | null) =>
      [...(CSS.highlights.get('sidelight-source') ?? [])].some(({ startContainer }) => startContainer.parentElement === paragraph);
    await until('the first is painted', () => isPainted(root.firstElementChild));
    expect(isPainted(root.lastElementChild)).to.equal(false);
    root.lastElementChild?.scrollIntoView();
    await until('the last is painted', () => isPainted(root.lastElementChild));
    await until('the first is not', () => !isPainted(root.firstElementChild));
    window.dispatchEvent(new Event('beforeprint'));
    expect(covered('sidelight-source')).to.have.length(150);
    window.dispatchEvent(new Event('afterprint'));
    expect(isPainted(root.firstElementChild)).to.equal(false);
    expect(isPainted(root.lastElementChild)).to.equal(true);
    undo();
    expect(entryNames()).to.deep.equal([]);
  });

  it('take the priority they are given', async () => {
    const snapshot = await snapshotOf('<p>One fact.</p>');
    paintHighlights(snapshot, over(snapshot, { active: ['One', 'fact'] }), 7);
    expect(CSS.highlights.get('sidelight-active')?.priority).to.equal(7);
  });

  it('can be undone twice, also when the page cleared the registry', async () => {
    const snapshot = await snapshotOf('<p>One fact.</p>');
    const undo = paintHighlights(snapshot, over(snapshot, { source: ['One', 'fact'] }));
    CSS.highlights.clear();
    const again = paintHighlights(snapshot, over(snapshot, { source: ['One', 'One'] }));
    undo();
    undo();
    expect(covered('sidelight-source')).to.deep.equal(['One']);
    again();
  });

  for (const [owner, name] of [[CSS, 'highlights'], [globalThis, 'Highlight']] as const) {
    it(`do nothing in a browser without ${name}`, async () => {
      const snapshot = await snapshotOf('<p>One fact.</p>');
      without(owner, name, () => {
        const undo = paintHighlights(snapshot, over(snapshot, { source: ['One', 'fact'] }));
        undo();
      });
      expect(entryNames()).to.deep.equal([]);
    });
  }
});

import { expect } from '@open-wc/testing';
import { canTouch, pressKeys, resetPointer, setViewport, wheelBy } from '../helpers/commands.js';
import { Walk, type Step } from '../helpers/walk.js';

/** What a reader keeps: the page's own words, and that nothing went wrong. */
function expectWhole({ page }: Walk, text: string | null): void {
  expect(ownWords(page.document)).to.equal(text);
  expect(page.faults).to.deep.equal([]);
}

function ownWords(page: Document): string | null {
  return [...page.querySelectorAll('.story > p')].map((paragraph) => {
    const copy = paragraph.cloneNode(true) as Element;
    for (const marker of copy.querySelectorAll('.sidelight-marker')) marker.remove();
    return copy.textContent;
  }).join('\n');
}

describe('a reader walks through the opinion piece', function () {
  this.timeout(60_000);

  let walk: Walk;
  let text: string | null;

  async function open(width: number, height: number): Promise<void> {
    await setViewport({ width, height });
    await resetPointer();
    walk = await Walk.through('/demo/opinion.html', { width, height });
    text = ownWords(walk.page.document);
  }

  afterEach(() => {
    walk.page.window.localStorage.removeItem('sidelight-preference');
    expectWhole(walk, text);
  });

  it('by mouse, in 25 steps', async () => {
    await open(900, 700);
    const { page } = walk;
    let pinnedAt: DOMRect | undefined;
    const steps: Step[] = [
      ['reads the header line', () => undefined, 'who stands behind the notes', () => walk.find('sidelight-controls', '.counts')?.innerText.includes('11 documents') === true],
      ['rests on a marker', () => (walk.bring(walk.marker('rockets')), walk.point(walk.marker('rockets'))), 'a preview', () => walk.isPreviewed('rockets') && walk.says.includes('Rumour')],
      ['goes into the card', () => walk.point(walk.frame), 'it stay', () => walk.isPreviewed('rockets')],
      ['leaves it', () => walk.point({ x: 8, y: 690 }), 'it gone', () => walk.isClosed],
      ['rests on a passage', () => walk.point(walk.passage('familiar')), 'its preview', () => walk.isPreviewed('familiar')],
      ['clicks its marker', () => ((pinnedAt = walk.frame?.getBoundingClientRect()), walk.click(walk.marker('familiar'))), 'the card pinned where it was', () => walk.isPinned('familiar') && walk.frame?.getBoundingClientRect().top === pinnedAt?.top && walk.frame?.getBoundingClientRect().left === pinnedAt?.left],
      ['passes over another passage', () => walk.point(walk.passage('rockets')), 'the pinned card stay', () => walk.isPinned('familiar')],
      ['clicks on “next note”', () => walk.click(walk.inCard('[aria-label="Next note"]')), 'the next note', () => walk.isPinned('nineteen')],
      ['clicks on “previous note”', () => walk.click(walk.inCard('[aria-label="Previous note"]')), 'the note before', () => walk.isPinned('familiar')],
      ['closes it', () => walk.click(walk.inCard('[part=close]')), 'it gone', () => walk.isClosed],
      ['clicks a correction’s marker', () => walk.click(walk.marker('ninety-thousand')), 'a correction', () => walk.isPinned('ninety-thousand') && walk.says.includes('Correction')],
      ['follows it to another note', async () => walk.click(await walk.reach('a[data-sidelight=nineteen]')), 'that note in the same card', () => walk.isPinned('ninety-thousand') && walk.says.startsWith('Update')],
      ['goes back', () => walk.click(walk.inCard('[part=back]')), 'the correction', () => walk.says.startsWith('Correction')],
      ['clicks the marker again', () => walk.click(walk.marker('ninety-thousand')), 'the card gone', () => walk.isClosed],
      ['clicks a marker', () => (walk.bring(walk.marker('neutrality')), walk.click(walk.marker('neutrality'))), 'its card', () => walk.isPinned('neutrality')],
      ['presses beside it', () => walk.click({ x: 8, y: 690 }), 'it gone', () => walk.isClosed],
      ['opens it again', () => walk.click(walk.marker('neutrality')), 'its card', () => walk.isPinned('neutrality')],
      ['clicks on “all sources”', () => walk.click(walk.inCard('.links a:last-child')), 'the list, and the way back', () => walk.isClosed && page.document.activeElement?.getAttribute('aria-current') === 'true'],
      ['clicks the way back', () => walk.click(page.document.activeElement ?? undefined), 'the marker', () => Math.abs(walk.marker('neutrality').getBoundingClientRect().top - 350) < 350],
      ['scrolls with the pointer over a passage', async () => (await walk.point({ x: 450, y: 350 }), await wheelBy(0, 300)), 'nothing open', () => walk.isClosed],
      ['opens the menu', () => (walk.bring(walk.find('sidelight-controls', '.menu')), walk.click(walk.find('sidelight-controls', '.menu'))), 'its choices', () => walk.choice('Corrections')?.checkVisibility() === true],
      ['hides corrections', () => walk.click(walk.choice('Corrections')), 'their markers gone', () => !walk.marker('ninety-thousand').checkVisibility()],
      ['shows them again', () => walk.click(walk.choice('Corrections')), 'their markers', () => walk.marker('ninety-thousand').checkVisibility()],
      ['follows a moment of the timeline', async () => {
        await pressKeys('Escape');
        walk.bring(walk.find('sidelight-timeline', 'li:nth-child(2) .by a'));
        await walk.click(walk.find('sidelight-timeline', 'li:nth-child(2) .by a'));
      }, 'its note', () => walk.isPinned('neutrality')],
      ['presses Escape', () => pressKeys('Escape'), 'the article alone', () => walk.isClosed],
    ];
    expect(steps).to.have.length(25);
    await walk.take(steps);
  });

  it('by keyboard alone, in 25 steps', async () => {
    await open(900, 700);
    const { page } = walk;
    const label = () => walk.focused?.getAttribute('aria-label');
    /** Tabs until something has focus, as a reader would who looks for it. */
    const tabTo = async (isIt: () => boolean, by = 'Tab') => {
      for (let tabs = 0; tabs < 12 && !isIt(); tabs++) await pressKeys(by);
    };
    const isMarker = (id: string) => walk.focused === walk.marker(id);
    page.window.focus();
    page.document.querySelector<HTMLElement>('.skip')?.focus();
    const steps: Step[] = [
      ['skips to the article', () => pressKeys('Enter'), 'focus on it', () => page.document.activeElement?.id === 'main'],
      ['tabs', () => pressKeys('Tab'), 'the header line’s first button', () => label() === 'Previous note'],
      ['tabs twice', () => pressKeys('Tab', 'Tab'), 'the menu’s button', () => walk.focused?.getAttribute('part') === 'menu'],
      ['presses Enter', () => pressKeys('Enter'), 'the menu', () => walk.choice('Corrections')?.checkVisibility() === true],
      ['hides sources', () => pressKeys('Tab', 'Space'), 'their markers gone', () => !walk.marker('neutrality').checkVisibility()],
      ['shows them again', () => pressKeys('Space'), 'their markers', () => walk.marker('neutrality').checkVisibility()],
      ['presses Escape', () => pressKeys('Escape'), 'the menu closed', () => walk.choice('Corrections')?.checkVisibility() === false],
      ['tabs to the first note', () => tabTo(() => isMarker('engines')), 'its marker focused', () => isMarker('engines')],
      ['waits', () => undefined, 'nothing opened by focus', () => walk.isClosed],
      ['presses Enter', () => pressKeys('Enter'), 'its card, with focus in it', () => walk.isPinned('engines') && page.document.activeElement === walk.article],
      ['presses ]', () => pressKeys(']'), 'the next note', () => walk.isPinned('public-register')],
      ['presses ] again', () => pressKeys(']'), 'the one behind it', () => walk.isPinned('register')],
      ['presses [', () => pressKeys('['), 'the note before', () => walk.isPinned('public-register')],
      ['tabs', () => pressKeys('Tab'), 'the close button', () => label() === 'Close'],
      ['presses Enter', () => pressKeys('Enter'), 'the card gone, focus on its marker', () => walk.isClosed && isMarker('public-register')],
      ['tabs to a rumour', () => tabTo(() => isMarker('rockets')), 'its marker focused', () => isMarker('rockets')],
      ['presses Enter', () => pressKeys('Enter'), 'its card', () => walk.isPinned('rockets') && walk.says.includes('Rumour')],
      ['presses Escape', () => pressKeys('Escape'), 'focus on its marker', () => walk.isClosed && isMarker('rockets')],
      ['tabs to the correction and opens it', async () => (await tabTo(() => isMarker('ninety-thousand')), await pressKeys('Enter')), 'its card', () => walk.isPinned('ninety-thousand')],
      ['tabs to the note it refers to', () => tabTo(() => (walk.focused as HTMLElement | null)?.dataset['sidelight'] === 'nineteen' && walk.focused !== walk.marker('nineteen')), 'that link', () => (walk.focused as HTMLElement | null)?.dataset['sidelight'] === 'nineteen'],
      ['presses Enter', () => pressKeys('Enter'), 'that note in the card', () => walk.says.startsWith('Update')],
      ['tabs to the way back, and takes it', async () => (await tabTo(() => walk.focused?.getAttribute('part') === 'back'), await pressKeys('Enter')), 'the correction', () => walk.says.startsWith('Correction')],
      ['tabs to “all sources”', () => tabTo(() => walk.focused?.textContent === 'All sources'), 'that link', () => walk.focused?.textContent === 'All sources'],
      ['presses Enter', () => pressKeys('Enter'), 'the list, on the way back', () => walk.isClosed && walk.focused?.getAttribute('aria-current') === 'true'],
      ['presses Enter', () => pressKeys('Enter'), 'the marker in sight', () => walk.marker('ninety-thousand').getBoundingClientRect().top > 0 && walk.marker('ninety-thousand').getBoundingClientRect().bottom < 700],
    ];
    expect(steps).to.have.length(25);
    await walk.take(steps);
  });

  // WebKitGTK's driver makes a mouse of a finger.
  if (canTouch)
    it('by touch, on a phone, in 25 steps', async () => {
      await open(390, 844);
      const { page } = walk;
      const isSheet = (id: string) => walk.isPinned(id) && walk.frame?.localName === 'dialog';
      const backdrop = { x: 195, y: 60 };
      const bring = (id: string) => walk.bring(walk.marker(id));
      const steps: Step[] = [
        ['reads the header line', () => undefined, 'how many notes there are', () => walk.find('sidelight-controls', '.total')?.innerText === '26 notes'],
        ['taps the menu', () => (walk.bring(walk.find('sidelight-controls', '.menu')), walk.tap(walk.find('sidelight-controls', '.menu'))), 'its choices', () => walk.choice('Click only')?.checkVisibility() === true],
        ['hides context', () => walk.tap(walk.choice('Context')), 'its markers gone', () => !walk.marker('engines').checkVisibility()],
        ['shows it again', () => walk.tap(walk.choice('Context')), 'its markers', () => walk.marker('engines').checkVisibility()],
        ['taps beside the menu', () => walk.tap({ x: 20, y: 830 }), 'it closed', () => walk.choice('Context')?.checkVisibility() === false],
        ['taps “next note”', () => walk.tap(walk.find('sidelight-controls', '[aria-label="Next note"]')), 'the first note as a sheet', () => isSheet('engines')],
        ['looks at the passage', () => undefined, 'it above the sheet', () => walk.marker('engines').getBoundingClientRect().bottom <= (walk.frame?.getBoundingClientRect().top ?? 0)],
        ['taps “next note” in it', () => walk.tap(walk.inCard('[aria-label="Next note"]')), 'the next note', () => isSheet('public-register')],
        ['taps “previous note”', () => walk.tap(walk.inCard('[aria-label="Previous note"]')), 'the note before', () => isSheet('engines')],
        ['closes it', () => walk.tap(walk.inCard('[part=close]')), 'it gone', () => walk.isClosed],
        ['taps a marker', () => (bring('rockets'), walk.tap(walk.marker('rockets'))), 'its sheet', () => isSheet('rockets') && walk.says.includes('Rumour')],
        ['taps beside it', () => walk.tap(backdrop), 'it gone', () => walk.isClosed],
        ['taps the correction', () => (bring('ninety-thousand'), walk.tap(walk.marker('ninety-thousand'))), 'its sheet', () => isSheet('ninety-thousand')],
        ['scrolls in it', () => walk.reach('a[data-sidelight=nineteen]'), 'the sheet still there', () => isSheet('ninety-thousand')],
        ['taps the note it refers to', () => walk.tap(walk.inCard('a[data-sidelight=nineteen]')), 'that note in the sheet', () => walk.says.startsWith('Update')],
        ['taps the way back', () => walk.tap(walk.inCard('[part=back]')), 'the correction', () => walk.says.startsWith('Correction')],
        ['taps “all sources”', () => walk.tap(walk.inCard('.links a:last-child')), 'the list', () => walk.isClosed && page.document.activeElement?.getAttribute('aria-current') === 'true'],
        ['taps the way back', () => walk.tap(page.document.activeElement ?? undefined), 'the marker in sight', () => walk.marker('ninety-thousand').getBoundingClientRect().top > 0 && walk.marker('ninety-thousand').getBoundingClientRect().bottom < 844],
        ['taps it', () => walk.tap(walk.marker('ninety-thousand')), 'its sheet', () => isSheet('ninety-thousand')],
        ['presses the phone’s own back', () => pressKeys('Escape'), 'it gone', () => walk.isClosed],
        ['taps a passage', () => walk.tap(walk.passage('rockets')), 'nothing: words are for reading', () => walk.isClosed],
        ['taps a moment of the timeline', () => (walk.bring(walk.find('sidelight-timeline', 'li:nth-child(2) .by a')), walk.tap(walk.find('sidelight-timeline', 'li:nth-child(2) .by a'))), 'its note', () => isSheet('neutrality')],
        ['turns the phone', () => setViewport({ width: 844, height: 390 }), 'the note still there', () => walk.isOpen('neutrality')],
        ['turns it back', () => setViewport({ width: 390, height: 844 }), 'the sheet', () => isSheet('neutrality')],
        ['closes it', () => walk.tap(walk.inCard('[part=close]')), 'the article alone', () => walk.isClosed],
      ];
      expect(steps).to.have.length(25);
      await walk.take(steps);
    });
});

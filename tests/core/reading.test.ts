import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reader } from './reading-driver.js';

interface Story {
  readonly name: string;
  readonly reader: (reader: Reader) => unknown;
  readonly log: readonly string[];
}

const preview = 'open a preview hover';
const pinned = 'open a pinned pointer';

const stories: Record<string, readonly Story[]> = {
  'resting the pointer': [
    { name: 'opens nothing before 300 ms', reader: (r) => r.move('a').wait(299), log: [] },
    { name: 'opens a preview after 300 ms', reader: (r) => r.move('a').wait(301), log: [preview] },
    { name: 'opens it once', reader: (r) => r.move('a').wait(400).move('a').wait(5000), log: [preview] },
    { name: 'opens nothing elsewhere', reader: (r) => r.move('elsewhere').wait(5000), log: [] },
    { name: 'opens nothing when it goes on', reader: (r) => r.move('a').wait(200).move('elsewhere').wait(5000), log: [] },
    { name: 'starts anew on another note', reader: (r) => r.move('a').wait(200).move('b').wait(299), log: [] },
    { name: 'opens the note that it came to', reader: (r) => r.move('a').wait(200).move('b').wait(301), log: ['open b preview hover'] },
    { name: 'starts anew when it comes back', reader: (r) => r.move('a').wait(200).move('elsewhere').move('a').wait(299), log: [] },
    { name: 'starts anew after 7 px', reader: (r) => r.move('a').wait(200).move('a', 7).wait(299), log: [] },
    { name: 'opens 300 ms after 7 px', reader: (r) => r.move('a').wait(200).move('a', 7).wait(301), log: [preview] },
    { name: 'goes on after 6 px', reader: (r) => r.move('a').wait(200).move('a', 6).wait(101), log: [preview] },
    { name: 'goes on while it trembles', reader: (r) => r.move('a').wait(100).move('a', 5).wait(100).move('a', -5).wait(101), log: [preview] },
    { name: 'starts anew while it creeps', reader: (r) => r.move('a').wait(250).move('a', 4).move('a', 4).wait(299), log: [] },
    { name: 'takes a move without movement for none', reader: (r) => r.move('a').wait(200).report('a').wait(101), log: [preview] },
  ],

  'going from note to note': [
    { name: 'opens the next one after 50 ms', reader: (r) => r.move('a').wait(301).move('b').wait(51), log: [preview, 'open b preview hover'] },
    { name: 'opens nothing before 50 ms', reader: (r) => r.move('a').wait(301).move('b').wait(49), log: [preview] },
    { name: 'still opens after 50 ms when the last one has just closed', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(301).wait(598).move('b').wait(51), log: [preview, 'close a', 'open b preview hover'] },
    { name: 'takes 300 ms again 600 ms after the last one closed', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(301).wait(601).move('b').wait(299), log: [preview, 'close a'] },
    { name: 'takes 300 ms for the first one', reader: (r) => r.move('elsewhere').wait(5000).move('b').wait(299), log: [] },
    { name: 'keeps the open one when the next is only passed', reader: (r) => r.move('a').wait(301).move('b').wait(30).move('a').wait(5000), log: [preview] },
    { name: 'never shows two', reader: (r) => r.move('a').wait(301).move('b').wait(301).move('elsewhere').wait(301), log: [preview, 'open b preview hover', 'close b'] },
  ],

  'scrolling': [
    { name: 'ends a rest', reader: (r) => r.move('a').wait(200).scroll().wait(5000), log: [] },
    { name: 'opens nothing under a still pointer', reader: (r) => r.move('elsewhere').scroll().report('a').wait(5000), log: [] },
    { name: 'opens nothing under a pointer that was never heard of', reader: (r) => r.scroll().report('a').wait(5000), log: [] },
    { name: 'opens nothing while events come without movement', reader: (r) => r.move('elsewhere').scroll().report('a').report('b').wait(200).report('a').wait(5000), log: [] },
    { name: 'opens nothing before the pointer has really moved and rested', reader: (r) => r.move('elsewhere').scroll().report('a').wait(1000).move('a', 1).wait(299), log: [] },
    { name: 'lets the pointer open again once it has really moved', reader: (r) => r.move('elsewhere').scroll().report('a').wait(1000).move('a', 1).wait(301), log: [preview] },
    { name: 'keeps an open preview', reader: (r) => r.move('a').wait(301).scroll().wait(5000), log: [preview] },
    { name: 'keeps a pinned card', reader: (r) => r.activate('a').scroll().report('elsewhere').wait(5000), log: [pinned] },
    { name: 'opens no second note over an open one', reader: (r) => r.move('a').wait(301).scroll().report('b').wait(5000), log: [preview] },
  ],

  'leaving a preview': [
    { name: 'closes it after 300 ms', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(301), log: [preview, 'close a'] },
    { name: 'keeps it until then', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(299), log: [preview] },
    { name: 'counts from when it left, however it moves', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(200).move('elsewhere').wait(101), log: [preview, 'close a'] },
    { name: 'keeps it when the pointer comes back in time', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(299).move('a').wait(5000), log: [preview] },
    { name: 'keeps it on the way into the card', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(200).move('card').wait(5000), log: [preview] },
    { name: 'keeps it over a gap of which every step is reported', reader: (r) => r.move('a').wait(301).move('elsewhere', 4).wait(50).move('elsewhere', 4).wait(50).move('card', 4).wait(5000), log: [preview] },
    { name: 'keeps it between card and marker', reader: (r) => r.move('a').wait(301).move('card').wait(1000).move('elsewhere').wait(100).move('a').wait(5000), log: [preview] },
    { name: 'closes it from the card', reader: (r) => r.move('a').wait(301).move('card').wait(1000).move('elsewhere').wait(301), log: [preview, 'close a'] },
    { name: 'counts anew each time', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(200).move('card').wait(200).move('elsewhere').wait(299), log: [preview] },
    { name: 'closes it once', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(5000).move('elsewhere').wait(5000), log: [preview, 'close a'] },
    { name: 'lets it open again', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(1000).move('a').wait(301), log: [preview, 'close a', preview] },
    { name: 'never closes a pinned card', reader: (r) => r.move('a').activate('a').move('elsewhere').wait(5000), log: [pinned] },
    { name: 'never closes a card that was pinned meanwhile', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(200).activate('a', 'keyboard').wait(5000), log: [preview, 'open a pinned keyboard'] },
  ],

  'a click on a marker': [
    { name: 'pins the card', reader: (r) => r.activate('a'), log: [pinned] },
    { name: 'pins it by keyboard', reader: (r) => r.activate('a', 'keyboard'), log: ['open a pinned keyboard'] },
    { name: 'pins a preview without closing it', reader: (r) => r.move('a').wait(301).activate('a').move('elsewhere').wait(5000), log: [preview, pinned] },
    { name: 'pins before the pointer has rested', reader: (r) => r.move('a').wait(200).activate('a').wait(5000), log: [pinned] },
    { name: 'closes the pinned card the second time', reader: (r) => r.activate('a').wait(1000).activate('a'), log: [pinned, 'close a'] },
    { name: 'closes a pinned preview the second time', reader: (r) => r.move('a').wait(301).activate('a').activate('a'), log: [preview, pinned, 'close a'] },
    { name: 'pins again the third time', reader: (r) => r.activate('a').activate('a').activate('a'), log: [pinned, 'close a', pinned] },
    { name: 'pins another note in its place', reader: (r) => r.activate('a').activate('b'), log: [pinned, 'open b pinned pointer'] },
    { name: 'pins another note in a preview’s place', reader: (r) => r.move('a').wait(301).activate('b').move('elsewhere').wait(5000), log: [preview, 'open b pinned pointer'] },
    { name: 'pins what was dismissed', reader: (r) => r.move('a').wait(301).escape().activate('a'), log: [preview, 'close a', pinned] },
  ],

  'a pinned card': [
    { name: 'is not replaced by hover', reader: (r) => r.activate('a').move('b').wait(5000), log: [pinned] },
    { name: 'is not made a preview by hover', reader: (r) => r.activate('a').move('a').wait(5000).move('elsewhere').wait(5000), log: [pinned] },
    { name: 'closes by its button', reader: (r) => r.activate('a').close(), log: [pinned, 'close a'] },
    { name: 'closes by a press outside', reader: (r) => r.activate('a').press('elsewhere'), log: [pinned, 'close a'] },
    { name: 'closes by a press on another passage', reader: (r) => r.activate('a').press('b'), log: [pinned, 'close a'] },
    { name: 'gives way to hover once it is closed', reader: (r) => r.activate('a').press('elsewhere').wait(1000).move('b').wait(301), log: [pinned, 'close a', 'open b preview hover'] },
    { name: 'ends a rest that had begun', reader: (r) => r.move('a').wait(301).move('b').wait(20).activate('a').wait(5000), log: [preview, pinned] },
  ],

  'a press': [
    { name: 'on the previewed passage keeps the preview', reader: (r) => r.move('a').wait(301).press('a').wait(5000), log: [preview] },
    { name: 'elsewhere closes a preview', reader: (r) => r.move('a').wait(301).move('elsewhere').press('elsewhere'), log: [preview, 'close a'] },
    { name: 'on another passage closes a preview', reader: (r) => r.move('a').wait(301).move('b').press('b'), log: [preview, 'close a'] },
    { name: 'opens nothing', reader: (r) => r.press('a').wait(5000).press('elsewhere').wait(5000), log: [] },
    { name: 'ends a rest', reader: (r) => r.move('a').wait(200).press('a').wait(5000), log: [] },
    { name: 'leaves the passage alone while its words are selected', reader: (r) => r.move('a').wait(200).press('a').move('a').wait(5000).move('a').wait(5000), log: [] },
    { name: 'lets the passage open when the pointer comes back', reader: (r) => r.move('a').press('a').move('elsewhere').wait(50).move('a').wait(301), log: [preview] },
  ],

  'Escape': [
    { name: 'does nothing when nothing is open', reader: (r) => r.escape(), log: [] },
    { name: 'closes a preview', reader: (r) => r.move('a').wait(301).escape(), log: [preview, 'close a'] },
    { name: 'closes a pinned card', reader: (r) => r.activate('a').escape(), log: [pinned, 'close a'] },
    { name: 'closes a card once', reader: (r) => r.activate('a').escape().escape(), log: [pinned, 'close a'] },
    { name: 'keeps the note closed while the pointer is on it', reader: (r) => r.move('a').wait(301).escape().move('a').wait(5000).move('a').wait(5000), log: [preview, 'close a'] },
    { name: 'keeps a pinned note closed while the pointer is on it', reader: (r) => r.move('a').activate('a').escape().move('a').wait(5000), log: [pinned, 'close a'] },
    { name: 'keeps the note closed when events come without movement', reader: (r) => r.move('a').wait(301).escape().report('elsewhere').report('a').move('a').wait(5000), log: [preview, 'close a'] },
    { name: 'keeps the note closed after a scroll', reader: (r) => r.move('a').wait(301).escape().scroll().report('a').move('a').wait(5000), log: [preview, 'close a'] },
    { name: 'lets the note open again once the pointer has left', reader: (r) => r.move('a').wait(301).escape().wait(1000).move('elsewhere').move('a').wait(301), log: [preview, 'close a', preview] },
    { name: 'lets another note open', reader: (r) => r.move('a').wait(301).escape().wait(1000).move('b').wait(301), log: [preview, 'close a', 'open b preview hover'] },
    { name: 'lets the note open again by way of another', reader: (r) => r.move('a').wait(301).escape().wait(1000).move('b').move('a').wait(301), log: [preview, 'close a', preview] },
    { name: 'ends a rest, and keeps that note closed', reader: (r) => r.move('a').wait(200).escape().wait(5000).move('a').wait(5000), log: [] },
    { name: 'keeps the next note closed that the pointer had come to', reader: (r) => r.move('a').wait(301).move('b').wait(20).escape().move('b').wait(5000), log: [preview, 'close a'] },
    { name: 'keeps the note closed the second time too', reader: (r) => r.move('a').wait(301).escape().move('a').escape().move('a').wait(5000), log: [preview, 'close a'] },
  ],

  'a link to a note': [
    { name: 'pins it', reader: (r) => r.show('a'), log: ['open a pinned link'] },
    { name: 'pins it in place of another', reader: (r) => r.activate('b').show('a', 'script'), log: ['open b pinned pointer', 'open a pinned script'] },
    { name: 'never closes it', reader: (r) => r.show('a').show('a').wait(5000), log: ['open a pinned link', 'open a pinned link'] },
  ],

  'a note cited in a card': [
    { name: 'is read in the same card', reader: (r) => r.activate('a').read('b'), log: [pinned, 'open a>b pinned pointer'] },
    { name: 'leads back', reader: (r) => r.activate('a').read('b').read(), log: [pinned, 'open a>b pinned pointer', pinned] },
    { name: 'leads back to the first one, one deep', reader: (r) => r.activate('a').read('b').read('c').read(), log: [pinned, 'open a>b pinned pointer', 'open a>c pinned pointer', pinned] },
    { name: 'pins a preview', reader: (r) => r.move('a').wait(301).move('card').read('b').move('elsewhere').wait(5000), log: [preview, 'open a>b pinned pointer'] },
    { name: 'closes with the card, and is what is closed', reader: (r) => r.activate('a').read('b').escape().escape(), log: [pinned, 'open a>b pinned pointer', 'close b'] },
    { name: 'closes with the second click on the marker', reader: (r) => r.activate('a').read('b').activate('a'), log: [pinned, 'open a>b pinned pointer', 'close b'] },
    { name: 'gives way to another note', reader: (r) => r.activate('a').read('b').activate('c'), log: [pinned, 'open a>b pinned pointer', 'open c pinned pointer'] },
    { name: 'opens nothing where no card is open', reader: (r) => r.read('b').wait(5000), log: [] },
  ],

  'closing': [
    { name: 'does nothing when nothing is open', reader: (r) => r.close(), log: [] },
    { name: 'closes a preview at once', reader: (r) => r.move('a').wait(301).close(), log: [preview, 'close a'] },
    { name: 'ends the countdown of a preview', reader: (r) => r.move('a').wait(301).move('elsewhere').wait(200).close().wait(5000), log: [preview, 'close a'] },
  ],
};

for (const [subject, cases] of Object.entries(stories))
  describe(`reading: ${subject}`, () => {
    for (const { name, reader, log } of cases)
      it(name, () => {
        const driver = new Reader();
        reader(driver);
        assert.deepEqual(driver.log, log);
      });
  });

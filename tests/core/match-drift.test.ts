import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { QuoteJson } from '../../src/core/model.js';
import { article, describeWords, follow, found, last, lead, match, passage } from './edited-article.js';

/** A text before and after an edit of `from` to `to`. */
interface Edit {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The passage afterwards, when it is not all that was edited. */
  readonly is?: string;
}

describe('matchQuote, of a sentence in an edited article', () => {
  const inside: readonly Edit[] = [
    { name: 'a typo is fixed', from: 'satellite', to: 'satelite' },
    { name: 'two typos are made', from: 'containers to the port', to: 'contaners to the prot' },
    { name: 'a name is replaced', from: 'Nampo between', to: 'Haeju between' },
    { name: 'a number is corrected', from: 'a thousand', to: '1,200' },
    { name: 'a clause is added', from: 'the port of Nampo', to: 'the port of Nampo, a city of 360,000 people,' },
    { name: 'a clause is cut', from: ' between August and October', to: '' },
    { name: 'the tense changes', from: 'delivered', to: 'have been delivering' },
    { name: 'a word is put before its first', from: 'Ships delivered', to: 'Several ships delivered', is: passage.replace('S', 's') },
    { name: 'its first word is replaced', from: 'Ships delivered', to: 'Vessels delivered' },
    { name: 'its first words are replaced', from: 'Ships delivered over', to: 'Freighters brought more than' },
    { name: 'its last word is replaced', from: 'pictures show', to: 'pictures suggest' },
    { name: 'its last words are replaced', from: 'satellite pictures show', to: 'according to the pictures' },
    { name: 'its first and last words are replaced', from: passage, to: passage.replace('Ships', 'Vessels').replace('show', 'suggest') },
    { name: 'it begins in small letters', from: 'Ships', to: 'ships' },
    { name: 'it is set in capitals', from: passage, to: passage.toUpperCase() },
    { name: 'quotation marks are put in', from: 'a thousand containers', to: '“a thousand containers”' },
    { name: 'it ends with another sign', from: 'pictures show.', to: 'pictures show!' },
    { name: 'its paragraph is split', from: 'Nampo between', to: 'Nampo.\nBetween' },
    { name: 'an advertisement is put inside', from: 'containers to', to: 'containers\nAdvertisement\nto' },
    { name: 'half of it is rewritten', from: 'between August and October, satellite pictures show', to: 'in late summer, according to images taken from space' },
  ];
  for (const { name, from, to, is } of inside)
    it(`finds it when ${name}`, () => {
      const edited = passage.replace(from, to);
      assert.notEqual(edited, passage);
      assert.equal(found(article.replace(passage, edited), describeWords(article, passage)), `approximate: ${is ?? edited}`);
    });

  const around: readonly Edit[] = [
    { name: 'a live blog adds text on top', from: lead, to: `${last.toUpperCase()}\n${follow.toUpperCase()}\n${lead}` },
    { name: 'the paragraph before is rewritten', from: lead, to: 'What happens in the country’s harbours is hard to see from outside.' },
    { name: 'the paragraph before is deleted', from: `${lead}\n`, to: '' },
    { name: 'the paragraph behind is deleted', from: `\n${follow}`, to: '' },
    { name: 'an advertisement is put before it', from: passage, to: `Advertisement\n${passage}` },
    { name: 'an advertisement is put behind it', from: passage, to: `${passage}\nAdvertisement` },
    { name: 'it is moved to the end', from: article, to: [lead, follow, last, passage].join('\n') },
    { name: 'it is moved to the top', from: article, to: [passage, lead, follow, last].join('\n') },
    { name: 'it becomes the whole text', from: article, to: passage },
    { name: 'its paragraph is joined with others', from: `\n${passage}\n`, to: ` ${passage} ` },
    { name: 'it is quoted by somebody', from: passage, to: `“${passage}” she said.` },
  ];
  for (const { name, from, to } of around)
    it(`finds the very words when ${name}`, () =>
      assert.equal(found(article.replace(from, to), describeWords(article, passage)), `exact: ${passage}`));

  it('finds it when it was edited and moved', () => {
    const edited = passage.replace('delivered', 'brought');
    assert.equal(found([lead, follow, last, edited].join('\n'), describeWords(article, passage)), `approximate: ${edited}`);
  });

  it('finds it when it and all around it were edited', () => {
    const edited = passage.replace('delivered', 'brought').replace(', satellite pictures show', '');
    const text = [lead.replace('two decades', 'years'), edited, follow.replace('ministry', 'government'), last].join('\n');
    assert.equal(found(text, describeWords(article, passage)), `approximate: ${edited}`);
  });

  it('finds it in other typography, exactly', () => {
    const quoted = '"Don\'t go near the port ... it\'s closed," an officer said - and left.';
    const set = '“Don’t go near the port … it’s closed,” an officer\u00a0said — and left.';
    assert.equal(found([lead, set, last].join('\n'), describeWords([lead, quoted, last].join('\n'), quoted)), `exact: ${set}`);
  });

  const orphans = [
    { name: 'it is deleted', text: [lead, follow, last].join('\n') },
    { name: 'its paragraph is replaced by another', text: [lead, 'Nobody knows yet what was unloaded there, or for whom it was meant.', follow, last].join('\n') },
    { name: 'all is replaced', text: 'The page has moved. Please follow the link to the archive.' },
    { name: 'only some of its words are left elsewhere', text: [lead, follow, 'The port of Nampo was busy between August and October.', last].join('\n') },
    { name: 'nothing is left', text: '' },
  ];
  for (const { name, text } of orphans)
    it(`does not find it when ${name}`, () => assert.equal(found(text, describeWords(article, passage)), 'quote-not-found'));
});

describe('matchQuote, of a phrase in an edited article', () => {
  const phrase = 'over a thousand containers to the port of Nampo';

  const cases: readonly Edit[] = [
    { name: 'a word inside is replaced', from: 'containers', to: 'crates', is: 'over a thousand crates to the port of Nampo' },
    { name: 'its first word is replaced', from: 'over a', to: 'nearly a', is: 'nearly a thousand containers to the port of Nampo' },
    { name: 'its last word is replaced', from: 'of Nampo between', to: 'of Haeju between', is: 'over a thousand containers to the port of Haeju' },
    { name: 'its first word is deleted', from: 'over a', to: 'a', is: 'a thousand containers to the port of Nampo' },
    { name: 'its last words are deleted', from: ' of Nampo between', to: ' between', is: 'over a thousand containers to the port' },
    { name: 'a word is put inside', from: 'thousand containers', to: 'thousand steel containers', is: 'over a thousand steel containers to the port of Nampo' },
    { name: 'two of its words become one', from: 'a thousand', to: '1,000', is: 'over 1,000 containers to the port of Nampo' },
    { name: 'a comma is put behind it', from: 'Nampo between', to: 'Nampo, either between', is: phrase },
  ];
  for (const { name, from, to, is } of cases)
    it(`finds it when ${name}`, () => {
      const text = article.replace(from, to);
      assert.notEqual(text, article);
      const place = match(text, describeWords(article, phrase));
      assert.ok(place.status !== 'orphan', 'It is found');
      assert.equal(text.slice(place.start, place.end), is);
    });

  it('takes no part of a word for its first word', () => {
    const before = 'Officials said the port was shut on Monday after the storm, and nobody knew why.';
    const text = before.replace('the port', 'the airport');
    assert.equal(
      found(text, describeWords(before, 'port was shut on Monday after the storm')),
      'approximate: airport was shut on Monday after the storm',
    );
  });

  it('takes no part of a word for its last word', () => {
    const before = 'After the storm on Monday they had to shut the port, and nobody knew why.';
    const text = before.replace('the port', 'the portal');
    assert.equal(found(text, describeWords(before, 'on Monday they had to shut the port')), 'approximate: on Monday they had to shut the portal');
  });
});

describe('matchQuote, of words over several blocks', () => {
  const quoted = 'satellite pictures show.\nThe ministry declined to comment on the pictures';

  it('finds them when the blocks are joined', () => {
    assert.equal(found(article.replaceAll('\n', ' '), describeWords(article, quoted)), `exact: ${quoted.replace('\n', ' ')}`);
  });

  it('finds them when a word changes', () => {
    const text = article.replace('declined', 'refused');
    assert.equal(found(text, describeWords(article, quoted)), `approximate: ${quoted.replace('declined', 'refused')}`);
  });

  it('finds them when something is put between the blocks', () => {
    const between = '\nRead more: the port in pictures\n';
    const text = article.replace(`show.\nThe`, `show.${between}The`);
    assert.equal(found(text, describeWords(article, quoted)), `approximate: ${quoted.replace('\n', between)}`);
  });
});

describe('matchQuote, of a quote longer than is compared as a whole', () => {
  const sentences = Array.from(
    { length: 12 },
    (_, i) => `In ${2001 + i} the ${['harbour', 'pier', 'crane', 'warehouse'][i % 4]} number ${i * 37 + 11} was ${['rebuilt', 'sold', 'closed'][i % 3]} after ${i + 3} months of work.`,
  );
  const long = sentences.join(' ');
  const text = [lead, long, follow].join('\n');
  const middle = sentences[6] ?? '';

  const cases: readonly Edit[] = [
    { name: 'a word in its middle changes', from: 'crane number 233', to: 'tower number 233' },
    { name: 'a sentence in its middle is deleted', from: `${middle} `, to: '' },
    { name: 'a sentence is put into its middle', from: middle, to: `${middle} That was the year of the great flood.` },
    { name: 'its first word changes', from: 'In 2001 the', to: 'During 2001 the' },
    { name: 'its first words change', from: 'In 2001 the harbour', to: 'As early as 2001 this harbour' },
    { name: 'its first word is deleted', from: 'In 2001 the', to: '2001: the' },
    { name: 'its last word changes', from: '14 months of work', to: '14 months of labour' },
    { name: 'both its ends change', from: long, to: long.replace('In 2001 the', 'During 2001 the').replace('14 months of work', '14 months of labour') },
    { name: 'it becomes several paragraphs', from: `${middle} `, to: `${middle}\nAdvertisement\n` },
  ];
  for (const { name, from, to } of cases)
    it(`finds it when ${name}`, () => {
      const edited = long.replace(from, to);
      assert.notEqual(edited, long);
      const after = text.replace(long, edited);
      assert.equal(found(after, describeWords(text, long)), `approximate: ${edited}`);
    });

  it('finds it where it was moved', () => {
    assert.equal(found([last, follow, lead, long].join('\n'), describeWords(text, long)), `exact: ${long}`);
  });

  it('does not find it when only its beginning is left', () => {
    assert.equal(found([lead, sentences[0], follow].join('\n'), describeWords(text, long)), 'quote-not-found');
  });

  it('does not find it when it is deleted', () => {
    assert.equal(found([lead, follow, last].join('\n'), describeWords(text, long)), 'quote-not-found');
  });
});

describe('matchQuote, of an edited passage that remembers no context', () => {
  const bare = (exact: string): QuoteJson => ({ exact, prefix: '', suffix: '' });

  it('finds a long sentence with a word changed', () => {
    const edited = passage.replace('delivered', 'brought');
    assert.equal(found(article.replace(passage, edited), bare(passage)), `approximate: ${edited}`);
  });

  it('does not find a short phrase with a word changed', () => {
    assert.equal(found(article.replace('busiest harbour', 'largest harbour'), bare('busiest harbour')), 'quote-not-found');
  });

  it('does not find a deleted sentence', () => {
    assert.equal(found([lead, follow, last].join('\n'), bare(passage)), 'quote-not-found');
  });
});

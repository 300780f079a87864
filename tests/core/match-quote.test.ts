import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexText, matchTargets, type MatchOptions, type QuoteTarget } from '../../src/core/index.js';

function quote(exact: string, context: Partial<QuoteTarget> = {}): QuoteTarget {
  return { type: 'quote', exact, prefix: '', suffix: '', ...context };
}

/** What the match covers, or why there is none. */
function found(text: string, target: QuoteTarget, options?: MatchOptions): string {
  const [match] = matchTargets(indexText(text), [target], options);
  assert.ok(match);
  return match.status === 'orphan' ? match.code : text.slice(match.start, match.end);
}

/** Where the match starts, or why there is none. */
function startOf(text: string, target: QuoteTarget, options?: MatchOptions): number | string {
  const [match] = matchTargets(indexText(text), [target], options);
  assert.ok(match);
  return match.status === 'orphan' ? match.code : match.start;
}

describe('matchTargets, of a quote', () => {
  const cases = [
    { name: 'the words', text: 'At noon the port was shut.', exact: 'the port', is: 'the port' },
    { name: 'the whole text', text: 'the port', exact: 'the port', is: 'the port' },
    { name: 'words at the start', text: 'The port was shut.', exact: 'The port', is: 'The port' },
    { name: 'words at the end', text: 'They shut the port', exact: 'the port', is: 'the port' },
    { name: 'words over a line’s end', text: 'They shut\nthe port', exact: 'shut the port', is: 'shut\nthe port' },
    { name: 'words whose own line ends elsewhere', text: 'They shut the port', exact: 'shut\n the\tport', is: 'shut the port' },
    { name: 'a quote with blanks around', text: 'They shut the port.', exact: ' \n the port ', is: 'the port' },
    { name: 'runs of spaces', text: 'the   port', exact: 'the port', is: 'the   port' },
    { name: 'no-break spaces', text: 'over 10\u00a0000 tonnes', exact: 'over 10 000', is: 'over 10\u00a0000' },
    { name: 'no-break spaces of the quote', text: 'over 10 000 tonnes', exact: 'over 10\u202f000', is: 'over 10 000' },
    { name: 'curly quotation marks', text: 'said “the port” was', exact: 'said "the port"', is: 'said “the port”' },
    { name: 'straight quotation marks', text: 'said "the port" was', exact: 'said “the port”', is: 'said "the port"' },
    { name: 'apostrophes', text: 'the port’s gate', exact: "port's gate", is: 'port’s gate' },
    { name: 'angle quotation marks', text: 'dit «le port» hier', exact: 'dit “le port”', is: 'dit «le port»' },
    { name: 'en dashes', text: 'in 2020–2023 they', exact: '2020-2023', is: '2020–2023' },
    { name: 'em dashes', text: 'port — which was', exact: 'port - which', is: 'port — which' },
    { name: 'double hyphens', text: 'port -- which was', exact: 'port – which', is: 'port -- which' },
    { name: 'no-break hyphens', text: 'a well\u2011known port', exact: 'well-known', is: 'well\u2011known' },
    { name: 'soft hyphens', text: 'a thousand con\u00adtain\u00aders', exact: 'containers', is: 'con\u00adtain\u00aders' },
    { name: 'soft hyphens of the quote', text: 'a thousand containers', exact: 'con\u00adtainers', is: 'containers' },
    { name: 'zero-width spaces', text: 'a thousand con\u200btainers', exact: 'containers', is: 'con\u200btainers' },
    { name: 'byte order marks', text: 'the\ufeff port', exact: 'the port', is: 'the\ufeff port' },
    { name: 'direction marks', text: '\u202bthe port\u202c was', exact: 'port was', is: 'port\u202c was' },
    { name: 'ellipses', text: 'they came … and went', exact: 'came ... and', is: 'came … and' },
    { name: 'dots for an ellipsis', text: 'they came... and went', exact: 'came… and', is: 'came... and' },
    { name: 'words behind the second plane', text: '😀😀 the 😀 port', exact: 'the 😀 port', is: 'the 😀 port' },
    { name: 'ideographs inside a sentence', text: '那个港口已经关闭', exact: '港口已', is: '港口已' },
    { name: 'kana inside a sentence', text: '昨日の港が閉鎖された', exact: '港が閉鎖', is: '港が閉鎖' },
    { name: 'a noun before its particle', text: '그 컨테이너는 도착했다', exact: '컨테이너', is: '컨테이너' },
    { name: 'Thai words', text: 'ท่าเรือถูกปิดแล้ว', exact: 'ถูกปิด', is: 'ถูกปิด' },
    { name: 'a word before its possessive', text: 'the port’s gate', exact: 'the port', is: 'the port' },
    { name: 'a part of a compound', text: 'a well-known port', exact: 'known port', is: 'known port' },
    { name: 'three letters', text: 'the EU-US pact', exact: 'EU-US', is: 'EU-US' },
    { name: 'digits', text: 'in 2023 they', exact: '2023', is: '2023' },
    { name: 'signs of expressions', text: 'cost $5.00 (net)', exact: '$5.00 (net)', is: '$5.00 (net)' },
  ];
  for (const { name, text, exact, is } of cases)
    it(`finds ${name}`, () => assert.equal(found(text, quote(exact)), is));

  const orphans = [
    { name: 'words that are not there', text: 'At noon they left.', exact: 'the port', code: 'quote-not-found' },
    { name: 'words in another order', text: 'port the', exact: 'the port', code: 'quote-not-found' },
    { name: 'words of another case', text: 'THE PORT', exact: 'the port', code: 'quote-not-found' },
    { name: 'anything in an empty text', text: '', exact: 'the port', code: 'quote-not-found' },
    { name: 'a word inside a word', text: 'the report', exact: 'port', code: 'quote-not-found' },
    { name: 'a word that another begins with', text: 'the portal', exact: 'port', code: 'quote-not-found' },
    { name: 'a number inside a number', text: 'over 12023 tonnes', exact: '2023', code: 'quote-not-found' },
    { name: 'a number that another begins with', text: 'over 1000 tonnes', exact: 'over 100', code: 'quote-not-found' },
    { name: 'a Cyrillic word inside a word', text: 'аэропорт', exact: 'порт', code: 'quote-not-found' },
    { name: 'an Arabic word inside a word', text: 'المطارات', exact: 'مطار', code: 'quote-not-found' },
    { name: 'a word of letters with accents', text: 'le portéa', exact: 'port', code: 'quote-not-found' },
    { name: 'two letters', text: 'in the EU', exact: 'EU', code: 'quote-too-short' },
    { name: 'two letters among signs', text: '“a” – “b”', exact: '“a” – “b”', code: 'quote-too-short' },
    { name: 'signs alone', text: 'a … b', exact: '…', code: 'quote-too-short' },
    { name: 'nothing', text: 'a b', exact: '', code: 'quote-too-short' },
    { name: 'invisible characters', text: 'a \u200b\u200b\u200b b', exact: '\u200b\u200b\u200b', code: 'quote-too-short' },
  ];
  for (const { name, text, exact, code } of orphans)
    it(`does not find ${name}`, () => assert.equal(found(text, quote(exact)), code));

  it('counts in UTF-16 units behind the second plane', () => {
    const [match] = matchTargets(indexText('😀𝒳 the port'), [quote('the port')]);
    assert.deepEqual(match, { status: 'exact', start: 5, end: 13, score: 1 });
  });

  it('answers targets in their order', () => {
    const index = indexText('one word, two words');
    const matches = matchTargets(index, [quote('two words'), quote('none'), quote('one word')]);
    assert.deepEqual(matches.map((match) => (match.status === 'orphan' ? match.code : match.start)), [10, 'quote-not-found', 0]);
  });

  it('gives a score between 0 and 1', () => {
    const text = 'At noon the port was shut. At night the port was open.';
    const targets = [quote('At noon'), quote('the port', { prefix: 'At noon ', suffix: ' was shut' })];
    for (const match of matchTargets(indexText(text), targets))
      assert.ok(match.status !== 'orphan' && match.score > 0 && match.score <= 1);
  });
});

describe('matchTargets, of a quote that stands twice', () => {
  const text = 'On Monday the port was shut. Then on Tuesday the port was open.';
  const [first, second] = [text.indexOf('the port'), text.lastIndexOf('the port')];

  const cases = [
    { name: 'the first by its prefix', context: { prefix: 'On Monday ' }, is: first },
    { name: 'the second by its prefix', context: { prefix: 'on Tuesday ' }, is: second },
    { name: 'the first by its suffix', context: { suffix: ' was shut.' }, is: first },
    { name: 'the second by its suffix', context: { suffix: ' was open.' }, is: second },
    { name: 'the second by both', context: { prefix: 'on Tuesday ', suffix: ' was open.' }, is: second },
    { name: 'the first by its position', context: { start: first, end: first + 8 }, is: first },
    { name: 'the second by its position', context: { start: second, end: second + 8 }, is: second },
    { name: 'the second by its position, with context that fits both', context: { prefix: 'day ', suffix: ' was ', start: second }, is: second },
    { name: 'neither without context', context: {}, is: 'quote-ambiguous' },
    { name: 'neither by context that fits both', context: { prefix: 'day ', suffix: ' was ' }, is: 'quote-ambiguous' },
    { name: 'neither by context that fits none', context: { prefix: 'All week ', suffix: ' had been' }, is: 'quote-not-found' },
    { name: 'the first by a position near it', context: { start: first + 3 }, is: first },
    { name: 'the second by a position near it', context: { start: second - 3 }, is: second },
    { name: 'the last by a position behind the text', context: { start: 100_000 }, is: second },
  ];
  for (const { name, context, is } of cases)
    it(`finds ${name}`, () => assert.equal(startOf(text, quote('the port', context)), is));

  it('believes the context more than the position', () => {
    const target = quote('the port', { prefix: 'on Tuesday ', suffix: ' was open.', start: first });
    assert.equal(startOf(text, target), second);
  });

  it('reads context whatever its typography', () => {
    const twins = 'He said “the port” – then. She said «the port» … later.';
    const target = quote('the port', { prefix: 'She  said\u00a0"', suffix: '" ... later' });
    assert.equal(startOf(twins, target), twins.lastIndexOf('the port'));
  });

  it('reads context over a line’s end, whatever stands there', () => {
    const twins = 'One.\nthe port\nTwo.\nthe port\nThree.';
    for (const prefix of ['Two.', 'Two. ', 'Two.\n', 'Two.\n\n  '])
      assert.equal(startOf(twins, quote('the port', { prefix })), twins.lastIndexOf('the port'));
  });

  it('is exact with context from a tool that puts nothing between blocks', () => {
    const blocks = 'The ship came in.\nIt left.\nThe ship came in.\nNobody saw it.';
    const stored = { prefix: 'The ship came in.It left.', suffix: 'Nobody saw it.' };
    const [match] = matchTargets(indexText(blocks), [quote('The ship came in.', stored)]);
    assert.deepEqual(match, { status: 'exact', start: 27, end: 44, score: 1 });
    const other = quote('The ship came in.', { prefix: 'It left soon.', suffix: 'Nobody saw it.' });
    assert.notDeepEqual(matchTargets(indexText(blocks), [other]), [match]);
  });

  it('counts a position in code points', () => {
    const twins = '😀😀😀 the port, the port';
    assert.equal(startOf(twins, quote('the port', { start: 4 })), 7);
    assert.equal(startOf(twins, quote('the port', { start: 14 })), 17);
    assert.equal(startOf(twins, quote('the port', { start: 9 })), 'quote-ambiguous');
  });

  it('takes neither by a position right between them', () => {
    assert.equal(startOf('the port, the port', quote('the port', { start: 5 })), 'quote-ambiguous');
  });

  it('takes none but the words themselves by a position at the text’s start', () => {
    const twins = 'at the port now, at the port now';
    const target = quote('the port', { prefix: 'at ', suffix: ' now', start: 0 });
    assert.equal(found(twins, target), 'the port');
    assert.equal(startOf(twins, target), 3);
  });

  it('takes the one that a reader can see', () => {
    const asked: number[] = [];
    const isReadable: MatchOptions['isReadable'] = ({ start }) => (asked.push(start), start === second);
    assert.equal(startOf(text, quote('the port'), { isReadable }), second);
    assert.deepEqual(asked, [first, second]);
  });

  it('takes neither when a reader can see both, or none', () => {
    for (const answer of [true, false])
      assert.equal(startOf(text, quote('the port'), { isReadable: () => answer }), 'quote-ambiguous');
  });

  it('does not ask what a reader can see when the words decide', () => {
    const isReadable = () => assert.fail('It was asked');
    assert.equal(startOf(text, quote('the port', { prefix: 'On Monday ' }), { isReadable }), first);
    assert.equal(startOf(text, quote('On Monday'), { isReadable }), 0);
  });

  it('takes none of overlapping places', () => {
    assert.equal(startOf('no no no no', quote('no no')), 'quote-ambiguous');
  });

  it('takes no lookalike for a place among more than can be looked at', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i} the x${i}`);
    words[0] = 'w2500 the x0';
    const lookalikes = words.join(' ');
    const target = quote('the', { prefix: 'w2500 ', suffix: ' x2500 w2501' });
    const right = lookalikes.indexOf('the x2500');
    const start = startOf(lookalikes, target);
    assert.ok(start === right || start === 'quote-ambiguous', `${start} is not ${right}`);
  });
});

describe('matchTargets, of a quote whose surroundings changed', () => {
  const strangers = { prefix: 'Quite another ', suffix: ' stood before' };
  const sentence = 'shut the old port of Nampo because nobody had paid for the repairs of its northern gate in several years';
  const unspaced = '政府は港の完全な閉鎖を発表したが、漁業者の団体は補償について何も聞いていないと述べ、説明を求めた';

  const cases = [
    { name: 'refuses a word between strangers', text: 'They shut ports.', exact: 'shut', is: 'quote-not-found' },
    { name: 'refuses two words between strangers', text: 'They shut the port.', exact: 'the port', is: 'quote-not-found' },
    { name: 'refuses a short phrase between strangers', text: 'They shut the old port.', exact: 'shut the old port', is: 'quote-not-found' },
    { name: 'takes a long sentence between strangers', text: `They ${sentence}.`, exact: sentence, is: sentence },
    { name: 'takes a long sentence without spaces between strangers', text: `昨日、${unspaced}。`, exact: unspaced, is: unspaced },
    { name: 'refuses a word without spaces between strangers', text: '昨日、政府は港の閉鎖を発表した。', exact: '政府は', is: 'quote-not-found' },
  ];
  for (const { name, text, exact, is } of cases)
    it(name, () => assert.equal(found(text, quote(exact, strangers)), is));

  it('takes words with one known neighbour', () => {
    assert.equal(found('They shut the port.', quote('the port', { ...strangers, prefix: 'They shut ' })), 'the port');
    assert.equal(found('The port was shut.', quote('The port', { ...strangers, suffix: ' was shut' })), 'The port');
  });

  it('takes a phrase between strangers when it knows that nothing looks like it', () => {
    const text = 'On Monday they shut the old port of the northern city.';
    const target = quote('shut the old port of the northern city', strangers);
    assert.equal(found(text, target), 'quote-not-found');
    assert.equal(found(text, { ...target, rivals: [] }), 'shut the old port of the northern city');
  });

  it('takes a word that remembers no neighbours', () => {
    assert.equal(found('They shut ports.', quote('shut')), 'shut');
  });

  it('takes a part of a word whose rest is its neighbour', () => {
    assert.equal(found('the report', quote('port', { prefix: 'the re' })), 'port');
  });
});

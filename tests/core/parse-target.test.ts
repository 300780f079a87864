import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withMember } from './good-document.js';
import { assertProblemsAt, parsed, plain } from './parsed.js';

/** What parsing makes of a note's target. */
function targetsOf(target: unknown): { targets: unknown; problems: ReturnType<typeof parsed>['problems'] } {
  const { document, problems } = parsed(withMember('annotations.0.target', target));
  const { annotations } = document as { annotations: { targets: unknown }[] };
  return { targets: plain(annotations[0]?.targets), problems };
}

const rival = (exact: string, prefix = '') => ({ exact, prefix, suffix: '' });
const quote = (exact: string, more: object = {}) => ({ type: 'quote', exact, prefix: '', suffix: '', ...more });
const element = (by: string, value: string, more: object = {}) => ({ type: 'element', by, value, ...more });
const position = (start: number, end?: number, more: object = {}) => ({ type: 'position', start, ...(end !== undefined && { end }), ...more });
const passage = (...selectors: object[]) => ({ type: 'passage', selectors });
const range = (start: object, end: object, more: object = {}) => ({ type: 'range', selectors: [start, end], ...more });

const w3cQuote = { type: 'TextQuoteSelector', exact: 'the port', prefix: 'At ', suffix: ' was' };
const asQuote = quote('the port', { prefix: 'At ', suffix: ' was' });
const css = (value: string, more: object = {}) => ({ type: 'CssSelector', value, ...more });
const fragment = (value: string) => ({ type: 'FragmentSelector', value });

describe('parseDocument, of a target', () => {
  const cases: { name: string; target: unknown; is: object }[] = [
    { name: 'bare words', target: 'the port', is: quote('the port') },
    { name: 'words with lookalikes', target: { exact: 'the port', rivals: ['the sport', { exact: 'a port', prefix: 'to ' }] }, is: quote('the port', { rivals: [rival('the sport'), rival('a port', 'to ')] }) },
    { name: 'words with an empty list of lookalikes', target: { exact: 'the port', rivals: [] }, is: quote('the port', { rivals: [] }) },
    { name: 'an element', target: { css: '#p7' }, is: element('css', '#p7') },
    { name: 'words in an element', target: { css: '#p7', exact: 'the port', prefix: 'At ' }, is: element('css', '#p7', { refinedBy: quote('the port', { prefix: 'At ' }) }) },
    { name: 'a TextQuoteSelector', target: w3cQuote, is: asQuote },
    { name: 'a selector of its own', target: { selector: w3cQuote }, is: asQuote },
    { name: 'a SpecificResource', target: { type: 'SpecificResource', source: 'https://news.example/', selector: w3cQuote }, is: asQuote },
    { name: 'a SpecificResource without a type', target: { source: 'https://news.example/', selector: [w3cQuote] }, is: asQuote },
    { name: 'several selectors', target: { selector: [w3cQuote, { type: 'TextPositionSelector', start: 3, end: 11 }] }, is: passage(asQuote, position(3, 11)) },
    { name: 'a bare text among selectors', target: { selector: ['the port', css('#p7')] }, is: passage(quote('the port'), element('css', '#p7')) },
    { name: 'a Choice', target: { type: 'Choice', items: [w3cQuote, css('#p7')] }, is: passage(asQuote, element('css', '#p7')) },
    { name: 'a Choice of SpecificResources', target: { type: 'Choice', items: [{ source: 'https://news.example/', selector: w3cQuote }] }, is: asQuote },
    { name: 'a CssSelector', target: css('#p7 > em'), is: element('css', '#p7 > em') },
    { name: 'an XPathSelector', target: { type: 'XPathSelector', value: '/html/body/p[2]' }, is: element('xpath', '/html/body/p[2]') },
    { name: 'a TextPositionSelector', target: { type: 'TextPositionSelector', start: 3, end: 11 }, is: position(3, 11) },
    { name: 'a RangeSelector', target: { type: 'RangeSelector', startSelector: w3cQuote, endSelector: { type: 'TextQuoteSelector', exact: 'at noon' } }, is: range(asQuote, quote('at noon')) },
    { name: 'Hypothesis’s RangeSelector', target: { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 4, endContainer: '/div[1]/p[3]', endOffset: 9 }, is: range(element('xpath', '/div[1]/p[2]', { refinedBy: position(4, 4) }), element('xpath', '/div[1]/p[3]', { refinedBy: position(9, 9) })) },
    { name: 'an id', target: fragment('p7'), is: element('fragment', 'p7') },
    { name: 'an id with its number sign', target: fragment('#p7'), is: element('fragment', 'p7') },
    { name: 'an encoded id', target: { ...fragment('caf%C3%A9'), conformsTo: 'http://tools.ietf.org/rfc/rfc3236' }, is: element('fragment', 'café') },
    { name: 'an id with a stray per cent', target: fragment('100%'), is: element('fragment', '100%') },
    { name: 'characters of RFC 5147', target: { ...fragment('char=10,20'), conformsTo: 'http://tools.ietf.org/rfc/rfc5147' }, is: position(10, 20) },
    { name: 'a single position as an id', target: fragment('char=10'), is: element('fragment', 'char=10') },
    { name: 'characters from the start', target: fragment('char=,20'), is: position(0, 20) },
    { name: 'characters to the end', target: fragment('char=10,'), is: position(10, undefined) },
    { name: 'lines with a checksum', target: fragment('line=3,5;length=9876,UTF-8'), is: position(3, 5, { lines: true }) },
    { name: 'a text fragment', target: fragment(':~:text=the%20port'), is: quote('the port') },
    { name: 'a text fragment with its context', target: fragment('#:~:text=At-,the%20port,-was%20shut'), is: quote('the port', { prefix: 'At', suffix: 'was shut' }) },
    { name: 'a text fragment from words to words', target: fragment('p7:~:text=At-,the%20port,at%20noon,-then'), is: range(quote('the port', { prefix: 'At' }), quote('at noon', { suffix: 'then' }), { through: true }) },
    { name: 'a text fragment with signs in its words', target: fragment(':~:text=well%2Dknown%2C%20said'), is: quote('well-known, said') },
    { name: 'the first of several text fragments', target: fragment(':~:text=the%20port&text=at%20noon'), is: quote('the port') },
    { name: 'a text fragment behind another directive', target: fragment(':~:selector(x)&text=the%20port'), is: quote('the port') },
    { name: 'a refined selector', target: { selector: css('#p7', { refinedBy: w3cQuote }) }, is: element('css', '#p7', { refinedBy: asQuote }) },
    { name: 'a selector refined in several ways', target: css('#p7', { refinedBy: [w3cQuote, { type: 'TextPositionSelector', start: 3, end: 11 }] }), is: element('css', '#p7', { refinedBy: passage(asQuote, position(3, 11)) }) },
    { name: 'a selector refined three deep', target: css('#a', { refinedBy: css('#b', { refinedBy: css('#c', { refinedBy: w3cQuote }) }) }), is: element('css', '#a', { refinedBy: element('css', '#b', { refinedBy: element('css', '#c', { refinedBy: asQuote }) }) }) },
    { name: 'ten selectors, with what holds them', target: { selector: Array.from({ length: 9 }, (_, i) => css(`#p${i}`)) }, is: passage(...Array.from({ length: 9 }, (_, i) => element('css', `#p${i}`))) },
  ];
  for (const { name, target, is } of cases)
    it(`reads ${name}`, () => assert.deepEqual(targetsOf(target), { targets: [is], problems: [] }));

  it('reads a list as several passages', () => {
    const { targets, problems } = targetsOf([{ selector: [w3cQuote, css('#p7')] }, css('#p8')]);
    assert.deepEqual(problems, []);
    assert.deepEqual(targets, [passage(asQuote, element('css', '#p7')), element('css', '#p8')]);
  });

  const at = '$.annotations[0].target';
  const problemCases: { name: string; target: unknown; code?: string; path: string; left?: object[] }[] = [
    { name: 'a type that is not read', target: { selector: { type: 'SvgSelector', value: '<svg/>' } }, path: `${at}.selector.type` },
    { name: 'one type of two that is not read', target: { selector: [{ type: 'DataPositionSelector', start: 1, end: 2 }, w3cQuote] }, path: `${at}.selector[0].type`, left: [asQuote] },
    { name: 'a type that is no text', target: { type: {}, exact: 'words' }, path: `${at}.type` },
    { name: 'a resource without a selector', target: { type: 'SpecificResource', source: 'https://news.example/' }, path: `${at}.type` },
    { name: 'a selector that is elsewhere', target: { selector: 7 }, path: `${at}.selector` },
    { name: 'a Choice of nothing', target: { type: 'Choice' }, code: 'field-missing', path: `${at}.items` },
    { name: 'a quote without words', target: { type: 'TextQuoteSelector', prefix: 'At ' }, path: at },
    { name: 'a position before the text', target: { type: 'TextPositionSelector', start: -1, end: 7 }, path: `${at}.start`, left: [position(0, 7)] },
    { name: 'a CssSelector without a value', target: { type: 'CssSelector' }, code: 'field-missing', path: `${at}.value` },
    { name: 'a CssSelector that is no text', target: css(7 as unknown as string), path: `${at}.value` },
    { name: 'a CssSelector of 501 characters', target: css('a'.repeat(501)), path: `${at}.value` },
    { name: 'an XPathSelector of 501 characters', target: { type: 'XPathSelector', value: 'a'.repeat(501) }, path: `${at}.value` },
    { name: 'words in an element whose selector is too long', target: { css: 'a'.repeat(501), exact: 'the port' }, path: `${at}.css` },
    { name: 'a fragment of nothing', target: fragment('#'), path: `${at}.value` },
    { name: 'a text fragment of blanks', target: fragment(':~:text=%20'), path: `${at}.value` },
    { name: 'a text fragment up to blanks', target: fragment(':~:text=the%20port,%20'), path: `${at}.value` },
    { name: 'a fragment of 4,001 characters', target: fragment('a'.repeat(4001)), path: `${at}.value` },
    { name: 'a range without its end', target: { type: 'RangeSelector', startSelector: w3cQuote }, code: 'field-missing', path: `${at}.endSelector` },
    { name: 'a refinement that is not read', target: css('#p7', { refinedBy: { type: 'SvgSelector' } }), path: `${at}.refinedBy.type` },
    { name: 'one refinement of two that is not read', target: css('#p7', { refinedBy: [{ type: 'SvgSelector' }, w3cQuote] }), path: `${at}.refinedBy[0].type`, left: [element('css', '#p7', { refinedBy: asQuote })] },
    { name: 'a refinement four deep', target: css('#a', { refinedBy: css('#b', { refinedBy: css('#c', { refinedBy: css('#d', { refinedBy: w3cQuote }) }) }) }), code: 'field-too-long', path: `${at}.refinedBy.refinedBy.refinedBy.refinedBy` },
    { name: 'a fourth lookalike', target: { exact: 'the port', rivals: ['a', 'b', 'c', 'd'] }, code: 'field-too-long', path: `${at}.rivals`, left: [quote('the port', { rivals: ['a', 'b', 'c'].map((words) => rival(words)) })] },
    { name: 'lookalikes that are no list', target: { exact: 'the port', rivals: 'a port' }, path: `${at}.rivals`, left: [quote('the port')] },
    { name: 'a lookalike without words', target: { exact: 'the port', rivals: [{ prefix: 'to ' }] }, code: 'field-missing', path: `${at}.rivals[0].exact`, left: [quote('the port')] },
    { name: 'a lookalike that is no text', target: { exact: 'the port', rivals: [7, 'a'] }, path: `${at}.rivals[0]`, left: [quote('the port', { rivals: [rival('a')] })] },
  ];
  for (const { name, target, code = 'field-invalid', path, left = [] } of problemCases)
    it(`reports ${name}`, () => {
      const { targets, problems } = targetsOf(target);
      assertProblemsAt(problems, code, path);
      assert.equal(problems.length, 1);
      assert.deepEqual(targets, left);
    });

  it('reads ten selectors of a passage, however deep, and reports the others', () => {
    const { targets, problems } = targetsOf({
      selector: Array.from({ length: 12 }, (_, i) => css(`#p${i}`, { refinedBy: w3cQuote })),
    });
    assertProblemsAt(problems, 'field-too-long', `${at}.selector`);
    assert.equal((targets as [{ selectors: unknown[] }])[0].selectors.length, 4);
  });

  it('bounds what a document that holds itself can ask for', () => {
    const selector: Record<string, unknown> = css('#p7');
    const inner = { selector: Array.from({ length: 10 }, () => selector) };
    selector.refinedBy = Array.from({ length: 10 }, () => inner);
    const { targets } = targetsOf(inner);
    assert.ok(JSON.stringify(targets).length < 5000);
  });
});

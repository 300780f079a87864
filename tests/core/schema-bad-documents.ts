import type { BadRow } from './schema-rows.js';

const source = 'sources.kcna-visit';
const note = 'annotations.0';
const target = `${note}.target`;
const words = { type: 'TextQuoteSelector', exact: 'the canal' };
const css = { type: 'CssSelector', value: '#p7' };
const letters = (count: number): string => 'a'.repeat(count);
const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

/** Members in which a text, and nothing but a text or a number, belongs. */
const lines = [
  'article.title', `${source}.type`, `${source}.genre`, `${source}.title`, `${source}.container-title`, `${source}.publisher`,
  `${source}.authority`, `${source}.language`, `${source}.page`, `${source}.origin`, `${source}.author.0.family`,
  `${source}.author.0.suffix`, `${source}.author.2.literal`, `${note}.title`, `${note}.citations.0.locator`, `${note}.trail.0.by`,
  `${note}.media.alt`, `${note}.media.credit`,
];

const dates = ['article.published', `${source}.issued`, `${source}.archived.date`, `${note}.event`, `${note}.checked`, `${note}.trail.0.date`];

const urls = ['article.url', `${source}.URL`, `${source}.archived.url`, `${note}.media.url`];

/** What the format refuses, one member at a time. */
export const badRows: readonly BadRow[] = [
  ...[7, 'text', null, true, []].map((document) => ({
    name: `a document that is ${JSON.stringify(document)}`, document, code: 'document-invalid' as const, place: '',
  })),
  { name: 'no version', at: 'version', code: 'field-missing' },
  { name: 'version 2', at: 'version', value: 2, code: 'version-unknown' },
  { name: 'a version as text', at: 'version', value: '1', code: 'version-unknown' },
  { name: 'a version that is null', at: 'version', value: null, code: 'version-unknown' },
  ...['not a language', 'en_GB', 'e', 'en-', 7, ['en'], ' '].map((value) => ({
    name: `the language ${JSON.stringify(value)}`, at: 'lang', value, code: 'field-invalid' as const,
  })),
  ...['article', 'sources', `${source}.archived`, `${note}.media`].flatMap((at) =>
    [7, 'text', true].map((value) => ({ name: `${at} that is ${JSON.stringify(value)}`, at, value, code: 'field-invalid' as const })),
  ),
  ...['yes', 1, {}].map((value) => ({
    name: `an opinion that is ${JSON.stringify(value)}`, at: 'article.opinion', value, code: 'field-invalid' as const,
  })),
  ...lines.flatMap((at) => [
    { name: `${at} that is a list`, at, value: ['x'], code: 'field-invalid' as const },
    { name: `${at} of 501 characters`, at, value: letters(501), code: 'field-too-long' as const },
  ]),
  ...dates.flatMap((at) => [
    { name: `${at} that is a word`, at, value: 'yesterday', code: 'date-invalid' as const },
    { name: `${at} that is a list`, at, value: [2023], code: 'field-invalid' as const },
  ]),
  ...urls.flatMap((at) =>
    ['javascript:alert(1)', 'https://a:b@times.example/', '//a@times.example/', 'https://times.example/\u202eb', ' ', 7, `https://times.example/${letters(2048)}`].map(
      (value) => ({ name: `${at} that is ${JSON.stringify(value).slice(0, 40)}`, at, value, code: 'url-refused' as const }),
    ),
  ),
  ...[
    '20230917', '2023-13', '2023-09-32', '2023-09-17T24:00Z', '2023-09-17T10:60Z', '2023/', '2023/2024/2025', '2023??', '٢٠٢٣', '2023 x', 23, 20230,
    { 'date-parts': [[2023, 17]] }, { 'date-parts': [[2023, 9.5]] }, { 'date-parts': [[true]] }, { 'date-parts': [[-44]] }, { 'date-parts': [[10000]] },
    { 'date-parts': [[]] }, { 'date-parts': [] }, { 'date-parts': [[null]] }, { 'date-parts': [2023] }, { 'date-parts': 'x', raw: '2023' },
    { 'date-parts': [[2023], []] }, { 'date-parts': [[2021], [2022], [2023]] }, { 'date-parts': [[2023, true]] }, { 'date-parts': [[2023, 9, {}]] },
    { 'date-parts': [[2023, 21, 5]] }, { 'date-parts': [['2023-09', 22]] }, {}, { raw: 'spring 2023' }, { literal: 'n.d.' }, { raw: 'n.d.', literal: '2023' },
  ].map((value) => ({ name: `the date ${JSON.stringify(value)}`, at: `${source}.issued`, value, code: 'date-invalid' as const })),
  { name: 'a date whose text is a list', at: `${source}.issued`, value: { raw: ['2023'], literal: '2023' }, code: 'field-invalid', place: '/sources/kcna-visit/issued/raw' },

  { name: 'a source that is text', at: source, value: 'x', code: 'field-invalid' },
  { name: 'a listed source that is text', document: { version: 1, sources: ['x'], annotations: [] }, code: 'field-invalid', place: '/sources/0' },
  ...[{}, { id: null }, { id: ' ' }].map((item) => ({
    name: `a listed source like ${JSON.stringify(item)}`, document: { version: 1, sources: [item], annotations: [] }, code: 'field-missing' as const, place: '/sources/0/id',
  })),
  { name: 'a listed source whose id is a list', document: { version: 1, sources: [{ id: [] }], annotations: [] }, code: 'field-invalid', place: '/sources/0/id' },
  { name: '2,001 sources in a list', document: { version: 1, sources: Array.from({ length: 2001 }, (_, id) => ({ id })), annotations: [] }, code: 'field-too-long', place: '/sources' },
  { name: '2,001 sources in a map', document: { version: 1, sources: Object.fromEntries(Array.from({ length: 2001 }, (_, id) => [`s${id}`, {}])), annotations: [] }, code: 'field-too-long', place: '/sources' },
  ...['author', 'editor', 'director', 'host'].flatMap((key) => [
    { name: `${key} that is text`, at: `${source}.${key}`, value: 'Kim', code: 'field-invalid' as const },
    { name: `${key} with a number`, at: `${source}.${key}`, value: [7], code: 'field-invalid' as const, place: `/sources/kcna-visit/${key}/0` },
    { name: `51 of ${key}`, at: `${source}.${key}`, value: many(51, { literal: 'A' }), code: 'field-too-long' as const },
  ]),
  { name: 'a DOI that is none', at: `${source}.DOI`, value: 'see there', code: 'url-refused' },
  { name: 'a DOI that is true', at: `${source}.DOI`, value: true, code: 'field-invalid' },
  { name: 'an archive without an address', at: `${source}.archived.url`, code: 'field-missing' },
  { name: 'an archive whose address is null', at: `${source}.archived.url`, value: null, code: 'field-missing' },

  { name: 'no annotations', at: 'annotations', code: 'field-missing' },
  { name: 'annotations that are null', at: 'annotations', value: null, code: 'field-missing' },
  { name: 'annotations in a map', at: 'annotations', value: { a: {} }, code: 'field-invalid' },
  { name: '501 notes', document: { version: 1, annotations: Array.from({ length: 501 }, (_, i) => ({ id: `n${i}`, target: 'words' })) }, code: 'too-many-annotations', place: '/annotations' },
  { name: 'a note that is text', at: note, value: 'words', code: 'field-invalid' },
  { name: 'a note without an id', at: `${note}.id`, code: 'field-missing' },
  ...['', null, 'a b', 'a.b', 7, 'é', letters(101)].map((value) => ({
    name: `the id ${JSON.stringify(value).slice(0, 40)}`, at: `${note}.id`, value, code: 'field-invalid' as const,
  })),
  ...[`${note}.kind`, `${note}.attribution`, `${note}.citations.0.role`, `${note}.trail.0.act`, `${note}.media.type`].flatMap((at) =>
    ['gossip', 'Source', 'constructor', 7, ['source'], ' '].map((value) => ({ name: `${at} that is ${JSON.stringify(value)}`, at, value, code: 'field-invalid' as const })),
  ),
  ...[`${note}.citations`, `${note}.trail`, `${note}.related`].flatMap((at) =>
    ['text', 7, {}].map((value) => ({ name: `${at} that is ${JSON.stringify(value)}`, at, value, code: 'field-invalid' as const })),
  ),
  { name: '51 citations', at: `${note}.citations`, value: many(51, 'kcna-visit'), code: 'field-too-long' },
  { name: '51 steps', at: `${note}.trail`, value: many(51, { act: 'claimed' }), code: 'field-too-long' },
  { name: '51 related notes', at: `${note}.related`, value: many(51, 'keeper'), code: 'field-too-long' },
  { name: 'a body of 4,001 characters', at: `${note}.body`, value: letters(4001), code: 'field-too-long' },
  { name: 'a body that is an object', at: `${note}.body`, value: { html: '' }, code: 'field-invalid' },
  { name: 'a step’s text of 4,001 characters', at: `${note}.trail.0.text`, value: letters(4001), code: 'field-too-long' },
  { name: 'a citation that is a number', at: `${note}.citations.0`, value: 7, code: 'field-invalid' },
  ...[undefined, null, '', ' '].map((value) => ({
    name: `a citation whose source is ${JSON.stringify(value)}`, at: `${note}.citations.0.source`, value, code: 'field-missing' as const,
  })),
  { name: 'a citation that is empty', at: `${note}.citations.0`, value: '', code: 'field-missing', place: '/annotations/0/citations/0/source' },
  { name: 'a quotation of 4,001 characters', at: `${note}.citations.0.quote`, value: letters(4001), code: 'field-too-long' },
  { name: 'a step that is text', at: `${note}.trail.0`, value: 'claimed', code: 'field-missing', place: '/annotations/0/trail/0/act' },
  { name: 'a step that is a number', at: `${note}.trail.0`, value: 7, code: 'field-invalid' },
  ...[undefined, null, ''].map((value) => ({
    name: `a step whose act is ${JSON.stringify(value)}`, at: `${note}.trail.0.act`, value, code: 'field-missing' as const,
  })),
  ...['url', 'alt'].flatMap((key) =>
    [undefined, null, ''].map((value) => ({
      name: `a picture whose ${key} is ${JSON.stringify(value)}`, at: `${note}.media.${key}`, value, code: 'field-missing' as const,
    })),
  ),
  { name: 'a picture with a blank description', at: `${note}.media.alt`, value: ' ', code: 'field-missing' },
  { name: 'a picture at a mail address', at: `${note}.media.url`, value: 'mailto:a@times.example', code: 'url-refused' },
  { name: 'a related note that is a number', at: `${note}.related`, value: [7], code: 'field-invalid', place: '/annotations/0/related/0' },
  { name: 'a related note that is empty', at: `${note}.related`, value: [''], code: 'field-missing', place: '/annotations/0/related/0/id' },
  { name: 'a related note without an id', at: `${note}.related`, value: [{}], code: 'field-missing', place: '/annotations/0/related/0/id' },

  ...[undefined, null, '', []].map((value) => ({
    name: `a target that is ${JSON.stringify(value)}`, at: target, value, code: 'field-missing' as const,
  })),
  ...[7, true, ' \n', {}, { exact: ' ' }, { type: 'TextQuoteSelector', prefix: 'At ' }, { rivals: ['x'] }].map((value) => ({
    name: `the target ${JSON.stringify(value)}`, at: target, value, code: 'field-invalid' as const,
  })),
  { name: 'a target of 4,001 characters', at: target, value: letters(4001), code: 'field-too-long', place: '/annotations/0/target/exact' },
  { name: '51 targets', at: target, value: many(51, 'words'), code: 'field-too-long' },
  { name: 'a list in a list of targets', at: target, value: [['x']], code: 'field-invalid', place: '/annotations/0/target/0' },
  ...(
    [
      ['exact', { exact: ['x'], css: '#p7' }], ['prefix', { exact: 'x', prefix: [] }], ['suffix', { css: '#p7', suffix: {} }], ['start', { exact: 'x', start: -1 }],
      ['end', { css: '#p7', end: 1.5 }], ['start', { paragraph: 3, start: '3' }], ['end', { exact: 'x', end: 1e300 }], ['paragraph', { paragraph: '3' }],
      ['paragraph', { paragraph: -1, exact: 'x' }], ['css', { css: 7 }], ['css', { css: letters(501), exact: 'x' }], ['css', { css: {}, paragraph: 3 }],
      ['css', { css: 0, exact: 'x' }], ['rivals', { exact: 'x', rivals: 'y' }], ['rivals/0', { exact: 'x', rivals: [7] }],
      ['type', { type: 'SvgSelector', value: '<svg/>' }], ['type', { type: {}, exact: 'x' }], ['type', { type: 0, exact: 'x' }], ['type', { type: 'SpecificResource', source: 'https://news.example/' }],
      ['selector', { selector: 7 }], ['selector/type', { selector: { type: 'DataPositionSelector', start: 1, end: 2 } }], ['selector/0', { selector: [7, words] }],
      ['start', { type: 'TextPositionSelector', start: -1 }], ['value', { ...css, value: 7 }], ['value', { ...css, value: letters(501) }],
      ['value', { type: 'XPathSelector', value: letters(501) }], ['value', { type: 'FragmentSelector', value: '#' }], ['value', { type: 'FragmentSelector', value: letters(4001) }],
      ['value', { type: 'FragmentSelector', value: 7 }], ['startContainer', { type: 'RangeSelector', startContainer: 7, endContainer: '/p' }],
      ['endOffset', { type: 'RangeSelector', startContainer: '/p', endContainer: '/p', endOffset: -1 }],
      ['endSelector', { type: 'RangeSelector', startSelector: words, endSelector: 7 }], ['refinedBy', { ...css, refinedBy: 7 }],
      ['refinedBy/type', { ...css, refinedBy: { type: 'SvgSelector' } }], ['items/1/start', { type: 'Choice', items: [words, { type: 'TextPositionSelector', start: -1 }] }],
    ] as const
  ).map(([at, value]) => ({
    name: `the target ${JSON.stringify(value).slice(0, 100)}`, at: target, value, code: 'field-invalid' as const, place: `/annotations/0/target/${at}`,
  })),
  ...(
    [
      ['value', css], ['value', { type: 'XPathSelector' }], ['value', { type: 'FragmentSelector', value: '' }], ['items', { type: 'Choice' }], ['items', { type: 'Choice', items: [] }],
      ['endSelector', { type: 'RangeSelector', startSelector: words }], ['selector', { selector: [] }], ['refinedBy', { ...css, refinedBy: [] }],
      ['rivals/0/exact', { exact: 'x', rivals: [{ prefix: 'y' }] }], ['rivals/0/exact', { exact: 'x', rivals: [' '] }], ['rivals/0/exact', { exact: 'x', rivals: [{ exact: null }] }],
    ] as const
  ).map(([at, value]) => ({
    name: `the target ${JSON.stringify(value).slice(0, 100)} without a member`, at: target, value: at === 'value' && value === css ? { type: 'CssSelector' } : value, code: 'field-missing' as const, place: `/annotations/0/target/${at}`,
  })),
  ...(
    [
      ['exact', { exact: letters(4001) }], ['prefix', { exact: 'x', prefix: letters(262_145) }], ['rivals', { exact: 'x', rivals: ['a', 'b', 'c', 'd'] }],
      ['rivals/0/exact', { exact: 'x', rivals: [letters(4001)] }], ['selector/9', { selector: many(10, css) }],
    ] as const
  ).map(([at, value]) => ({
    name: `the target ${JSON.stringify(value).slice(0, 100)}`, at: target, value, code: 'field-too-long' as const, place: `/annotations/0/target/${at}`,
  })),
];

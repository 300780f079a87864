import type { BadRow } from './schema-rows.js';

const note = 'annotations.0';

/** What the parser reports and no schema can know, each with the reason. */
export const unknowableRows: readonly (BadRow & { readonly why: string })[] = [
  { name: 'a citation of a source that is not there', at: `${note}.citations`, value: ['nobody'], code: 'source-unknown', why: 'a schema compares no two places' },
  { name: 'a related note that is not there', at: `${note}.related`, value: ['nobody'], code: 'annotation-unknown', why: 'a schema compares no two places' },
  { name: 'two notes with one id', document: { version: 1, annotations: [{ id: 'a', target: 'x' }, { id: 'a', target: 'y' }] }, code: 'id-duplicate', why: 'a schema compares no two places' },
  { name: 'two listed sources with one id', document: { version: 1, sources: [{ id: 'a' }, { id: 'a' }], annotations: [] }, code: 'id-duplicate', why: 'a schema compares no two places' },
  { name: 'a 30th of February', at: `${note}.event`, value: '2023-02-30', code: 'date-invalid', why: 'a pattern counts no days' },
  { name: 'a 29th of February of a common year', at: 'sources.kcna-visit.issued', value: { 'date-parts': [[2023, 2, 29]] }, code: 'date-invalid', why: 'a pattern counts no days' },
  { name: 'an interval that ends before it begins', at: `${note}.event`, value: '2023-11/2023-09', code: 'date-invalid', why: 'a pattern compares no two numbers' },
  { name: 'a language with the same subtag twice', at: 'lang', value: 'sl-nedis-nedis', code: 'field-invalid', why: 'a pattern compares no two subtags' },
  { name: 'a host that is none', at: 'article.url', value: 'https://a b/', code: 'url-refused', why: 'the URL standard is no pattern' },
  { name: 'an address that grows over the limit', at: 'article.url', value: `https://news.example/${'é'.repeat(1000)}`, code: 'url-refused', why: 'the URL standard is no pattern' },
  { name: 'a script in the link of a body', at: `${note}.body`, value: '[here](javascript:alert(1))', code: 'url-refused', why: 'a schema reads no Markdown' },
  { name: 'a title of 251 pairs of surrogates', at: `${note}.title`, value: '😀'.repeat(251), code: 'field-too-long', why: 'a schema counts code points, the parser what a page holds' },
  { name: 'a refinement four deep', at: `${note}.target`, value: refined(4), code: 'field-too-long', why: 'a schema counts no nesting' },
  { name: 'eleven selectors in two lists', at: `${note}.target`, value: { selector: [refined(2), refined(2), refined(2), refined(2)] }, code: 'field-too-long', why: 'a schema counts no nesting' },
  { name: 'a text fragment of blanks', at: `${note}.target`, value: { type: 'FragmentSelector', value: ':~:text=%20' }, code: 'field-invalid', why: 'a pattern decodes nothing' },
];

function refined(depth: number): object {
  const selector = { type: 'CssSelector', value: '#p7' };
  return depth === 0 ? selector : { ...selector, refinedBy: refined(depth - 1) };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recogniseFormat, type ImportFormat } from '../../src/cli/interchange/recognise-format.js';

const cases: readonly { name: string; file?: string; text: string | Uint8Array; format: ImportFormat | undefined }[] = [
  { name: 'a document', text: '{"version":1,"annotations":[]}', format: 'sidelight' },
  { name: 'a document that is cut short, by its name', file: 'a.json', text: '{"version":1,', format: 'sidelight' },
  { name: 'a document of sources alone', text: '{"version":1,"sources":{}}', format: 'sidelight' },
  { name: 'an annotation', text: '{"type":"Annotation","target":"https://a.example/"}', format: 'web-annotation' },
  { name: 'a collection of annotations', text: '{"type":["AnnotationCollection"],"first":{"type":"AnnotationPage","items":[]}}', format: 'web-annotation' },
  { name: 'a list of annotations', text: '[{"type":"Annotation"}]', format: 'web-annotation' },
  { name: 'an answer of Hypothesis', text: '{"total":1,"rows":[{"uri":"https://a.example/","text":"x"}]}', format: 'hypothesis' },
  { name: 'an answer of Hypothesis without any', text: '{"total":0,"rows":[]}', format: 'hypothesis' },
  { name: 'an export of Hypothesis', text: '{"annotations":[{"uri":"https://a.example/","text":"x"}]}', format: 'hypothesis' },
  { name: 'CSL-JSON as a list', text: '[{"id":"a","type":"book","title":"A"}]', format: 'csl' },
  { name: 'CSL-JSON by ids', text: '{"a":{"type":"book"}}', format: 'csl' },
  { name: 'CSL-JSON as Zotero answers', text: '{"items":[{"id":"a","type":"book"}]}', format: 'csl' },
  { name: 'one CSL-JSON item', text: '{"id":"a","type":"book","title":"A"}', format: 'csl' },
  { name: 'JSON of another kind', text: '{"a":1}', format: undefined },
  { name: 'BibTeX', text: '% made by hand\n\n@article{kim2023,\n title = {A}}', format: 'bibtex' },
  { name: 'BibTeX in round brackets', text: '@book ( kim , title = "A")', format: 'bibtex' },
  { name: 'BibTeX behind a byte order mark', text: '\ufeff@misc{a,title={x}}', format: 'bibtex' },
  { name: 'BibTeX in UTF-16', text: Buffer.from('\ufeff@misc{a,title={x}}', 'utf16le'), format: 'bibtex' },
  { name: 'Markdown with footnotes', text: 'Words.[^1]\n\n[^1]: More.', format: 'markdown' },
  { name: 'Markdown with footnotes that begins with a tag', text: '<div>a</div>\n\nWords.[^1]\n\n[^1]: More.', format: 'markdown' },
  { name: 'Markdown with an example of BibTeX', text: 'Words.[^1]\n\n[^1]: More.\n\n```\n@misc{a,\n```', format: 'markdown' },
  { name: 'Markdown without footnotes, by its name', file: 'A.MD', text: 'Words.', format: 'markdown' },
  { name: 'a page', text: '<!-- a --><!DOCTYPE html><p>Words', format: 'html' },
  { name: 'a page with a style that reads like BibTeX', text: '<html><style>\n@media{screen,\n</style>', format: 'html' },
  { name: 'part of a page behind many comments', text: `${'<!-- a -->'.repeat(2000)}<p>Words`, format: 'html' },
  { name: 'part of a page', text: '<p>Words<sup><a href="#n">1</a></sup>', format: 'html' },
  { name: 'a page in another encoding, by its name', file: 'a.htm', text: Buffer.from('<p>caf\xe9', 'latin1'), format: 'html' },
  { name: 'words', text: 'Only words.', format: undefined },
  { name: 'nothing', text: '', format: undefined },
  { name: 'bytes', text: Uint8Array.of(0, 255, 1), format: undefined },
];

describe('recogniseFormat', () => {
  for (const { name, file = '-', text, format } of cases)
    it(`knows ${name}`, () => {
      assert.equal(recogniseFormat({ name: file, bytes: typeof text === 'string' ? Buffer.from(text) : text }), format);
    });
});

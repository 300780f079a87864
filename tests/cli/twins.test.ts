import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ArticleText } from '../../src/cli/article/article-text.js';
import { articlesOf } from '../../src/cli/article/articles.js';
import { placeArticle } from '../../src/cli/article/place-article.js';
import { placeFindings } from '../../src/cli/check/place-findings.js';
import { twinsIn } from '../../src/cli/check/twins.js';
import { DeskDocument } from '../../src/cli/check/desk-document.js';
import { parseDocument } from '../../src/core/parse-document.js';
import { pageOf } from './render-here.js';

const sentence = 'The bridge is closed until the summer, said the mayor. ';
const hidden = `<div style="display:none"><p>Nobody sees that the ferry sails.</p></div>`;
const html = (copies: number) => `<!doctype html><sidelight-article>${`<p>${sentence.repeat(3)}</p>`.repeat(copies)}${hidden}<p>But the ferry sails.</p></sidelight-article>`;

/** What is said of notes about these words, each with the other notes beside it. */
function findingsOf(page: string, words: readonly string[]) {
  const [article] = articlesOf(pageOf(page)).articles;
  assert.ok(article);
  const parsed = parseDocument({ version: 1, annotations: words.map((target, index) => ({ id: `note-${index}`, target, body: 'x' })) });
  const placed = placeArticle(article, parsed);
  const place = { file: 'notes.json', line: 1, column: 1 };
  return { placed, findings: placeFindings(placed, DeskDocument.of(undefined, parsed), () => place) };
}

describe('words that stand more than once', () => {
  it('are listed for the last of many notes as for one alone', () => {
    const [alone] = findingsOf(html(40), ['the mayor']).findings;
    const { findings } = findingsOf(html(40), Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 'the summer' : 'the mayor')));
    assert.equal(findings.length, 60);
    const last = findings.at(-1);
    assert.deepEqual({ ...last, annotationId: alone?.annotationId }, alone);
    assert.equal(alone?.details?.length, 9);
    assert.equal(alone.details.at(-1), '… and 112 more');
  });

  it('have their place where one of them alone is seen, whatever was asked before', () => {
    const { placed } = findingsOf(html(2), ['ferry sails', 'the mayor', 'ferry sails', 'the ferry']);
    const { text } = placed.text;
    assert.deepEqual([...placed.spansOf].map(([id, [span]]) => [id, span?.start]), [
      ['note-0', text.lastIndexOf('ferry sails')],
      ['note-2', text.lastIndexOf('ferry sails')],
      ['note-3', text.lastIndexOf('the ferry')],
    ]);
  });

  it('are shown without half a character beside them', () => {
    const words = `${'😀'.repeat(20)} the tide ${'😀'.repeat(20)}`;
    const page = pageOf(`<!doctype html><article><p>x${words}x</p><p>${words}</p></article>`);
    const [article] = articlesOf(page).articles;
    assert.ok(article);
    const { details = [] } = twinsIn(new ArticleText(page, article.root))({ exact: 'the tide' });
    assert.equal(details.length, 2);
    for (const line of details) assert.doesNotMatch(line, /\p{Surrogate}/u);
  });
});

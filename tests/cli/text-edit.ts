import assert from 'node:assert/strict';
import { indexText, type Span } from '../../src/core/text-index.js';
import { ArticleEdit, type ArticleVersion } from '../../src/cli/update/article-edit.js';
import { updateDocument, type UpdatedDocument } from '../../src/cli/update/update-document.js';
import { updatePassage, type Outcome } from '../../src/cli/update/update-passage.js';
import { DocumentText } from '../../src/cli/json/document-text.js';

/** A text as an article that is nothing but text. */
export function versionOf(text: string, options?: ArticleVersion['options']): ArticleVersion {
  const index = indexText(text);
  return { index, ...(options && { options }), placeOf: (offset) => ({ file: 'text', line: 1, column: offset + 1 }) };
}

export function editOf(old: string, now: string): ArticleEdit {
  return new ArticleEdit(versionOf(old), versionOf(now));
}

/** What became of one target. */
export function updated(old: string, now: string, target: unknown): Outcome {
  return updatePassage(target, editOf(old, now));
}

/** The target as it is written for the new text, or why it is not. */
export function rewritten(old: string, now: string, target: unknown): unknown {
  const outcome = updated(old, now, target);
  return 'doubt' in outcome ? outcome.doubt : outcome.written;
}

export function documentOf(text: string): DocumentText {
  const document = DocumentText.of('notes.json', text);
  return document instanceof DocumentText ? document : assert.fail(document.message);
}

export function updatedText(text: string, old: string, now: string): UpdatedDocument & { readonly text: string } {
  const result = updateDocument(documentOf(text), editOf(old, now));
  return { ...result, text: result.document.text };
}

/** Where words stand in a text, the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `“${words}” stand there`);
  return { start, end: start + words.length };
}

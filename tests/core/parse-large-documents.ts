/*
 * Run by parse-document-size.test.ts in a process of its own: parses documents that have the largest
 * text a document may have at each of their places, of signs that a pattern could stumble over.
 */
import { parseDocument } from '../../src/core/index.js';
import { goodDocument, pathsIn, withMember } from './good-document.js';

const SIZE = 250_000;
const units = ['a', ' ', '-', '/', '[', ']', '`', '*', '> ', '[a](', '10.1000/', '2023-', '…', '\\', '\u00ad', '\ud800', '<', '\n- '];
const places = [...pathsIn(goodDocument()), 'sources.kcna-visit.issued.date-parts.0.0', 'sources.kcna-visit.issued.raw'];

for (const place of places)
  for (const unit of units) {
    const text = `${unit.repeat(SIZE / unit.length)} x`;
    parseDocument(withMember(place, text));
    if (/\d$/.test(place)) parseDocument(withMember(place, { literal: text, raw: text }));
  }

import type { Source } from '../../core/model.js';
import type { DeskDocument } from './desk-document.js';
import type { Remark } from './desk-rule.js';

interface About {
  /** What stands in the sentence; the source's id where nothing is given. */
  readonly about?: string;
  /** The member concerned, with its dot. */
  readonly member?: string;
}

/** A remark on a source. One that is named in the HTML alone stands where the first note is that cites it. */
export function sourceRemark(desk: DeskDocument, source: Source, code: Remark['code'], { about = source.id, member = '' }: About = {}): Remark {
  const path = desk.pathOfSource(source, member);
  if (path !== undefined) return { code, about, path };
  const citing = desk.document.annotations.find(({ citations }) => citations.some((citation) => citation.source.id === source.id));
  return { code, about, path, ...(citing && { annotationId: citing.id }) };
}

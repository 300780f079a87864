import type { Annotation, SidelightDocument } from '../../../core/model.js';
import type { Block, Inline, RichText } from '../../../core/rich-text.js';
import type { DeskRule, Remark } from '../desk-rule.js';
import { sourceRemark } from '../source-remark.js';

/** A citation in rich text that leads nowhere is left as it was written. */
const UNRESOLVED = /\[@([^\]\s]+)\]/g;

/** Sources that nothing cites. What a cited one repeats is used by it. */
export const unusedSources: DeskRule = (desk) => {
  const { sources } = desk.document;
  const used = new Set(usedSources(desk.document));
  for (const id of used) {
    const origin = sources.get(id)?.origin;
    if (origin !== undefined) used.add(origin);
  }
  return [...sources.values()]
    .filter(({ id }) => !used.has(id))
    .map((source) => sourceRemark(desk, source, 'source-unused'));
};

/** Sources that a text names and the document does not have. Those of citations are the parser's to report. */
export const missingSources: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note) => {
    const texts = [
      { text: note.body, path: desk.pathOf(note, '.body') },
      ...note.trail.map(({ text }, index) => ({ text, path: desk.pathOfItem(note, 'trail', index) })),
    ];
    return texts.flatMap(({ text, path }) =>
      inlinesOf(text)
        .flatMap((inline) => (inline.type === 'text' ? [...inline.text.matchAll(UNRESOLVED)] : []))
        .map(([, id = '']): Remark => ({ code: 'source-unknown', about: id, path, annotationId: note.id })),
    );
  });

function usedSources({ annotations }: SidelightDocument): string[] {
  return annotations.flatMap((note) => [...citedSources(note), ...textsOf(note).flatMap(sourcesIn)]);
}

function citedSources({ citations, trail }: Annotation): string[] {
  return [...citations, ...trail.flatMap((step) => step.citations)].map(({ source }) => source.id);
}

function textsOf({ body, trail }: Annotation): RichText[] {
  return [body, ...trail.map(({ text }) => text)];
}

function sourcesIn(text: RichText): string[] {
  return inlinesOf(text).flatMap((inline) => (inline.type === 'citation' ? [inline.sourceId] : []));
}

/** Every part of a rich text's lines, those inside others too. */
function inlinesOf(text: RichText): Inline[] {
  return text.flatMap((block) => inlinesOfBlock(block).flatMap(withInner));
}

function inlinesOfBlock(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
      return block.children;
    case 'list':
      return block.items.flat();
    case 'quote':
      return inlinesOf(block.children);
  }
}

function withInner(inline: Inline): Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(withInner)] : [inline];
}

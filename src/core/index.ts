/*
 * `sidelight/core`: the engine without a browser. Text and data in, values out.
 */
export type {
  Act,
  Annotation,
  Archived,
  ArticleFacts,
  Attribution,
  Citation,
  ElementReference,
  ElementTarget,
  Kind,
  Media,
  ParagraphTarget,
  PassageTarget,
  PositionTarget,
  QuoteJson,
  QuoteTarget,
  RangeTarget,
  Rival,
  Role,
  SidelightDocument,
  Source,
  Target,
  TrailStep,
} from './model.js';
export { acts, attributions, kinds, roles } from './model.js';
export type { DatePoint, FuzzyDate } from './dates.js';
export { parseDate } from './dates.js';
export { formatAge, formatDate, type MonthStyle } from './format-date.js';
export { describeQuote } from './describe-quote.js';
export type { MatchOptions } from './match-targets.js';
export { matchTargets, type TargetJson } from './match-written.js';
export type { Match, Place } from './match.js';
export { parseDocument, type ParsedDocument, type ParseOptions } from './parse-document.js';
export type { Problem, ProblemCode } from './problems.js';
export type { Block, Inline, RichText } from './rich-text.js';
export { safeUrl } from './safe-url.js';
export { indexText, type Span, type TextIndex } from './text-index.js';
export { withTextFragment } from './text-fragment.js';
export { fromWebAnnotations, type ImportedDocument } from './interchange/from-web-annotations.js';
export { jsonForHtml } from './interchange/json-for-html.js';
export { toSchemaOrg, type SchemaOrgArticle, type SchemaOrgOptions } from './interchange/to-schema-org.js';
export { toWebAnnotations, type WebAnnotations } from './interchange/to-web-annotations.js';
export { writeDocument, type DocumentJson, type WriteOptions } from './write-document.js';

/*
 * A marker as it has to stand in the page: plain values, so that the page's script and the command line
 * make the same node.
 */

export interface MarkerSpec {
  /** Where in the text. */
  readonly offset: number;
  /** The ids of its notes. */
  readonly ids: readonly string[];
  readonly elementId: string;
  /** The first note's entry in the list, as a fragment. */
  readonly href: string;
  /** The number that is shown. */
  readonly text: string;
  /** What may be shown in its place where there is room. */
  readonly name?: string | undefined;
  /** The accessible name. */
  readonly label: string;
}

/** Links inside these are invalid, or would be part of another control: a marker stands behind them. */
export const CLOSED = 'a,button,summary,label,svg,math';

/** An `a` element's attributes, in their order; one that is undefined is none. */
export function markerAttributes(spec: MarkerSpec): Readonly<Record<string, string | undefined>> {
  return {
    class: 'sidelight-marker',
    role: 'doc-noteref',
    id: spec.elementId,
    'data-sidelight': spec.ids.join(' '),
    href: spec.href,
    'aria-label': spec.label,
    'data-sidelight-name': spec.name,
  };
}

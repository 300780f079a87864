/** `sidelight-anchor`: every note has its place, or a reason why it has none. */
export class SidelightAnchorEvent extends Event {
  readonly exact: number;
  readonly approximate: number;
  readonly orphaned: number;

  constructor(counts: { exact: number; approximate: number; orphaned: number }) {
    super('sidelight-anchor', { bubbles: true, composed: true });
    this.exact = counts.exact;
    this.approximate = counts.approximate;
    this.orphaned = counts.orphaned;
  }
}

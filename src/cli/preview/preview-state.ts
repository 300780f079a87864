/** What the desk is told at first, and with each change. */
export interface PreviewState {
  /** Another one after each change of the page, or of what it has loaded. */
  readonly revision: string;
  readonly article: {
    readonly name: string;
    readonly address: string;
    /** Why it is not to be had now. */
    readonly problem?: string | undefined;
  };
  readonly document: {
    readonly name: string;
    /** Where it is read and written. */
    readonly address: string;
    /** Where an article has it from: relative addresses in it count from there. */
    readonly source: string;
    /** Of its bytes; null where there is no file. */
    readonly etag: string | null;
    readonly problem?: string | undefined;
  };
}

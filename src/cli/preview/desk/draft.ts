import { inTextArea } from './line-endings.js';

/** A version of the document's file. */
export interface FileVersion {
  /** With its own line endings and byte order mark. */
  readonly text: string;
  /** Null where there is no file. */
  readonly etag: string | null;
}

/** The document as the desk has it. */
export interface Draft {
  /** What stands in the text area. */
  readonly text: string;
  /** The version of the file that it began from, or that it is to replace. */
  readonly file: FileVersion;
  /** A version that came to be while there was something to lose here. */
  readonly newer?: FileVersion | undefined;
  /** What is being saved. */
  readonly sent?: string | undefined;
  /** Why it was not saved. */
  readonly failure?: string | undefined;
  /** What stood here before the file's text was taken. */
  readonly setAside?: string | undefined;
}

export type DraftEvent =
  | { readonly type: 'edited'; readonly text: string }
  /** The file as it is on disk now. */
  | { readonly type: 'read'; readonly file: FileVersion }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly file: FileVersion }
  | { readonly type: 'refused'; readonly why?: string | undefined }
  /** The file's text is to stand here. */
  | { readonly type: 'taken' }
  /** This text is to replace the file's. */
  | { readonly type: 'kept' }
  /** What was set aside is to stand here again. */
  | { readonly type: 'brought-back' };

export type DraftStatus = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed';

/** A draft of which nothing was edited. */
export function draftOf(file: FileVersion): Draft {
  return { text: inTextArea(file.text), file };
}

/** Whether it says something that the file does not. */
export function isEdited({ text, file }: Draft): boolean {
  return text !== inTextArea(file.text) || file.etag === null;
}

/** What there is to tell of it. */
export function statusOf(draft: Draft): DraftStatus {
  if (draft.newer) return 'conflict';
  if (draft.sent !== undefined) return 'saving';
  if (draft.failure !== undefined) return 'failed';
  return isEdited(draft) ? 'changed' : 'saved';
}

/** What becomes of the draft. No text is lost on the way: neither the desk's nor the file's. */
export function afterEvent(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'edited':
      return { ...draft, text: event.text, failure: undefined };
    case 'read':
      // What was wrong before was wrong with another version.
      return afterReading({ ...draft, failure: undefined }, event.file);
    case 'sent':
      return { ...draft, sent: draft.text, failure: undefined };
    case 'saved':
      return { ...draft, file: event.file, newer: undefined, sent: undefined, setAside: undefined };
    case 'refused':
      return { ...draft, sent: undefined, failure: event.why };
    case 'taken':
      return draft.newer ? { ...draftOf(draft.newer), setAside: draft.text } : draft;
    case 'kept':
      return draft.newer ? { ...draft, file: draft.newer, newer: undefined } : draft;
    case 'brought-back':
      return { ...draft, text: draft.setAside ?? draft.text, setAside: undefined };
  }
}

function afterReading(draft: Draft, file: FileVersion): Draft {
  if (file.etag === draft.file.etag) return { ...draft, newer: undefined };
  const text = inTextArea(file.text);
  // What is told of the desk's own save may come before the answer to it.
  if (text === draft.sent) return draft;
  if (text === draft.text) return { ...draft, file, newer: undefined };
  // Of a file that is gone, what stands here is the only copy.
  if (file.etag === null) return { ...draft, file: { ...draft.file, etag: null }, newer: undefined };
  return isEdited(draft) ? { ...draft, newer: file } : { ...draftOf(file), setAside: draft.setAside };
}

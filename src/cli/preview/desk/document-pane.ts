import { byId, noticeOf, showFileName } from './by-id.js';
import { readDocument, saveDocument, type Read } from './document-client.js';
import { afterEvent, draftOf, isEdited, statusOf, type Draft, type DraftEvent, type DraftStatus } from './draft.js';
import { JsonPlaces } from './json-places.js';
import { asInFile } from './line-endings.js';
import { TextEditor } from './text-editor.js';

/** What a document begins with that has no file yet. */
const EMPTY = '{\n  "version": 1,\n  "sources": {},\n  "annotations": []\n}\n';

const NOT_JSON = 'This is not JSON as it stands; it can be saved when it is.';

const states: Readonly<Record<DraftStatus, string>> = {
  saved: 'Saved',
  changed: 'Changed',
  saving: 'Being saved…',
  conflict: 'Changed on disk',
  failed: 'Not saved',
};

/** The document's text, and what becomes of it. */
export class DocumentPane {
  readonly #editor: TextEditor;
  readonly #changed: () => void;
  readonly #hint = noticeOf('hint');
  #draft: Draft | undefined;
  #address = '';

  /** @param changed is told of each new text, and each new version of the file */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#editor = new TextEditor({ area: byId('text', HTMLTextAreaElement), gutter: byId('gutter', HTMLElement) }, (text) => this.#apply({ type: 'edited', text }));
    const buttons = { take: 'taken', keep: 'kept', 'bring-back': 'brought-back' } as const;
    for (const [id, type] of Object.entries(buttons)) byId(id, HTMLButtonElement).addEventListener('click', () => this.#apply({ type }));
    byId('save', HTMLButtonElement).addEventListener('click', () => void this.save());
    this.#hint.button.addEventListener('click', () => this.goTo(new JsonPlaces(this.text).errorOffset ?? 0));
    this.#editor.isReadOnly = true;
  }

  get text(): string {
    return this.#editor.text;
  }

  get hasUnsaved(): boolean {
    return this.#draft !== undefined && (isEdited(this.#draft) || this.#draft.setAside !== undefined) && this.#draft.text !== EMPTY;
  }

  open(name: string, address: string): void {
    showFileName(byId('document-name', HTMLElement), name);
    this.#address = address;
  }

  /** Takes in the file as it is now. */
  take(read: Read): void {
    if (read.status === 'failed') return this.#fail(read.why);
    const { file } = read;
    if (this.#draft) this.#apply({ type: 'read', file });
    else this.#become(file.etag === null ? { text: EMPTY, file } : draftOf(file));
  }

  /** Saves the text as it stands, unless the file is another one than it began from. */
  async save(): Promise<void> {
    const draft = this.#draft;
    if (!draft || !['changed', 'failed'].includes(statusOf(draft))) return;
    const text = asInFile(draft.text, draft.file.text);
    this.#apply({ type: 'sent' });
    const saved = await saveDocument(this.#address, text, draft.file.etag);
    if (saved.status === 'saved') this.#apply({ type: 'saved', file: { text, etag: saved.etag } });
    else if (saved.status === 'refused') this.#apply({ type: 'refused', why: saved.why });
    else {
      this.#apply({ type: 'refused' });
      this.take(await readDocument(this.#address));
    }
  }

  lineOf(offset: number): number {
    return this.#editor.lineOf(offset);
  }

  goTo(offset: number): void {
    this.#editor.goTo(offset);
  }

  /** Scrolls a place into sight; the focus stays where it is. */
  reveal(offset: number | undefined): void {
    if (offset !== undefined) this.#editor.reveal(offset);
  }

  #fail(why: string): void {
    if (this.#draft) return this.#apply({ type: 'refused', why });
    this.#tell('failed', 'Not read');
    this.#showHint(why, false);
  }

  #apply(event: DraftEvent): void {
    if (this.#draft) this.#become(afterEvent(this.#draft, event));
  }

  #become(draft: Draft): void {
    this.#draft = draft;
    this.#editor.isReadOnly = false;
    this.#editor.show(draft.text);
    const status = statusOf(draft);
    this.#tell(status, states[status]);
    byId('save', HTMLButtonElement).disabled = !['changed', 'failed'].includes(status);
    byId('conflict', HTMLElement).hidden = status !== 'conflict';
    byId('set-aside', HTMLElement).hidden = draft.setAside === undefined;
    const isJson = new JsonPlaces(draft.text).errorOffset === undefined;
    this.#showHint(draft.failure ?? (isJson ? undefined : NOT_JSON), !isJson);
    this.#changed();
  }

  #tell(status: DraftStatus, words: string): void {
    const state = byId('state', HTMLElement);
    state.dataset['status'] = status;
    if (state.textContent !== words) state.textContent = words;
  }

  #showHint(words: string | undefined, hasPlace: boolean): void {
    const { notice, text, button } = this.#hint;
    text.textContent = words ?? '';
    notice.hidden = words === undefined;
    button.hidden = !hasPlace;
  }
}

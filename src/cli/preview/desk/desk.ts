import type { PreviewState } from '../preview-state.js';
import { ArticleFrame, type FrameStatus, type Report } from './article-frame.js';
import { byId, noticeOf, showFileName } from './by-id.js';
import { readDocument } from './document-client.js';
import { DocumentPane } from './document-pane.js';
import { ProblemsPane } from './problems-pane.js';

/** What is said of a frame that does not show the article with its notes. */
const notices: Readonly<Record<FrameStatus, string>> = {
  loading: '',
  shown: '',
  elsewhere: 'Another page is shown than the article.',
  'no-bundle': 'The page does not run Sidelight: its script is not loaded, or refused by the page’s Content-Security-Policy.',
  'no-article': 'The page has no article that notes could stand in.',
};

const ENDED = 'The preview has ended; start it again. What stands here stays.';

let state: PreviewState | undefined;

const frame = new ArticleFrame(byId('frame', HTMLIFrameElement), {
  reported: showReport,
  noteShown: (id) => {
    problems.mark(id);
    pane.reveal(problems.offsetOf(id));
  },
  keyPressed: saveOnKey,
});
const pane = new DocumentPane(() => problems.readText(pane.text));
const problems = new ProblemsPane({
  toNote: (id) => {
    show('article');
    frame.showNote(id);
    frame.focus();
  },
  toText: (offset) => {
    show('document');
    pane.goTo(offset);
  },
  lineOf: (offset) => pane.lineOf(offset),
});

listen();
choose('width', (width) => (byId('stage', HTMLElement).dataset['width'] = width));
choose('view', show);
document.addEventListener('keydown', saveOnKey);
noticeOf('frame-notice').button.addEventListener('click', () => frame.reload());
addEventListener('beforeunload', (event) => {
  if (pane.hasUnsaved) event.preventDefault();
});

/** Follows the files as they change. */
function listen(): void {
  const events = new EventSource('/__sidelight/events');
  events.addEventListener('message', ({ data }: MessageEvent<string>) => void follow(JSON.parse(data) as PreviewState));
  events.addEventListener('error', () => problems.tell(ENDED));
}

async function follow(now: PreviewState): Promise<void> {
  const before = state;
  state = now;
  problems.tell(now.article.problem ?? now.document.problem);
  if (!before) begin(now);
  else if (now.revision !== before.revision) frame.reload();
  else if (now.document.etag !== before.document.etag) frame.readDocument(now.document.etag ?? 'none');
  if (before && now.document.etag === before.document.etag) return;
  pane.take(await readDocument(now.document.address));
}

function begin({ article, document: { name, address, source } }: PreviewState): void {
  document.title = `${showFileName(byId('article-name', HTMLElement), article.name)} – Sidelight preview`;
  pane.open(name, address);
  frame.open({ article: article.address, sources: [source, address] });
}

function showReport(report: Report): void {
  const { notice, text } = noticeOf('frame-notice');
  text.textContent = notices[report.status];
  notice.hidden = notices[report.status] === '';
  problems.readReport(report);
}

/** On a phone, one part of the desk is shown at a time. */
function show(view: string): void {
  document.body.dataset['view'] = view;
  const choice = document.querySelector<HTMLInputElement>(`input[name=view][value=${view}]`);
  if (choice) choice.checked = true;
}

function choose(name: string, chosen: (value: string) => void): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`))
    choice.addEventListener('change', () => chosen(choice.value));
}

function saveOnKey(event: KeyboardEvent): void {
  const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's';
  if (!isSave) return;
  event.preventDefault();
  void pane.save();
}

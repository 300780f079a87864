import type { Attribution } from '../core/model.js';
import type { Locale } from './locale.js';
import { listed, nameList } from './name-list.js';

const list = nameList('en-GB');

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where the format's own names are English words already. */
function asNamed<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, capital(name)])) as Record<Name, string>;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const attributed: Readonly<Record<Attribution, readonly [one: string, many?: string]>> = {
  document: ['document'],
  named: ['named', 'named'],
  official: ['official statement'],
  unnamed: ['unnamed official'],
  outlet: ['news outlet'],
  rumour: ['rumour'],
  none: ['unattributed', 'unattributed'],
};

export const locale: Locale = {
  lang: 'en-GB',
  kinds: asNamed('source', 'context', 'definition', 'update', 'correction'),
  attributions: {
    document: 'Document',
    named: 'Named source',
    official: 'Official statement',
    unnamed: 'Unnamed officials',
    outlet: 'News outlet',
    rumour: 'Rumour',
    none: 'Unattributed',
  },
  acts: asNamed('claimed', 'confirmed', 'disputed', 'denied', 'corrected', 'withdrawn'),
  roles: { disputes: 'Disputes it', background: 'Background' },
  comma: ', ',
  list,
  others: 'others',
  opinion: 'Opinion',
  happened: 'Happened',
  published: 'Published',
  checked: 'Checked',
  source: 'Source',
  archived: 'Archived',
  allSources: 'All sources',
  close: 'Close',
  previous: 'Previous note',
  next: 'Next note',
  back: 'Back',
  showImage: 'Show image',
  related: 'See also',
  notes: 'Notes',
  show: 'Show',
  kindPlurals: { source: 'Sources', context: 'Context', definition: 'Definitions', update: 'Updates', correction: 'Corrections' },
  openBy: 'Open a note by',
  preferences: { hover: 'Hover and click', click: 'Click only', off: 'Off' },
  timeline: 'How the account changed',
  sourcesAndNotes: 'Sources and notes',
  sharedNumbers: 'Numbers are the same wherever a source is cited.',
  notesWithoutPlace: 'Notes without a place',
  noCertainPlace: 'These notes have no certain place in the article any more.',
  backToText: 'Back to text',
  editedSince: 'The passage was edited since.',
  closestWords: 'The note stands beside the words that are closest to it.',
  noteLabel: (number, kind, source) =>
    `Note ${number}, ${kind.charAt(0).toLowerCase()}${kind.slice(1)}${source === undefined ? '' : `: ${source}`}`,
  note: (number) => `Note ${number}`,
  noteCount: (count) => counted(count, 'note'),
  attributionCount: (attribution, count) => counted(count, ...attributed[attribution]),
  dated: (kind, date) => `${kind} of ${date}`,
  backToPlace: (place, note) => `Back to text, note ${note}, place ${place}`,
  sourceCount: (count) => `${counted(count, 'source')}.`,
  typeName: (type) => capital(type.replace(/^(article|post)-/, '').replace(/[-_]/g, ' ')),
  page: (page) => `${/[-–,]/.test(page) ? 'pp.' : 'p.'}\u00a0${page}`,
  by: (name) => `by ${name}`,
  stoodAt: (quote, severalTimes) =>
    `Stood at: “${quote}”${severalTimes ? ', which the text has more than once' : ''}`,
  sharedOrigin: (outlets) => `${outlets} outlets, 1 origin.`,
  repeats: (names, origin) => `${listed(list, names)} repeat${names.length === 1 ? 's' : ''} ${origin}.`,
  about: (date) => `about ${date}`,
  doubtful: (date) => `${date}, uncertain`,
};

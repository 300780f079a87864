import type { NoteInText } from './json-places.js';
import type { NotePlace, Row } from './rows.js';

/** Leads from the list to what it is about. */
export interface Ways {
  readonly toNote: (id: string) => void;
  readonly toText: (offset: number) => void;
  readonly lineOf: (offset: number) => number;
}

/** Draws what is wrong, each with its ways. */
export function problemItems(rows: readonly Row[], ways: Ways): HTMLElement[] {
  return rows.map(({ severity, code, message, annotationId, offset }) => {
    const item = element('li', `row ${severity}`);
    const label = element('span', 'label', severity === 'error' ? 'Problem' : 'To look at');
    const text = element('p', 'message', label, ' ', message);
    item.append(text, element('p', 'ways', ...linksTo(annotationId, offset, ways), element('code', 'code', code)));
    return item;
  });
}

const places: Readonly<Record<NotePlace['status'], string>> = {
  exact: 'in place',
  approximate: 'on edited words',
  orphan: 'without a place',
};

/** Draws all notes of the document, each with its ways. */
export function noteItems(notes: readonly NoteInText[], anchors: ReadonlyMap<string, NotePlace>, ways: Ways): HTMLElement[] {
  return notes.map(({ id, label, offset }) => {
    const status = anchors.get(id)?.status;
    const item = element('li', 'row');
    item.dataset['note'] = id;
    item.append(element('p', 'message', label || id), element('p', 'ways', ...linksTo(id, offset, ways), element('span', 'place', status ? places[status] : 'not shown')));
    return item;
  });
}

function linksTo(id: string | undefined, offset: number | undefined, ways: Ways): HTMLElement[] {
  const links: HTMLElement[] = [];
  if (id !== undefined) links.push(button(`Note ${id}`, () => ways.toNote(id)));
  if (offset !== undefined) links.push(button(`Line ${ways.lineOf(offset)}`, () => ways.toText(offset)));
  return links;
}

function button(label: string, pressed: () => void): HTMLElement {
  const made = element('button', 'way', label);
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, ...children: (string | Node)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

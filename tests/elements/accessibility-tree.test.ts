import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import type { SidelightControls } from '../../src/elements/controls/controls.js';
import { articleWith, documentOf, markerOf, middleOf, openCard, put, until } from '../helpers/article.js';
import { accessibilityTree, clickAt, movePointer, nextPaint, pressKeys, resetPointer, setViewport, tellsAccessibility } from '../helpers/commands.js';

const notes = documentOf([
  {
    id: 'tide',
    target: 'on the night tide',
    title: 'The tide',
    citations: [{ source: 'times', quote: 'It came by night.' }],
    attribution: 'official',
    event: '2023-09',
    related: ['parts'],
  },
  { id: 'parts', target: 'machine parts', kind: 'context', title: 'The parts', body: 'Six hundred pallets.' },
]);

/** A node and what is in it, outdented. */
function branch(lines: readonly string[], start: string): string[] {
  const first = lines.findIndex((line) => line.trimStart().startsWith(start));
  if (first < 0) throw new Error(`Nothing like ${start} in\n${lines.join('\n')}`);
  const depth = (line: string | undefined) => (line ?? '').search(/\S/);
  const level = depth(lines[first]);
  const next = lines.findIndex((line, index) => index > first && depth(line) <= level);
  return lines.slice(first, next < 0 ? undefined : next).map((line) => line.slice(level));
}

/** What is spoken in a branch: names of what is no text, and texts. */
function spoken(lines: readonly string[]): string {
  return lines
    .filter((line) => line.includes('StaticText'))
    .map((line) => /"(.*)"/.exec(line)?.[1] ?? '')
    .join('|');
}

const roles = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => !line.startsWith('StaticText'));

// What an engine tells assistive technology is asked of Chromium alone; the others have no such protocol.
if (tellsAccessibility)
  describe('assistive technology is told', () => {
    let article: SidelightArticle;
    let controls: SidelightControls;

    beforeEach(async () => {
      await setViewport({ width: 900, height: 700 });
      await resetPointer();
      controls = await put<SidelightControls>('<sidelight-controls></sidelight-controls>', 'sidelight-controls');
      article = await articleWith('<p>The ship came in on the night tide. The register lists machine parts, by weight.</p>', notes);
      await until('the counts', () => controls.shadowRoot?.querySelector('.total') !== null);
    });

    async function pin(): Promise<void> {
      markerOf('tide').focus();
      await pressKeys('Enter');
      await until('focus in the card', () => openCard(article) !== undefined && document.activeElement === article);
    }

    it('a marker by number, kind and publisher, at its place among the words', async () => {
      const tree = await accessibilityTree();
      const words = tree.findIndex((line) => line.includes('"The ship came in on the night tide."'));
      expect(tree[words + 1]?.trim()).to.equal('doc-noteref "Note 1, source: Example Times"');
      expect(roles(tree).filter((line) => line.startsWith('doc-noteref'))).to.deep.equal([
        'doc-noteref "Note 1, source: Example Times"',
        'doc-noteref "Note 2, context"',
      ]);
    });

    it('a preview as a group, without focus', async () => {
      const { x, y } = middleOf(markerOf('tide'));
      await movePointer(x, y, { steps: 3 });
      await until('the preview', () => openCard(article) !== undefined);
      const group = branch(await accessibilityTree(), 'group');
      expect(group[0]).to.equal('group "Note 1, source: Example Times"');
      expect(spoken(group)).to.contain('It came by night.');
      expect(roles(group)).not.to.contain('button "Close"');
    });

    it('a pinned card as a dialog by its note’s name, with focus, in reading order and without landmarks', async () => {
      await pin();
      const dialog = branch(await accessibilityTree(), 'dialog');
      expect(dialog[0]).to.equal('dialog "Note 1, source: Example Times" focused');
      expect(roles(dialog.slice(1))).to.deep.equal([
        'button "Close"',
        'blockquote',
        'paragraph',
        'paragraph',
        'DescriptionList',
        'term "Happened"',
        'definition',
        'time',
        'term "Published"',
        'definition',
        'time',
        'paragraph',
        'link "The parts"',
        'link "Source"',
        'link "Archived"',
        'link "All sources"',
        'button "Previous note" disabled',
        'button "Next note"',
      ]);
      expect(spoken(dialog)).to.match(/^Source\|1\|The tide\|.*It came by night\..*Official statement/);
    });

    it('nothing of a note twice in its card', async () => {
      await pin();
      const texts = spoken(branch(await accessibilityTree(), 'dialog')).split('|').filter((text) => text.length > 6);
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).to.deep.equal([]);
    });

    it('a sheet as a modal dialog, and nothing of the page behind it', async () => {
      await setViewport({ width: 390, height: 700 });
      const { x, y } = middleOf(markerOf('tide'));
      await clickAt(x, y);
      await until('the sheet', () => openCard(article) instanceof HTMLDialogElement);
      await nextPaint();
      const tree = await accessibilityTree();
      expect(branch(tree, 'dialog')[0]).to.match(/^dialog "Note 1, source: Example Times".* modal/);
      expect(spoken(tree)).not.to.contain('The ship came in');
      expect(roles(tree).filter((line) => line.startsWith('doc-'))).to.deep.equal([]);
    });

    it('the list as endnotes under a heading, with ways back that say where', async () => {
      const list = branch(await accessibilityTree(), 'doc-endnotes');
      expect(list[0]).to.equal('doc-endnotes "Sources and notes"');
      expect(roles(list.slice(1))).to.deep.equal([
        'heading "Sources and notes"',
        'paragraph',
        'list',
        'doc-endnote',
        'blockquote',
        'paragraph',
        'time',
        'link "Source"',
        'link "Archived"',
        'doc-backlink "Back to text"',
        'doc-endnote',
        'paragraph',
        'paragraph',
        'doc-backlink "Back to text"',
      ]);
    });

    it('the header line as counts and buttons, and its menu as two groups of choices', async () => {
      const button = controls.shadowRoot?.querySelector('[part=menu]') as Element;
      const { x, y } = middleOf(button);
      await clickAt(x, y);
      await until('the menu', () => controls.shadowRoot?.querySelector('[popover]')?.matches(':popover-open') === true);
      const tree = roles(await accessibilityTree());
      const line = tree.slice(tree.indexOf('list'), tree.indexOf('paragraph', tree.indexOf('list')));
      expect(line).to.deep.equal([
        'list',
        'listitem',
        'button "Previous note"',
        'button "Next note"',
        'button "Notes" focused expanded',
        'group',
        'group "Show"',
        'Legend',
        'LabelText',
        'checkbox "Sources 1" checked',
        'LabelText',
        'checkbox "Context 1" checked',
        'group "Open a note by"',
        'Legend',
        'radio "Hover and click" checked',
        'radio "Click only" not checked',
        'radio "Off" not checked',
      ]);
    });
  });
else
  it('cannot be asked what assistive technology is told, and says so', async () => {
    let refusal: unknown;
    await accessibilityTree().catch((error: unknown) => (refusal = error));
    expect(refusal).to.be.instanceOf(Error);
  });

import { expect } from '@open-wc/testing';
import { buildLocale } from '../../src/locales/build-locale.js';
import type { Locale } from '../../src/locales/locale.js';
import type { LocaleWords } from '../../src/locales/words.js';
import { markersOf, openCard, until } from '../helpers/article.js';
import { bundleUrl, openFile, openPage, readyArticle, visit, type Page } from '../helpers/page.js';

interface Language {
  readonly tag: string;
  /** The paragraph, and the passage in it. */
  readonly text: string;
  readonly passage: string;
  readonly dir: 'ltr' | 'rtl';
}

const languages: readonly Language[] = [
  { tag: 'uk', text: 'Судно прийшло в порт із нічним припливом. До ранку вантаж зник.', passage: 'із нічним припливом', dir: 'ltr' },
  { tag: 'de', text: 'Das Schiff kam mit der Nachtflut in den Hafen. Am Morgen war die Ladung weg.', passage: 'mit der Nachtflut', dir: 'ltr' },
  { tag: 'fr', text: 'Le navire est entré au port avec la marée de nuit. Au matin, la cargaison avait disparu.', passage: 'avec la marée de nuit', dir: 'ltr' },
  { tag: 'es', text: 'El barco entró en el puerto con la marea de la noche. Por la mañana la carga ya no estaba.', passage: 'con la marea de la noche', dir: 'ltr' },
  { tag: 'ar', text: 'دخلت السفينة الميناء مع المدّ الليلي. وفي الصباح كانت الحمولة قد اختفت.', passage: 'مع المدّ الليلي', dir: 'rtl' },
  { tag: 'he', text: 'הספינה נכנסה לנמל עם גאות הלילה. בבוקר המטען כבר לא היה.', passage: 'עם גאות הלילה', dir: 'rtl' },
  { tag: 'fa', text: 'کشتی با مد شبانه به بندر آمد. صبح، بار دیگر نبود.', passage: 'با مد شبانه', dir: 'rtl' },
  { tag: 'ko', text: '배는 밤 밀물에 항구로 들어왔다. 아침이 되자 화물은 사라졌다.', passage: '밤 밀물에', dir: 'ltr' },
  { tag: 'ja', text: '船は夜の満ち潮で港に入った。朝には積み荷が消えていた。', passage: '夜の満ち潮で', dir: 'ltr' },
  { tag: 'zh-Hans', text: '船随夜潮入港。到了早晨，货物已经不见。', passage: '随夜潮', dir: 'ltr' },
];

/** Everything that a card has words for, and names in Latin letters. */
function documentOf({ tag, text, passage }: Language): string {
  const second = text.slice(text.search(/[.。]/) + 1).trim();
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente';
  return JSON.stringify({
    version: 1,
    lang: tag,
    article: { opinion: true },
    sources: {
      times: { type: 'article-newspaper', title: 'Night tide', 'container-title': 'Example Times', author: [{ literal: 'Ann Stone' }, { literal: 'Jan Nowak' }], page: '3', URL: 'https://times.example/tide', issued: '2023-09-17', archive: 'https://archive.example/tide', origin: 'wire' },
      post: { type: 'report', title: long, publisher: 'Coast Post', URL: 'https://post.example/tide', issued: '2021-03/2021-05?', origin: 'wire' },
      wire: { type: 'webpage', title: 'Wire', publisher: 'Meridian', URL: 'https://wire.example/' },
    },
    annotations: [
      {
        id: 'tide',
        target: passage,
        title: long,
        citations: [{ source: 'times', quote: 'With the night tide.' }, { source: 'post', role: 'disputes' }],
        attribution: 'unnamed',
        event: '2023-09-17',
        checked: '2023-09-17',
        trail: [{ date: '2024-01-04', act: 'claimed', by: 'Coast Post' }, { date: '2024-01-11', act: 'withdrawn', by: 'Meridian' }],
      },
      { id: 'cargo', kind: 'correction', target: second.slice(0, -1), title: 'Cargo', attribution: 'official' },
      { id: 'lost', target: 'words that nobody wrote', attribution: 'rumour' },
    ],
  });
}

const base = new URL('/', location.href).href;

function pageOf(language: Language, script = `${base}dist/locales/${language.tag}.js`): string {
  const { tag, text, dir } = language;
  return `<!doctype html><html lang="${tag}" dir="${dir}"><head><title>Page</title>
    <style>body { margin: 0 8px; font: 20px/1.5 sans-serif }</style>
    <script src="${bundleUrl}"></script><script src="${script}"></script></head>
    <body><sidelight-controls></sidelight-controls><sidelight-article id="story">
    <script type="application/json">${documentOf(language)}</script><p>${text}</p></sidelight-article></body></html>`;
}

async function localeOf(tag: string): Promise<Locale> {
  const { locale } = (await import(`../../src/locales/${tag}.ts`)) as { locale: LocaleWords };
  return buildLocale(locale);
}

/** The page once its notes stand in it in the language that was loaded. */
async function inLanguage(page: Page, { lang }: Locale): Promise<void> {
  await readyArticle(page);
  await until('the interface speaks the language', () =>
    page.document.querySelector('sidelight-controls')?.shadowRoot?.querySelector(`[lang="${lang}"]`) != null);
}

/** As bytes in an address: text in a page need not be UTF-8. */
function base64(bytes: Uint8Array): string {
  return encodeURIComponent(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
}

/** What reaches beyond the page's edges. */
function overflowing(root: ParentNode, width: number): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (left < -1 || right > width + 1);
    })
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
}

describe('a language that a page loads', () => {
  for (const language of languages) {
    const { tag, dir } = language;

    it(`speaks ${tag} in card, list and controls at 320 px, in its direction and its digits`, async () => {
      const locale = await localeOf(tag);
      const page = await openPage(pageOf(language), { width: 320, height: 700 });
      await inLanguage(page, locale);
      const article = await readyArticle(page);
      const markers = markersOf(page.document);
      expect(markers.map(({ textContent }) => textContent)).to.deep.equal([locale.number(1), locale.number(2)]);
      expect(markers.map((marker) => marker.getAttribute('aria-label'))).to.deep.equal([
        locale.noteLabel(1, 'source', 'Example Times'),
        locale.noteLabel(2, 'correction', undefined),
      ]);

      const list = page.document.querySelector('sidelight-sources');
      expect(list?.querySelector('h2')?.textContent).to.equal(locale.sourcesAndNotes);
      const item = list?.querySelector('ol > li') ?? expect.fail();
      expect(item.getAttribute('data-number')).to.equal(locale.number(1));
      // Firefox tells of an attribute without reading it.
      expect(page.window.getComputedStyle(item, '::before').content).to.be.oneOf([`"${locale.number(1)}"`, 'attr(data-number)']);
      expect(list?.textContent).to.contain(locale.notesWithoutPlace);

      const controls = page.document.querySelector('sidelight-controls')?.shadowRoot;
      expect(controls?.querySelector('.total')?.textContent).to.equal(locale.noteCount(2));
      expect(controls?.querySelector('.counts')?.textContent).to.contain(locale.attributionCount('unnamed', 1));

      article.show('tide');
      await until('the card is open', () => openCard(article) !== undefined);
      const card = article.shadowRoot?.querySelector('sidelight-card') ?? expect.fail();
      const text = card.shadowRoot?.textContent ?? '';
      for (const words of [locale.kinds.source, locale.opinion, locale.attributions.unnamed, locale.happened, locale.published, locale.checked, locale.acts.claimed, locale.by('Coast Post'), locale.roles.disputes, locale.sharedOrigin(2), locale.source, locale.allSources, `${locale.number(1)}/${locale.number(2)}`])
        expect(text).to.contain(words);

      expect(page.window.getComputedStyle(card).direction).to.equal(dir);
      const arrows = [...(card.shadowRoot?.querySelectorAll('.steps .mirror') ?? []), ...(controls?.querySelectorAll('.tools .mirror') ?? [])];
      expect(arrows).to.have.length(4);
      const mirrored = arrows.map((arrow) => new DOMMatrix(page.window.getComputedStyle(arrow).transform).a);
      expect(mirrored).to.deep.equal(arrows.map(() => (dir === 'rtl' ? -1 : 1)));
      const [previous, next] = [...(card.shadowRoot?.querySelectorAll('.steps button') ?? [])].map((button) => button.getBoundingClientRect().left);
      expect((previous ?? 0) < (next ?? 0)).to.equal(dir === 'ltr');
      // A name that is written the other way turns nothing around it.
      const names = [...(card.shadowRoot?.querySelectorAll('.origin bdi') ?? [])].map(({ textContent }) => textContent);
      expect(names).to.include.members(['Ann Stone', 'Jan Nowak', 'Example Times', 'Coast Post', 'Meridian']);
      const shared = card.shadowRoot?.querySelector('.shared') ?? expect.fail();
      expect(shared.textContent).to.contain('Coast Post');
      for (const apart of shared.querySelectorAll('bdi')) expect(apart.textContent).to.be.oneOf(['Example Times', 'Coast Post', 'Meridian']);
      const [first, , last] = [...shared.querySelectorAll('bdi')].map((name) => name.getClientRects()[0]);
      if (first && last && first.top === last.top) expect(first.left < last.left).to.equal(dir === 'ltr');

      // Firefox has a scroll bar beside the text, after which markers at a line's end turn inward.
      const { documentElement } = page.document;
      const { clientWidth } = documentElement;
      await until('the page is no wider than its window', () => documentElement.scrollWidth === clientWidth);
      for (const part of [page.document.body, card.shadowRoot, controls]) expect(part && overflowing(part, part === card.shadowRoot ? 320 : clientWidth)).to.deep.equal([]);
      expect(page.faults).to.deep.equal([]);
    });
  }

  for (const type of ['text/javascript', 'text/javascript; charset=windows-1252'])
    it(`is read as it was written in a page of another encoding, where it is sent as ${type}`, async () => {
      const language = languages[0] as Language;
      const locale = await localeOf(language.tag);
      const script = new Uint8Array(await (await fetch(`/dist/locales/${language.tag}.js`)).arrayBuffer());
      expect([...script.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const address = `/__test/raw?type=${encodeURIComponent(type)}&body=${base64(script)}`;
      // The words of the page itself are escaped: what is in question is the script.
      const markup = pageOf({ ...language, text: 'One fact. Two.', passage: 'One fact' }, address.replaceAll('&', '&amp;'));
      const html = new TextEncoder().encode(markup.replace(/[^\0-\x7f]/g, ''));
      const page = await visit(`/__test/raw?type=${encodeURIComponent('text/html; charset=windows-1252')}&body=${base64(html)}`);
      expect(page.document.characterSet).to.equal('windows-1252');
      await inLanguage(page, locale);
      expect(page.document.querySelector('sidelight-sources h2')?.textContent).to.equal(locale.sourcesAndNotes);
    });

  it('stands beside all the others in the demo', async () => {
    const page = await openFile('/demo/languages.html', { width: 390, height: 800 });
    const articles = [...page.document.querySelectorAll('sidelight-article')];
    expect(articles.map(({ id }) => id)).to.deep.equal(['en', ...languages.map(({ tag }) => tag)]);
    for (const { id } of articles) {
      const article = await readyArticle(page, `#${CSS.escape(id)}`);
      const { lang } = await localeOf(id);
      const controls = page.document.querySelector(`sidelight-controls[for="${id}"]`);
      await until(`the header line in ${id}`, () => controls?.shadowRoot?.querySelector(`[lang="${lang}"]`) != null);
      expect([...article.anchors.values()].map(({ status }) => status)).to.deep.equal(['exact', 'exact']);
    }
    expect([page.faults, page.warnings]).to.deep.equal([[], []]);
  });

  it('may come before the bundle, and as a module', async () => {
    const language = languages[1] as Language;
    const own = `<script src="${bundleUrl}"></script>`;
    const markup = pageOf(language);
    const script = /<script src="[^"]*locales[^"]*"><\/script>/.exec(markup)?.[0] ?? '';
    for (const early of [script, script.replace('<script', '<script type="module"')]) {
      const page = await openPage(markup.replace(script, '').replace(own, early + own));
      await inLanguage(page, await localeOf(language.tag));
      expect(page.faults).to.deep.equal([]);
    }
  });
});

/*
 * What Sidelight may put into a page, whatever a document says. Anything else in what it has drawn is a
 * finding: an element, an attribute, or a value, that a document has brought in.
 */

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** A document's own words: they are shown or read out, and nothing follows from them. */
const anyText = /^[^]*$/;
const nothing = /^$/;
const fragment = /^#sidelight-[\w-]+$/;
const noteIds = /^[\w-]{1,100}( [\w-]{1,100})*$/;
const direction = /^(auto|ltr|rtl)$/;
const ourNames = /^[a-z]+( [a-z]+)*$/;

/** Every attribute that is drawn on any element, with the values it may have. */
const attributes: Readonly<Record<string, RegExp>> = {
  // Ours, from a closed set each.
  class: /^(sidelight-marker|[a-z]+( [a-z]+)*)$/,
  part: ourNames,
  role: /^(doc-noteref|doc-endnotes|doc-backlink|dialog|group|none)$/,
  type: /^button$/,
  popover: /^manual$/,
  tabindex: /^(-1|0)$/,
  target: /^_blank$/,
  rel: /^noopener noreferrer$/,
  loading: /^lazy$/,
  referrerpolicy: /^no-referrer$/,
  mode: /^(preview|pinned)$/,
  'aria-hidden': /^true$/,
  'aria-expanded': /^true$/,
  'aria-current': /^true$/,
  'data-code': /^[a-z]+(-[a-z]+)+$/,
  'data-side': /^[a-z]+$/,
  dir: direction,
  hidden: nothing,
  flow: nothing,
  'data-placed': nothing,
  'data-active': nothing,
  'data-pressed': nothing,
  disabled: nothing,
  open: nothing,
  sheet: nothing,
  'data-more': nothing,
  exportparts: /^[a-z, ]+$/,
  // Numbers and dates that were parsed.
  value: /^\d+$/,
  'data-number': /^\p{Nd}+$/u,
  datetime: /^[\d:TZ-]+$/,
  // Drawing, from the icons alone.
  viewBox: /^0 0 16 16$/,
  width: /^16$/,
  d: /^[\d\sa-zA-Z.-]*$/,
  'stroke-dasharray': /^[\d.]+$/,
  // The frame's place and the page's own face, which the script writes by the CSSOM.
  style: /^((--_(?:room|top|start|width|height|foot|drag)|inline-size): [-\d.e+]+px;|translate: [-\d.e+px ]+;|--_article-font: [^;]+;|\s)+$/,
  // Ids are letters, digits, “_” and “-”, behind our own prefix.
  id: /^sidelight-[\w-]+$/,
  'data-sidelight': noteIds,
  'data-sidelight-source': noteIds,
  // Addresses: checked ones, and places in the page.
  href: /^(https?:|mailto:|#sidelight-)/,
  src: /^https?:/,
  'data-sidelight-url': /^(https?:|mailto:)/,
  // Words of the document.
  alt: anyText,
  lang: anyText,
  'aria-label': anyText,
};

/** The elements, each with the attributes that it may have; what they are for is in the sources. */
const elements: Readonly<Record<string, string>> = {
  // Ours.
  'sidelight-sources': '',
  'sidelight-popover': 'lang dir style exportparts',
  'sidelight-card': 'mode sheet exportparts',
  'sidelight-margin': 'aria-hidden lang dir flow style',
  slot: '',
  // The frame of a card, or of the sheet.
  dialog: 'class part aria-label open style',
  div: 'class part id lang popover tabindex role aria-label data-side data-more data-placed data-active data-pressed style',
  // The parts of card and list.
  section: 'class role id aria-label',
  header: 'part class role',
  footer: 'part role',
  h2: '',
  h3: '',
  ol: 'class part',
  ul: 'class',
  li: 'value data-number data-code dir',
  dl: 'class part',
  dt: '',
  dd: '',
  figure: 'part',
  figcaption: '',
  // Controls: links out of the page or inside it, and buttons that do nothing without our script.
  a: 'class id role href target rel data-sidelight data-sidelight-source data-sidelight-url aria-label aria-expanded aria-current',
  button: 'class part type aria-label hidden disabled',
  // Text.
  p: 'class dir',
  blockquote: 'class part dir lang',
  span: 'class dir lang',
  br: '',
  b: '',
  em: '',
  strong: '',
  code: '',
  cite: '',
  bdi: '',
  time: 'datetime',
  // An image that the reader asked for, or of the page's own site.
  img: 'src alt loading referrerpolicy',
  // Icons.
  svg: 'class viewBox width aria-hidden',
  path: 'class d stroke-dasharray',
};

/** Lit's own markers, and no words. */
const comment = /^(\?(lit\$\d+\$)?)?$/;

/** What is wrong with the nodes under a root, shadow trees and all; none where the list above holds. */
export function strangersUnder(root: Node): string[] {
  return [...root.childNodes].flatMap((node) => {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) return [];
    if (node.nodeType === Node.COMMENT_NODE)
      return comment.test((node as Comment).data) ? [] : [`a comment: ${(node as Comment).data}`];
    return node.nodeType === Node.ELEMENT_NODE ? strangersIn(node as Element) : [`a node of type ${node.nodeType}`];
  });
}

/** The same for an element itself. */
export function strangersIn(element: Element): string[] {
  const { localName, namespaceURI, shadowRoot } = element;
  const isKnown = Object.hasOwn(elements, localName) && namespaceURI === (/^(svg|path)$/.test(localName) ? SVG : HTML);
  const names = isKnown ? (elements[localName] ?? '').split(' ') : [];
  return [
    ...(isKnown ? [] : [`an element: ${localName} of ${namespaceURI ?? 'no namespace'}`]),
    ...[...element.attributes]
      .filter(({ name, value }) => !names.includes(name) || attributes[name]?.test(value) !== true)
      .map(({ name, value }) => `an attribute of ${localName}: ${name}="${value}"`),
    ...(localName === 'a' && isForeignLink(element) ? [`a link: ${element.outerHTML}`] : []),
    ...(localName === 'a' && element.querySelector('a') ? [`a link in a link: ${element.outerHTML}`] : []),
    ...strangersUnder(element),
    ...(shadowRoot ? strangersUnder(shadowRoot) : []),
  ];
}

/** A link that leads out of the page opens apart, and tells nobody where it comes from; others are places in it. */
function isForeignLink(element: Element): boolean {
  const href = element.getAttribute('href');
  // A place that links lead to is none itself.
  if (href === null) return false;
  if (href.startsWith('#')) return !fragment.test(href) || element.hasAttribute('target');
  const { protocol, username, password } = new URL(href);
  const isApart = element.getAttribute('target') === '_blank' && element.getAttribute('rel') === 'noopener noreferrer';
  return !/^(https?|mailto):$/.test(protocol) || username + password !== '' || !isApart;
}

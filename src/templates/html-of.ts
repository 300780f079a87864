/** What Lit's `html` makes, as far as it is read here. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** What the parser of HTML reads by rules of its own, in which an escape is none. */
const RAW = /<(?:script|style|textarea|title|template|!)/i;

/** The name of an attribute whose value comes next; built templates have the quotation marks, too. */
const ATTRIBUTE = /\s[a-z][a-z-]*=("?)$/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/**
 * Draws what templates draw as HTML text, so that the templates are the one definition of what a reader
 * sees: Lit draws them into a page, and this into a file. Texts and attributes are escaped.
 *
 * @param drawn a template's result, a text, a number, `nothing`, or a list of these
 * @throws TypeError for what only a page can have: listeners, properties, directives, scripts
 */
export function htmlOf(drawn: unknown): string {
  // Lit's `nothing` is the one symbol that it takes.
  if (drawn === undefined || drawn === null || typeof drawn === 'symbol') return '';
  if (typeof drawn === 'string' || typeof drawn === 'number') return escapeHtml(String(drawn));
  if (Array.isArray(drawn)) return drawn.map(htmlOf).join('');
  if (isTemplate(drawn)) return templateHtml(drawn);
  throw new TypeError(`No HTML text can be made of ${typeof drawn} ${JSON.stringify(drawn)}`);
}

function isTemplate(drawn: unknown): drawn is Template {
  return typeof drawn === 'object' && drawn !== null && 'strings' in drawn && 'values' in drawn;
}

function templateHtml({ strings, values }: Template): string {
  let html = '';
  let isInTag = false;
  let isQuoted = false;
  for (const [index, written] of strings.entries()) {
    const part: string = isQuoted ? written.slice(1) : written;
    if (RAW.test(part) || (isQuoted && !written.startsWith('"'))) throw new TypeError(`No HTML text can be made of ${part}`);
    isInTag = isTagOpen(part, isInTag);
    if (index === values.length) return html + part;
    html += isInTag ? attributeHtml(part, values[index]) : part + htmlOf(values[index]);
    isQuoted = isInTag && part.endsWith('"');
  }
  return html;
}

/** Whether a tag is open at the end of a template's part. */
function isTagOpen(part: string, wasOpen: boolean): boolean {
  const last = Math.max(part.lastIndexOf('<'), part.lastIndexOf('>'));
  return last < 0 ? wasOpen : part[last] === '<';
}

/** A part that ends in an attribute's name, and its value; `nothing` takes the attribute away. */
function attributeHtml(part: string, value: unknown): string {
  const [name, quote = ''] = ATTRIBUTE.exec(part) ?? [];
  const isText = typeof value === 'string' || typeof value === 'number';
  if (name === undefined || !(isText || typeof value === 'symbol'))
    throw new TypeError(`No HTML text can be made of an attribute in ${part}`);
  return isText ? `${part.slice(0, part.length - quote.length)}"${escapeHtml(String(value))}"` : part.slice(0, -name.length);
}

/** A text, or an attribute’s value between double quotes, as HTML. Parsers would make a line feed of a carriage return. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Names that Babel and polyglossia have for languages, where English has none. */
const babelNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    american: 'en-US',
    australian: 'en-AU',
    austrian: 'de-AT',
    brazil: 'pt-BR',
    brazilian: 'pt-BR',
    british: 'en-GB',
    canadian: 'en-CA',
    canadien: 'fr-CA',
    castilian: 'es',
    farsi: 'fa',
    francais: 'fr',
    frenchb: 'fr',
    germanb: 'de',
    naustrian: 'de-AT',
    newzealand: 'en-NZ',
    ngerman: 'de',
    norsk: 'nb',
    nswissgerman: 'de-CH',
    nynorsk: 'nn',
    polutonikogreek: 'el',
    portuges: 'pt',
    swissgerman: 'de-CH',
    ukenglish: 'en-GB',
    usenglish: 'en-US',
  }),
);

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
let tagsByName: ReadonlyMap<string, string> | undefined;

/** The BCP 47 tag of a language by its English name or Babel's; a text that is none of them as it is. */
export function languageTag(text: string): string {
  const name = text.trim().toLowerCase();
  return babelNames.get(name) ?? (tagsByName ??= englishNames()).get(name) ?? text;
}

/** Of all languages that have a code of two letters. */
function englishNames(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Map(codes.map((code) => [names.of(code)?.toLowerCase() ?? '', Intl.getCanonicalLocales(code)[0] ?? code]));
}

import path from 'node:path';

const prefix = 'locale:';

/**
 * Makes `locale:XX` an entry: a script that hands src/locales/XX.ts to the article element,
 * however early or late it loads.
 * @returns {import('rollup').Plugin}
 */
export function localePlugin() {
  return {
    name: 'sidelight-locale',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const file = path.resolve('src/locales', `${id.slice(prefix.length + 1)}.ts`);
      return `import { locale } from ${JSON.stringify(file)};
customElements.whenDefined('sidelight-article').then((element) => element.addLocale(locale));`;
    },
  };
}

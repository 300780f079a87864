/*
 * What is used of citation-js, which has no types of its own.
 */
declare module '@citation-js/core' {
  /** An entry of a BibTeX file, with its TeX as it stands. */
  export interface BibtexEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string | number>>;
  }

  export const plugins: {
    readonly input: {
      /** @throws where the input is not of the type */
      chain(
        input: string | readonly BibtexEntry[],
        options: { readonly forceType: string; readonly target?: string; readonly generateGraph: boolean },
      ): readonly object[];
    };
    readonly output: {
      format(name: 'bibtex' | 'biblatex', items: readonly object[], options: { readonly format: 'object' }): readonly BibtexEntry[];
    };
    readonly config: {
      get(plugin: '@bibtex'): {
        readonly constants: {
          readonly commands: Record<string, string>;
          readonly defaultStrings: Record<string, string>;
          readonly fieldTypes: Record<string, readonly string[]>;
        };
        readonly format: { asciiOnly: boolean; checkLabel: boolean };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex';

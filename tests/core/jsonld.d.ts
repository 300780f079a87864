/** What the tests use of a library that has no types of its own. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    compact(document: object, context: unknown, options: Options): Promise<object>;
  };
  export default jsonld;
}

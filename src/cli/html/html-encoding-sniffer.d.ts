declare module 'html-encoding-sniffer' {
  /** The encoding that a browser would read a page in, by its name in the Encoding Standard. */
  function sniffEncoding(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
  export = sniffEncoding;
}

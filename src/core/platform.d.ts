/**
 * What core takes from its platform beyond ECMAScript: the URL parser, which browsers and Node share.
 * Core is compiled without the DOM library, so the few members it uses are declared here.
 */
declare class URL {
  static canParse(url: string, base?: string): boolean;
  constructor(url: string, base?: string);
  readonly href: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
}

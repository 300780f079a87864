/** Where Google Docs' export leads readers through Google. */
const REDIRECTION = 'https://www.google.com/url';

/** The address that a link of Google Docs' export was made of; any other as it is. */
export function withoutRedirection(url: string): string {
  if (!url.startsWith(`${REDIRECTION}?`) || !URL.canParse(url)) return url;
  return new URL(url).searchParams.get('q') ?? url;
}

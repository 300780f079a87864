export const readMarkdown = null as never;

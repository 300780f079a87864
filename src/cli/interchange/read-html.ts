export const readHtml = null as never;

/** A document that has every member of the format, as a fresh plain object. */
export function goodDocument(): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

const text = JSON.stringify({
  version: 1,
  lang: 'en-GB',
  article: {
    url: 'https://news.example/2024/port',
    title: 'What the port saw',
    published: '2024-05-20',
    opinion: true,
  },
  sources: {
    'kcna-visit': {
      type: 'article-newspaper',
      genre: 'Editorial',
      title: 'The visit to the port',
      author: [
        { family: 'Kim', given: 'Ha-na' },
        { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
        { literal: 'Port Authority' },
      ],
      'container-title': 'Example Times',
      publisher: 'Example Press',
      issued: { 'date-parts': [[2023, 9, 17]] },
      accessed: '2024-05-18',
      URL: 'https://times.example/visit',
      DOI: '10.1000/182',
      language: 'ko',
      page: '3',
      archived: { url: 'https://archive.example/visit', date: '2024-05-18' },
      origin: 'yonhap-wire',
    },
    'yonhap-wire': { title: 'A wire report', DOI: '10.1000/182' },
  },
  annotations: [
    {
      id: 'canisters',
      kind: 'source',
      target: 'delivered over a thousand containers',
      title: 'Containers',
      body: 'See [the list](https://times.example/list) and [@yonhap-wire].',
      citations: [
        { source: 'kcna-visit', quote: 'over a thousand', locator: 'p. 3', role: 'disputes' },
        'yonhap-wire',
      ],
      attribution: 'official',
      event: '2023-09',
      checked: '2024-05-19',
      trail: [
        { date: '2024-01-04', by: 'The ministry', act: 'claimed', text: 'At *noon*.', citations: ['kcna-visit'] },
        { date: '2024-01-11', by: 'The port', act: 'confirmed' },
      ],
      media: { url: 'https://times.example/port.jpg', alt: 'The port', credit: 'A. Photographer', type: 'image' },
      related: ['keeper'],
    },
    {
      id: 'keeper',
      kind: 'definition',
      target: [
        { exact: 'the canal', prefix: 'along ', suffix: ' to', start: 10, end: 19 },
        { paragraph: 3, exact: 'On Monday' },
        { css: '#p7' },
        { css: '#p8', exact: 'the lock' },
      ],
    },
  ],
});

/** A document with one member set: `annotations.0.kind`. Setting `undefined` takes the member away. */
export function withMember(at: string, value: unknown, document = goodDocument()): Record<string, unknown> {
  const names = at.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>(memberOf, document) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

/** The member of a value at a dotted path; undefined where there is none. */
export function member(value: unknown, at: string): unknown {
  return at.split('.').reduce<unknown>(memberOf, value);
}

function memberOf(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | undefined)?.[name];
}

/** The dotted paths of everything inside a value. */
export function pathsIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsIn(inner, path)];
  });
}

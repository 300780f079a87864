/** A small article and its notes, for tests of what becomes of them elsewhere. */
export const harbourNotes = {
  version: 1,
  sources: {
    register: {
      type: 'report',
      title: 'Harbour register 2023',
      author: [{ literal: 'Port of Serrin' }],
      issued: '2023-09-17',
      URL: 'https://port.example/register',
      archived: { url: 'https://archive.example/register', date: '2024-05-18' },
    },
    wire: { title: 'A ship comes in', 'container-title': 'The Wire', URL: 'https://wire.example/ship?a=1&b=2' },
  },
  annotations: [
    { id: 'draught', target: 'drawing two metres more', citations: [{ source: 'register', quote: 'Draught on entry 7.9 m.', locator: 'p. 212' }], attribution: 'document' },
    { id: 'night', target: 'on the night tide', citations: [{ source: 'wire', quote: 'She came by night.' }], attribution: 'outlet' },
    { id: 'again', target: 'paid in coin', citations: ['register'], kind: 'context', title: 'Why coin', body: 'The bank was *shut*.' },
    { id: 'gone', target: 'words that are not there', citations: ['wire'], title: 'An orphan' },
  ],
};

export const harbourArticle = `<sidelight-article id="ship">
  <p>The ship came into port <em>on the night tide</em>, drawing two metres more than when she had left.</p>
  <div class="ad-slot"><p>Buy a boat</p></div>
  <p>Advertisement</p>
  <aside>Read also</aside>
  <figure><img src="/ship.jpg" alt="The ship" onload="steal()" style="float:left"><figcaption>At the quay.</figcaption></figure>
  <table><caption>Duties</caption><tr><th scope="col">Year<th>Crowns<tr><td>2023<td>4,000</table>
  <p onclick="steal()">Her <a href="javascript:steal()">duties</a> were <a href="../duties">paid in coin</a> and <x-tip>counted</x-tip>.<script>steal()</script></p>
</sidelight-article>`;

export const harbourPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A ship – The Paper</title>
<link rel="canonical" href="https://paper.example/2024/ship"></head><body>
<nav>Sections</nav><h1>A ship in the night</h1>
${harbourArticle}
<footer>About us</footer></body></html>`;

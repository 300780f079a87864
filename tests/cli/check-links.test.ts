import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page as sourcePage, says, withServer } from './link-server.js';
import { notes, today } from './port-article.js';
import { inFolder, sidelight } from './run-command.js';
import { ran } from './run-in-process.js';

describe('sidelight check --links', () => {
  it('asks only when it is told to, and adds what it finds', () =>
    withServer({ '/page': says('Nothing of it is left here, and the ship has sailed.'), '/copy': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(sourcePage('Draught 7.9 m.')) }, (server) =>
      inFolder({ 'notes.json': notes('words').replace('https://port.example/register', `${server.url}/page`).replace('https://archive.example/register', `${server.url}/copy`) }, async (folder) => {
        const without = await ran(['check', 'notes.json', ...today], { in: folder });
        assert.deepEqual([without.stdout, server.asked], ['Nothing to mend in 1 file.\n', []]);
        const { code, stdout, stderr } = await sidelight(['check', 'notes.json', '--links', ...today], { in: folder });
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(stdout, /^notes\.json:\d+:\d+ {2}warning {2}quote-gone {2}The page has no words “Draught 7\.9 m\.” any more/);
        assert.match(stdout, /The archived copy has them\./);
        assert.deepEqual([...server.asked].sort(), ['GET /copy', 'GET /page']);
      }),
    ));

  it('shows on a terminal how far it is, apart from the report', () =>
    withServer(Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`/${index}`, says('')])), (server) => {
      const sources = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`s${index}`, { title: `S${index}`, issued: '2023', URL: `${server.url}/${index}` }]));
      const text = JSON.stringify({ version: 1, sources, annotations: [] });
      return inFolder({ 'notes.json': text }, async (folder) => {
        const { stdout, stderr } = await ran(['check', 'notes.json', '--links', ...today], { in: folder, isTTY: true });
        assert.match(stderr, /of 5 links/);
        assert.doesNotMatch(stdout, /of 5 links/);
        assert.equal(server.asked.length, 5);
      });
    }));
});

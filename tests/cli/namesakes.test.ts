import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesakesOf } from '../../src/cli/article/namesakes.js';

function namesakes(pages: readonly string[], documents: readonly string[]): Record<string, string> {
  return Object.fromEntries(namesakesOf(pages, documents, '/site'));
}

describe('the document that is called like a page', () => {
  it('has its name, and perhaps more', () => {
    assert.deepEqual(namesakes(['port.html', 'ship.html', 'sea.html'], ['port.json', 'ship.notes.json', 'seaside.json']), {
      'port.html': 'port.json',
      'ship.html': 'ship.notes.json',
    });
    assert.deepEqual(namesakes(['https://news.example/2024/port.html?v=1.2'], ['port.json']), { 'https://news.example/2024/port.html?v=1.2': 'port.json' });
  });

  it('has all of its name where that is a date', () => {
    assert.deepEqual(namesakes(['2024.05.19.html', '2024.05.20.html'], ['2024.05.19.json', '2024.05.20.json']), {
      '2024.05.19.html': '2024.05.19.json',
      '2024.05.20.html': '2024.05.20.json',
    });
  });

  it('is the one of the very name before others', () => {
    assert.deepEqual(namesakes(['port.html', 'port.amp.html'], ['port.amp.json', 'port.json']), { 'port.html': 'port.json', 'port.amp.html': 'port.amp.json' });
  });

  it('lies in the same folder before others', () => {
    assert.deepEqual(namesakes(['a/index.html', './b/index.html'], ['b/index.json', 'a/index.json']), { 'a/index.html': 'a/index.json', './b/index.html': 'b/index.json' });
  });

  it('lies in a tree of the same shape', () => {
    assert.deepEqual(namesakes(['public/a/index.html', 'public/b/index.html'], ['notes/b/index.json', 'notes/a/index.json']), {
      'public/a/index.html': 'notes/a/index.json',
      'public/b/index.html': 'notes/b/index.json',
    });
  });

  it('is not the one of a page that is nearer', () => {
    assert.deepEqual(namesakes(['index.html', 'about/index.html', 'port/index.html'], ['port/index.json']), { 'port/index.html': 'port/index.json' });
  });

  it('is shared by pages that are as near', () => {
    assert.deepEqual(namesakes(['public/port.html', 'amp/port.html'], ['notes/port.json']), { 'public/port.html': 'notes/port.json', 'amp/port.html': 'notes/port.json' });
  });

  it('is none where two are as likely', () => {
    assert.deepEqual(namesakes(['public/index.html'], ['a/index.json', 'b/index.json']), {});
  });
});

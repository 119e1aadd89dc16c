import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { packedFacts, unpackedFacts } from '../../../../src/building/kept/packed-facts.ts';
import { SiteReader } from '../../../../src/checking/site-reader.ts';

const page = (words: string): string =>
  `<!doctype html><html lang="vi"><head><title>Giếng</title><link rel="stylesheet" href="/a.css"></head><body>${words}</body></html>`;

test('what is known of pages comes back as it was put away, and what stands on two pages is written once', () => {
  const reader = new SiteReader();
  const facts = new Map(
    [
      ['index.html', page('<h1 id="dau">Giếng</h1><a href="/so-tay/#dau">đọc</a>')],
      ['so-tay/index.html', page('<p id="dau"><a href="/so-tay/#dau">đầu</a> <a href="/">về</a>')],
      ['trong/index.html', page('')],
    ].map(([file = '', html = '']) => [file, reader.read(file, html)]),
  );
  const packed = packedFacts(facts);
  expect(packed.texts.toSorted()).toEqual(['/', '/a.css', '/so-tay/#dau', 'dau']);
  expect(unpackedFacts(deserialize(serialize(packed)) as typeof packed)).toEqual(facts);
});

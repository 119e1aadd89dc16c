import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { ElementType, parseDocument } from 'htmlparser2';
import type { ChildNode, Element } from 'domhandler';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gazetteer } from '../../../src/schemas/place.ts';
import { aloudText } from '../../../src/text/aloud.ts';
import { strangersIn } from './strangers.ts';

// A made-up province after July 2025, without districts, whose interface is English and whose content is Vietnamese, below a folder.
const CONTENT = 'tests/sites/lang-sach';
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/lang-sach-'));
const out = join(room, 'dist');
const page = (path: string): string => readFileSync(join(out, path), 'utf8');
const files = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });
/** Scripts for loudspeakers are Vietnamese throughout; the page around them is not. */
const isScript = (file: string): boolean => /\/ban-doc\//.test(file);
afterAll(() => rmSync(room, { recursive: true }));

let texts: PageText[];
beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    env: { ...process.env, PORTAL_CONTENT: CONTENT, PORTAL_BASE: 'cvd', NODE_ENV: '', VITEST: '' },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  texts = files()
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => textsOf(file, page(file)));
}, 600_000);

test('no word of the shipped campaign and none of its colours is in any file', () => {
  expect(strangersIn(out)).toEqual([]);
});

/** Vietnamese words that nothing says to be so. The title of a document can say one language only, as can an attribute. */
const unsaidIn = (all: readonly PageText[]): PageText[] =>
  all.filter(
    ({ where, language, words }) => language !== 'vi' && !/^(?:@|title$)/.test(where) && isMarked(words),
  );

test('Vietnamese letters stand only where the page says that its words are Vietnamese', () => {
  expect(unsaidIn(texts)).toEqual([]);
  expect(texts.filter(({ language }) => language === 'vi').length).toBeGreaterThan(500);
});

test('every Vietnamese word of a page is a word of the content: the interface is English throughout', () => {
  const known = wordsOfContent();
  const strange = texts
    .filter(({ file }) => !isScript(file))
    .flatMap(({ words, ...place }) =>
      phrasesOf(words)
        .filter((phrase) => !isFrom(known, phrase))
        .map((phrase) => ({ ...place, phrase })),
    );
  expect(strange).toEqual([]);
});

test('no phrase of the Vietnamese interface is on a page or in a script', async () => {
  const phrases = await vietnameseInterface();
  expect(phrases.whole.size).toBeGreaterThan(300);
  expect(phrases.long.length).toBeGreaterThan(300);
  const found = texts.filter(
    ({ file, language, words }) =>
      !(isScript(file) && language === 'vi') &&
      (phrases.whole.has(words.trim()) || phrases.long.some((phrase) => words.includes(phrase))),
  );
  expect(found).toEqual([]);
  // The worker of the search knows how people ask in Vietnamese; it says nothing.
  const scripts = files().filter((file) => /^(?!.*worker).*\.js$/.test(file));
  expect(scripts.filter((file) => phrases.long.some((phrase) => page(file).includes(phrase)))).toEqual([]);
});

test('what leads to a section that somebody translated leads to the translation', () => {
  for (const path of [
    'index.html',
    'so-do/index.html',
    'dien-hinh/nhom-phan-loai-rac/index.html',
    'co-quan/tram-y-te-suoi-mau/index.html',
  ]) {
    expect(page(path), path).toContain('<a href="/cvd/so-tay/u-rac-bep/en/">');
    expect(page(path), path).not.toContain('<a href="/cvd/so-tay/u-rac-bep/">');
  }
});

test('pages, manifest, feeds, calendars and downloads name their language', () => {
  expect(page('index.html')).toContain('<html lang="en">');
  expect(page('index.html')).toContain('<meta property="og:locale" content="en_GB">');
  expect(page('so-tay/u-rac-bep/index.html')).toContain('<html lang="en">');
  expect(page('so-tay/u-rac-bep/index.html')).toContain('<h1 lang="vi">Ủ rác bếp thành phân</h1>');
  expect(page('so-tay/u-rac-bep/index.html')).toContain(
    '<link rel="alternate" hreflang="en" href="https://clean-villages.example/cvd/so-tay/u-rac-bep/en/">',
  );
  expect(JSON.parse(page('manifest.webmanifest'))).toMatchObject({ lang: 'en' });
  expect(page('ke-hoach/rss.xml')).toContain('<language>en</language>');
  expect(JSON.parse(page('dien-hinh/feed.json'))).toMatchObject({ language: 'en' });
  expect(page('lich.ics')).toContain('//EN');
  expect(page('ke-hoach/rss.xml')).toContain('<link>https://clean-villages.example/cvd/</link>');
  expect(page('du-lieu/doc-truoc.txt')).toContain('8 figures of 2 indicators.');
  expect(page('404.html')).toContain('There is no such page');
});

test('dates, numbers, clauses and citations are written in English', () => {
  const plan = page('ke-hoach/ubnd-xa-suoi-mau-2026/index.html');
  expect(plan).toContain('24 February 2026');
  expect(plan).toContain('section II.1, dash 1');
  expect(plan).toContain('No. 07/KH-UBND of 24 February 2026, issued by');
  expect(page('dia-ban/xa-suoi-mau/index.html')).toContain('1,042.5 km²');
  expect(page('so-lieu/so-bep-it-cui/index.html')).toContain('2,036');
  const rate = page('so-lieu/ty-le-ho-phan-loai-rac/index.html');
  expect(rate).toContain('60% or more');
  expect(rate).toContain('second quarter of 2026');
  expect(page('dien-hinh/nhom-phan-loai-rac/index.html')).toContain('about 1,250.5 kg');
});

test('the book for reading devices says which words are English and which Vietnamese', () => {
  const name = files().find((file) => file.endsWith('.epub'))!;
  const book = unzipSync(readFileSync(join(out, name)));
  const part = (path: string): string => new TextDecoder().decode(book[`EPUB/${path}`]);
  expect(part('sach.opf')).toContain('<dc:language>vi</dc:language><dc:language>en</dc:language>');
  for (const path of Object.keys(book).filter((path) => path.endsWith('.xhtml'))) {
    const words = part(path.replace('EPUB/', ''));
    expect(words).toContain('lang="en" xml:lang="en"');
    expect(unsaidIn(textsOf(name, words)), path).toEqual([]);
  }
});

test('the pack for reading without network is in English around Vietnamese sections', () => {
  const name = files().find((file) => /goi-ngoai-tuyen\/.*\.zip$/.test(file))!;
  const pack = unzipSync(readFileSync(join(out, name)));
  const index = Object.entries(pack).find(([path]) => path.endsWith('index.html'))![1];
  const words = new TextDecoder().decode(index);
  expect(words).toContain('<html lang="en">');
  expect(words).toContain('<h2>Sections</h2>');
  expect(words).toMatch(
    /<a [^>]*lang="vi"[^>]*>Ủ rác bếp thành phân<|<a lang="vi"[^>]*>Ủ rác bếp thành phân</,
  );
  expect(unsaidIn(textsOf(name, words))).toEqual([]);
});

test('communes take the place of districts where there are none', () => {
  expect(page('dien-hinh/index.html')).toContain('xã Suối Mẫu');
  expect(files()).toContain('dien-hinh/loc/huyen-xa-suoi-mau/index.html');
  expect(page('ngoai-tuyen/index.html')).toContain('stories and plans, 3 pages');
  expect(page('dia-ban/index.html')).toContain('<summary>Former communes and wards</summary>');
});

test('a section that somebody translated is offered in its translation', () => {
  expect(page('so-tay/index.html')).toContain(
    '<a href="/cvd/so-tay/u-rac-bep/en/">Turn kitchen waste into compost</a>',
  );
  expect(page('index.html')).toContain('I want to compost kitchen waste');
  expect(page('so-tay/index.html')).toContain('<a lang="vi" href="/cvd/so-tay/bep-dun-it-cui/">');
});

interface PageText {
  file: string;
  /** Name of the element, or of the attribute behind an `@`. */
  where: string;
  language: string;
  words: string;
}

/** Words that readers meet: texts, and attributes that are said or shown. */
function textsOf(file: string, html: string): PageText[] {
  const found: PageText[] = [];
  const walk = (node: ChildNode, language: string, where: string): void => {
    if (node.type === ElementType.Text) found.push({ file, where, language, words: node.data });
    if (!('children' in node)) return;
    const { name = '', attribs = {} } = node as Element;
    if (['script', 'style'].includes(name)) return;
    const own = attribs['lang'] ?? language;
    for (const [attribute, words] of Object.entries(attribs))
      if (SAID.test(attribute)) found.push({ file, where: `@${attribute}`, language: own, words });
    for (const child of node.children) walk(child, own, name);
  };
  for (const node of parseDocument(html).children) walk(node, '', '');
  return found;
}

const SAID = /^(?:aria-label|alt|title|placeholder|content|value|data-.*)$/;

function isMarked(words: string): boolean {
  return /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u.test(words);
}

/** Runs of words without a sign between them, where some letter is Vietnamese. */
function phrasesOf(words: string): string[] {
  return [...words.normalize('NFC').matchAll(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*/gu)]
    .map(([phrase]) => phrase)
    .filter(isMarked);
}

/** Whether a phrase is made of pieces of the content and of English words between them. */
function isFrom(known: string, phrase: string): boolean {
  const words = phrase.toLowerCase().split(' ');
  for (let at = 0; at < words.length;) {
    let end = words.length;
    while (end > at && !known.includes(` ${words.slice(at, end).join(' ')} `)) end--;
    if (end === at && isMarked(words[at]!)) return false;
    at = Math.max(end, at + 1);
  }
  return true;
}

/** Every word of the content folder in one line, with the names of places and titles of plans as they are put together. */
function wordsOfContent(): string {
  const raw = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|mdx?|csv)$/.test(file))
    .map((file) => readFileSync(join(CONTENT, file), 'utf8'));
  const { places } = parse(readFileSync(join(CONTENT, 'places.yaml'), 'utf8')) as Gazetteer;
  const together = [
    ...places.map(({ type, name }) => `${type} ${name}`),
    'Kế hoạch triển khai Cuộc vận động',
    'Kế hoạch thực hiện Cuộc vận động',
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
  ];
  return ` ${[...raw, ...together]
    .join(' \n ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
}

/**
 * What the interface says in Vietnamese: whole strings, and pieces of at least three words between what sentences fill in. Words that the
 * content uses too, alone in their place, are none of its own.
 */
async function vietnameseInterface(): Promise<{ whole: Set<string>; long: string[] }> {
  const whole = new Set<string>();
  const long: string[] = [];
  const aloud = new Set(stringsIn(aloudText));
  for (const name of readdirSync('src/text').filter((file) => file.endsWith('.ts'))) {
    const module = (await import(resolve('src/text', name))) as Record<string, unknown>;
    for (const words of Object.values(module))
      for (const phrase of stringsIn(words)) {
        if (!isMarked(phrase) || aloud.has(phrase)) continue;
        whole.add(phrase.trim());
        if (phrase.trim().split(/\s+/).length >= 3) long.push(phrase.trim());
      }
  }
  const content = wordsOfContent();
  for (const phrase of whole) if (content.includes(` ${phrase.toLowerCase()} `)) whole.delete(phrase);
  return { whole, long: long.filter((phrase) => !content.includes(phrase.toLowerCase())) };
}

function stringsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return [...String(words).matchAll(/'([^'\n]*)'|`([^`]*)`/g)].flatMap(([, plain, filled]) =>
      (plain ?? filled ?? '').split(/\$\{[^}]*\}/),
    );
  return words && typeof words === 'object' ? Object.values(words).flatMap(stringsIn) : [];
}

import { expect, test } from 'vitest';
import { sharingCards, sharingName } from '../../../src/kinds/sharing-cards.ts';
import { cardSvg, HEIGHT, WIDTH, type Card } from '../../../src/pictures/card.ts';
import { missingLetters } from '../../../src/pictures/letters.ts';
import { elementsOf } from '../../../src/html/read.ts';
import { readContent } from '../../../src/portal.ts';

interface Word {
  role: string;
  word: string;
  contours: number;
  box: { left: number; right: number; top: number; bottom: number };
}

/** Words of a card as they are drawn: what a reader of the picture sees, and where. */
function drawn(svg: string): Word[] {
  return elementsOf(svg, ({ name, attribs }) => name === 'path' && 'd' in attribs).flatMap(({ attribs }) => {
    const role = ['label', 'title', 'line', 'foot'].find((each) => `data-${each}` in attribs);
    if (!role) return [];
    const d = attribs['d']!;
    // Whatever is neither a command nor a number would end the drawing there and then.
    expect(d.replace(/[MLQCZ]|-?\d+(?:\.\d)?|[ ]/g, ''), attribs[`data-${role}`]).toBe('');
    const numbers = [...d.matchAll(/-?\d+(?:\.\d)?/g)].map(Number);
    const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2)];
    return {
      role,
      word: attribs[`data-${role}`]!,
      contours: d.split('M').length - 1,
      box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    };
  });
}

const EMBLEM = { left: 86, right: 150, top: 548, bottom: 612 };
const MARK = { left: 86, right: 146, top: 100, bottom: 160 };
const BAND = { left: 0, right: WIDTH, top: 0, bottom: 76 };

const meet = (a: Word['box'], b: Word['box']): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is wrong with the picture, in words. */
function faults(card: Card): string[] {
  const words = drawn(cardSvg(card));
  const found: string[] = [];
  for (const [index, { role, word, contours, box }] of words.entries()) {
    // Every letter of Vietnamese has at least one contour of its own, and so has every mark of punctuation.
    if (contours < [...word.normalize('NFC').replace(/\p{M}/gu, '')].length)
      found.push(`${word}: letters missing`);
    if (box.left < 0 || box.right > WIDTH - 60 || box.bottom > HEIGHT)
      found.push(`${word}: out of the picture`);
    if (meet(box, EMBLEM) || meet(box, BAND) || (card.mark && meet(box, MARK)))
      found.push(`${word}: over a drawing`);
    const other = words.slice(index + 1).find((each) => meet(box, each.box));
    if (other) found.push(`${word} (${role}) over ${other.word} (${other.role})`);
  }
  const title = words.filter(({ role }) => role === 'title').map(({ word }) => word);
  if (title.join(' ') !== card.title.normalize('NFC').replace(/\s+/g, ' '))
    found.push(`title drawn as ${title.join(' ')}`);
  return found;
}

for (const folder of ['content', 'tests/sites/nuoc-sach', 'tests/sites/hai-tieng'])
  test(`on every sharing picture of ${folder} each letter of the title is drawn, inside and over nothing else`, () => {
    const cards = [...sharingCards(readContent(folder))];
    expect(cards.length).toBeGreaterThan(3);
    expect(cards.flatMap(([name, card]) => faults(card).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

const card = (title: string, more: Partial<Card> = {}): Card => ({
  label: 'Điển hình · Xã Ví Dụ, tỉnh Mẫu',
  title,
  line: 'Một câu nói chuyện gì đã đổi thay ở đây, từ việc nhỏ mà nhà nào cũng làm được.',
  foot: 'Cổng mẫu',
  file: 'stories/vi-du/index.mdx',
  ...more,
});

for (const [what, title] of [
  ['one short word', 'Sâm'],
  ['capitals with two marks each', 'ĐẮK TỜ RE, NGỌK RÉO, ĐẮK ƯỚC'],
  ['every vowel with every tone', 'àáảãạ ằắẳẵặ ầấẩẫậ èéẻẽẹ ềếểễệ ìíỉĩị òóỏõọ ồốổỗộ ờớởỡợ ùúủũụ ừứửữự ỳýỷỹỵ'],
  ['letters of Ba Na and Gia Rai', 'Pơlei Kon Jơ̆ Dreh, ƀơ̆ng kơxo\u0306, ĕ ĭ ŏ ŭ Ƀ'],
  ['figures and signs', 'Hộ nghèo giảm từ 12,5% còn ≤ 4,07% – “trên 45 triệu/người”, 500 m²'],
  [
    'a plan with a title of five lines',
    'Kế hoạch thực hiện Cuộc vận động “Làm thay đổi nếp nghĩ, cách làm của đồng bào dân tộc thiểu số, làm cho đồng bào dân tộc thiểu số vươn lên thoát nghèo bền vững” trên địa bàn huyện Ví Dụ giai đoạn 2021–2025',
  ],
] as const)
  test(`${what}: all drawn, nothing over anything`, () => {
    expect(faults(card(title))).toEqual([]);
  });

test('a letter of Gia Rai is not the letter below it: the breve and the bar are there', () => {
  const contours = (letter: string): number =>
    drawn(cardSvg(card(letter))).find(({ role }) => role === 'title')!.contours;
  for (const [with_, without] of [
    ['ŏ', 'o'],
    ['ŭ', 'u'],
    ['ĭ', 'ı'],
    ['ơ̆', 'ơ'],
    ['ƀ', 'b'],
  ] as const)
    expect(contours(with_), with_).toBe(contours(without) + 1);
});

test('a title too long for any picture ends in “…” behind a whole word', () => {
  const long = Array.from({ length: 90 }, (_, index) => `chữ${index}`).join(' ');
  const words = drawn(cardSvg(card(long))).filter(({ role }) => role === 'title');
  expect(words.at(-1)!.word).toMatch(/^chữ\d+…$/);
  expect(
    words
      .slice(0, -1)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(
    long
      .split(' ')
      .slice(0, words.length - 1)
      .join(' '),
  );
});

test('a word longer than the picture is wide is parted, not lost', () => {
  const words = drawn(cardSvg(card('a'.repeat(60)))).filter(({ role }) => role === 'title');
  expect(words.map(({ word }) => word).join('')).toBe('a'.repeat(60));
  for (const { box } of words) expect(box.right).toBeLessThan(WIDTH - 60);
});

test('a letter that nobody can draw stops the build, naming letter and file', () => {
  expect(missingLetters('Chữ 漢 và chữ ờ')).toEqual(['漢']);
  expect(() => cardSvg(card('Chữ 漢'))).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          file: 'stories/vi-du/index.mdx',
          message: expect.stringContaining('“漢”'),
        }),
      ],
    }),
  );
});

test('a full text shares the picture of its list; a digest, a story and a section have their own', () => {
  const content = readContent('tests/sites/nuoc-sach');
  expect(content.plans[0]!.data.edition).toBe('full');
  expect(sharingName(content, '/ke-hoach/ubnd-xa-vi-du-2024/')).toBe('phan-ke-hoach');
  expect(sharingName(content, '/dien-hinh/nhom-giu-giong/')).toBe('dien-hinh-nhom-giu-giong');
  expect(sharingName(content, '/so-tay/be-loc-cat/')).toBe('so-tay-be-loc-cat');
  expect(sharingName(content, '/gioi-thieu/')).toBe('trang-chu');
});

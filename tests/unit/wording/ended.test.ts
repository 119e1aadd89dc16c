import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fullName } from '../../../src/places/lineage.ts';
import { readContent } from '../../../src/portal.ts';

// Since 01/7/2025 there are no districts, no towns and no Kon Tum province: who sends a reader there sends them to a closed door.
const content = readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const { agencies, glossary, handbook, places, site, stories } = content;

/** A sentence that names what has ended must say that it speaks of the past. */
const PAST =
  /(?<!\d)(?:19|20)[0-2]\d(?!\d)|(?<!\p{L})(?:cũ|trước|khi ấy|lúc ấy|không còn|hết|đã nhập|nhập với|lúc các kế hoạch)(?!\p{L})/iu;
const ended = [
  ...[...places.values()].filter(({ validTo, level }) => validTo && level !== 'commune').map(fullName),
  ...[...agencies.values()]
    .filter(({ endedOn }) => endedOn)
    .flatMap(({ name, aliases }) => [name, ...aliases]),
  'thị trấn',
]
  // Short names are common words too: “Văn phòng”.
  .filter((name) => name === 'thị trấn' || name.split(' ').length > 2)
  .sort((a, b) => b.length - a.length);
const ENDED = new RegExp(`(?<!\\p{L})(?:${ended.join('|').replaceAll('.', '\\.')})(?!\\p{L})`, 'u');

/** Sentences that name a unit or office that has ended as if it still stood. */
function present(text: string): string[] {
  return text
    .replace(/<[^>]*>/gu, ' ')
    .split(/(?<=[.!?…])\s+|\n+/u)
    .filter((sentence) => ENDED.test(sentence) && !PAST.test(sentence))
    .map((sentence) => sentence.trim());
}

test('“hỏi Phòng Dân tộc” is told, “năm 2022, Phòng Dân tộc …” is not', () => {
  expect(present('Bà con hỏi Phòng Dân tộc. Năm 2022, Phòng Dân tộc lo việc này.')).toEqual([
    'Bà con hỏi Phòng Dân tộc.',
  ]);
});

test('no section of the handbook speaks of an ended unit or office as if it still stood', () => {
  const faults = handbook.flatMap(({ file, data, body }) => {
    const texts = [
      data.title,
      data.summary,
      ...data.quick,
      ...data.questions.flatMap(({ question, answer }) => [question, answer]),
      ...data.ask.map(({ about }) => about),
      ...data.papers,
      data.papersNote ?? '',
      ...data.unknown,
      body,
    ];
    return texts.flatMap(present).map((sentence) => `${file}: ${sentence}`);
  });
  expect(faults).toEqual([]);
});

test('the handbook sends nobody to an office that has ended', () => {
  const faults = handbook.flatMap(({ file, data }) =>
    data.ask.filter(({ agency }) => agencies.get(agency)!.endedOn).map(({ agency }) => `${file}: ${agency}`),
  );
  expect(faults).toEqual([]);
});

test('words are explained, the portal and its interface are worded as of today', () => {
  const folder = fileURLToPath(new URL('../../../src/text/', import.meta.url));
  const faults = [
    ...glossary.map(({ id, plain }) => ({ where: `glossary.yaml ${id}`, text: plain })),
    ...site.about.map((text) => ({ where: 'site.yaml', text })),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({
        where: name,
        text: readFileSync(folder + name, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, ''),
      })),
  ].flatMap(({ where, text }) => present(text).map((sentence) => `${where}: ${sentence}`));
  expect(faults).toEqual([]);
});

test('no story of a later year stands in a unit that had ended by then', () => {
  expect(
    stories
      .filter(
        ({ data }) => data.year && data.year > Number(places.get(data.place)!.validTo?.slice(0, 4) ?? 9999),
      )
      .map(({ file }) => file),
  ).toEqual([]);
});

test('no text says “every plan” does something: it names the plans', () => {
  const texts = [...handbook, ...stories].flatMap(({ file, data, body }) =>
    `${JSON.stringify(data)} ${body}`
      .split(/(?<=[.!?])\s+/u)
      .filter((sentence) =>
        /(?:kế hoạch nào cũng|các kế hoạch (?:đều|nói rõ|nhắc|khuyên)|mọi kế hoạch)/iu.test(sentence),
      )
      .map((sentence) => `${file}: ${sentence}`),
  );
  expect(texts).toEqual([]);
});

test('no source address names a private person of a story', () => {
  const faults = stories.flatMap(({ file, data }) =>
    data.consent
      ? []
      : data.sources.filter(({ title, url }) => title.includes('[tên người]') && url).map(() => file),
  );
  expect(faults).toEqual([]);
});

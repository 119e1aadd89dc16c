import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findMentions } from '../../src/kinds/plan/citations/citations.ts';
import { paragraphsOf } from '../../src/kinds/plan/clauses/clauses.ts';
import { joinLines } from '../../src/kinds/plan/clauses/joining.ts';
import { configuration } from '../../src/config.ts';
import { readContent } from '../../src/portal.ts';
import { COPIED, Names, sharedRuns, Source, type SharedRun } from '../../src/vietnamese/overlap.ts';

/** A run of words and where it stands among our own. */
export interface Copied extends SharedRun {
  file: string;
  line: number;
}

/** Lists runs of words that the content shares with original texts; false when there is one, or nothing to compare with. */
export function benchOverlap(sources: string, print: (line: string) => void): boolean {
  if (!existsSync(sources)) {
    print(`Không có thư mục ${sources} để so. Ghi thư mục có bản gốc (.txt): --sources <thư mục>`);
    return false;
  }
  const { copied, paragraphs } = findCopied(configuration().content, sources);
  for (const { file, line, length, words } of copied)
    print(`${file}:${line} ${length} từ liền nhau: ${words}`);
  print(
    `\n## Chép lời: ${paragraphs} đoạn đã so, ${copied.length} chỗ trùng từ ${COPIED} từ trở lên (không kể tên riêng, tên văn bản)`,
  );
  return copied.length === 0;
}

/** Every run of the content and of the interface words that stands in one of the `.txt` originals. */
export function findCopied(folder: string, sources: string): { copied: Copied[]; paragraphs: number } {
  const originals = readdirSync(sources)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => joinLines(linesOf(join(sources, name))).paragraphs.map(({ text }) => text));
  const own = [...textFiles(folder), ...textFiles('src/text')];
  const names = new Names([
    ...namesOf(folder),
    ...[...originals, ...own.map(({ text }) => text)].flatMap(citations),
  ]);
  const source = new Source(originals, names);
  return {
    paragraphs: own.length,
    copied: own.flatMap(({ file, line, text }) =>
      sharedRuns(text, source, names).map((run) => ({ ...run, file, line })),
    ),
  };
}

/** Bodies, cited documents, plans and the campaign itself: named as everybody names them. */
function namesOf(folder: string): string[] {
  const { site, agencies, documents, glossary, plans, trees } = readContent(folder);
  return [
    site.campaign,
    ...[...agencies.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...glossary
      .filter(({ scope }) => scope !== 'recipients')
      .flatMap(({ long, short, variants }) => [long, short ?? '', ...variants]),
    ...documents.flatMap(({ title, sources }) => [title ?? '', ...sources.map((source) => source.title)]),
    ...plans.flatMap(({ data }) => [data.title, ...data.recipients]),
    ...[...trees.values()].flatMap(({ footnotes }) => footnotes.map(({ text }) => text)),
  ];
}

/** “Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ về …”: number, day, body and title name one document. */
function citations(text: string): string[] {
  return findMentions(text).map(({ number, type, issuer, title, index, length }) => {
    const before = new RegExp(`(?:${type ?? number}\\s+)?(?:số\\s+)?$`, 'iu').exec(
      text.slice(0, index),
    )!.index;
    let end = index + length;
    end +=
      /^,?\s*ngày\s+\d{1,2}(?:[/-]| tháng )\d{1,2}(?:[/-]| năm )\d{4}/u.exec(text.slice(end))?.[0].length ??
      0;
    for (const part of [issuer, title]) {
      const at = part ? text.indexOf(part, end) : -1;
      if (at >= 0 && at - end < 12) end = at + part!.length;
    }
    return text.slice(before, end);
  });
}

/** Paragraphs of every file that a person writes, with the line they begin on. */
function textFiles(folder: string): { file: string; line: number; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx?|yaml|ts|csv)$/u.test(name) && !name.startsWith('statistics/data'))
    .sort()
    .flatMap((name) =>
      paragraphsOf(readFileSync(join(folder, name), 'utf8')).map(({ text, line }) => ({
        file: relative('.', join(folder, name)),
        line,
        text,
      })),
    );
}

function linesOf(file: string): { text: string; line: number }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }));
}

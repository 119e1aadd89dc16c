import type { Content, Entry } from '../content.ts';
import { walkContent } from '../files.ts';
import type { Kind } from '../kind.ts';
import type { Problem } from '../problem.ts';
import { checkRedirects } from '../redirects.ts';
import { locate, type YamlSource } from '../yaml.ts';
import { daysThatAreNone, futureDays } from './dates.ts';
import { judgeEntry, type Judge } from './entry.ts';
import type { Judged } from './judge.ts';
import { checkIds, checkReserved, misplaced, nameOf, sameTitles } from './placement.ts';
import { englishFigures } from './prose.ts';
import { unfilledLines, type Left } from './unfilled.ts';

/** The gate: what content must pass before anything of it is rendered. Each check is a room of its own; here they are put in order. */

/**
 * The folder as a whole: nothing leads out of it, nothing lies where nobody reads it.
 * @param lists files read at the top of the folder: `site.yaml`
 * @returns also the names of texts that lie elsewhere: they are not unknown
 */
export function checkFolder(
  folder: string,
  kinds: readonly Kind[],
  lists: ReadonlySet<string>,
): { problems: Problem[]; elsewhere: string[] } {
  const { files, problems } = walkContent(folder);
  const open = kinds.flatMap(({ home, where }) => (!home && where.endsWith('/') ? [where.slice(0, -1)] : []));
  const copies = files.flatMap((file) => (file.endsWith('/site.yaml') ? [file.slice(0, -'site.yaml'.length)] : []));
  const own = files.filter((file) => !copies.some((copy) => file.startsWith(copy)));
  const wrong = misplaced(own, kinds.flatMap(({ home }) => home ?? []), lists, new Set(open));
  const twice = copies.map((file) => ({
    file,
    message: 'đây là một thư mục nội dung nữa, nằm trong thư mục nội dung: không tệp nào trong đó được đọc',
    hint: 'là bản chép thì đem ra ngoài; là nội dung của cổng thì chuyển các tệp lên một tầng',
  }));
  return { problems: [...problems, ...twice, ...wrong], elsewhere: wrong.map(({ file }) => nameOf(file)) };
}

export type { Judge };

/** One text as written: its tree, and what templates and other keyboards leave behind. */
export function judgeText(file: string, body: string, bodyLine: number, left: Left, judge: Judge = judgeEntry): Judged {
  const judged = judge(file, body, bodyLine);
  const unfilled = unfilledLines(file, body, bodyLine, left);
  return { ...judged, problems: [...judged.problems, ...unfilled] };
}

/** One text with its front matter understood. `today` is `YYYY-MM-DD` in Việt Nam. */
export function checkText(
  { file, data }: Pick<Entry<object>, 'file' | 'data'>,
  written: string,
  { empty, problems }: Judged,
  today: string,
): Problem[] {
  const withdrawn = 'withdrawn' in data && data.withdrawn !== undefined;
  const official = 'edition' in data && data.edition === 'full';
  return [
    ...futureDays(file, data, today),
    ...(official ? [] : [...englishFigures(file, written), ...daysThatAreNone(file, written)]),
    ...(empty && !withdrawn && problems.length === 0
      ? [
          {
            file,
            line: written.split('\n').length,
            message: 'bài chưa có chữ nào dưới phần khai báo',
            hint: 'viết bài dưới dòng “---” thứ hai, hoặc xóa tệp',
          },
        ]
      : []),
  ];
}

/** Ids and names of all texts together. */
export function checkWhole(content: Content, kinds: readonly Kind[]): Problem[] {
  return kinds.flatMap((kind) => {
    const section = kind.section(content).path;
    const texts = kind.texts?.(content);
    return texts ? [...checkIds(texts, section), ...sameTitles(texts)] : checkReserved(kind.entries(content), section);
  });
}

/** Pages that moved. */
export function checkMoved(content: Content, today: string): Problem[] {
  return [
    ...checkRedirects(content),
    ...content.redirects.flatMap((redirect, index) =>
      futureDays('redirects.yaml', { date: redirect.date }, today).map((problem) => ({
        ...problem,
        field: `[${index + 1}].date`,
      })),
    ),
  ];
}

/** Gives every problem that names a field the line and column of that field, nearest to the value its message quotes. */
export function locateAll(problems: readonly Problem[], sources: { get(file: string): YamlSource | undefined }): Problem[] {
  return problems.map((problem) => {
    const source = problem.line === undefined && problem.field !== undefined && sources.get(problem.file);
    if (!source) return problem;
    const words = [...problem.message.matchAll(/“([^“”]+)”/gu)].map(([, word]) => word!);
    return { ...problem, ...locate(source, problem.field!, words) };
  });
}

/**
 * Problems that only follow from others are left out: a text that could not be read is not missing.
 * @param unread ids of such texts
 */
export function withoutEchoes(problems: readonly Problem[], unread: ReadonlySet<string>): Problem[] {
  return problems.filter(({ missing }) => missing === undefined || !unread.has(missing));
}

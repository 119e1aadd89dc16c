import { namesBody } from '../../kinds/plan/agency-names.ts';
import type { JoinResult } from '../../kinds/plan/clauses/joining.ts';
import type { Target } from '../../kinds/plan/targets/targets.ts';
import { termsAlone } from '../../kinds/plan/terms/terms-alone.ts';
import type { ImportWarning } from '../line.ts';
import { dateConflicts } from './date-conflicts.ts';
import { isoDay } from './head.ts';
import type { Duty } from './duties.ts';
import { shorten, slipsIn } from './slips.ts';

/** What irregularities are looked for in. */
export interface Suspects {
  paragraphs: readonly { text: string; line: number }[];
  joins: JoinResult['joins'];
  targets: readonly (Target & { line: number })[];
  duties: readonly Duty[];
  /** Does the source hold appendices? */
  appendices: boolean;
}

/**
 * Slips of the source that stay as printed and that a reader must know of (document grammar, “Irregularities found”). What only
 * a person can see (a lost word, a wrong name) is not guessed at.
 */
export function findIrregularities(suspects: Suspects): ImportWarning[] {
  return [
    ...joinsOf(suspects.joins),
    ...suspects.paragraphs.flatMap(({ text, line }) =>
      [...slipsIn(text), ...impossibleDays(text)].map((slip) => ({ ...slip, line })),
    ),
    ...dateConflicts(suspects.paragraphs),
    ...missingAppendix(suspects),
    ...suspects.targets.flatMap(({ doubt, line, words }) =>
      doubt
        ? [
            {
              code: doubt.includes('trên') ? 'comparator-conflict' : 'comparator-unsure',
              line,
              message: `${doubt}: “${shorten(words)}”.`,
            },
          ]
        : [],
    ),
    ...suspects.duties.flatMap(({ agencies, line }) =>
      agencies
        .filter((name) => /(?:,|\svà)\s+(?=\S)/u.test(name) && !/^[Cc]ác\s/u.test(name) && joins(name))
        .map((name) => ({
          code: 'agency-split',
          line,
          message: `Có thể là nhiều cơ quan, để chung một khối: “${shorten(name)}”.`,
        })),
    ),
  ];
}

function joins(name: string): boolean {
  return name
    .split(/(?:,|\svà)\s+/u)
    .slice(1)
    .some((rest) => /^các\s/u.test(rest) || namesBody(rest));
}

/** Sentences cut by a page are told one by one, hand-made line ends once. */
function joinsOf(all: JoinResult['joins']): ImportWarning[] {
  const wraps = all.filter((join) => join.reason === 'wrap');
  return [
    ...all
      .filter((join) => join.reason === 'page-break')
      .map(({ line }) => ({
        code: 'page-break',
        line,
        message: 'Câu bị ngắt giữa chừng (sang trang), đã nối với đoạn trước.',
      })),
    ...(wraps.length > 3
      ? [
          {
            code: 'hard-wrap',
            line: wraps[0]!.line,
            message: `Văn bản xuống dòng giữa câu; đã nối ${wraps.length} dòng.`,
          },
        ]
      : []),
  ];
}

const DAY =
  /(?<![\d/.,-])(\d{1,2})\s?\/\s?(\d{1,2})(?:\s?\/\s?((?:19|20)\d{2}))?(?![\d/%])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+((?:19|20)\d{2}))?/giu;

/** Days that no calendar has (“31/9/2024”) set no term; they are told, for only the issuer can say which is meant. */
function impossibleDays(text: string): Omit<ImportWarning, 'line'>[] {
  // Those that set a term are told with the words of the term.
  const told = termsAlone(text).undated.filter(({ why }) => why === 'no-such-day');
  return [...text.matchAll(DAY)].flatMap((match) => {
    if (told.some(({ words }) => words.includes(match[0]))) return [];
    const [day, month, year] = match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4);
    // Without a year “2/3”, “10/10 huyện” may be a share; only a day that is named as one is looked at.
    if (
      year === undefined &&
      !/(?:ngày|trước|đến hết)\s+$/iu.test(text.slice(0, match.index)) &&
      match[1] !== undefined
    )
      return [];
    if (isoDay(Number(day), Number(month), Number(year ?? 2024)) !== null) return [];
    return [
      {
        code: 'no-such-day',
        message: `Ngày không có trong lịch: “${match[0]}”; không tính thành thời hạn, cần hỏi nơi ban hành.`,
      },
    ];
  });
}

function missingAppendix({ paragraphs, appendices }: Suspects): ImportWarning[] {
  if (
    appendices ||
    paragraphs.some(({ text }) => /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?[\dIVX]+)?\s*[:.]?$/u.test(text))
  )
    return [];
  const calling = paragraphs.find(({ text }) =>
    /phụ lục\s+(?:số\s+)?(?:\d|[IVX]+(?![\p{L}]))|phụ lục (?:chi tiết )?(?:kèm theo|đính kèm)|(?:biểu|danh sách) (?:chi tiết )?kèm theo/iu.test(
      text,
    ),
  );
  return calling
    ? [
        {
          code: 'missing-appendix',
          line: calling.line,
          message: 'Văn bản nhắc đến phụ lục nhưng bản nguồn không có.',
        },
      ]
    : [];
}

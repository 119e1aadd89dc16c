import type { SourceLine } from '../line.ts';
import { HEAD_LINES, isTitle, type Opening } from './opening.ts';
import { NATION, RULE } from './patterns.ts';
import { piecesOf } from './sides.ts';
import { anyOf, collapse, isCapitals } from './words.ts';

/** Kinds that a decision gives out with itself. */
const ENCLOSED = new RegExp(
  `^(?!QUY ĐỊNH (?:CHUNG|CỤ THỂ)$)${anyOf(['KẾ HOẠCH', 'CHƯƠNG TRÌNH', 'CHƯƠNG TRÌNH HÀNH ĐỘNG', 'ĐỀ ÁN', 'PHƯƠNG ÁN', 'QUY CHẾ', 'QUY ĐỊNH', 'DỰ ÁN', 'HƯỚNG DẪN', 'ĐIỀU LỆ'])}(?:\\s*[:.]?$|\\s(?=[\\p{Lu}(]))`,
  'u',
);
/** “(Ban hành kèm theo Quyết định số …)” below the name of what a decision gives out. */
const WITH_DECISION = /^\(?\s*(?:Được\s+)?(?:[Bb]an hành\s+)?[Kk]èm theo\s+Quyết định\s+(?!này)/u;

/** A plan behind the decision that gives it out. */
export interface Enclosed extends Opening {
  /** Where the head of its own begins, of a plan that is more than an appendix of the decision. */
  headAt?: number;
}

/** The plan that a decision gives out (“Ban hành kèm theo Quyết định …”), when it follows in the same source. */
export function findEnclosed(lines: readonly SourceLine[], type: string): Enclosed | null {
  if (type !== 'QUYẾT ĐỊNH') return null;
  const articles = lines.findIndex((line) => /^Điều\s+1(?!\d)/u.test(collapse(line.text)));
  if (articles < 0) return null;
  for (let index = articles + 1; index < lines.length; index++) {
    const text = collapse(lines[index]!.text);
    const unnamed = WITH_DECISION.test(text) ? unnamedPlan(lines, articles, index) : null;
    if (unnamed) return unnamed;
    if (!ENCLOSED.test(text) || !isCapitals(text)) continue;
    const below = lines.slice(index + 1, index + 14).map((line) => collapse(line.text));
    const headAt = ownHead(lines, articles, index);
    if (headAt === undefined && !below.some((line) => WITH_DECISION.test(line))) continue;
    const kind = ENCLOSED.exec(text)![0].replace(/[\s:.]+$/u, '');
    const same = text.slice(kind.length).replace(/^[\s:.]+/u, '');
    return {
      index,
      text: kind,
      rest: same ? [{ ...lines[index]!, text: same }] : [],
      ...(headAt === undefined ? {} : { headAt }),
    };
  }
  return null;
}

/** The line that names the kind is lost: capitals right above are the summary, the first article says what it is. */
function unnamedPlan(lines: readonly SourceLine[], articles: number, at: number): Enclosed | null {
  const article = lines
    .slice(articles, articles + 3)
    .map((line) => line.text)
    .join(' ');
  const kind = /(Kế hoạch|Chương trình hành động|Chương trình|Đề án|Phương án)(?!\p{L})/u.exec(article)?.[1];
  let first = at;
  while (first - 1 > articles && isTitle(collapse(lines[first - 1]!.text))) first--;
  if (!kind || first === at) return null;
  return { index: first, text: kind.toUpperCase(), rest: [lines[first]!] };
}

/** A plan that a decision approves may come with its own head: the nation again, behind the articles and above the kind. */
function ownHead(lines: readonly SourceLine[], articles: number, type: number): number | undefined {
  const parts = (at: number): string[] => piecesOf(lines[at]!.text);
  const isNation = (at: number): boolean =>
    parts(at).some((text) => NATION.test(text)) ||
    NATION.test(
      lines
        .slice(at, at + 2)
        .flatMap((line) => piecesOf(line.text))
        .join(' '),
    );
  let nation = type - 1;
  while (nation > Math.max(articles, type - HEAD_LINES) && !isNation(nation)) nation--;
  if (nation <= Math.max(articles, type - HEAD_LINES)) return undefined;
  let first = nation;
  while (first - 1 > articles && parts(first - 1).every((text) => RULE.test(text) || isTitle(text))) first--;
  return first;
}

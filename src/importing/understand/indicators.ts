import type { Clause } from '../../plans/clauses.ts';
import { findTargets } from '../../plans/targets.ts';
import type { ImportWarning } from '../line.ts';
import type { NeutralIndicator } from '../neutral.ts';
import type { Structure } from './structure.ts';
import { readTables, type TableLine } from './tables.ts';

type Found = NeutralIndicator & { line: number };

/** Targets and measured baselines of a plan, from sentences and from tables. */
export function readIndicators(
  structure: Structure,
  appendices: readonly TableLine[],
): { found: Found[]; warnings: ImportWarning[] } {
  const rows = structure.clauses.map(({ clause, path }) => ({ text: clause.text, line: clause.line, path }));
  return {
    found: [
      ...readTargets(structure),
      ...readMeasured(structure),
      ...readTables(rows),
      ...readTables(appendices),
    ],
    warnings: [],
  };
}

function readTargets(structure: Structure): Found[] {
  const byId = new Map(structure.clauses.map((entry) => [entry.clause.id, entry]));
  return findTargets(structure.tree.clauses).map((target): Found => {
    const { clause, path } = byId.get(target.clause)!;
    return {
      text: target.words,
      value: target.value,
      upper: target.upper ?? null,
      unit: target.sense === 'change' ? '%' : target.unit,
      // A range says both ends; no comparator is left.
      comparator: target.upper === undefined ? target.comparator : '=',
      period: yearIn(target.words) ?? yearIn(clause.text),
      sectionPath: path,
      line: clause.line,
    };
  });
}

/** Sections that tell how things stand (document grammar, “Not targets”), and those that say how much is to be made. */
const STATUS = /THỰC TRẠNG|TÌNH HÌNH|KẾT QUẢ|ĐÁNH GIÁ/iu;
const AIM = /MỤC TIÊU|CHỈ TIÊU|NHIỆM VỤ TRỌNG TÂM|KHỐI LƯỢNG/iu;
const UNITS =
  'hộ|xã|phường|thị trấn|thôn|làng|tổ dân phố|huyện|người|lao động|học sinh|trẻ em|cây|con|ha|km|m²|mô hình|lớp|hội nghị|hợp tác xã|tổ hợp tác|sản phẩm|căn nhà|căn|nhà|công trình|triệu đồng|tỷ đồng|đồng';
const PERCENT = /(?<![\p{L}\d,.])(\d{1,3}(?:,\d{1,2})?)\s*%/gu;
const COUNT = new RegExp(
  `(?<![\\p{L}\\d,./-])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?\\s+(${UNITS})(?!\\p{L})`,
  'giu',
);

/** Figures without comparator: measured ones in sections on the situation, plain amounts in sections on aims. */
function readMeasured(structure: Structure): Found[] {
  return structure.clauses.flatMap(({ clause, ancestors, path }) => {
    const above = [...ancestors, clause];
    const status = above.some((item) => item.heading !== undefined && STATUS.test(item.text));
    const aim = above.some((item) => item.heading !== undefined && AIM.test(item.text));
    if (!status && !aim) return [];
    return [...(status ? percents(clause) : []), ...counts(clause)].map((figure) => ({
      ...figure,
      upper: null,
      comparator: '=' as const,
      period: yearIn(clause.text),
      sectionPath: path,
      line: clause.line,
    }));
  });
}

type Figure = Pick<NeutralIndicator, 'text' | 'value' | 'unit'>;

/** A bound of a class (“từ 6% trở lên”) is no figure. */
function percents({ text }: Clause): Figure[] {
  return [...text.matchAll(PERCENT)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    if (/^\s+trở\s+(?:lên|xuống)/u.test(after)) return [];
    return [
      {
        text: phrase(text, match.index, match[0].length),
        value: Number(match[1]!.replace(',', '.')),
        unit: '%',
      },
    ];
  });
}

function counts({ text }: Clause): Figure[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    // With a comparator it is a target already; after a word of numbering it counts nothing.
    if (
      /(?:từ|đến|ít nhất|tối thiểu|không quá|trên|khoảng|số|năm|tháng|ngày|quý|điều|khoản|chương trình)\s+$/iu.test(
        before,
      )
    )
      return [];
    const value = Number(`${match[1]!.replaceAll('.', '')}${match[2] ? `.${match[2]}` : ''}`);
    return [{ text: phrase(text, match.index, match[0].length), value, unit: match[3]!.toLowerCase() }];
  });
}

function phrase(text: string, from: number, length: number): string {
  const start = Math.max(text.lastIndexOf(';', from), text.lastIndexOf('. ', from), -1) + 1;
  const stop = /[;.](?=\s|$)/u.exec(text.slice(from + length));
  return text.slice(start, from + length + (stop?.index ?? text.length)).trim();
}

function yearIn(text: string): string | null {
  return /(?:năm|\/)\s*((?:19|20)\d{2})(?!\d)/u.exec(text)?.[1] ?? null;
}

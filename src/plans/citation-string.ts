import { bareLabel, type Clause } from './clauses.ts';

const ORDINAL = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * Place of a clause the way cadres cite it: “mục II.2.1”, “mục IV.2, gạch đầu dòng 1”. A printed number that stands twice is
 * named with its place in order: “mục III (mục thứ năm theo thứ tự; bản gốc ghi hai mục “III”), khoản 2” (document grammar, “Clause tree”).
 * @param siblings clauses of the whole plan at root level, to see doubled numbers
 */
export function clausePlace(roots: readonly Clause[], chain: readonly Clause[]): string {
  const parts: string[] = [];
  let joined = '';
  let level: readonly Clause[] = roots;
  for (const clause of chain) {
    const alike = level.filter((other) => other.kind === clause.kind);
    const order = alike.indexOf(clause) + 1;
    const label = bareLabel(clause.label);
    const doubled =
      clause.label !== '' &&
      isNumbered(clause) &&
      alike.filter((other) => bareLabel(other.label) === label).length > 1;
    if (clause.kind === 'section') {
      joined = label;
      parts.push(
        doubled
          ? `mục ${label} (mục thứ ${ORDINAL[order] ?? order} theo thứ tự; bản gốc ghi hai mục “${label}”)`
          : `mục ${label}`,
      );
    } else if (clause.kind === 'clause' || clause.kind === 'subclause') {
      const last = parts.at(-1) ?? '';
      if (doubled)
        parts.push(
          `khoản ${label} (khoản thứ ${ORDINAL[order] ?? order} theo thứ tự; bản gốc ghi hai khoản “${label}”)`,
        );
      else if (joined && last.startsWith('mục ') && !last.includes('(')) {
        const path = clause.kind === 'subclause' ? `${joined.split('.')[0]}.${label}` : `${joined}.${label}`;
        parts[parts.length - 1] = `mục ${path}`;
        joined = path;
      } else if (clause.kind === 'subclause' && last.startsWith('khoản '))
        parts[parts.length - 1] = `khoản ${label}`;
      else parts.push(`khoản ${label}`);
    } else parts.push(partName(clause, label, order, chain.length === 1));
    level = clause.children;
  }
  return parts.join(', ');
}

function isNumbered(clause: Clause): boolean {
  return ['part', 'chapter', 'section', 'article', 'clause', 'subclause', 'point'].includes(clause.kind);
}

function partName(clause: Clause, label: string, order: number, atRoot: boolean): string {
  switch (clause.kind) {
    case 'article':
    case 'chapter':
    case 'part':
      return label;
    case 'point':
      return `điểm ${label}`;
    case 'dash':
      return `gạch đầu dòng ${order}`;
    case 'plus':
      return `dấu cộng ${order}`;
    case 'star':
      return /^(?:Ghi chú|Lưu ý)/iu.exec(clause.text)?.[0] ?? `dấu sao ${order}`;
    default:
      return atRoot
        ? clause.text.startsWith('Trên đây')
          ? 'đoạn kết'
          : `phần mở đầu, đoạn ${order}`
        : `đoạn ${order}`;
  }
}

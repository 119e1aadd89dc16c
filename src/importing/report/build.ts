import { isNumbered } from '../../kinds/plan/clauses/clauses.ts';
import { findPrivateData } from '../../content/private/find.ts';
import { findMentions } from '../../kinds/plan/citations/citations.ts';
import type { Coverage } from '../conservation/coverage.ts';
import type { SourceText } from '../line.ts';
import type { ImportResult } from '../import-result.ts';
import { headingOf } from '../understand/paths.ts';
import type { Understood } from '../understand/plan.ts';
import type { Doubt } from '../write/front-matter.ts';
import type { Fields } from '../write/merge.ts';
import { fieldsOf } from './fields.ts';
import type { Finding, Review, ReviewRow } from './review.ts';

/** All that a review is made from. */
export interface ReviewInput {
  file: string;
  id: string;
  source: SourceText;
  understood: Understood;
  result: ImportResult;
  fields: Fields;
  doubts: readonly Doubt[];
  coverage: Coverage;
}

const KINDS: Record<string, string> = {
  part: 'Phần', chapter: 'Chương', section: 'Mục', article: 'Điều', clause: 'Khoản', subclause: 'Tiểu mục', named: 'Phần có tên', point: 'Điểm',
}; // prettier-ignore
const COMPARATORS: Record<string, string> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
  approx: '≈',
};

/** Puts what was understood beside the paragraph of the source it came from. */
export function reviewOf(input: ReviewInput): Review {
  const { source, understood, doubts } = input;
  const rows = new Map<number, ReviewRow>();
  const paged = source.lines.some((line) => (line.page ?? 1) > 1);
  const pages = new Map(source.lines.map((line) => [line.line, paged ? line.page : undefined]));
  const unsureLines = new Set(source.lines.filter((line) => line.unsure).map((line) => line.line));
  for (const paragraph of [...understood.structure.paragraphs, ...understood.appendices]) {
    const page = pages.get(paragraph.line);
    const known = rows.get(paragraph.line);
    if (known) known.source += `\n${paragraph.text}`;
    else
      rows.set(paragraph.line, {
        line: paragraph.line,
        ...(page ? { page } : {}),
        source: paragraph.text,
        findings: unsureLines.has(paragraph.line)
          ? [{ label: 'Chữ', value: 'máy nhận dạng từ ảnh', sure: false, why: 'so lại với bản giấy' }]
          : [],
      });
  }
  const add = (line: number, finding: Finding): void => void rows.get(line)?.findings.push(finding);
  addClauses(understood, add);
  for (const indicator of understood.indicators) {
    const range = indicator.upper === null ? '' : `–${number(indicator.upper)}`;
    add(indicator.line, {
      label: 'Chỉ tiêu',
      value: `${COMPARATORS[indicator.comparator]} ${number(indicator.value)}${range} ${indicator.unit ?? ''} · ${indicator.text}`,
      sure: true,
    });
  }
  for (const deadline of understood.deadlines)
    add(deadline.line, { label: 'Thời hạn', value: `${deadline.date} (“${deadline.words}”)`, sure: true });
  for (const step of understood.roadmap)
    add(step.line, {
      label: 'Lộ trình',
      value: `${step.end === null ? `“${step.period}”, không rõ từ ngày nào đến ngày nào` : `${step.start ?? ''}…${step.end}`}, ${step.tasks} việc`,
      sure: true,
    });
  for (const duty of understood.duties)
    add(duty.line, {
      label: 'Cơ quan được giao',
      value: `${duty.agencies.join(' · ')} (${duty.tasks} việc)`,
      sure: true,
    });
  // The portal will not be built with these: better said while the paper lies on the table.
  for (const row of rows.values())
    for (const { message, hint } of findPrivateData(input.file, row.source))
      row.findings.push({
        label: 'Dữ liệu riêng',
        value: message,
        sure: false,
        why: `cổng không dựng được khi còn chỗ này: ${hint!}`,
      });
  const notes: string[] = [];
  for (const warning of understood.warnings) {
    const row = warning.line > 0 ? nearest(rows, warning.line) : undefined;
    if (row)
      row.findings.push({ label: 'Lưu ý', value: warning.message, sure: false, why: `mã ${warning.code}` });
    else notes.push(warning.message);
  }
  return {
    file: input.file,
    id: input.id,
    encoding: source.encoding,
    fields: fieldsOf(input, doubts),
    coverage: input.coverage,
    rows: [...rows.values()].sort((a, b) => a.line - b.line),
    notes,
  };
}

function addClauses(understood: Understood, add: (line: number, finding: Finding) => void): void {
  const { structure, citations } = understood;
  for (const { clause, path } of structure.clauses)
    if (isNumbered(clause))
      add(clause.line, {
        label: KINDS[clause.kind] ?? 'Mục',
        value: `${path} · ${headingOf(clause).slice(0, 120)}`,
        sure: true,
      });
  const byNumber = new Map(citations.map((document) => [document.number, document] as const));
  for (const { clause } of structure.clauses)
    for (const mention of findMentions(clause.text)) {
      const document = byNumber.get(mention.number);
      const parts = document && [document.type, document.number, document.date, document.issuer];
      if (parts)
        add(clause.line, { label: 'Văn bản dẫn', value: parts.filter(Boolean).join(', '), sure: true });
    }
  for (const note of structure.tree.footnotes)
    add(note.line, { label: 'Chú thích', value: String(note.number), sure: true });
}

/** A warning about a line inside a joined paragraph belongs to the paragraph it was joined to. */
function nearest(rows: ReadonlyMap<number, ReviewRow>, line: number): ReviewRow | undefined {
  let best: ReviewRow | undefined;
  for (const row of rows.values()) if (row.line <= line && (!best || row.line > best.line)) best = row;
  return best;
}

/** 77.17 → `77,17` */
function number(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 4 });
}

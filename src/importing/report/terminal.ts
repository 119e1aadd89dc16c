import { percent, type Coverage } from '../conservation/coverage.ts';
import { unsureOf, type Review } from './review.ts';

/** Review report as plain text for a terminal: what was understood, then what to look at, line by line. */
export function reviewText(review: Review): string {
  const unsure = unsureOf(review);
  const width = Math.max(...review.fields.map((field) => field.label.length));
  const found = new Map<string, number>();
  for (const row of review.rows)
    for (const finding of row.findings)
      if (finding.sure) found.set(finding.label, (found.get(finding.label) ?? 0) + 1);
  const lines = [
    `── ${review.file} → ${review.id}`,
    `   Nguồn: ${review.encoding}`,
    '',
    ...review.fields.map(
      (field) =>
        `   ${field.sure ? '✓' : '?'} ${field.label.padEnd(width)}  ${shorten(field.value)}${field.line ? `  (dòng ${field.line})` : ''}`,
    ),
    '',
    `   Hiểu được: ${[...found].map(([label, count]) => `${count} ${label.toLowerCase()}`).join(', ') || 'chưa có gì'}.`,
    ...coverageLines(review.coverage),
    ...review.notes.map((note) => `   • ${note}`),
    '',
    unsure.length ? `   Cần người xem lại (${unsure.length} chỗ):` : '   Không có chỗ nào nghi ngờ.',
    ...unsure.flatMap(({ line, source, finding }) => [
      `   ? ${line ? `dòng ${line}: ` : ''}${finding.label}: ${shorten(finding.value)}`,
      ...(finding.why ? [`       vì: ${finding.why}`] : []),
      ...(source ? [`       nguồn: ${shorten(source, 140)}`] : []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `Giữ được 100% của 1.234 chữ; bỏ qua có lý do: số trang (3 chữ).`, and whatever is missing. */
function coverageLines({ letters, share, dropped, missing }: Coverage): string[] {
  const left = dropped.map((group) => `${group.reason} (${group.letters.toLocaleString('vi-VN')} chữ)`);
  return [
    `   Giữ được ${percent(share)} của ${letters.toLocaleString('vi-VN')} chữ${left.length ? `; ngoài phần nội dung: ${left.join(', ')}` : ''}.`,
    ...missing.map(
      ({ text, line }) => `   ! thiếu: “${shorten(text)}”${line === null ? '' : ` (gần dòng ${line})`}`,
    ),
  ];
}

function shorten(text: string, most = 100): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

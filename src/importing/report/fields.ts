import type { ImportResult } from '../import-result.ts';
import type { Understood } from '../understand/plan.ts';
import type { Doubt } from '../write/front-matter.ts';
import type { Fields } from '../write/merge.ts';
import type { Review } from './review.ts';

/** The fields of the front matter, each with what was read and, where there is a doubt, why. */
export function fieldsOf(
  { result, understood, fields }: { result: ImportResult; understood: Understood; fields: Fields },
  doubts: readonly Doubt[],
): Review['fields'] {
  const { metadata } = result;
  const { lines, issuerFrom } = understood.metadata;
  const doubtOf = (field: string): string | undefined => doubts.find((doubt) => doubt.field === field)?.why;
  const row = (
    label: string,
    value: string | null,
    line: number | undefined,
    doubt?: string,
  ): Review['fields'][number] => ({
    label,
    value: value ?? '(không có trong bản nguồn)',
    sure: value !== null && doubt === undefined,
    line: line ?? null,
    ...(doubt === undefined ? {} : { why: doubt }),
  });
  const FROM = {
    head: undefined,
    enacting: 'lấy từ câu ban hành vì phần đầu văn bản bị mất',
    closing: 'lấy từ câu kết',
    signature: 'lấy từ chữ ký',
    title: 'suy từ trích yếu và nơi nhận báo cáo; cần xem lại',
  };
  const bounds = understood.bounds;
  const between = [
    bounds.notBefore && `không trước ${bounds.notBefore.date} (${bounds.notBefore.reason})`,
    bounds.notAfter && `không sau ${bounds.notAfter.date} (${bounds.notAfter.reason})`,
  ]
    .filter(Boolean)
    .join('; ');
  return [
    row('Tên loại', metadata.docType, lines.docType, doubtOf('type')),
    row('Trích yếu', metadata.title, lines.title, doubtOf('title')),
    row('Số, ký hiệu', metadata.number, lines.number),
    row('Ngày ban hành', metadata.date, lines.date, metadata.date || !between ? undefined : between),
    row('Nơi ban hành', metadata.place, lines.date),
    row(
      'Cơ quan ban hành',
      metadata.issuer,
      lines.issuer,
      doubtOf('issuer') ?? (issuerFrom ? FROM[issuerFrom] : undefined),
    ),
    row('Cấp', metadata.level, lines.issuer, doubtOf('level')),
    row(
      'Địa bàn',
      [metadata.commune, metadata.district, metadata.province].filter(Boolean).join(', ') || null,
      undefined,
      doubtOf('place'),
    ),
    row('Năm', String(fields['year'] ?? ''), undefined, doubtOf('year')),
    row('Cuộc vận động', String(fields['campaign'] ?? ''), undefined, doubtOf('campaign')),
    row(
      'Người ký',
      metadata.signer &&
        [metadata.signer.onBehalf, metadata.signer.role, metadata.signer.name].filter(Boolean).join(' / '),
      lines.signer,
    ),
    row('Nơi nhận', metadata.recipients.join('; ') || null, lines.recipients),
    row('Căn cứ', metadata.legalBases.join('; ') || null, undefined),
  ];
}

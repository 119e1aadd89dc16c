import { percent } from '../conservation/coverage.ts';
import { unsureOf, type Finding, type Review } from './review.ts';
import { escapeHtml } from '../../html/escape.ts';

/** Review report as one HTML page to print: source line on the left, what was understood on the right. No script, nothing fetched. */
export function reviewPage(review: Review): string {
  const unsure = unsureOf(review).length;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Phiếu soát: ${escapeHtml(review.id)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Phiếu soát bản nhập <code>${escapeHtml(review.id)}</code></h1>
<p>Tệp nguồn: <b>${escapeHtml(review.file)}</b> (${escapeHtml(review.encoding)}). ${
    unsure ? `<b>${unsure} chỗ cần người xem lại</b>, đánh dấu “?”.` : 'Không có chỗ nào nghi ngờ.'
  }</p>
${review.notes.length ? `<ul>${review.notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>` : ''}
<h2>Phần khai báo</h2>
<table>
<thead><tr><th scope="col">Trường</th><th scope="col">Hiểu là</th><th scope="col">Dòng</th><th scope="col">Đúng?</th></tr></thead>
<tbody>
${review.fields
  .map(
    (field) =>
      `<tr${field.sure ? '' : ' class="unsure"'}><th scope="row">${escapeHtml(field.label)}</th><td>${mark(field)}${escapeHtml(field.value)}${why(field)}</td><td class="line">${field.line ?? ''}</td><td class="tick"></td></tr>`,
  )
  .join('\n')}
</tbody>
</table>
<h2>Chữ của tệp đi đâu</h2>
<p>Giữ được <b>${percent(review.coverage.share)}</b> của ${review.coverage.letters.toLocaleString('vi-VN')} chữ trong tệp. Ngoài phần nội dung:</p>
<table>
<thead><tr><th scope="col">Vì sao không ở phần nội dung</th><th scope="col">Nguyên văn</th></tr></thead>
<tbody>
${[
  ...review.coverage.missing.map(
    ({ text, line }) =>
      `<tr class="unsure"><th scope="row">THIẾU${line === null ? '' : ` (gần dòng ${line})`}</th><td>${escape(text)}</td></tr>`,
  ),
  ...review.coverage.dropped.map(
    ({ reason, text }) =>
      `<tr><th scope="row">${escape(reason)}</th><td class="source">${escape(text)}</td></tr>`,
  ),
].join('\n')}
</tbody>
</table>
<h2>Từng đoạn: nguồn và cách hiểu</h2>
<table class="sides">
<thead><tr><th scope="col">Dòng</th><th scope="col">Nguồn</th><th scope="col">Hiểu là</th></tr></thead>
<tbody>
${review.rows
  .map(
    (row) =>
      `<tr${row.findings.some((finding) => !finding.sure) ? ' class="unsure"' : ''}><td class="line">${row.line}${row.page ? `<br><small>tr. ${row.page}</small>` : ''}</td><td class="source">${escapeHtml(row.source)}</td><td>${row.findings
        .map(
          (finding) =>
            `<p>${mark(finding)}<b>${escapeHtml(finding.label)}:</b> ${escapeHtml(finding.value)}${why(finding)}</p>`,
        )
        .join('')}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>
<p class="sign">Người soát: ………………………………  Ngày: ……………………</p>
</body>
</html>
`;
}

function mark(finding: Finding): string {
  return finding.sure ? '' : '<span class="query" title="chưa chắc">?</span> ';
}

function why(finding: Finding): string {
  return finding.why ? `<br><small>${escapeHtml(finding.why)}</small>` : '';
}
const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:#eee}thead{display:table-header-group}tr{break-inside:avoid}
.line{text-align:right;width:3.5rem;font-variant-numeric:tabular-nums}.tick{width:3rem}
.sides .source{width:52%;white-space:pre-wrap}.sides p{margin:0 0 .25rem}
.unsure td,.unsure th{background:#fff4d6}
.query{display:inline-block;min-width:1.1em;text-align:center;font-weight:700;border:2px solid #8a4b00;border-radius:50%;color:#8a4b00}
.sign{margin-top:3rem}
@page{size:A4;margin:15mm}@media print{body{font-size:10pt;margin:0;max-width:none}a{color:inherit}}
`;

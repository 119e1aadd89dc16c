import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../../../../src/pdf/chromium.ts';

const chromium = await findChromium();
export const canPrint = chromium !== undefined;

/** PDF that Chromium prints from the body of an HTML page, A4 with the margins of Nghị định 30/2020. */
export function printPdf(body: string, style = ''): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'in-pdf-'));
  try {
    const page = join(folder, 'in.html');
    const out = join(folder, 'out.pdf');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:20mm 20mm 20mm 30mm}body{font:14pt "Liberation Serif",serif;margin:0}p{text-align:justify;text-indent:1cm;margin:6pt 0;line-height:1.2}.c{text-align:center;text-indent:0}table{width:100%}td{vertical-align:top}td p{text-align:center;text-indent:0;margin:0}td.l p{text-align:left}sup{font-size:60%}${style}</style>${body}`,
    );
    execFileSync(
      chromium!,
      ['--headless', ...CHROMIUM_FLAGS, `--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${out}`, page], // prettier-ignore
      { stdio: 'ignore', timeout: 180_000 },
    );
    return new Uint8Array(readFileSync(out));
  } finally {
    // Helpers of the browser may still be writing into its profile when it has ended.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** A PDF written by hand: the given content streams, one a page, letters of a standard font only. */
export function tinyPdf(streams: readonly string[], trailer = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${streams.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

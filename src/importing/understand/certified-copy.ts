import type { ImportWarning, SourceLine } from '../line.ts';
import { APPENDIX, AUTHORITY, OFFICE } from './patterns.ts';
import { piecesOf } from './sides.ts';
import { collapse } from './words.ts';

/** Kinds of copies (Nghị định 30/2020, Điều 25 and Phụ lục I, phần II). */
const COPY = /^(?:SAO\s+(?:Y|LỤC)(?:\s+BẢN\s+(?:CHÍNH|GỐC))?|TRÍCH\s+SAO)$/iu;
/** So many lines at most say who certifies a copy, and for whom. */
const LONGEST = 20;

/**
 * Takes off what an office writes below a document when it certifies a copy: its own place and day, signature and recipients. None of them is of
 * the document.
 */
export function withoutCertificate(
  lines: readonly SourceLine[],
  warnings: ImportWarning[],
): { lines: SourceLine[]; certificate: SourceLine[] } {
  const at = lines.findLastIndex(({ text }) => COPY.test(collapse(text)));
  const signs = ({ text }: SourceLine): boolean =>
    piecesOf(text).some((piece) => AUTHORITY.test(piece) || OFFICE.test(piece));
  const behind = lines.slice(at + 1).findIndex(({ text }) => APPENDIX.test(text));
  const end = behind < 0 ? lines.length : at + 1 + behind;
  if (at < 0 || end - at > LONGEST || !lines.slice(0, at).some(signs))
    return { lines: [...lines], certificate: [] };
  const certificate = lines.slice(at, end);
  const words = certificate.map(({ text }) => collapse(text)).join(' / ');
  warnings.push({
    code: 'page-furniture',
    line: lines[at]!.line,
    message: `Đã bỏ phần chứng nhận bản sao, không phải của văn bản: “${words.length > 200 ? `${words.slice(0, 199)}…` : words}”.`,
  });
  return { lines: [...lines.slice(0, at), ...lines.slice(end)], certificate };
}

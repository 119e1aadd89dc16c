import type { ImportWarning, SourceLine } from '../line.ts';
import { isAgency } from './agency-names.ts';
import { findDocType, findLetter } from './opening.ts';
import {
  APPENDIX,
  AUTHORITY,
  DOCTYPE_LINE,
  DOCUMENT_NUMBER,
  MOTTO,
  NATION,
  OFFICE,
  PARTY,
  PLACE_DATE,
  RECIPIENTS,
  RULE,
} from './patterns.ts';
import { piecesOf } from './sides.ts';
import { collapse, isCapitals } from './words.ts';

/** How far number, day and kind stand from the nation in one head. */
const REACH = 14;

/**
 * Where another document begins, with a head of its own behind the signature of the first; -1 when there is none. A form in an appendix
 * has a head too, but neither number nor day.
 */
export function findSecond(lines: readonly SourceLine[]): number {
  const pieces = lines.map(({ text }) => piecesOf(text));
  const any = (at: number, test: (text: string) => boolean): boolean => pieces[at]!.some(test);
  let signed = -1;
  for (let at = 0; at < lines.length; at++) {
    if (any(at, (text) => RECIPIENTS.test(text) || AUTHORITY.test(text) || OFFICE.test(text))) signed = at;
    else if (any(at, (text) => APPENDIX.test(text))) signed = -1;
    else if (
      signed >= 0 &&
      (any(at, (text) => NATION.test(text) || PARTY.test(text)) || breaksNation(pieces, at))
    ) {
      const head = pieces.slice(Math.max(signed + 1, at - REACH), at + REACH).flat();
      if (isNumbered(head) && isDated(head)) return firstOf(pieces, at, signed);
    }
  }
  return -1;
}

/** So many lines away from the recipients somebody signs; “Nơi nhận báo cáo: …” in the text has nobody. */
const SIGNED_ABOVE = 10;
const SIGNED_BELOW = 40;

/**
 * Where appendices begin behind a tail of their own document: at a heading of one, or at the head of a form, which has recipients and a
 * signature as well; the number of lines when nothing signs before one.
 */
export function findForms(lines: readonly SourceLine[]): number {
  const pieces = lines.map(({ text }) => piecesOf(text));
  const signs = (text: string): boolean => AUTHORITY.test(text) || OFFICE.test(text);
  const filed = pieces.findIndex(
    (texts, at) =>
      texts.some((text) => RECIPIENTS.test(text)) &&
      pieces
        .slice(Math.max(0, at - SIGNED_ABOVE), at + SIGNED_BELOW)
        .flat()
        .some(signs),
  );
  const found = pieces.findIndex(
    (texts, at) =>
      filed >= 0 &&
      at > filed &&
      texts.some((text) => APPENDIX.test(text) || NATION.test(text) || PARTY.test(text)),
  );
  if (found < 0) return lines.length;
  return APPENDIX.test(pieces[found]![0]!) ? found : firstOf(pieces, found, filed);
}

/** `… CHỦ NGHĨA VIỆT` ⏎ `NAM` */
function breaksNation(pieces: readonly (readonly string[])[], at: number): boolean {
  return NATION.test(`${pieces[at]!.at(-1)} ${pieces[at + 1]?.[0] ?? ''}`);
}

function isNumbered(head: readonly string[]): boolean {
  return head.some((text) => /\d/u.test(DOCUMENT_NUMBER.exec(text)?.[1] ?? ''));
}

function isDated(head: readonly string[]): boolean {
  return head.some((text) => PLACE_DATE.test(text) && /ngày\s*\d/u.test(text));
}

/** The head begins with the bodies above or beside the nation. */
function firstOf(pieces: readonly (readonly string[])[], nation: number, signed: number): number {
  const isHead = (text: string): boolean =>
    RULE.test(text) ||
    MOTTO.test(text) ||
    DOCUMENT_NUMBER.test(text) ||
    (isCapitals(text) && isAgency(text)) ||
    /^(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|TỈNH|THÀNH PHỐ)\s\p{Lu}/u.test(text);
  let first = nation;
  while (first - 1 > signed && pieces[first - 1]!.every(isHead)) first--;
  return first;
}

const PLANS = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|NGHỊ QUYẾT|CHỈ THỊ|HƯỚNG DẪN|KẾT LUẬN)/u;

/** Does a letter, a report or a request only bring what stands behind it? */
export function onlyBrings(first: readonly SourceLine[], second: readonly SourceLine[]): boolean {
  const kind = findDocType(first)?.text;
  const carries = kind ? /^(?:TỜ TRÌNH|BÁO CÁO|THÔNG BÁO)$/u.test(kind) : findLetter(first) !== null;
  return carries && PLANS.test(findDocType(second)?.text ?? '');
}

/** Which document is not imported, in words. */
export function toldAsSecond(lines: readonly SourceLine[], where: 'trước' | 'sau'): ImportWarning {
  const number = lines.flatMap(({ text }) => piecesOf(text)).find((text) => DOCUMENT_NUMBER.test(text)) ?? '';
  const kind = lines.map(({ text }) => collapse(text)).find((text) => DOCTYPE_LINE.test(text));
  return {
    code: 'second-document',
    line: lines[0]!.line,
    message: `Tệp có hai văn bản. Không nhập văn bản đứng ${where} (${lines.length} dòng, từ dòng ${lines[0]!.line}): “${[kind, number].filter(Boolean).join(' ')}”. Nếu cần, tách nó ra một tệp rồi nhập riêng.`,
  };
}

import { startsWithDuty } from '../../kinds/plan/agency-names.ts';
import type { ImportWarning, SourceLine } from '../line.ts';
import { collapse } from './words.ts';

/** One line that holds nearly all of a text, or one of very few, has lost its line ends. */
const FEW = 3;
const LONG = 220;
const MOST = 0.7;

/**
 * A text that came as one line is cut where a label, a basis, the enacting sentence or the tail begins; numbers and letters only
 * where they count on. What this misses stays inside its paragraph.
 */
export function spreadOneLine(lines: readonly SourceLine[], warnings: ImportWarning[]): SourceLine[] {
  const rejoined = joinCut(lines);
  if (rejoined) {
    warnings.push(lostLines(lines[0]!));
    return rejoined;
  }
  const long = lines.find((line) => line.text.length > LONG && /\s(?:I|1|A)\.\s/u.test(line.text));
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (!long || (lines.length > FEW && long.text.length < all * MOST)) return [...lines];
  warnings.push(lostLines(long));
  return lines.flatMap((line) =>
    line.text.length > LONG
      ? cut(onOneLine(line.text)).map(({ text }) => ({ ...line, text, whole: true }))
      : [line],
  );
}

function lostLines({ line }: SourceLine): ImportWarning {
  return {
    code: 'one-line',
    line,
    message:
      'Cả văn bản nằm trên một dòng (mất hết xuống dòng); đã ngắt theo số mục, cần soát từng đoạn. Nếu còn tệp gốc, hãy nhập tệp gốc.',
  };
}

const INNER_LABEL = /(?<!Điều)\s(?:[IVX]{1,5}|\d{1,2})\.\s\p{Lu}/gu;
const FIRST_LABEL = /^(?:[IVX]{1,5}|\d{1,2})\s*[.)-]\s*\p{Lu}/u;

/** A text that lost its line ends and was cut again at some width: labels stand inside its lines, few begin one. */
function joinCut(lines: readonly SourceLine[]): SourceLine[] | undefined {
  if (lines.length <= FEW || lines.some((line) => line.cell || line.whole || line.text.length > 120))
    return undefined;
  const first = lines.filter((line) => FIRST_LABEL.test(line.text)).length;
  const starts: number[] = [];
  let whole = '';
  for (const { text } of lines) {
    starts.push(whole.length);
    whole += `${collapse(text)} `;
  }
  const inside = [...whole.matchAll(INNER_LABEL)].length - first;
  if (inside < Math.max(4, 2 * first)) return undefined;
  const at = (offset: number): SourceLine => lines[starts.findLastIndex((start) => start <= offset)]!;
  return cut(whole.trim()).map(({ text, index }) => ({
    ...at(index),
    text,
    to: at(index + text.length).line,
    whole: true,
  }));
}

const STARTS: readonly RegExp[] = [
  /(?<=[.;,:]\s)(?=(?:Căn cứ|Xét đề nghị)\s)/gu,
  /\s(?=(?:Căn cứ|Thực hiện)\s(?:Luật|Nghị|Quyết định|Kế hoạch|Chỉ thị|Chương trình|Kết luận|Công văn)\s)/gu,
  /(?<=[.;,\d])\s(?=(?:UBND|Ủy ban|Ban|Hội|Sở|Phòng|Đảng ủy|Liên đoàn|Trường)\s[^.;:]{2,120}như sau\s*:)/gu,
  /(?<=như sau\s*:)\s/gu,
  /\s(?=(?:Phần thứ \p{L}+|Chương [IVX]+|Điều \d{1,3}\.)\s)/gu,
  /\s(?=[IVX]{1,5}\s*[.-]\s\p{Lu}{2})/gu,
  /(?<=[.;:])\s(?=[-–+*]\s*[\p{L}\d])|(?<![\d%])\s(?=[-–+]\s\d)/gu,
  // “I. CĂN CỨ LẬP KẾ HOẠCH - Quyết định số …”, “1. Mục tiêu chung Triển khai …”: a heading and what stands below it.
  /\s(?=[-–]\s\p{Lu}\p{Ll})(?<=(?:^|\s)[IVX]{1,5}\s*\.\s[\p{Lu}\s,]{4,90}\s)/gu,
  /\s(?=\p{Lu}\p{Ll})(?<=\d\.\s(?:Mục tiêu (?:chung|tổng quát|cụ thể)|Mục đích|Yêu cầu)\s)/gu,
  // “1. Sở Y tế Chủ trì hướng dẫn.”: a body and its work.
  /\s(?=(?:Chủ trì|Tham mưu|Phối hợp|Bố trí|Đôn đốc|Phụ trách|Cân đối)\s)(?<=\d\.\s\p{Lu}[^.;:]{3,80}\p{Ll}\s)/gu,
  /\s(?=(?:Nơi nhận\s*:|Trên đây là\s|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|T\/M\s))/gu,
];

function cut(text: string): { text: string; index: number }[] {
  const at = new Set<number>(
    STARTS.flatMap((start) => [...text.matchAll(start)].map((match) => match.index)),
  );
  for (const index of counted(text)) at.add(index);
  for (const dash of text.matchAll(/\s[-–]\s(?=\p{Lu}\p{Ll})/gu))
    if (startsWithDuty(text.slice(dash.index + dash[0].length, dash.index + 60))) at.add(dash.index);
  const places = [0, ...[...at].sort((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((end, place) => {
      const piece = text.slice(places[place], end);
      return { text: piece.trim(), index: places[place]! + piece.length - piece.trimStart().length };
    })
    .filter((piece) => piece.text !== '');
}

/** A reader of PDF files that shows a page as the first item of a list: `1. ỦY BAN NHÂN DÂN CỘNG HÒA …`. */
function onOneLine(text: string): string {
  return collapse(text).replace(/^1\.\s+(?=\p{Lu}[\p{Lu}\s-]{8,80}CỘNG H(?:ÒA|OÀ)\s)/u, '');
}

/** Where `1.`, `2.` or `a)`, `b)` count on; a new section begins anew. */
function counted(text: string): number[] {
  const found: number[] = [];
  let number = 0;
  let letter = '';
  for (const match of text.matchAll(
    /\s(?=(?:([IVX]{1,5})\s*[.-]\s\p{Lu}{2}|(\d{1,2})\.\s+\p{Lu}|([a-eđ])\)\s))/gu,
  )) {
    if (match[1]) number = 0;
    else if (match[2] && Number(match[2]) === number + 1) {
      number++;
      found.push(match.index);
    } else if (
      match[3] &&
      (match[3] === 'a' || 'abcdđe'.indexOf(match[3]) === 'abcdđe'.indexOf(letter) + 1)
    ) {
      letter = match[3];
      found.push(match.index);
    }
  }
  return found;
}

import type { ImportWarning, SourceLine } from '../line.ts';

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
  if (rejoined) return spreadOneLine([rejoined], warnings);
  const long = lines.find((line) => line.text.length > LONG && /\s(?:I|1|A)\.\s/u.test(line.text));
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (!long || (lines.length > FEW && long.text.length < all * MOST)) return [...lines];
  warnings.push({
    code: 'one-line',
    line: long.line,
    message:
      'Cả văn bản nằm trên một dòng (mất hết xuống dòng); đã ngắt theo số mục, cần soát từng đoạn. Nếu còn tệp gốc, hãy nhập tệp gốc.',
  });
  return lines.flatMap((line) =>
    line.text.length > LONG ? cut(line.text).map((text) => ({ ...line, text, whole: true })) : [line],
  );
}

const INNER_LABEL = /\s(?:[IVX]{1,5}|\d{1,2})\.\s\p{Lu}/gu;
const FIRST_LABEL = /^(?:[IVX]{1,5}|\d{1,2})\s*[.)-]\s*\p{Lu}|^[-–+*]\s/u;

/** A text that lost its line ends and was cut again at some width: labels stand inside its lines, hardly any begins one. */
function joinCut(lines: readonly SourceLine[]): SourceLine | undefined {
  if (lines.length <= FEW || lines.some((line) => line.cell || line.whole || line.text.length > 120))
    return undefined;
  const first = lines.filter((line) => FIRST_LABEL.test(line.text)).length;
  const text = lines.map((line) => line.text.trim()).join(' ');
  const inside = [...text.matchAll(INNER_LABEL)].length - first;
  return inside >= 4 && first <= 1 ? { ...lines[0]!, text } : undefined;
}

const STARTS: readonly RegExp[] = [
  /(?<=[.;,:]\s)(?=(?:Căn cứ|Xét đề nghị)\s)/gu,
  /\s(?=(?:Căn cứ|Thực hiện)\s(?:Luật|Nghị|Quyết định|Kế hoạch|Chỉ thị|Chương trình|Kết luận|Công văn)\s)/gu,
  /(?<=[.;,])\s(?=(?:UBND|Ủy ban|Ban|Hội|Sở|Phòng|Đảng ủy|Liên đoàn|Trường)\s[^.;:]{2,120}như sau\s*:)/gu,
  /(?<=như sau\s*:)\s/gu,
  /\s(?=(?:Phần thứ \p{L}+|Chương [IVX]+|Điều \d{1,3}\.)\s)/gu,
  /\s(?=[IVX]{1,5}\s*[.-]\s\p{Lu}{2})/gu,
  /(?<=[.;:])\s(?=[-–+*]\s*[\p{L}\d])|\s(?=[-–+]\s\d)/gu,
  /\s(?=(?:Nơi nhận\s*:|Trên đây là\s|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|T\/M\s))/gu,
];

function cut(text: string): string[] {
  const at = new Set<number>(
    STARTS.flatMap((start) => [...text.matchAll(start)].map((match) => match.index)),
  );
  for (const index of counted(text)) at.add(index);
  const places = [0, ...[...at].sort((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((end, index) => text.slice(places[index], end).trim())
    .filter(Boolean);
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

import { startsLikeBody } from '../agency-names.ts';
import { tidy, type Paragraph } from './clauses.ts';
import { readFootnote } from './footnotes.ts';
import {
  isBodyAlone,
  isShortEnd,
  isShout,
  isTitleLike,
  layoutOf,
  looksLikeText,
  NAMES_BODY,
  OPEN_END,
  type Layout,
} from './line-layout.ts';
import { numeral, readMarker, type Marker } from './markers.ts';

/** A line as a reader gives it. `whole` lines are paragraphs already and are never joined. */
export interface RawLine {
  text: string;
  /** 1-based place in the source. */
  line: number;
  whole?: boolean;
}

export interface JoinResult {
  /** Logical paragraphs in order; footnote definitions stand where they stood. */
  paragraphs: Paragraph[];
  /** What was joined and why, for the reviewer. */
  joins: { line: number; reason: 'wrap' | 'page-break' | 'orphan' }[];
  warnings: { code: 'lost-footnote-anchor'; line: number; message: string }[];
}

const STRUCTURE =
  /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}|(?:T\/M|K\/T|T\/L)\s+\p{Lu}|\(?\s*[Đđ]ã [Kk]ý|[_—–-]{3,}$|Số\s*:|Căn cứ\s|KẾ HOẠCH$|QUYẾT ĐỊNH:?$|Trên đây là\s|PHỤ LỤC|Phụ lục\s+\d|Kính gửi|\((?:Ban hành\s+)?[Kk]èm theo\s+(?:Quyết định|Nghị quyết)\s)/u;
/** Structure that is one line for good. */
const TAIL =
  /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}|(?:T\/M|K\/T|T\/L)\s+\p{Lu}|\(?\s*[Đđ]ã [Kk]ý|[_—–-]{3,}$|Số\s*:|KẾ HOẠCH$)/u;
const PLACE_DATE = /^\p{Lu}[\p{L}\s.]*,\s*ngày\s*\d{0,2}\s*tháng/u;
/**
 * Joins lines into logical paragraphs: hard wraps, page breaks inside sentences (also over footnotes), and punctuation
 * orphaned by a lost footnote anchor. Rules and counts: document grammar, “Joining lines into paragraphs”.
 */
export function joinLines(lines: readonly RawLine[]): JoinResult {
  const present = lines
    .map((line) => ({ ...line, text: tidy(line.text) }))
    .filter((line) => line.text !== '');
  const layout = layoutOf(present);
  const follows = (index: number): RawLine | undefined => present[index + 1];
  const result: JoinResult = { paragraphs: [], joins: [], warnings: [] };
  /** Paragraph that the next line may continue, and its last line. */
  let open: { paragraph: Paragraph; last: string; footnote: boolean } | undefined;
  let body: typeof open;

  for (const [index, line] of present.entries()) {
    const isFootnote = readFootnote(line) !== undefined;
    const reason = isFootnote ? undefined : continuation(line, open, body, layout, follows(index));
    const target = reason === 'page-break' && open?.footnote && body ? body : open;
    if (reason && target) {
      target.paragraph.text +=
        reason === 'orphan' || isCutCode(target.last, line.text) ? line.text : ` ${line.text}`;
      target.last = line.text;
      result.joins.push({ line: line.line, reason });
      if (reason === 'orphan')
        result.warnings.push({
          code: 'lost-footnote-anchor',
          line: line.line,
          message: 'dấu câu đứng riêng đầu dòng: có thể một chú thích đã mất',
        });
      if (target === body) open = body;
      continue;
    }
    const paragraph: Paragraph = { text: line.text, line: line.line };
    result.paragraphs.push(paragraph);
    open = { paragraph, last: line.text, footnote: isFootnote };
    if (!isFootnote) body = open;
  }
  return result;
}

type Open = { paragraph: Paragraph; last: string; footnote: boolean } | undefined;

function continuation(
  line: RawLine,
  open: Open,
  body: Open,
  layout: Layout,
  next: RawLine | undefined,
): 'wrap' | 'page-break' | 'orphan' | undefined {
  // A row of a table goes on with nothing.
  if (!open || /^\|.*\|$/su.test(open.paragraph.text)) return undefined;
  if (/^[;,.:](?!\/)/u.test(line.text) && !open.footnote) return 'orphan';
  if (isTitleOfPart(open.paragraph.text, line.text) || endsInPlan(open, line.text)) return 'wrap';
  if (line.whole || STRUCTURE.test(line.text) || PLACE_DATE.test(line.text)) return undefined;
  const lower = /^[\p{Ll}(]/u.test(line.text);
  const marker = readMarker(line.text, -1);
  const meant = open.footnote ? undefined : joinedByMeaning(open, line.text, marker, next?.text);
  if (meant !== undefined) return meant ? 'wrap' : undefined;
  if (layout.wrapped) {
    if (TAIL.test(open.paragraph.text)) return undefined;
    const unfinished = !OPEN_END.test(open.last);
    // “vận động – …” wrapped before a dash or a number would look like a label: trust it only where a label may start.
    if (
      marker &&
      !(
        unfinished &&
        open.last.length >= layout.full &&
        marker.kind !== 'section' &&
        looksLikeText(marker.label, line.text, open.last)
      )
    )
      return undefined;
    const marked = readMarker(open.paragraph.text, -1);
    const heading = marked?.kind === 'section' || isShout(open.paragraph.text);
    if (heading)
      return isShout(line.text) && open.last.length >= layout.full * 0.75 && !marker ? 'wrap' : undefined;
    const titled =
      !lower &&
      (isTitleLike(open.paragraph.text, open.last, layout.full) ||
        isShortEnd(open, marked, layout, line.text) ||
        isBodyAlone(open, marked, layout, line.text));
    return !titled && (unfinished || open.last.length >= layout.full) ? 'wrap' : undefined;
  }
  if (marker) return undefined;
  const before = open.footnote && body ? body : open;
  const wasOpen = !OPEN_END.test(before.last);
  return lower && wasOpen && !isShout(before.paragraph.text) ? 'page-break' : undefined;
}

/**
 * Lines that belong together whatever the layout: a label that stands alone, a word that cannot end a phrase, a heading in
 * capitals in two lines, a name of a body cut in two. Undefined when the words do not tell.
 */
function joinedByMeaning(
  open: NonNullable<Open>,
  text: string,
  marker: Marker | undefined,
  next: string | undefined,
): boolean | undefined {
  const { paragraph, last } = open;
  if (TAIL.test(paragraph.text) || text.startsWith('|') || paragraph.text.startsWith('|')) return undefined;
  // “ngày” ⏎ “05 tháng 3”, “số” ⏎ “27/2022/NĐ-CP”: what follows a word of counting is its number, never a label.
  if (
    COUNTING.test(last) &&
    /^\d/u.test(text) &&
    !/^\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/–-]{1,2}\s+\p{Lu}/u.test(text)
  )
    return true;
  // “2021” ⏎ “- 2025”, “Lao động” ⏎ “- Thương binh”: a dash inside, not a bullet.
  if (SPAN_BEGINS.test(last) && SPAN_GOES_ON.test(text)) return true;
  if (DOUBLE_NAME.test(last) && NAME_GOES_ON.test(text)) return true;
  if (/\d\s+tháng$|ngày\s+\d{1,2}$/iu.test(last) && /^(?:\d|tháng\s)/u.test(text)) return true;
  if (marker) return undefined;
  // “(… của Chủ tịch” ⏎ “UBND tỉnh)”: what is opened on one line and closed on the next is one.
  if (/\([^()]*$/u.test(last) && /^[^()]*\)/u.test(text)) return true;
  if (opensSection(text) && !UNFINISHED.test(last)) return false;
  if (isLabelAlone(paragraph.text)) return true;
  // “của Bộ” ⏎ “GD&ĐT;”: an abbreviation alone on its line ends the one above.
  if (/^[\p{Lu}&]{2,10}[;.,]?$/u.test(text) && /\p{Ll}$/u.test(last)) return true;
  const heading = readMarker(paragraph.text, -1);
  if (isShout(text) && text.length <= 120 && paragraph.text.length + text.length <= 240) {
    if (
      (heading?.kind === 'section' || heading?.kind === 'clause') &&
      isShout(heading.text) &&
      !OPEN_END.test(last)
    )
      return !NEW_HEADING.test(text);
    return undefined;
  }
  if ((heading?.kind === 'part' || heading?.kind === 'chapter') && isShout(heading.text)) return false;
  if (UNFINISHED.test(last)) return true;
  // A basis stands on lines of its own: what begins behind its semicolon is the next.
  if (BASIS.test(paragraph.text) && last.endsWith(';') && /^\p{Lu}/u.test(text)) return false;
  // A basis ends with a stop or a semicolon; one that names a document and has none goes on.
  if (BASIS.test(paragraph.text) && !OPEN_END.test(last) && !isShout(text)) return true;
  // “Điều 3. Chánh Văn phòng” ⏎ “Ủy ban nhân dân …”: bodies that carry an article out are no title of it.
  if (
    heading?.kind === 'article' &&
    startsLikeBody(heading.text) &&
    startsLikeBody(text) &&
    !OPEN_END.test(last)
  )
    return true;
  // “1. Hội Liên hiệp” ⏎ “Phụ nữ xã”: a short rest without a stop, before a label of its own, belongs to the name above.
  if (
    heading &&
    NAMES_BODY.has(heading.kind) &&
    startsLikeBody(heading.text) &&
    paragraph.text === last &&
    last.length <= 60 &&
    !/[.;:,]$/u.test(last) &&
    text.length <= 60 &&
    !/[.;]$/u.test(text) &&
    next !== undefined &&
    readMarker(next, -1) !== undefined
  )
    return true;
  return undefined;
}

const BASIS =
  /^(?:[-–+•]\s*)?(?:Căn cứ|Thực hiện|Xét|Theo|Thi hành)\s.*\d{1,5}\s?(?:\/\s?\d{4}\s?\/|[-/])\s?\p{Lu}/u;
/** Words that “số” ends: “dân tộc thiểu số”, “chính quyền số”; elsewhere its figure follows. */
const OF_NUMBER =
  'dân|hệ|thông|tham|mã|chỉ|chữ|chính quyền|kinh tế|xã hội|công dân|chuyển đổi|thiểu|đa|kỹ thuật|công nghệ|hạ tầng|nền tảng|kỹ năng|môi trường';
/** “từng tháng”, “hằng quý”: no figure follows. */
const EACH = '(?<!(?:từng|h[ằà]ng|mỗi) )';
const COUNTING = new RegExp(
  `(?<!\\p{L})(?:(?<!(?:${OF_NUMBER}) )số|${EACH}(?:ngày|tháng|năm|quý)|từ|đến|khoản|điều|còn|đạt|trên|dưới|trước)\\s*:?$`,
  'iu',
);
const SPAN_BEGINS = /(?<!\d)(?:19|20)\d{2}$/u;
const SPAN_GOES_ON = /^[-–]\s(?:19|20)\d{2}(?!\d)/u;
const DOUBLE_NAME =
  /(?:Lao động|Văn h[oó][aá]|Kinh tế|Tài chính|Kế hoạch|Khoa học|Địa chính|Văn phòng|Nông nghiệp|Dân số|Phong trào|Tuyên giáo|chính trị|kinh tế|văn h[oó][aá])$/u;
const NAME_GOES_ON =
  /^[-–]\s(?:Thương binh|Xã hội|xã hội|Hạ tầng|Kế hoạch|Kế toán|Tài chính|Nông nghiệp|Xây dựng|Thống kê|Kỹ thuật|Công nghệ|Nữ công|Dân vận|Du lịch|Ngân sách|[Tt]hể thao)(?!\p{L})/u;
/** Words and signs that nothing ends with; what follows belongs to them. Verbs that a heading may end with are none. */
const UNFINISHED = new RegExp(
  `(?:(?<!\\p{L})(?:và|của|các|những|(?<!(?:${OF_NUMBER}) )số|theo|tại|về|cho|với|hoặc|bằng|để|do|từ|đến|trên|trong|${EACH}(?:ngày|tháng|quý)|thứ|một|mỗi|như|khi|nếu|là|được|bởi|nhằm|nhất là)|\\s[-–]|[(“])$`,
  'iu',
);
/** Capitals that are a part of their own behind a heading. */
const NEW_HEADING =
  /^(?:PHỤ LỤC|KẾ HOẠCH$|QUYẾT ĐỊNH|ỦY BAN|UỶ BAN|HỘI ĐỒNG NHÂN DÂN$|CỘNG HÒA|CHƯƠNG\s|PHẦN\s)/u;

/** `II. Nhiệm vụ`: small letters behind a Roman number that a section could carry. */
function opensSection(text: string): boolean {
  const match = /^([IVX]{1,4})\s*[.\-–/]{1,2}\s+\p{Lu}/u.exec(text);
  return match !== null && (numeral(match[1]!) ?? 99) <= 12;
}

/** `1.`, `Điều 2.`, `-`: the words of the label were set on the next line. */
function isLabelAlone(text: string): boolean {
  return /^(?:Điều\s+\d{1,3}\s*[.:]?|[IVXL]{1,8}\s*[.)/-]{1,2}|\d{1,2}(?:\.\d{1,2})*\s*[.)/]{1,2}|[a-zđ]\)|[-–+•])$/u.test(
    text,
  );
}

/** “Phần thứ nhất”, “Chương II” carry their title on the next lines, in capitals. */
function isTitleOfPart(before: string, text: string): boolean {
  const marker = readMarker(before, -1);
  const holds =
    marker?.kind === 'part' || marker?.kind === 'chapter' || /^(?:Mục|MỤC)\s/u.test(marker?.label ?? '');
  if (!holds || !/^(?:PHẦN|CHƯƠNG|MỤC)\s/iu.test(before) || readMarker(text, -1)) return false;
  // A label alone takes its title in small letters too, as long as it is no sentence.
  if (marker?.text === '')
    return isShout(text) || (/^\p{Lu}/u.test(text) && text.length <= 120 && !/[.;:,]$/u.test(text));
  return isShout(marker?.text ?? '') && isShout(text);
}

/** “I. CĂN CỨ XÂY DỰNG” ⏎ “KẾ HOẠCH”: the last words of a heading, not the kind of the document. */
function endsInPlan({ paragraph, last }: NonNullable<Open>, text: string): boolean {
  return (
    text === 'KẾ HOẠCH' &&
    /(?:XÂY DỰNG|BAN HÀNH|THỰC HIỆN|TRIỂN KHAI|LẬP|CỦA|VÀ|CÁC)$/u.test(last) &&
    readMarker(paragraph.text, -1)?.kind === 'section'
  );
}

/** A wrap inside a document number: `2214/QĐ-` ⏎ `TTg`. */
function isCutCode(last: string, next: string): boolean {
  return /\d\/(?:\p{Lu}\p{L}*-)*$|\d[-/]\p{Lu}[\p{L}/-]*[-/]$/u.test(last) && /^\p{Lu}/u.test(next);
}

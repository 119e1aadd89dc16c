import type { MdastNode } from 'satteri';
import { COMPONENTS } from '../components.ts';
import { textOf } from '../../markdown/tree.ts';

/** Marks of Markdown that did not become what they were meant for: readers would see the marks, or not see the words. */
export interface StrayMark {
  /** 1-based line in the body. */
  line: number;
  message: string;
  hint: string;
}

/** What is wrong with one block: a paragraph, a heading, a table, code or a link. @param lines of the body */
export function strayMarks(node: MdastNode, lines: readonly string[]): StrayMark[] {
  const first = node.position?.start.line ?? 1;
  const last = node.position?.end.line ?? first;
  const say = (line: number, message: string, hint: string): StrayMark[] => [{ line, message, hint }];
  switch (node.type) {
    case 'paragraph':
      return inWords(wordsOf(node), first, lines.slice(first - 1, last).join('\n'));
    case 'heading':
      if (textOf(node).trim() === '')
        return say(first, 'tiêu đề không có chữ', 'viết chữ sau dấu #, hoặc xóa dòng này');
      if (last > first && /^\s{0,3}-+\s*$/.test(lines[last - 1] ?? ''))
        return say(
          last,
          'dòng gạch ngay dưới đoạn chữ biến đoạn ấy thành tiêu đề',
          'để một dòng trống ở trên dòng gạch; tiêu đề thì viết “## …”',
        );
      return inWords(wordsOf(node), first, lines[first - 1] ?? '');
    case 'table': {
      const [head, ...rows] = node.children;
      const cells = head?.children.length ?? 0;
      return rows.flatMap((row) =>
        row.children.length === cells
          ? row.children.flatMap((cell) => inWords(wordsOf(cell), row.position?.start.line ?? first, ''))
          : say(
              row.position?.start.line ?? first,
              `dòng này có ${row.children.length} ô, hàng tiêu đề có ${cells} ô`,
              'thêm hoặc bớt dấu “|” cho đủ ô; dấu “|” thật trong ô viết “\\|”',
            ),
      );
    }
    case 'code':
      if (!FENCE.test(lines[first - 1] ?? ''))
        return say(first, 'đoạn thụt vào bốn dấu cách bị hiểu là mã, không thành đoạn văn', 'xóa khoảng trắng ở đầu dòng');
      return unclosed(lines[first - 1] ?? '', lines[last - 1] ?? '', first === last)
        ? say(first, 'dấu ``` hoặc ~~~ mở mà không đóng: cả phần sau thành mã', 'xóa dòng này, hoặc thêm một dòng như vậy ở chỗ hết')
        : [];
    case 'link':
      return textOf(node).trim() === '' && !JSON.stringify(node.children).includes('"image')
        ? say(first, 'liên kết không có chữ để bấm', 'viết chữ trong ngoặc vuông: [xem văn bản](https://…)')
        : [];
    case 'emphasis':
    case 'strong':
      return withinWords(node, lines)
        ? say(first, 'dấu * giữa hai con số hay hai chữ thành chữ nghiêng, trang không hiện dấu ấy', 'phép nhân viết “×”; muốn hiện dấu * thì viết “\\*”')
        : [];
    default:
      return [];
  }
}

/** Whether letters or figures touch both ends from outside, as in “2*3=6, 4*5=20”: nobody slants the middle of a word. */
function withinWords({ position }: MdastNode, lines: readonly string[]): boolean {
  const before = position && lines[position.start.line - 1]?.[position.start.column - 2];
  const after = position && lines[position.end.line - 1]?.[position.end.column - 1];
  return /^[\p{L}\d][\p{L}\d]$/u.test(`${before ?? ''}${after ?? ''}`);
}

/** Definitions that nothing in the body calls: Markdown shows nothing of them. */
export function uncalled(nodes: readonly MdastNode[]): StrayMark[] {
  const called = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference'
        ? [`${node.type === 'footnoteReference' ? '^' : ''}${node.identifier.toLowerCase()}`]
        : [],
    ),
  );
  return nodes.flatMap((node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return [];
    const mark = node.type === 'definition' ? '' : '^';
    if (called.has(`${mark}${node.identifier.toLowerCase()}`)) return [];
    const name = `[${mark}${node.label ?? node.identifier}]`;
    return [
      {
        line: node.position?.start.line ?? 1,
        message: `dòng “${name}: …” không hiện trên trang: không chỗ nào trong bài gọi ${name}`,
        hint: mark ? `viết ${name} ở chỗ cần chú thích, hoặc xóa dòng này` : `là lời trong bài thì bỏ ngoặc vuông, hoặc viết “\\${name}: …”`,
      },
    ];
  });
}

/** The line that opens a piece of code, perhaps in a list or a quotation. */
const FENCE = /^[\s>*+\-\d.)]*(`{3,}|~{3,})/;

function unclosed(opening: string, closing: string, alone: boolean): boolean {
  const fence = FENCE.exec(opening)?.[1];
  return fence !== undefined && (alone || !closing.replace(/^[\s>]*/, '').startsWith(fence));
}

/** Stands for what is no plain word: a link, code, a component. */
const OTHER = '\uFFFC';

/** Words of a block, with a sign for all that is more than words; an address that became a link by itself is a word. */
function wordsOf(node: MdastNode): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map((child) => wordsOf(child as MdastNode)).join('') : '';
  if (node.type === 'link') return /^(?:https?:|www\.)/.test(inner) ? inner : OTHER;
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete'].includes(node.type) ? inner : OTHER;
}

const LINK = 'viết [chữ](https://…): không có dấu cách giữa “]” và “(”, trong địa chỉ cũng không';
/** A component that became words: with a blank behind its bracket, or with the bracket spelled `&lt;`. */
const COMPONENT = new RegExp(`</?\\s*/?\\s*(?:${Object.keys(COMPONENTS).join('|')})(?=[\\s/>])`, 'i');
/** One mark and a lone line of a list are let be: they may be meant. */
const MARKS: { pattern: RegExp; message: string; hint: string }[] = [
  { pattern: /\] ?\( ?(?:https?:|www\.|mailto:|\/[a-z][a-z\d-]*\/|#[a-z][a-z\d-]*\))|\]\([a-z][a-z+.-]*:/i, message: 'liên kết viết chưa đúng, trang sẽ hiện cả dấu ngoặc', hint: LINK },
  { pattern: /\) ?\[ ?(?:https?:|www\.|\/[a-z][a-z\d-]*\/)/, message: 'liên kết viết ngược: ngoặc tròn đứng trước ngoặc vuông', hint: LINK },
  { pattern: /\[[^\][\n]+\]\[[^\][\n]*\]/, message: 'liên kết gọi một địa chỉ chưa ghi ở đâu trong bài', hint: LINK },
  { pattern: /\[\[[^\][\n]+\]\]/, message: 'dấu [[…]] không thành liên kết', hint: 'viết [chữ](địa chỉ của trang), từ “/” trở đi' },
  { pattern: /\[\/[a-z][a-z\d_-]*\]/i, message: 'lệnh trong ngoặc vuông “[/…]” của chương trình khác, trang sẽ hiện nguyên', hint: 'xóa lệnh ấy, chỉ giữ lời' },
  { pattern: /^\[\[?_?TOC_?\]\]?$/im, message: 'dấu [TOC] không thành mục lục, trang sẽ hiện nguyên', hint: 'xóa dòng này; mục lục tự có' },
  { pattern: /(?<![=\p{L}\d])==(?=[^\s=])[^=\n]{1,200}(?<=[^\s=])==(?![=\p{L}\d])/u, message: 'dấu == không tô được chữ, trang sẽ hiện nguyên', hint: 'viết **chữ đậm**' },
  { pattern: /^:{3,}|^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/im, message: 'khung ghi chú của chương trình khác, trang sẽ hiện nguyên dấu', hint: 'viết <Note title="…">, lời ghi chú, rồi </Note>, mỗi phần một dòng' },
  { pattern: /\[\^[^\]\s]+\]/, message: 'chú thích này chưa có lời', hint: 'thêm một dòng “[^1]: lời chú thích” ở cuối bài, hoặc xóa dấu này' },
  { pattern: /\*\*(?=[\p{L}\d“"])|(?<=[\p{L}\d.”"])\*\*|\*\*[^*\n]*\*\*/u, message: 'dấu ** còn sót, không thành chữ đậm', hint: 'viết **chữ đậm**: đủ hai đầu, không có dấu cách sát bên trong' },
  { pattern: /(?<![\p{L}\d_])__(?=\p{L})/u, message: 'dấu __ còn sót, không thành chữ đậm', hint: 'viết **chữ đậm**, đủ hai đầu' },
  { pattern: /^#{2,6}[^\s#]/m, message: 'dấu ## dính vào chữ nên không thành tiêu đề', hint: 'viết “## Tiêu đề”, có dấu cách sau ##, giữa hai dòng trống' },
  { pattern: /^-\p{L}.*\n-\p{L}/mu, message: 'các dòng này không thành danh sách', hint: 'viết “- ” có dấu cách ở đầu mỗi dòng' },
  { pattern: /^[•▪◦‣●○■□➢➤✓✔].*\n[•▪◦‣●○■□➢➤✓✔]/mu, message: 'các dòng này không thành danh sách mà dồn vào một đoạn', hint: 'thay dấu đầu dòng bằng “- ”' },
  { pattern: COMPONENT, message: 'thành phần này không được nhận ra, trang sẽ hiện nguyên dấu', hint: 'viết liền sau dấu “<”, như <Src id="…" />' },
  { pattern: /^(?:\d{1,2}[.)]\p{L}|[a-zđ]\) ?\p{L})[^\n]*\n(?:\d{1,2}[.)]\p{L}|[a-zđ]\) ?\p{L})/mu, message: 'các dòng này không thành danh sách mà dồn vào một đoạn', hint: 'viết “1. ” có dấu cách sau số, hoặc “- ”, ở đầu mỗi dòng' },
  { pattern: /^[–—] ?\p{L}[^\n?!]*(?:\n[–—] ?\p{L}[^\n?!]*){2}$/mu, message: 'các dòng này không thành danh sách mà dồn vào một đoạn', hint: 'thay dấu “–” ở đầu dòng bằng “- ”' },
  { pattern: /^([\p{So}▶►→⇒§])[^\n]*\n\1/mu, message: 'các dòng này không thành danh sách mà dồn vào một đoạn', hint: 'bắt đầu mỗi dòng bằng “- ”' },
  { pattern: /^\|.*\|[ \t]*\n\|.*\|/m, message: 'các dòng này không thành bảng', hint: 'thêm hàng gạch “| --- | --- |” ngay dưới hàng tiêu đề, đủ số cột' },
  { pattern: /^[^\t\n]+\t[^\n]+\n[^\t\n]+\t/m, message: 'các dòng này cách nhau bằng phím Tab, không thành bảng', hint: 'viết bảng bằng dấu “|”, dưới hàng tiêu đề có “| --- | --- |”' },
];

function inWords(words: string, first: number, written: string): StrayMark[] {
  // Whoever writes a backslash means the sign.
  if (/\\[[\]*_#|()-]/.test(written)) return [];
  return MARKS.flatMap(({ pattern, message, hint }) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ line: first + words.slice(0, at).split('\n').length - 1, message, hint }];
  });
}

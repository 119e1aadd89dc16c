import type { MdastNode } from 'satteri';
import { COMPONENTS, type ComponentUse } from '../components.ts';
import { headingIds } from '../../markdown/heading-ids.ts';
import { textOf } from '../../markdown/tree.ts';
import type { Problem } from '../problem.ts';
import { refuseAddress } from './address.ts';
import { inMarkdown, judgeComponent } from './component.ts';
import { parseBody, type BodyPosition } from './markdown.ts';
import { strayMarks, uncalled, type StrayMark } from './stray-marks.ts';

/** A link as it stands in a text. */
export interface LinkUse extends BodyPosition {
  address: string;
}

/** What the gate found in one body. */
export interface Judged {
  problems: Problem[];
  /** Registered components, in order. */
  uses: ComponentUse[];
  links: LinkUse[];
  /** Ids that headings get on the page, with their words; undefined when the body could not be read. */
  headings: { id: string; text: string }[] | undefined;
  /** Whether anything of the body can be read. */
  empty: boolean;
}

/** Parts of Markdown that show words and nothing else. */
const PLAIN = new Set(
  `root paragraph text heading emphasis strong delete inlineCode code blockquote list listItem thematicBreak break
  table tableRow tableCell footnoteDefinition footnoteReference linkReference`.split(/\s+/),
);

/**
 * Judges a body by the tree that its page is made from: words, registered components with plain attributes and links to pages may
 * stand; code, HTML and undeclared pictures may not. Nothing is run or rendered.
 * @param bodyLine line of `file` on which `body` begins
 */
export function judgeMarkdown(file: string, syntax: 'md' | 'mdx', body: string, bodyLine: number): Judged {
  const headings: NonNullable<Judged['headings']> = [];
  const judged: Judged = { problems: [], uses: [], links: [], headings, empty: true };
  const { tree, faults } = parseBody(syntax, body);
  judged.problems.push(...faults.map(({ line, ...fault }) => ({ file, line: bodyLine + line - 1, ...fault })));
  if (faults.length) Object.assign(judged, { headings: undefined, empty: false });
  if (!tree) return judged;
  const idOf = headingIds();
  const lines = body.split('\n');
  const seen: MdastNode[] = [];
  /** Level of the heading before; the name of the text is the first. */
  let above = 1;
  const stray = (marks: StrayMark[]): void =>
    void judged.problems.push(...marks.map(({ line, ...mark }) => ({ file, line: bodyLine + line - 1, ...mark })));
  // Not by recursion: a text may nest deeper than the stack of calls.
  const left: { node: MdastNode; depth: number }[] = [{ node: tree, depth: 0 }];
  while (left.length) {
    const { node, depth } = left.pop()!;
    const start = node.position?.start;
    const at = { line: bodyLine + (start?.line ?? 1) - 1, column: start?.column ?? 1 };
    const say = (message: string, hint: string): void => void judged.problems.push({ file, ...at, message, hint });
    judgeNode(node, judged, at, say);
    // Where lines are missing, tables and lists are others than those written.
    if (!faults.length) stray(strayMarks(node, lines));
    seen.push(node);
    if (node.type === 'heading') {
      if (node.depth > above + 1 && node.depth > 2)
        say(`tiêu đề nhảy cấp: “${'#'.repeat(node.depth)}” đứng ngay dưới “${'#'.repeat(Math.max(above, 1))}”`, `viết “${'#'.repeat(above + 1)} …”`);
      above = node.depth;
    }
    if (node.type === 'heading' && node.depth > 1 && node.depth < 5) {
      const text = textOf(node);
      headings.push({ id: idOf(text), text: text.trim() });
    }
    if (depth === DEEPEST) {
      say('chỗ này lồng quá nhiều tầng thành phần, danh sách hoặc dấu nhấn', 'viết lại bằng câu thường, không quá vài tầng');
      return { ...judged, headings: undefined };
    }
    if ('children' in node)
      for (const child of [...node.children].reverse()) left.push({ node: child as MdastNode, depth: depth + 1 });
  }
  if (!faults.length) stray(uncalled(seen));
  return judged;
}

/** Elements one inside the other: more than any page shows, and what makes pages of texts goes through them by recursion. */
const DEEPEST = 100;

type Say = (message: string, hint: string) => void;

function judgeNode(node: MdastNode, judged: Judged, at: BodyPosition, say: Say): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      if (/[\p{L}\d]/u.test(node.value)) judged.empty = false;
      return;
    case 'heading':
      if (node.depth === 1)
        say('tiêu đề “# …” là cấp của tên bài, mà tên bài đã có ở “title”', 'viết “## …” cho các phần trong bài');
      return;
    case 'link':
    case 'definition': {
      const refused = refuseAddress(node.url);
      if (refused) say(refused.message, refused.hint);
      else judged.links.push({ address: node.url, ...at });
      return;
    }
    case 'image':
    case 'imageReference':
      return say(...picture('url' in node ? node.url : '', node.alt ?? ''));
    case 'html': {
      // The end of an element that was refused needs no words of its own.
      const ends = /^<\/([\w.-]+)>$/.exec(node.value)?.[1];
      if (!ends || !judged.problems.some(({ message }) => message.includes(`<${ends}>`))) say(...html(node.value));
      return;
    }
    case 'yaml':
    case 'toml' as never:
      return say('bài có phần khai báo thứ hai đặt giữa hai dòng “---”', 'gộp vào phần khai báo ở đầu tệp, hoặc xóa');
    case 'mdxjsEsm':
      return say(
        `dòng bắt đầu bằng “${/^\w*/.exec(node.value)![0]}” bị hiểu là mã lệnh`,
        'xóa dòng này; nội dung chỉ là chữ, không phải mã',
      );
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return say(
        'có dấu ngoặc nhọn “{” hoặc “}”, MDX hiểu đó là mã lệnh',
        'viết “\\{” và “\\}” nếu muốn hiện dấu ngoặc nhọn',
      );
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const use = judgeComponent(node, say);
      if (!use) return;
      if (node.type === 'mdxJsxTextElement' && COMPONENTS[use.name]!.block)
        say(`<${use.name}> đứng giữa một câu`, 'để nó ở dòng riêng, có dòng trống trên và dưới');
      judged.uses.push({ ...use, ...at });
      if (use.name === 'Chart' || use.name === 'Photo') judged.empty = false;
      return;
    }
    default:
      if (!PLAIN.has(node.type)) say('cách viết này không dùng được trong bài', 'viết bằng Markdown thường');
  }
}

/** What to write instead of `![alt](file)`. */
function picture(url: string, alt: string): [string, string] {
  const name = /^[^/\\:?#]{1,60}\.(?:jpe?g|png|webp|avif|heic|gif|tiff?)$/i.test(url) ? url : 'ten-anh.jpg';
  const how = `đặt tệp ảnh cạnh bài, khai ở đầu bài “photos: [{ file: ${name}, alt: ${alt ? `"${alt.slice(0, 60)}"` : '"ảnh cho thấy gì"'}, credit: "người chụp", noPerson: true }]” (có người trong ảnh thì ghi “consent” thay cho noPerson), rồi viết <Photo file="${name}" />`;
  return /^\s*data:/i.test(url)
    ? ['ảnh dán thẳng vào bài (data:…)', how]
    : ['ảnh chèn bằng “![…](…)” không có người chụp và sự đồng ý', how];
}

function html(value: string): [string, string] {
  const name = /^<\/?([A-Za-z][\w.-]*)/.exec(value)?.[1];
  if (value.startsWith('<!--')) return ['không dùng ghi chú HTML “<!-- -->”', 'xóa ghi chú khỏi bài'];
  if (name && name in COMPONENTS)
    return [`thành phần <${name}> không dùng được trong tệp .md`, 'đổi đuôi tên tệp thành .mdx'];
  return [
    `“<${name ?? '…'}>” là HTML, không dùng được`,
    (name && inMarkdown(name)) ?? 'viết bằng Markdown; muốn hiện dấu “<” thì viết “\\<”',
  ];
}

import { isAlias, isCollection, isMap, isScalar, isSeq, visit, type Document, type Node, type Scalar } from 'yaml';
import { ALIAS, HASH } from './yaml-errors.ts';

/** Something YAML accepts and an editor did not mean; `offset` is where in the text. */
export interface ValueFault {
  offset: number;
  message: string;
  hint: string;
}

/** Most references (`*name`) of one text; more of them can unfold to millions of values. */
const ALIASES = 20;

/** Brackets, dashes or colons one inside the other: more than any list of the portal has, and parsers choke on thousands. */
const TOO_DEEP = /(?:[[{]\s*){40}|(?:[-:?][ \t]+){40}|^[ \t]{400}/m;

/** Refused before it is parsed. */
export function tooDeep(source: string): ValueFault | undefined {
  const match = TOO_DEEP.exec(source);
  return match
    ? {
        offset: match.index,
        message: 'YAML viết chưa đúng (lồng quá nhiều tầng)',
        hint: 'viết lại bằng danh sách thường, không quá vài tầng',
      }
    : undefined;
}

/** What is wrong with the values of a YAML text that parses: references to nothing, strange keys, items that ran together. */
export function valueFaults(document: Document, source: string): ValueFault[] {
  const faults: ValueFault[] = [];
  const say = (node: Node | null | undefined, message: string, hint: string): void =>
    void faults.push({ offset: node?.range?.[0] ?? 0, message, hint });
  for (const warning of document.warnings.slice(0, 1))
    faults.push({
      offset: warning.pos[0],
      message: 'YAML viết chưa đúng (giá trị bắt đầu bằng dấu ! hoặc %)',
      hint: 'đặt giá trị trong dấu nháy: "!…"',
    });
  let aliases = 0;
  const called = new Set<unknown>();
  const anchored = new Set<Node & { anchor?: string }>();
  visit(document, {
    Alias(_, node, path) {
      const target = node.resolve(document);
      called.add(target);
      const within = target && path.some((ancestor) => ancestor === target);
      if (!target || within) say(node, `YAML viết chưa đúng (${ALIAS.why}, mà không có “&${node.source}”)`, ALIAS.hint);
      if (++aliases === ALIASES + 1)
        say(node, `YAML viết chưa đúng (quá ${ALIASES} chỗ gọi lại bằng dấu *)`, 'viết thẳng giá trị ra, không gọi lại');
    },
    Pair(index, { key, value }, path) {
      if (isCollection(key) || isAlias(key))
        say(key as Node, 'YAML viết chưa đúng (tên trường là một nhóm)', 'tên trường chỉ là một từ; đặt giá trị có dấu [ hay { trong dấu nháy');
      const map = path.at(-1);
      if (isMap(map) && map.flow && isScalar(key) && value === null && typeof index === 'number')
        faults.push(index === 0 ? bracesOfList(key) : cutAtComma(key, map.items[index - 1]?.value));
    },
    Collection(_, node) {
      if (node.anchor) anchored.add(node);
    },
    Scalar(_, node, path) {
      if (node.anchor) anchored.add(node);
      const wrong = ranTogether(node, source) ?? cutAtHash(node, source) ?? thousands(node) ?? notation(node) ?? markup(node);
      if (wrong) faults.push(wrong);
      if (node.type === 'PLAIN' && /^“[^”]*$/.test(String(node.value)) && isFlow(path.at(-1)))
        say(
          node,
          'YAML viết chưa đúng (dấu “ ” không phải dấu ngoặc của YAML: giá trị bị cắt ở dấu phẩy)',
          'bọc cả giá trị bằng dấu nháy thẳng: "…"',
        );
    },
  });
  for (const node of anchored)
    if (!called.has(node))
      faults.push({
        offset: source.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0),
        message: `YAML viết chưa đúng (${ALIAS.why})`,
        hint: ALIAS.hint,
      });
  return faults;
}

function isFlow(parent: unknown): boolean {
  return (isSeq(parent) || isMap(parent)) && parent.flow === true;
}

/** A plain value over several lines whose next line opens with “-”: the item was meant as one of its own. */
function ranTogether(node: Scalar, source: string): ValueFault | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
  const text = source.slice(node.range[0], node.range[1]);
  const match = /\n[ \t]*-/.exec(text) ?? (/^-[^\s\d]/.exec(text) && text.includes('\n') ? /^-/.exec(text) : null);
  if (!match) return undefined;
  return {
    offset: node.range[0] + match.index + match[0].length - 1,
    message: 'YAML viết chưa đúng (dấu “-” ở đây không mở mục mới, hai mục dính vào nhau)',
    hint: 'thụt dấu “-” thẳng hàng với các mục khác, có một dấu cách sau nó',
  };
}

/** “#” after a blank opens a remark. With a blank behind it a remark is meant; without, a number or a tag (“số #1”) whose words would be lost. */
function cutAtHash({ type, range }: Scalar, source: string): ValueFault | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const end = source.indexOf('\n', range[1]);
  const rest = source.slice(range[1], end < 0 ? undefined : end);
  const remark = HASH.sign.exec(` ${rest}`);
  if (!remark || rest.slice(0, remark.index - 1).trim() !== '') return undefined;
  return {
    offset: range[1] + remark.index - 1,
    message: `YAML viết chưa đúng (giá trị bị cắt ở dấu #: mất “${remark[0].slice(0, 40)}”)`,
    hint: HASH.hint,
  };
}

/** “{a, b}”: braces hold fields, a list stands in square brackets. */
function bracesOfList(key: Scalar): ValueFault {
  return {
    offset: key.range?.[0] ?? 0,
    message: `YAML viết chưa đúng (“${String(key.value).slice(0, 40)}” trong ngoặc { } không có giá trị)`,
    hint: 'danh sách thì viết trong ngoặc vuông: [a, b]; nhóm trường thì viết { tên: giá trị }',
  };
}

/** A comma inside a value ends it within { }: what follows looks like a field without a value. */
function cutAtComma(key: Scalar, before: unknown): ValueFault {
  const [whole, rest] = [isScalar(before) ? String(before.value) : '', String(key.value)];
  return {
    offset: key.range?.[0] ?? 0,
    message: `YAML viết chưa đúng (dấu phẩy cắt giá trị: “${rest.slice(0, 40)}” đứng riêng)`,
    hint:
      /^\d+$/.test(whole) && /^\d+$/.test(rest)
        ? `số thập phân viết dấu chấm: ${whole}.${rest}`
        : 'giá trị có dấu phẩy thì đặt cả giá trị trong dấu nháy: "…, …"',
  };
}

/** Marks of texts: a field is words alone, and would show them. */
const MARKUP: [RegExp, string][] = [
  [/<\/?[a-z][^<>]*>/i, 'xóa thẻ, chỉ giữ chữ'],
  [/&(?:nbsp|amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i, 'gõ lại chính dấu ấy, ví dụ một dấu cách'],
  [/\]\([^()\s]+\)/, 'chỉ ghi chữ; liên kết để trong bài, dưới phần khai báo'],
  [/\*\*[^*]+\*\*/, 'xóa dấu **, chỉ giữ chữ'],
  [/\[\^[^\]\s]+\]/, 'xóa dấu chú thích; chú thích để trong bài, dưới phần khai báo'],
];

function markup({ value, range }: Scalar): ValueFault | undefined {
  if (typeof value !== 'string') return undefined;
  for (const [pattern, hint] of MARKUP) {
    const found = pattern.exec(value)?.[0];
    if (found)
      return { offset: range?.[0] ?? 0, message: `trường này chỉ là chữ, trang sẽ hiện nguyên “${found.slice(0, 40)}”`, hint };
  }
  return undefined;
}

/** “1.234” is one and a bit in YAML, and one thousand two hundred and thirty-four to whoever typed it here. */
function thousands({ value, source: written = '', range }: Scalar): ValueFault | undefined {
  if (typeof value !== 'number' || !/^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(written)) return undefined;
  const [whole, rest] = written.split('.');
  return {
    offset: range?.[0] ?? 0,
    message: `số “${written}” đọc được hai cách: ${whole}${rest}, hoặc ${whole},${rest}`,
    hint: `hàng nghìn viết liền: ${whole}${rest}; số thập phân thì thêm số 0: ${written}0`,
  };
}

/** `5e3`, `0o17`, `0x1F`: numbers to a programmer. Whoever types them here means something else, or says it more plainly. */
function notation({ value, source: written = '', range }: Scalar): ValueFault | undefined {
  if (typeof value !== 'number' || !/^[-+]?(?:0[xob]|[\d.]+e)/i.test(written)) return undefined;
  return {
    offset: range?.[0] ?? 0,
    message: `“${written}” bị hiểu là số ${value}`,
    hint: `viết ${value}; nếu là chữ thì đặt trong dấu nháy: "${written}"`,
  };
}

import { COMPONENTS } from '../components.ts';
import { inMarkdown } from './component.ts';
import type { SyntaxFault } from './markdown.ts';

interface Fault {
  says: RegExp;
  message: (tag: string) => string;
  hint: (tag: string) => string;
}

const ATTRIBUTE: Fault = {
  says: /attribute|in (?:the )?tag|end of file in|in name|member name|local name/,
  message: () => 'thẻ này viết chưa đúng',
  hint: () => 'viết như <Src id="ma-nguon" />: mỗi thuộc tính có tên, dấu = và giá trị trong dấu nháy thẳng "…"',
};
/** A tag of ours at the place where the parser gave up: what is wrong stands inside it. */
const COMPONENT_HERE = /^<\/?([A-Z][A-Za-z]*)(?=[\s/>])/;

/** A tag of ours whose name runs into its first attribute: `<Srcid="…" />`. */
const GLUED = new RegExp(`<(${Object.keys(COMPONENTS).join('|')})[a-z]+=`);

/** What the parser of MDX says in English → what an editor is told. The first that fits holds. */
const FAULTS: Fault[] = [
  {
    says: /Expected a closing tag for `<([^>`]*)>`/,
    message: (tag) => `<${tag}> chưa được đóng`,
    hint: (tag) =>
      COMPONENTS[tag]?.children === false
        ? `viết <${tag} … />`
        : tag in COMPONENTS
          ? `thêm dòng “</${tag}>” sau đoạn cuối`
          : (inMarkdown(tag) ?? `xóa “<${tag}>”: bài chỉ dùng Markdown và các thành phần được đăng ký`),
  },
  {
    says: /Expected the closing tag `<\/([^>`]*)>` either/,
    message: (tag) => `<${tag}> và “</${tag}>” không nằm cùng một khối`,
    hint: (tag) => `đặt “<${tag}>” và “</${tag}>” mỗi thẻ một dòng riêng, có dòng trống trên và dưới đoạn chữ bên trong`,
  },
  {
    says: /(?:Unexpected closing (?:slash|tag) `<?\/([^>`]*)>?`|closing tag `<\/([^>`]*)>`)/,
    message: (tag) => `thẻ đóng “</${tag}>” không có thẻ mở tương ứng`,
    hint: (tag) => {
      const meant = Object.keys(COMPONENTS).find((name) => name !== tag && name.toLowerCase() === tag.toLowerCase());
      return meant ? `viết “</${meant}>”, đúng chữ hoa` : `thêm “<${tag}>” phía trên hoặc xóa thẻ đóng`;
    },
  },
  {
    says: /character `!`[^]*comment|to create a comment in MDX/,
    message: () => 'không dùng ghi chú HTML “<!-- -->”',
    hint: () => 'xóa ghi chú khỏi bài',
  },
  {
    says: /in expression|expression with acorn|expression with oxc|parse expression|\{` for a spread/,
    message: () => 'có dấu ngoặc nhọn “{” hoặc “}”, MDX hiểu đó là mã lệnh',
    hint: () => 'viết “\\{” và “\\}” nếu muốn hiện dấu ngoặc nhọn',
  },
  {
    says: /esm with|parse esm/,
    message: () => 'dòng bắt đầu bằng “import” hoặc “export” bị hiểu là mã lệnh',
    hint: () => 'xóa dòng này; nội dung chỉ là chữ, không phải mã',
  },
  ATTRIBUTE,
  {
    says: /<|before name|JSX/,
    message: () => 'có dấu “<” đứng riêng, MDX hiểu đó là thẻ',
    hint: () => 'viết “\\<” hoặc dùng chữ “dưới”, “nhỏ hơn”; địa chỉ thì viết [chữ](https://…)',
  },
];

/** An error of the parser (“3:47: Unexpected character …”) with its place, in Vietnamese. */
export function explainSyntax(error: unknown, body: string): SyntaxFault {
  const said = error instanceof Error ? error.message : String(error);
  const [, line, column] = /^(\d+):(\d+)/.exec(said) ?? [];
  const here = body.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
  const own = COMPONENT_HERE.exec(here)?.[1];
  const known =
    own !== undefined && Object.hasOwn(COMPONENTS, own) && /JSX tag/.test(said)
      ? ATTRIBUTE
      : FAULTS.find(({ says }) => says.test(said));
  const tag = known?.says.exec(said)?.slice(1).find(Boolean) ?? '';
  const glued = GLUED.exec(body.split('\n')[Number(line) - 1] ?? '')?.[1];
  if (glued) return { line: Number(line), column: Number(column), message: `thiếu dấu cách sau “<${glued}”`, hint: `viết <${glued} …="…" />` };
  return {
    line: Math.min(Number(line ?? 1), body.split('\n').length),
    column: Number(column ?? 1),
    message: known?.message(tag) ?? 'chỗ này viết chưa đúng, máy không đọc tiếp được',
    hint: known?.hint(tag) ?? 'xem lại các dấu <, {, ` quanh chỗ này; viết “\\<”, “\\{” nếu muốn hiện dấu ấy',
  };
}

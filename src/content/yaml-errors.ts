import type { LineCounter, YAMLError } from 'yaml';

/** What is wrong in YAML, said at the line of the slip and not where the parser noticed it. */
export interface YamlFault {
  /** 1-based line and column in the YAML text. */
  line: number;
  column: number;
  message: string;
  hint: string;
}

/**
 * The first syntax error of a YAML text as an editor needs it (later ones mostly follow from it), and every field written twice.
 * @param lines the YAML text by lines
 */
export function explainYaml(errors: readonly YAMLError[], lines: readonly string[], counter: LineCounter): YamlFault[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  // What is set in by a tab is a field of nothing, and nothing stands there twice.
  if (tab) return [explain(tab, lines, counter)];
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY').slice(0, 20);
  return [...(first ? [first, ...twice.filter((error) => error.pos[0] < first.pos[0])] : twice)].map((error) =>
    explain(error, lines, counter),
  );
}

function explain(error: YAMLError, lines: readonly string[], counter: LineCounter): YamlFault {
  const { line, col } = counter.linePos(error.pos[0]);
  const at = (where: number, why: string, hint: string, column = indentOf(lines[where - 1] ?? '') + 1): YamlFault => ({
    line: where,
    column,
    message: `YAML viết chưa đúng (${why})`,
    hint,
  });
  const here = lines[line - 1] ?? '';
  const typographic = [line, line - 1].find((each) => /(?::\s|-\s|^\s*|[[{,]\s*)“/.test(lines[each - 1] ?? ''));
  const open = openQuote(lines, line);
  if (error.code !== 'DUPLICATE_KEY' && open)
    return at(open.line, 'dấu ngoặc kép mở mà không đóng', `thêm dấu ${open.quote} ở cuối giá trị trên dòng này`, open.column);
  if (error.code !== 'DUPLICATE_KEY' && typographic)
    return at(
      typographic,
      'dấu “ ” không phải dấu ngoặc của YAML',
      'bọc cả giá trị bằng dấu nháy thẳng: "…" hoặc \'…\'; dấu “ ” chỉ là chữ trong bài',
      (lines[typographic - 1] ?? '').indexOf('“') + 1,
    );
  const blank = /^[ \t]*([^\S \t])/u.exec(here);
  if (error.code !== 'DUPLICATE_KEY' && blank)
    return at(line, 'đầu dòng có khoảng trắng lạ, không phải dấu cách', 'xóa khoảng trắng đầu dòng này, gõ lại bằng dấu cách', blank[0].length);
  const bullet = /^\s*(?:([+*•–—])\s+(?=[\p{L}"'{])|-\s+(\()\s*[\w-]+:)/u.exec(here);
  if (error.code !== 'DUPLICATE_KEY' && bullet)
    return bullet[2]
      ? at(line, 'nhóm trường nằm trong ngoặc tròn', 'viết ngoặc nhọn: - { tên: giá trị, … }', here.indexOf('(') + 1)
      : at(line, `mục của danh sách mở bằng dấu “${bullet[1]}”`, 'viết “- ” ở đầu mỗi mục');
  if (error.code !== 'DUPLICATE_KEY' && here.startsWith('{') && lines.some((each) => each.startsWith('- ')))
    return at(line, 'mục của danh sách thiếu dấu “-” ở đầu', 'viết “- ” ở đầu mỗi mục: - { … }');
  const colon = [line, line - 1].find((each) => STRANGE_COLON.test(lines[each - 1] ?? ''));
  if (error.code !== 'DUPLICATE_KEY' && colon)
    return at(colon, 'sau tên trường không phải dấu hai chấm và dấu cách thường', 'xóa dấu hai chấm và khoảng trắng sau tên trường, gõ lại “: ”');
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at(line, 'dùng phím Tab để thụt dòng', 'xóa dấu Tab ở đầu dòng, thụt bằng dấu cách', here.indexOf('\t') + 1);
    case 'DUPLICATE_KEY': {
      const key = /^[^:]*/.exec(here.slice(col - 1))![0];
      return at(line, `một trường được viết hai lần: “${key.trim()}”`, 'giữ lại một dòng, xóa dòng kia', col);
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return implicitKey(lines, line, at);
    case 'BAD_INDENT':
    case 'BLOCK_IN_FLOW':
      if (/^\s*\{/.test(here) && lines.slice(0, line - 1).some((each) => /^\s*-\s+\{/.test(each)))
        return at(line, 'mục này của danh sách thiếu dấu “-” ở đầu', 'viết “- { … }”, thẳng hàng với các mục khác');
      return flowOrIndent(error.message, lines, line, col, at);
    case 'MISSING_CHAR':
      if (/without - indicator|must start at the same column/.test(error.message)) return badIndent(line, at);
      if (here.startsWith('%') || (lines[line - 2] ?? '').startsWith('%'))
        return at(here.startsWith('%') ? line : line - 1, 'dòng bắt đầu bằng dấu %', 'đặt giá trị trong dấu nháy: "% …"');
      if (/followed by map values/.test(error.message))
        return at(line, NO_COLON.why, NO_COLON.hint);
      if (/[[{,]#[^\s#]/.test(here)) return at(line, CUT, HASH.hint, here.search(/[[{,]#/) + 2);
      return at(line, 'thiếu một ký tự, thường là dấu phẩy hay dấu ngoặc', 'so với dòng tương tự ở trên', col);
    case 'BAD_SCALAR_START':
      return at(line, `giá trị bắt đầu bằng dấu ${here[col - 1] ?? ''}`, 'đặt cả giá trị trong dấu nháy: "…"', col);
    case 'MULTIPLE_DOCS':
      return at(line, 'có dòng “---” hoặc “...” ở giữa tệp', 'xóa dòng ấy: mỗi tệp chỉ có một phần khai báo');
    case 'RESOURCE_EXHAUSTION':
      return at(line, 'lồng quá nhiều tầng', 'viết lại bằng danh sách thường, không quá vài tầng', col);
    case 'UNEXPECTED_TOKEN':
      if (/^\s*(?:-\s+)?[^:]*:\s+[*&]/.test(here)) return at(line, ALIAS.why, ALIAS.hint, here.search(/[*&]/) + 1);
      return at(
        line,
        /["']\s*\S/.test(here) ? 'còn chữ đứng sau dấu nháy đóng' : 'có ký tự lạ',
        "bọc cả giá trị bằng một cặp dấu nháy; bên trong dùng dấu “ ” hoặc nháy kia: '…\"…\"…'",
        col,
      );
    case 'BAD_DQ_ESCAPE':
      return at(line, 'có dấu \\ giữa hai dấu nháy kép', "bọc giá trị bằng dấu nháy đơn: '…\\…'", col);
    case 'BAD_ALIAS':
      return at(line, ALIAS.why, ALIAS.hint, col);
    default:
      return at(line, 'có chỗ máy không hiểu', 'kiểm tra dấu hai chấm, dấu nháy và khoảng trắng thụt đầu dòng ở dòng này', col);
  }
}

/** A colon of another width, or a blank of Word behind it: neither parts a field from its value. */
const STRANGE_COLON = /^\s*(?:-\s+)?[\w-]+[^\S\n]*(?:：|:[^\S \t\n])/u;

const NO_COLON = {
  why: 'thiếu dấu hai chấm sau tên trường',
  hint: 'viết “tên trường: giá trị”, có dấu cách sau dấu hai chấm; nếu là phần tiếp của giá trị ở trên thì thụt vào',
};

const CUT = 'phần sau dấu # bị bỏ, kể cả dấu đóng';

/** “#” opens a remark; one without a blank behind it was meant as part of the value. */
export const HASH = {
  sign: /(?<=\s)#[^\s#].*/,
  hint: 'đặt cả giá trị trong dấu nháy: "… #…"; nếu là ghi chú thì viết một dấu cách sau dấu #',
};

/** `*` and `&` open references in YAML; an editor means the sign itself. */
export const ALIAS = {
  why: 'giá trị bắt đầu bằng dấu * hoặc &, YAML hiểu là mã gọi lại',
  hint: 'đặt giá trị trong dấu nháy: "*…"',
};

type At = (line: number, why: string, hint: string, column?: number) => YamlFault;

/** A value that holds a colon, a missing blank after a colon, or a line below that is indented too far. */
function implicitKey(lines: readonly string[], line: number, at: At): YamlFault {
  const here = lines[line - 1] ?? '';
  const value = /^\s*(?:-\s+)*[^:]+:\s+(.*)$/.exec(here)?.[1];
  if (value && /:(?:\s|$)/.test(value))
    return at(line, 'giá trị có dấu hai chấm', 'đặt cả giá trị trong dấu nháy: "…: …"', here.length - value.length + 1);
  const below = lines.findIndex((each, index) => index >= line && each.trim() !== '');
  if (value !== undefined && below >= 0 && indentOf(lines[below]!) > indentOf(here)) return badIndent(below + 1, at);
  if (/^\s*(?:-\s+)*[\p{L}\w-]+:\S/u.test(here))
    return at(line, 'thiếu dấu cách sau dấu hai chấm', 'viết “tên trường: giá trị”', here.indexOf(':') + 1);
  if (!here.includes(':')) return at(line, NO_COLON.why, NO_COLON.hint);
  return badIndent(line, at);
}

function flowOrIndent(message: string, lines: readonly string[], line: number, col: number, at: At): YamlFault {
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket) {
    const opening = bracket === ']' ? '[' : '{';
    // The parser gives up where the next bracket does not fit: often on the line of the slip itself.
    const left = (text = ''): number => {
      const read = text.replace(HASH.sign, '');
      return read.split(opening).length - read.split(bracket).length;
    };
    let where = line;
    while (where > 1 && left(lines[where - 1]) <= 0) where--;
    const hash = HASH.sign.exec(lines[where - 1] ?? '');
    if (hash) return at(where, CUT, HASH.hint, hash.index + 1);
    return at(where, `dấu “${opening}” mở mà không đóng`, `thêm dấu “${bracket}” ở chỗ hết ${bracket === ']' ? 'danh sách' : 'nhóm trường'} trên dòng này`, (lines[where - 1] ?? '').lastIndexOf(opening) + 1);
  }
  // “title: Báo: bài” holds a colon; in “b: 1 c: 2” the last word before it is a field.
  const words = /^([^,{}]*?):\s/u.exec((lines[line - 1] ?? '').slice(col - 1))?.[1];
  if (/within flow/.test(message) && words && !/\s[a-z][\w-]*$/i.test(words))
    return at(line, 'giá trị có dấu hai chấm', 'đặt cả giá trị trong dấu nháy: "…: …"', col);
  if (/within flow/.test(message)) return at(line, 'thiếu dấu phẩy giữa hai trường trong ngoặc { }', 'viết { a: 1, b: 2 }; giá trị có dấu hai chấm thì đặt trong dấu nháy', col);
  return badIndent(line, at);
}

function badIndent(line: number, at: At): YamlFault {
  return at(line, 'thụt đầu dòng sai', 'thụt thẳng hàng với trường cùng nhóm ở trên, bằng dấu cách');
}

/** The quotation mark that a value opens and the line does not close, when the lines below it look like fields again. */
function openQuote(lines: readonly string[], until: number): { line: number; column: number; quote: string } | undefined {
  for (let index = 0; index < Math.min(until, lines.length); index++) {
    const text = lines[index]!;
    const match = /(?:^\s*|:\s+|-\s+|[[{,]\s*)(["'])(?=[^"']*$)/.exec(text);
    if (!match || /^\s*#/.test(text)) continue;
    const next = lines.slice(index + 1).find((line) => line.trim() !== '');
    if (next === undefined || /^\s*(?:-\s+)?(?:\{\s*)?[\w-]+:(?:\s|$)/.test(next))
      return { line: index + 1, column: text.lastIndexOf(match[1]!) + 1, quote: match[1]! };
  }
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

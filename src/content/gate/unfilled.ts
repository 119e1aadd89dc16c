import { isScalar, visit } from 'yaml';
import type { Template } from '../kind.ts';
import type { Problem } from '../problem.ts';
import { parseFrontMatter, type YamlSource } from '../yaml.ts';

/** What `npm run new` leaves to be filled in: values of fields and lines of the text, as the templates hold them. */
export interface Left {
  values: ReadonlySet<string>;
  lines: ReadonlySet<string>;
}

const ONLY_DOTS = /^[\s"“”]*(?:…|\.{3,})[\s"“”]*$/u;
/** A line of a text that holds nothing but dots, perhaps after the sign of a list. */
const DOTS_LINE = /^\s{0,20}(?:[-*+]|\d{1,3}[.)])?\s{0,20}(?:…|\.{3})\s*$/u;

/** Fields, and lines of fields over several lines, that still hold “…” of the template. */
export function unfilledFields(yaml: YamlSource, left: Left): Problem[] {
  const problems: Problem[] = [];
  const say = (offset: number, value: string): void =>
    void problems.push({ file: yaml.file, ...yaml.positionAt(offset), ...told(value) });
  visit(yaml.document, {
    Scalar(_, node) {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      const value = node.value.trim();
      const [start, end] = node.range;
      if (ONLY_DOTS.test(value) || left.values.has(value)) return say(start, value);
      for (const { 0: line, index } of yaml.source.slice(start, end).matchAll(/(?<=\n)[^\n]+/g))
        if (DOTS_LINE.test(line)) say(start + index + line.length - line.trimStart().length, line.trim());
    },
  });
  return problems;
}

/** Lines of a text that still stand as in the template. */
export function unfilledLines(file: string, body: string, bodyLine: number, left: Left): Problem[] {
  return body.split('\n').flatMap((line, index) => {
    const text = line.trim();
    if (!DOTS_LINE.test(line) && !left.lines.has(text)) return [];
    return [{ file, line: bodyLine + index, column: line.length - line.trimStart().length + 1, ...told(text) }];
  });
}

function told(text: string): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `chỗ này còn nguyên như mẫu: “${text.slice(0, 80)}”`,
    hint: 'điền vào chỗ “…”, hoặc xóa dòng này nếu không có gì để ghi',
  };
}

/** What the forms of `npm run new` hold that nobody would write. */
export function leftBy(templates: readonly Template[]): Left {
  const values = new Set<string>();
  const lines = new Set<string>();
  for (const { text } of templates) {
    const { yaml, body } = parseFrontMatter('', text('Tên', '2026-01-01'));
    visit(yaml.document, {
      Scalar(_, { value }) {
        if (typeof value === 'string' && value.includes('…')) values.add(value.trim());
      },
    });
    for (const line of body.split('\n'))
      if (line.includes('…') || /^\p{Lu}\p{Ll}.*\.(?: <Src [^>]*>)?$/u.test(line.trim())) lines.add(line.trim());
  }
  return { values, lines };
}

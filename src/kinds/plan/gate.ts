import { judgeComponent } from '../../content/gate/component.ts';
import { judgeMarkdown, type Judged } from '../../content/gate/judge.ts';
import type { Problem } from '../../content/problem.ts';
import { checkTables } from './clauses/check-tables.ts';
import { liftComponents } from './components.ts';
import { planText } from './plan-text.ts';
import { scanTags, type StraySign, type Tag } from './tags.ts';

/**
 * Judges the body of a plan by what is rendered of it. A plan in `.md` is an outline text to its last sign: every sign is shown as
 * it stands, none is markup but that of tables. In `.mdx`, tags are components, what is inside them is Markdown, and signs of code need a backslash.
 */
export function judgeOutline(file: string, body: string, bodyLine: number): Judged {
  const empty = !/[\p{L}\d]/u.test(body);
  const tables = checkTables(file, planText({ file, body }), bodyLine);
  if (!file.endsWith('.mdx')) return { problems: tables, uses: [], links: [], headings: [], empty };
  const { tags, strays } = scanTags(body);
  const problems: Problem[] = [...strays.map((stray) => told(stray)), ...code(body)].map((fault) => ({
    file,
    ...fault,
    line: bodyLine + fault.line - 1,
  }));
  const uses: Judged['uses'] = [];
  for (const tag of tags.filter(({ closes }) => !closes)) {
    const at = { line: bodyLine + tag.line - 1, column: tag.column };
    const use = judgeComponent(
      asNode(tag),
      (message, hint) => void problems.push({ file, ...at, message, hint }),
    );
    if (use) uses.push({ ...use, ...at });
  }
  problems.push(...unpaired(tags).map((fault) => ({ file, ...fault, line: bodyLine + fault.line - 1 })));
  const notes = liftComponents(body)
    .components.filter(({ text }) => text !== '')
    .map(({ text, line }) => {
      const before = body
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length;
      const inner = body.indexOf(text, before);
      return judgeMarkdown(file, 'md', text, bodyLine + body.slice(0, inner).split('\n').length - 1);
    });
  return {
    problems: [...problems, ...tables, ...notes.flatMap((note) => note.problems)],
    uses,
    links: notes.flatMap(({ links }) => links),
    headings: [],
    empty,
  };
}

type Fault = Pick<Problem, 'message' | 'hint'> & { line: number; column?: number };

function told({ sign, line, column }: StraySign): Fault {
  return sign === '<'
    ? {
        line,
        column,
        message: 'có dấu “<” đứng riêng, MDX hiểu đó là thẻ',
        hint: 'viết “\\<” hoặc dùng chữ “dưới”, “nhỏ hơn”; thẻ thì viết như <Chart indicator="…" />',
      }
    : {
        line,
        column,
        message: 'có dấu ngoặc nhọn “{” hoặc “}”, MDX hiểu đó là mã lệnh',
        hint: 'viết “\\{” và “\\}” nếu muốn hiện dấu ngoặc nhọn',
      };
}

/** `import` and `export` open code at the very start of a line. */
function code(body: string): Fault[] {
  return body.split('\n').flatMap((text, index) => {
    const [, word] = /^(import|export)\s/.exec(text) ?? [];
    return word
      ? [
          {
            line: index + 1,
            column: 1,
            message: `dòng bắt đầu bằng “${word}” bị hiểu là mã lệnh`,
            hint: 'xóa dòng này; chữ của văn bản thì thêm một dấu cách ở đầu dòng',
          },
        ]
      : [];
  });
}

/** Tags opened and not closed, and the other way round. */
function unpaired(tags: readonly Tag[]): Fault[] {
  const open: Tag[] = [];
  const faults: Fault[] = [];
  for (const tag of tags) {
    if (tag.closes && open.at(-1)?.name === tag.name) open.pop();
    else if (tag.closes)
      faults.push({
        line: tag.line,
        column: tag.column,
        message: `thẻ đóng “</${tag.name}>” không có thẻ mở tương ứng`,
        hint: `thêm “<${tag.name}>” phía trên hoặc xóa thẻ đóng`,
      });
    else if (!tag.closed) open.push(tag);
  }
  return [
    ...faults,
    ...open.map(({ name, line, column }) => ({
      line,
      column,
      message: `<${name}> chưa được đóng`,
      hint: `thêm dòng “</${name}>” sau đoạn cuối, hoặc viết <${name} … />`,
    })),
  ];
}

function asNode(tag: Tag): Parameters<typeof judgeComponent>[0] {
  return {
    name: tag.name,
    attributes: tag.attributes.map(({ name, value }) => ({
      type: 'mdxJsxAttribute',
      name,
      value: value ?? null,
    })),
  };
}

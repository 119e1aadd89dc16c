import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { explainIssue, fieldName } from './explain.ts';
import type { Problem } from './problem.ts';

/** YAML text parsed with the position of every field, so that faults can name their line. */
export interface YamlSource {
  file: string;
  document: Document;
  /** 1-based line in `file` of an offset in the YAML text. */
  lineAt: (offset: number) => number;
  problems: Problem[];
}

/** A content file with front matter: `---` YAML `---` body. */
export interface ParsedFile {
  yaml: YamlSource;
  body: string;
  /** 1-based line of `file` on which `body` starts. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

export function parseFrontMatter(file: string, content: string): ParsedFile {
  const source = content.replace(/^\uFEFF/, '').normalize('NFC');
  const match = FENCE.exec(source);
  if (!match) {
    const yaml = parseYaml(file, '', 1);
    yaml.problems.push({
      file,
      line: 1,
      message: 'tệp không bắt đầu bằng phần khai báo đặt giữa hai dòng “---”',
      hint: 'viết “---”, các trường, rồi “---” ở đầu tệp; “npm run new” tạo sẵn mẫu',
    });
    return { yaml, body: source, bodyLine: 1 };
  }
  const body = source.slice(match[0].length);
  return { yaml: parseYaml(file, match[1] ?? '', 2), body, bodyLine: match[0].split('\n').length };
}

/** Parses YAML; syntax errors become Vietnamese problems. `firstLine` is the line of `file` the text starts on. */
export function parseYaml(file: string, source: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    maxAliasCount: 50,
  } as never);
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const problems = [...document.errors].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `YAML viết chưa đúng (${YAML_ERRORS[error.code] ?? error.code})`,
    hint: 'kiểm tra dấu hai chấm, dấu ngoặc kép và khoảng trắng thụt đầu dòng ở dòng này',
  }));
  return { file, document, lineAt, problems };
}

/** Checks the YAML against a schema. Returns the value, or the problems with line and field. */
export function validate<S extends z.ZodType>(
  yaml: YamlSource,
  schema: S,
): { value: z.output<S>; problems: [] } | { value: undefined; problems: Problem[] } {
  if (yaml.problems.length) return { value: undefined, problems: yaml.problems };
  const data: unknown = yaml.document.toJS({ maxAliasCount: 50 }) ?? {};
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue): Problem => {
    const target = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    const known = knownKeys(schema, issue.path);
    return {
      file: yaml.file,
      line: lineOf(yaml, target),
      field: fieldName(target) || undefined,
      ...explainIssue(issue, known),
    };
  });
  return { value: undefined, problems };
}

/** Line of the deepest part of the path that stands in the file. */
export function lineOf(yaml: YamlSource, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1
        ? yaml.document.contents
        : yaml.document.getIn(path.slice(0, length - 1) as unknown[], true);
    const key = path[length - 1];
    const items = (parent as { items?: unknown[] } | null)?.items;
    if (!items) continue;
    if (typeof key === 'number') {
      const range = (items[key] as { range?: [number] } | undefined)?.range;
      if (range) return yaml.lineAt(range[0]);
      continue;
    }
    for (const item of items as { key?: { value?: unknown; range?: [number] } }[]) {
      if (item.key?.value === key && item.key?.range) return yaml.lineAt(item.key.range[0]);
    }
  }
  return undefined;
}

/** Field names that the object at `path` accepts, read from the schema itself. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node = schema as unknown as SchemaNode;
  for (const part of path) {
    node = unwrap(node);
    node = typeof part === 'number' ? (node.element ?? node) : (node.shape?.[String(part)] ?? node);
  }
  return Object.keys(unwrap(node).shape ?? {});
}

interface SchemaNode {
  shape?: Record<string, SchemaNode>;
  element?: SchemaNode;
  unwrap?: () => SchemaNode;
}

function unwrap(node: SchemaNode): SchemaNode {
  let current = node;
  while (!current.shape && !current.element && current.unwrap) current = current.unwrap();
  return current;
}

const YAML_ERRORS: Record<string, string> = {
  BAD_INDENT: 'thụt đầu dòng sai',
  TAB_AS_INDENT: 'dùng phím Tab để thụt dòng; hãy dùng dấu cách',
  MISSING_CHAR: 'thiếu một ký tự, thường là dấu ngoặc kép hay dấu hai chấm',
  DUPLICATE_KEY: 'một trường được viết hai lần',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên trường',
  BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu hai chấm, cần đặt trong ngoặc kép',
  UNEXPECTED_TOKEN: 'có ký tự lạ',
  BAD_ALIAS: 'dấu * hoặc & ở đầu giá trị, cần đặt trong ngoặc kép',
};

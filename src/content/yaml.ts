import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { explainIssue, fieldName, meantForm, nearest } from './explain.ts';
import type { Problem } from './problem.ts';
import { explainYaml } from './yaml-errors.ts';
import { tooDeep, valueFaults } from './yaml-values.ts';

/** A place in a content file, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** YAML text parsed with the position of every field, so that faults can name their line. */
export interface YamlSource {
  file: string;
  document: Document;
  /** The YAML text itself. */
  source: string;
  /** Place in `file` of an offset in the YAML text. */
  positionAt: (offset: number) => Position;
  problems: Problem[];
}

/** A content file with front matter: `---` YAML `---` body. */
export interface ParsedFile {
  yaml: YamlSource;
  body: string;
  /** 1-based line of `file` on which `body` starts. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Characters; a hundred times what the longest of them needs, and YAML of this length is still read in a moment. */
const LONGEST_FRONT_MATTER = 100_000;

/** Splits a text into front matter and body. `content` is as the reader of content files gives it, or is put right here. */
export function parseFrontMatter(file: string, content: string): ParsedFile {
  const source = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').normalize('NFC');
  const match = FENCE.exec(source);
  if (!match) {
    const yaml = parseYaml(file, '', 1);
    yaml.problems.push({ file, line: 1, ...missingFence(source) });
    return { yaml, body: source, bodyLine: 1 };
  }
  const body = source.slice(match[0].length);
  // A copy: fields that stay would hold the whole text of which they are parts.
  const written = structuredClone(match[1] ?? '');
  const large = written.length > LONGEST_FRONT_MATTER;
  const yaml = parseYaml(file, large ? '' : written, 2);
  if (large)
    yaml.problems.push({
      file,
      line: 2,
      message: `phần khai báo dài ${written.length} ký tự, nhiều nhất ${LONGEST_FRONT_MATTER}`,
      hint: 'chuyển lời viết xuống bài, dưới dòng “---”',
    });
  const early = written.split('\n').findIndex((line) => /^(?:---|\+\+\+)/.test(line));
  // Astro ends the front matter at any line that opens so: what follows would be rendered without having been judged.
  if (early >= 0)
    yaml.problems.push({
      file,
      line: early + 2,
      message: 'dòng trong phần khai báo bắt đầu bằng “---” hoặc “+++”',
      hint: 'xóa dòng này, hoặc thụt vào và đặt giá trị trong dấu nháy; “---” chỉ đứng đầu và cuối phần khai báo',
    });
  return { yaml, body, bodyLine: match[0].split('\n').length };
}

/** An emptied file is a slip, not a wish. */
export const EMPTY = {
  message: 'tệp không có chữ nào',
  hint: 'bài mới thì xóa tệp này rồi chạy “npm run new” để có mẫu; bài cũ thì lấy lại bản trước của tệp (git)',
};

function missingFence(source: string): Pick<Problem, 'message' | 'hint' | 'line'> {
  if (source.trim() === '') return EMPTY;
  const lines = source.split('\n');
  const opened = /^---[ \t]*$/.test(lines[0]!);
  const near = lines.findIndex((line, index) => (opened ? index > 0 : line.trim() !== '') && NEARLY_FENCE.test(line));
  const hint = 'viết đúng ba dấu gạch ngang liền nhau “---”, sát đầu dòng, không có gì khác trên dòng';
  if (opened)
    return {
      message: 'phần khai báo mở bằng “---” mà không đóng',
      ...(near < 0
        ? { hint: 'thêm một dòng chỉ có “---” sau trường cuối cùng, ngay trước bài viết' }
        : { line: near + 1, hint: `dòng “${lines[near]!.trim().slice(0, 20)}” định đóng phần khai báo: ${hint}` }),
    };
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first > 0 && /^---[ \t]*$/.test(lines[first]!))
    return { message: 'có dòng trống ở đầu tệp, trước phần khai báo', hint: 'xóa dòng trống ấy: “---” phải là dòng đầu tệp' };
  return near === first
    ? { line: first + 1, message: `dòng “${lines[first]!.trim().slice(0, 20)}” không mở được phần khai báo`, hint }
    : {
        message: 'tệp không bắt đầu bằng phần khai báo đặt giữa hai dòng “---”',
        hint: 'viết “---”, các trường, rồi “---” ở đầu tệp; “npm run new” tạo sẵn mẫu',
      };
}

/** A line that was meant as “---”: longer, set in, with words behind it, or turned into a dash by a word processor. */
const NEARLY_FENCE = /^\s*(?:[-–—]{2,}|[–—]|={3,}|_{3,})\s*$|^\s*---\s+\S/u;

/** Parses YAML; faults become Vietnamese problems. `firstLine` is the line of `file` the text starts on. */
export function parseYaml(file: string, source: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const deep = tooDeep(source);
  const document = parseDocument(deep ? '' : source, { lineCounter: counter, prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  if (deep) {
    const before = source.slice(0, deep.offset).split('\n');
    const { offset: _, ...fault } = deep;
    return { file, document, source, positionAt, problems: [{ file, line: before.length + firstLine - 1, ...fault }] };
  }
  const faults = explainYaml(document.errors, source.split('\n'), counter);
  const wellFormed = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const values = wellFormed ? valueFaults(document, source) : [];
  const problems: Problem[] = [
    ...faults.map((fault) => ({ file, ...fault, line: fault.line + firstLine - 1 })),
    ...values.map(({ offset, ...fault }) => ({ file, ...positionAt(offset), ...fault })),
  ];
  return { file, document, source, positionAt, problems };
}

/** Checks the YAML against a schema. Returns the value, or the problems with line, column and field. */
export function validate<S extends z.ZodType>(
  yaml: YamlSource,
  schema: S,
): { value: z.output<S>; problems: [] } | { value: undefined; problems: Problem[] } {
  if (yaml.problems.length) return { value: undefined, problems: yaml.problems };
  const data: unknown = yaml.document.toJS({ maxAliasCount: 100 }) ?? {};
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.flatMap(meantForm).flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const strange = otherKind(issues, schema);
  if (strange) return { value: undefined, problems: [{ file: yaml.file, ...yaml.positionAt(0), ...strange }] };
  const problems = issues.map((issue): Problem => {
    const target = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    const { node } = follow(yaml.document.contents, issue.path);
    const written = isScalar(node) && issue.code === 'invalid_type' ? node : undefined;
    return {
      file: yaml.file,
      ...(target.length ? positionOf(yaml, target) : yaml.positionAt(0)),
      ...(written && belowItsKey(yaml, written) ? yaml.positionAt(written.range![0]) : {}),
      field: fieldName(target) || undefined,
      ...explainIssue(issue, knownKeys(schema, issue.path), written?.source),
    };
  });
  return { value: undefined, problems };
}

/** So many fields that are missing, and so many that nobody knows, are the fields of something else. */
const OF_ANOTHER_KIND = 3;

/** A text of one kind in the place of another: its fields one by one would be a page of words that help nobody. */
function otherKind(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): Pick<Problem, 'message' | 'hint'> | undefined {
  const known = knownKeys(schema, []);
  const missing = issues.flatMap(({ code, path, input }) =>
    code === 'invalid_type' && input === undefined && path.length === 1 ? [String(path[0])] : [],
  );
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 && !nearest(issue.keys[0]!, known) ? issue.keys : [],
  );
  if (missing.length < OF_ANOTHER_KIND || unknown.length < OF_ANOTHER_KIND) return undefined;
  return {
    message: `phần khai báo là của loại khác: có ${unknown.join(', ')}; thiếu ${missing.join(', ')}`,
    hint: 'bài loại khác thì chuyển sang thư mục của loại ấy; đúng loại thì lấy mẫu bằng “npm run new”',
  };
}

/** Names of the items of lists by which others point at them. */
const NAMES = ['id', 'key', 'from'] as const;

/**
 * What of a list can be read although some of its items are wrong: all others, and the names of those left out. Undefined when what is wrong
 * is no item with a name.
 */
export function readable<S extends z.ZodType>(yaml: YamlSource, schema: S): { value: z.output<S>; lost: string[] } | undefined {
  if (yaml.problems.length) return undefined;
  const data: unknown = yaml.document.toJS({ maxAliasCount: 100 });
  const wrong = new Map<unknown[], Set<number>>();
  for (const { path } of schema.safeParse(data).error?.issues ?? []) {
    const at = path.findIndex((part) => typeof part === 'number');
    const list: unknown = path.slice(0, Math.max(at, 0)).reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown>)[part], data);
    if (at < 0 || !Array.isArray(list)) return undefined;
    wrong.set(list, (wrong.get(list) ?? new Set()).add(path[at] as number));
  }
  const lost: string[] = [];
  for (const [list, items] of wrong)
    for (const index of [...items].sort((a, b) => b - a)) {
      const [item] = list.splice(index, 1) as [Record<string, unknown> | null];
      const name = NAMES.map((each) => item?.[each]).find((value) => typeof value === 'string');
      if (name === undefined) return undefined;
      lost.push(name as string);
    }
  const { data: value, success } = schema.safeParse(data);
  return success ? { value, lost } : undefined;
}

/** Whether a value stands on a line of its own: there the slip is to be seen. */
function belowItsKey({ source }: YamlSource, { range }: Scalar): boolean {
  return range ? /\n[ \t]*$/.test(source.slice(0, range[0])) && source.slice(range[0], range[1]).trim() !== '' : false;
}

/** Position of the deepest part of the path that stands in the file: of its key, or of its item in a list. */
export function positionOf(yaml: YamlSource, path: readonly PropertyKey[]): Partial<Position> {
  const { offset } = follow(yaml.document.contents, path);
  return offset === undefined ? {} : yaml.positionAt(offset);
}

/**
 * Position of a field that a later check names: `related.plans`, or `xa-vi-du.parent` for the field of an entry with that id.
 * @param words words of the value that is meant, when the field holds several
 */
export function locate(yaml: YamlSource, field: string, words: readonly string[] = []): Partial<Position> {
  const path = field.split('.').flatMap((part) => {
    const [, key = part, index] = /^(.*?)\[(\d+)\]$/.exec(part) ?? [];
    return index ? [key, Number(index) - 1].filter((each) => each !== '') : [part];
  });
  const top = yaml.document.contents;
  const entry = stepInto(top, path[0]!) ? undefined : entryOf(top, String(path[0]));
  const { node, offset } = entry ? follow(entry, path.slice(1)) : follow(top, path);
  const place = (words.length ? scalarWith(node, words) : undefined) ?? offset ?? entry?.range?.[0];
  return place === undefined ? {} : yaml.positionAt(place);
}

/** As far down a path as the file goes: the node there, and where its key or item stands. */
function follow(start: unknown, path: readonly PropertyKey[]): { node: unknown; offset: number | undefined } {
  let reached: { node: unknown; offset: number | undefined } = { node: start, offset: undefined };
  for (const part of path) {
    const step = stepInto(reached.node, part);
    if (!step) break;
    reached = { node: step.node, offset: step.offset ?? reached.offset };
  }
  return reached;
}

/** One step down: to the value of a key (with where the key stands) or to an item of a list. */
function stepInto(node: unknown, part: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair && { node: pair.value, offset: (pair.key as Scalar).range?.[0] };
  }
  if (!isSeq(node) || typeof part !== 'number') return undefined;
  const item = node.items[part];
  return item === undefined ? undefined : { node: item, offset: (item as { range?: [number] }).range?.[0] };
}

/** The entry of a list in the file whose `id` or `key` is this. */
function entryOf(node: Node | null, id: string): YAMLMap | undefined {
  let entry: YAMLMap | undefined;
  visit(node, {
    Map(_, map) {
      if (!map.items.some(({ key, value }) => isName(key) && isScalar(value) && value.value === id)) return undefined;
      entry = map;
      return visit.BREAK;
    },
  });
  return entry;
}

function isName(key: unknown): boolean {
  return isScalar(key) && (key.value === 'id' || key.value === 'key');
}

/** Offset of the value or key below a node that the words mean: one that holds all of them, else one that is one of them. */
function scalarWith(node: unknown, words: readonly string[]): number | undefined {
  if (!isNode(node)) return undefined;
  const fits: ((text: string) => boolean)[] = [
    (text) => words.length > 1 && words.every((word) => text.includes(word)),
    ...words.toReversed().map((word) => (text: string) => text === word),
    ...words.map((word) => (text: string) => text.includes(word)),
  ];
  const found: (number | undefined)[] = fits.map(() => undefined);
  visit(node, {
    Scalar(_, scalar) {
      fits.forEach((fit, index) => {
        if (found[index] === undefined && fit(String(scalar.value))) found[index] = scalar.range?.[0];
      });
    },
  });
  return found.find((offset) => offset !== undefined);
}

/** Field names that the object at `path` accepts, read from the schema itself. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node = schema as unknown as SchemaNode;
  for (const part of path) {
    node = unwrap(node);
    node = typeof part === 'number' ? (node.element ?? node) : (node.shape?.[String(part)] ?? node);
  }
  const found = unwrap(node);
  return Object.keys(found.shape ?? (found.element && unwrap(found.element).shape) ?? {});
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

import { hash } from 'node:crypto';
import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Entry } from './content.ts';
import { decodeContent, type ReadText } from './decode.ts';
import { kindOf, readContentBytes, readContentText } from './files.ts';
import { checkText, judgeText, type Judge } from './gate/gate.ts';
import { saidAbsent } from './gate/absent.ts';
import { usedTwice } from './gate/placement.ts';
import { leftBy, unfilledFields, type Left } from './gate/unfilled.ts';
import type { Template } from './kind.ts';
import { legible, type LooseText } from './legible.ts';
import { agreedIn } from './private/advice.ts';
import { findPrivateData } from './private/find.ts';
import type { Problem } from './problem.ts';
import { laidAway, remembered } from '../remembered.ts';
import { DEVICE } from '../schemas/common.ts';
import { slugify } from '../vietnamese/slug.ts';
import {
  EMPTY,
  locate,
  parseFrontMatter,
  parseYaml,
  readable,
  validate,
  type ParsedFile,
  type Position,
  type YamlSource,
} from './yaml.ts';

/** The YAML of files by their names, parsed when a place in it is asked for: mostly nothing is wrong, and none is. */
class YamlSources {
  readonly #made = new Map<string, () => YamlSource>();

  set(file: string, make: () => YamlSource): void {
    let made: YamlSource | undefined;
    this.#made.set(file, () => (made ??= make()));
  }

  get(file: string): YamlSource | undefined {
    return this.#made.get(file)?.();
  }
}

/** A text with its front matter, or why there is none. */
type WrittenText = ReadText & ({ text: string } & ParsedFile | { text: undefined; body?: undefined });

function writtenText(file: string, bytes: Uint8Array): WrittenText {
  const { text, problems } = decodeContent(file, bytes);
  return text === undefined ? { text, problems } : { text, problems, ...parseFrontMatter(file, text) };
}

const yamlBefore = (file: string, text: string): YamlSource => parseFrontMatter(file, text).yaml;

/** Lists have no form: “…” alone is left over. */
const NOTHING_LEFT: Left = { values: new Set(), lines: new Set() };

/** From what is given alone: what a build remembers of a YAML file. */
function readList<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
): { value?: z.output<S> | undefined; lost?: string[]; problems: Problem[] } {
  const { text, problems } = decodeContent(file, bytes);
  if (text === undefined) return { problems };
  const yaml = parseYaml(file, text);
  if (yaml.document.contents === null && yaml.problems.length === 0) {
    const hint = schema.safeParse([]).success ? `${EMPTY.hint}; không còn mục nào thì viết []` : EMPTY.hint;
    return { problems: [...problems, { file, line: 1, ...EMPTY, hint }] };
  }
  const { value, problems: faults } = validate(yaml, schema);
  const unfilled = unfilledFields(yaml, NOTHING_LEFT);
  // The operator's own address and telephone belong in site.yaml, those of offices in the list of them.
  const offices = file === 'site.yaml' || file === 'agencies.yaml';
  const own = [...findPrivateData(file, text, { offices }), ...saidAbsent(yaml, schema), ...unfilled];
  const told = [...problems, ...own, ...faultsBesides(own, faults)];
  if (value !== undefined || yaml.problems.length) return { value, problems: told };
  return { ...readable(yaml, schema), problems: [...told, ...twiceIn(yaml)] };
}

/** What a line is told of already needs no second word from the schema. */
function faultsBesides(own: readonly Problem[], faults: readonly Problem[]): Problem[] {
  return faults.filter(({ line }) => line === undefined || !own.some((each) => each.line === line));
}

/** Ids laid down twice, in a list that cannot be read for another reason. */
function twiceIn({ file, document }: YamlSource): Problem[] {
  const raw: unknown = document.toJS({ maxAliasCount: 100 });
  const lists = Array.isArray(raw) ? [['', raw] as const] : Object.entries(typeof raw === 'object' ? (raw ?? {}) : {});
  return lists.flatMap(([list, items]) => {
    if (!Array.isArray(items)) return [];
    const ids = items.map((item: unknown, index) => {
      const { id, key } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
      return typeof id === 'string' ? id : typeof key === 'string' ? key : `#${index}`;
    });
    return usedTwice(file, ids, list);
  });
}

/** Reads files below one content folder, remembers where each field stands, and collects what is wrong. */
export class ContentReader {
  readonly folder: string;
  readonly problems: Problem[] = [];
  /** Today in Việt Nam, `YYYY-MM-DD`: no day of the content may lie after it. */
  readonly today: string;
  /** Whether a list that everything else rests on could not be read. */
  incomplete = false;
  /** Ids of texts that could not be read: a name of one is not unknown. */
  readonly unread = new Set<string>();
  /** Texts whose fields are wrong, with what can be held against the rest of them. */
  readonly loose: LooseText[] = [];
  /** YAML of every file read, for the lines of what later checks find. */
  readonly sources = new YamlSources();

  /** Lists of which some items are wrong: the others are read, and stand at other places than in the file. */
  readonly partial = new Set<string>();
  /** YAML files that were asked for, there or not. */
  readonly lists = new Set<string>();

  readonly #left: Left;

  /** @param templates forms of `npm run new`, to tell what was left as it is */
  constructor(folder: string, today: string, templates: readonly Template[]) {
    this.folder = folder;
    this.today = today;
    this.#left = leftBy(templates);
  }

  /** A required YAML file; undefined (and a problem) when missing or wrong. */
  yaml<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    this.lists.add(file);
    if (this.has(file)) {
      const value = this.#validated(file, schema);
      this.incomplete ||= value === undefined;
      return value;
    }
    this.incomplete = true;
    this.problems.push({
      file,
      message: 'thiếu tệp này trong thư mục nội dung',
      hint: `tạo tệp ${file}; ${schema.safeParse([]).success ? 'chưa có mục nào thì ghi một dòng: []' : 'xem tệp cùng tên trong thư mục content/ làm mẫu'}`,
    });
    return undefined;
  }

  /** A required YAML file of which nothing else names an item: when it cannot be read, names between the other files are looked at all the same. */
  apart<S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): z.output<S> {
    const others = this.incomplete;
    const value = this.yaml(file, schema);
    this.incomplete = others;
    if (value === undefined) this.unread.add(file);
    return value ?? fallback;
  }

  /** A YAML file that a campaign may do without. */
  optionalYaml<S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): z.output<S> {
    this.lists.add(file);
    if (!this.has(file)) return fallback;
    const value = this.#validated(file, schema);
    // Else every name of what it lists would be told as unknown, and the one slip be lost among them.
    this.incomplete ||= value === undefined;
    return value ?? fallback;
  }

  /** A folder of folders: `<folder>/<id>/index.md` or `.mdx`, by id. */
  folders<S extends z.ZodType>(folder: string, schema: S, judge?: Judge): Entry<z.output<S>>[] {
    return this.#list(folder, 'folder').flatMap((id) => {
      this.#checkId(`${folder}/${id}`, id);
      const name = ['index.mdx', 'index.md'].find((candidate) => this.has(`${folder}/${id}/${candidate}`));
      if (!name) {
        this.unread.add(id);
        // A text of another name is told where it lies.
        if (!this.#list(`${folder}/${id}`, 'file').some((each) => /\.mdx?$/.test(each)))
          this.problems.push({
            file: `${folder}/${id}/`,
            message: 'thư mục không có tệp index.md hoặc index.mdx',
            hint: 'thêm tệp index.mdx hoặc xóa thư mục',
          });
        return [];
      }
      return this.entry(`${folder}/${id}/${name}`, id, schema, judge);
    });
  }

  /** Names of the files of a folder, sorted. */
  files(folder: string): string[] {
    return this.#list(folder, 'file');
  }

  /** One text with its front matter, judged by the gate; none (and a problem) when it cannot be read. */
  entry<S extends z.ZodType>(file: string, id: string, schema: S, judge?: Judge): Entry<z.output<S>>[] {
    const bytes = readContentBytes(this.folder, file);
    if (!(bytes instanceof Uint8Array)) {
      this.problems.push(bytes);
      this.unread.add(id);
      return [];
    }
    this.#noteSource(file, yamlBefore);
    let known: WrittenText | undefined;
    const written = (): WrittenText => (known ??= writtenText(file, bytes));
    // By its bytes: a text that nobody changed is not even decoded.
    const read = remembered('text with front matter', [file, id, hash('sha1', bytes), this.today], () =>
      this.#readEntry({ file, id, written: written(), schema, judge }),
    );
    this.problems.push(...read.problems);
    if (!read.entry) {
      this.unread.add(id);
      if (read.loose) this.loose.push(read.loose);
      return [];
    }
    const body = laidAway('body of a text', read.entry.bodyPrint, () => written().body!);
    return [Object.defineProperty(read.entry as Entry<z.output<S>>, 'body', { enumerable: true, get: body })];
  }

  /**
   * It stays for as long as the content, and must hold nothing of the text: a function that is made where the text is read would hold all that is known
   * there.
   */
  #noteSource(file: string, parse: (file: string, text: string) => YamlSource): void {
    this.sources.set(file, () => parse(file, readContentText(this.folder, file).text ?? ''));
  }

  /** From what is given alone, and the schema and the forms of this program: what a build remembers of a text. */
  #readEntry<S extends z.ZodType>({
    file,
    id,
    written,
    schema,
    judge,
  }: {
    file: string;
    id: string;
    written: WrittenText;
    schema: S;
    judge: Judge | undefined;
  }): { entry?: Omit<Entry<z.output<S>>, 'body'>; loose?: LooseText; problems: Problem[] } {
    if (written.text === undefined) return { problems: written.problems };
    const { text, yaml, body, bodyLine } = written;
    // Without its fence the front matter would be judged as words of the text.
    if (bodyLine === 1) return { problems: [...written.problems, ...yaml.problems] };
    const unfilled = [...unfilledFields(yaml, this.#left), ...saidAbsent(yaml, schema)];
    const result = validate(yaml, schema);
    const judged = judgeText(file, body, bodyLine, this.#left, judge);
    const problems = [
      ...written.problems,
      ...findPrivateData(file, text, agreedIn(result.value)),
      ...unfilled,
      ...faultsBesides(unfilled, result.problems),
      ...judged.problems,
    ];
    const { uses, links, headings } = judged;
    const bodyPrint = hash('sha1', body, 'base64url');
    const read = { id, file, bodyPrint, bodyLine, uses, links, headings };
    if (result.value === undefined) return { loose: { ...read, data: legible(yaml) }, problems };
    const entry = { ...read, data: result.value };
    return {
      entry,
      problems: [...problems, ...checkText({ file, data: result.value as object }, text, judged, this.today)],
    };
  }

  /** Items by their id; the same id twice is a problem. @param list name of the list in the file, when it is not the whole of it */
  byId<T extends { id: string }>(file: string, items: readonly T[], list = ''): Map<string, T> {
    return this.byKey(file, items, ({ id }) => id, list);
  }

  byKey<T>(file: string, items: readonly T[], keyOf: (item: T) => string, list = ''): Map<string, T> {
    if (!this.partial.has(file)) this.problems.push(...usedTwice(file, items.map(keyOf), list));
    return new Map(items.map((item) => [keyOf(item), item]));
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Text of a file as every check sees it; undefined (and a problem) when it cannot be read. */
  text(file: string): string | undefined {
    const { text, problems } = readContentText(this.folder, file);
    this.problems.push(...problems);
    return text;
  }

  /** Where a field stands in a file that was read, nearest to the given words. @param field `related.plans[1]` */
  locate(file: string, field: string, words: readonly string[] = []): Partial<Position> {
    const source = this.sources.get(file);
    return source ? locate(source, field, words) : {};
  }

  #validated<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const bytes = readContentBytes(this.folder, file);
    if (!(bytes instanceof Uint8Array)) {
      this.problems.push(bytes);
      return undefined;
    }
    this.#noteSource(file, parseYaml);
    const { value, lost, problems } = remembered('list of the content', [file, hash('sha1', bytes)], () =>
      readList(file, bytes, schema),
    );
    this.problems.push(...problems);
    if (lost) this.partial.add(file);
    // Of the address of a page that moved, its last part is the name.
    for (const name of lost ?? []) this.unread.add(name.split('/').findLast((part) => part !== '') ?? name);
    return value;
  }

  #list(folder: string, type: 'folder' | 'file'): string[] {
    if (kindOf(this.folder, folder) !== 'folder') return [];
    const kind = (item: Dirent): typeof type | undefined => {
      if (item.isSymbolicLink()) return kindOf(this.folder, `${folder}/${item.name}`);
      return item.isDirectory() ? 'folder' : 'file';
    };
    return readdirSync(join(this.folder, folder), { withFileTypes: true })
      .filter((item) => !item.name.startsWith('.') && kind(item) === type)
      .map(({ name }) => name)
      .sort();
  }

  #checkId(file: string, id: string): void {
    if (DEVICE.test(id))
      this.problems.push({
        file,
        message: `tên “${id}” không dùng làm địa chỉ được: Windows không giữ được thư mục mang tên này`,
        hint: `thêm một chữ vào tên, ví dụ “${id}-2”`,
      });
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return;
    const right = slugify(id);
    // Who names it by its right name is not wrong.
    this.unread.add(right);
    this.problems.push({
      file,
      message: `tên thư mục “${id}” không dùng làm địa chỉ được`,
      hint: `chỉ dùng chữ thường không dấu, chữ số và gạch ngang${right ? `: đổi tên thành “${right}”` : ''}`,
    });
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readComponents } from './components.ts';
import type { Entry } from './content.ts';
import { findPrivateData } from './private-data.ts';
import type { Problem } from './problem.ts';
import { lineOf, parseFrontMatter, parseYaml, validate, type YamlSource } from './yaml.ts';

/** Reads files below one content folder, remembers where each field stands, and collects what is wrong. */
export class ContentReader {
  readonly folder: string;
  readonly problems: Problem[] = [];
  /** Whether something could not be read at all, so that names of it must not be called unknown. */
  incomplete = false;
  readonly #yaml = new Map<string, YamlSource>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A required YAML file; undefined (and a problem) when missing or wrong. */
  yaml<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    if (this.has(file)) return this.#validated(file, schema);
    this.incomplete = true;
    this.problems.push({
      file,
      message: 'thiếu tệp này trong thư mục nội dung',
      hint: `tạo tệp ${file}; xem tệp cùng tên trong thư mục content/ làm mẫu`,
    });
    return undefined;
  }

  /** A YAML file that a campaign may do without. */
  optionalYaml<S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): z.output<S> {
    return this.has(file) ? (this.#validated(file, schema) ?? fallback) : fallback;
  }

  /** A folder of folders: `<folder>/<id>/index.md` or `.mdx`, by id. */
  folders<S extends z.ZodType>(folder: string, schema: S): Entry<z.output<S>>[] {
    return this.#list(folder, 'directory').flatMap((id) => {
      this.#checkId(`${folder}/${id}`, id);
      const name = ['index.mdx', 'index.md'].find((candidate) => this.has(`${folder}/${id}/${candidate}`));
      if (!name) {
        this.problems.push({
          file: `${folder}/${id}/`,
          message: 'thư mục không có tệp index.md hoặc index.mdx',
          hint: 'thêm tệp index.mdx hoặc xóa thư mục',
        });
        return [];
      }
      return this.entry(`${folder}/${id}/${name}`, id, schema);
    });
  }

  /** Names of the files of a folder, sorted. */
  files(folder: string): string[] {
    return this.#list(folder, 'file');
  }

  /** One text with its front matter; none (and a problem) when it is wrong. */
  entry<S extends z.ZodType>(file: string, id: string, schema: S): Entry<z.output<S>>[] {
    const written = this.text(file);
    const parsed = parseFrontMatter(file, written);
    this.#yaml.set(file, parsed.yaml);
    this.problems.push(...findPrivateData(file, written));
    const result = validate(parsed.yaml, schema);
    this.problems.push(...result.problems);
    const components = file.endsWith('.mdx')
      ? readComponents(file, parsed.body, parsed.bodyLine)
      : { problems: [], uses: [] };
    this.problems.push(...components.problems);
    if (result.value === undefined) {
      this.incomplete = true;
      return [];
    }
    return [
      { id, file, data: result.value, body: parsed.body, bodyLine: parsed.bodyLine, uses: components.uses },
    ];
  }

  /** Items by their id; the same id twice is a problem. */
  byId<T extends { id: string }>(file: string, items: readonly T[]): Map<string, T> {
    const map = new Map<string, T>();
    for (const [index, item] of items.entries()) {
      if (map.has(item.id))
        this.problems.push({
          file,
          line: this.lineOf(file, [index, 'id']),
          field: item.id,
          message: `mã “${item.id}” dùng hai lần`,
          hint: 'mỗi mã chỉ dùng một lần',
        });
      map.set(item.id, item);
    }
    return map;
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Text of a file with `\n` line ends, in NFC. */
  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8').replaceAll('\r\n', '\n').normalize('NFC');
  }

  /** 1-based line of a field in a YAML file or front matter that was read, or of the deepest part of the path that stands there. */
  lineOf(file: string, path: readonly PropertyKey[]): number | undefined {
    const yaml = this.#yaml.get(file);
    return yaml && lineOf(yaml, path);
  }

  #validated<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const written = this.text(file);
    const yaml = parseYaml(file, written);
    this.#yaml.set(file, yaml);
    const result = validate(yaml, schema);
    // The operator's own address and telephone belong in site.yaml.
    if (file !== 'site.yaml') this.problems.push(...findPrivateData(file, written));
    this.problems.push(...result.problems);
    this.incomplete ||= result.value === undefined;
    return result.value;
  }

  #list(folder: string, type: 'directory' | 'file'): string[] {
    const path = join(this.folder, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter(
        (item) => (type === 'directory' ? item.isDirectory() : item.isFile()) && !item.name.startsWith('.'),
      )
      .map((item) => item.name)
      .sort();
  }

  #checkId(file: string, id: string): void {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      this.problems.push({
        file,
        message: `tên thư mục “${id}” không dùng làm địa chỉ được`,
        hint: 'chỉ dùng chữ thường không dấu, chữ số và gạch ngang',
      });
  }
}

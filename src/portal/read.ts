import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clausePlace } from '../plans/citation-string.ts';
import { paragraphsOf, parseClauses, walk, type ClauseTree } from '../plans/clauses.ts';
import { liftComponents } from '../plans/components.ts';
import { unescapeMdx } from '../plans/mdx-escape.ts';
import { agencies as agenciesSchema } from '../schemas/agency.ts';
import { glossary as glossarySchema } from '../schemas/glossary.ts';
import { handbookSection } from '../schemas/handbook.ts';
import { gazetteer as gazetteerSchema } from '../schemas/place.ts';
import { plan as planSchema } from '../schemas/plan.ts';
import { ProblemsError, type Problem } from '../schemas/problem.ts';
import { redirects as redirectsSchema } from '../schemas/redirect.ts';
import { site as siteSchema } from '../schemas/site.ts';
import { story as storySchema } from '../schemas/story.ts';
import { readComponents } from './content-code.ts';
import { checkPlanComponents } from './plan-components.ts';
import { checkReferences } from './cross-references.ts';
import { parseFrontMatter, parseYaml, validate } from './front-matter.ts';
import type { Content, Entry, HandbookEntry } from './portal.ts';
import { checkMedia } from './media.ts';
import { findPrivateData } from './private-data.ts';
import { readStatistics } from './read-statistics.ts';

/**
 * Reads and checks a whole content folder.
 * @throws ProblemsError with every problem found, each with file, line or field, and what to write.
 */
export function readContent(folder: string): Content {
  const problems: Problem[] = [];
  const read = new FolderReader(folder, problems);
  const site = read.yaml('site.yaml', siteSchema);
  const gazetteer = read.yaml('places.yaml', gazetteerSchema);
  const agencies = read.yaml('agencies.yaml', agenciesSchema);
  const glossary = read.yaml('glossary.yaml', glossarySchema);
  const redirects = read.yaml('redirects.yaml', redirectsSchema);
  const plans = read.collection('plans', planSchema);
  const stories = read.collection('stories', storySchema);
  const sections = read.handbook();
  if (!site || !gazetteer || !agencies || !glossary || !redirects || problems.length)
    throw new ProblemsError(problems);

  const places = read.byId('places.yaml', gazetteer.places);
  const trees = new Map(
    plans.map((entry) => [
      entry.id,
      parseClauses(paragraphsOf(planText(entry), entry.bodyLine), entry.data.clauseIds),
    ]),
  );
  const content: Content = {
    site,
    plans: plans.sort((a, b) => (a.id < b.id ? -1 : 1)),
    trees,
    handbook: sections.filter((section) => section.language === 'vi'),
    translations: sections.filter((section) => section.language !== 'vi'),
    stories: stories.sort((a, b) => (a.id < b.id ? -1 : 1)),
    gazetteer,
    places,
    agencies: read.byId('agencies.yaml', agencies),
    glossary,
    redirects,
    statistics: readStatistics(folder, places, problems),
    clauseIds: (plan) => [...walk(trees.get(plan)?.clauses ?? [])].map(({ clause }) => clause.id),
    clauseName: (plan, clause) => clauseName(trees.get(plan), clause),
  };
  problems.push(
    ...plans.flatMap(checkPlanComponents),
    ...checkReferences(content),
    ...checkMedia(content, folder),
  );
  if (problems.length) throw new ProblemsError(problems);
  return content;
}

/** Words of a plan as they are read; `.mdx` may hold components, and keeps a backslash before signs of code. */
function planText(entry: Entry<unknown>): string {
  return entry.file.endsWith('.mdx') ? unescapeMdx(liftComponents(entry.body).text) : entry.body;
}

/** “mục II.2”; the id itself when the plan has no such clause. */
function clauseName(tree: ClauseTree | undefined, id: string): string {
  for (const { clause, ancestors } of walk(tree?.clauses ?? []))
    if (clause.id === id) return clausePlace(tree!.clauses, [...ancestors, clause]);
  return id;
}

/** Reads files below one content folder and collects what is wrong with them. */
class FolderReader {
  readonly folder: string;
  readonly problems: Problem[];

  constructor(folder: string, problems: Problem[]) {
    this.folder = folder;
    this.problems = problems;
  }

  /** A required YAML file; undefined (and a problem) when missing or wrong. */
  yaml<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const path = join(this.folder, file);
    if (!existsSync(path)) {
      this.problems.push({
        file,
        message: 'thiếu tệp này trong thư mục nội dung',
        hint: `tạo tệp ${file}; xem tệp cùng tên trong thư mục content/ làm mẫu`,
      });
      return undefined;
    }
    const result = validate(parseYaml(file, readText(path)), schema);
    // The operator's own address and telephone belong in site.yaml.
    if (file !== 'site.yaml') this.problems.push(...findPrivateData(file, readText(path)));
    this.problems.push(...result.problems);
    return result.value;
  }

  /** Folder collections: `<kind>/<id>/index.md` or `.mdx`. */
  collection<S extends z.ZodType>(kind: string, schema: S): Entry<z.output<S>>[] {
    return this.#list(kind, 'directory').flatMap((id) => {
      this.#checkId(`${kind}/${id}`, id);
      const name = ['index.mdx', 'index.md'].find((candidate) =>
        existsSync(join(this.folder, kind, id, candidate)),
      );
      if (!name) {
        this.problems.push({
          file: `${kind}/${id}/`,
          message: 'thư mục không có tệp index.md hoặc index.mdx',
          hint: 'thêm tệp index.mdx hoặc xóa thư mục',
        });
        return [];
      }
      return this.#entry(`${kind}/${id}/${name}`, id, schema);
    });
  }

  /** `handbook/NN-<id>.mdx` and `handbook/NN-<id>.<lang>.mdx`, in order. */
  handbook(): HandbookEntry[] {
    return this.#list('handbook', 'file').flatMap((name) => {
      const match = /^(\d+)-([a-z0-9-]+)(?:\.([a-z]{2,3}))?\.mdx?$/.exec(name);
      if (!match) {
        if (/\.mdx?$/.test(name))
          this.problems.push({
            file: `handbook/${name}`,
            message: 'tên tệp không đúng dạng',
            hint: 'đặt tên dạng 07-khong-tao-hon.mdx (số thứ tự, gạch ngang, mã không dấu)',
          });
        return [];
      }
      return this.#entry(`handbook/${name}`, match[2]!, handbookSection).map((entry) => ({
        ...entry,
        order: Number(match[1]),
        language: match[3] ?? 'vi',
      }));
    });
  }

  byId<T extends { id: string }>(file: string, items: readonly T[]): Map<string, T> {
    const map = new Map<string, T>();
    for (const item of items) {
      if (map.has(item.id))
        this.problems.push({
          file,
          field: item.id,
          message: `mã “${item.id}” dùng hai lần`,
          hint: 'mỗi mã chỉ dùng một lần',
        });
      map.set(item.id, item);
    }
    return map;
  }

  #entry<S extends z.ZodType>(file: string, id: string, schema: S): Entry<z.output<S>>[] {
    const written = readText(join(this.folder, file));
    const parsed = parseFrontMatter(file, written);
    this.problems.push(...findPrivateData(file, written));
    const result = validate(parsed.yaml, schema);
    this.problems.push(...result.problems);
    const components = file.endsWith('.mdx')
      ? readComponents(file, parsed.body, parsed.bodyLine)
      : { problems: [], uses: [] };
    this.problems.push(...components.problems);
    if (!result.value) return [];
    return [
      { id, file, data: result.value, body: parsed.body, bodyLine: parsed.bodyLine, uses: components.uses },
    ];
  }

  #list(kind: string, type: 'directory' | 'file'): string[] {
    const path = join(this.folder, kind);
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

function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').normalize('NFC');
}

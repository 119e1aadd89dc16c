import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clausePlace } from '../kinds/plan/citation-string.ts';
import { paragraphsOf, parseClauses, walk, type ClauseTree } from '../kinds/plan/clauses.ts';
import { liftComponents } from '../kinds/plan/components.ts';
import { unescapeMdx } from '../kinds/plan/mdx-escape.ts';
import { agencies as agenciesSchema } from '../kinds/agency/schema.ts';
import { glossary as glossarySchema } from '../schemas/glossary.ts';
import { handbookSection } from '../kinds/handbook/schema.ts';
import { gazetteer as gazetteerSchema } from '../schemas/place.ts';
import { plan as planSchema } from '../kinds/plan/schema.ts';
import { today } from '../clock.ts';
import { ProblemsError, sortProblems, type Problem } from './problem.ts';
import { site as siteSchema } from '../schemas/site.ts';
import { story as storySchema } from '../kinds/story/schema.ts';
import { checkPlanComponents } from '../kinds/plan/check-components.ts';
import { checkReferences } from './cross-references.ts';
import { kindOf, readContentText } from './files.ts';
import { checkFolder, checkText, checkWhole, judgeText, locateAll, withoutEchoes } from './gate/gate.ts';
import { usedTwice } from './gate/placement.ts';
import { unfilledFields } from './gate/unfilled.ts';
import { redirectsSchema } from './redirects.ts';
import { parseFrontMatter, parseYaml, validate, type YamlSource } from './yaml.ts';
import type { Content, Entry, HandbookEntry } from './content.ts';
import { checkMedia } from './media.ts';
import { findPrivateData } from './private-data.ts';
import { readStatistics } from '../kinds/indicator/read.ts';

/**
 * Reads and checks a whole content folder.
 * @throws ProblemsError with every problem found, each with file, line or field, and what to write.
 */
export function readContent(folder: string): Content {
  const problems: Problem[] = [];
  const read = new FolderReader(folder, problems);
  problems.push(...checkFolder(folder));
  const site = read.yaml('site.yaml', siteSchema);
  const gazetteer = read.yaml('places.yaml', gazetteerSchema);
  const agencies = read.yaml('agencies.yaml', agenciesSchema);
  const glossary = read.yaml('glossary.yaml', glossarySchema);
  const redirects = read.yaml('redirects.yaml', redirectsSchema);
  const plans = read.collection('plans', planSchema);
  const stories = read.collection('stories', storySchema);
  const sections = read.handbook();
  if (!site || !gazetteer || !agencies || !glossary || !redirects)
    throw new ProblemsError(sortProblems(locateAll(problems, read.sources)));

  const places = read.byId('places.yaml', gazetteer.places, 'places');
  const trees = new Map(
    plans.map((entry) => [entry.id, parseClauses(paragraphsOf(planText(entry), entry.bodyLine))]),
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
    statistics: readStatistics(folder, places, problems, read.sources),
    clauseIds: (plan) => [...walk(trees.get(plan)?.clauses ?? [])].map(({ clause }) => clause.id),
    clauseName: (plan, clause) => clauseName(trees.get(plan), clause),
  };
  problems.push(
    ...plans.flatMap(checkPlanComponents),
    ...checkReferences(content),
    ...checkMedia(content, folder),
    ...checkWhole(content, today()),
  );
  if (problems.length)
    throw new ProblemsError(sortProblems(locateAll(withoutEchoes(problems, read.unread), read.sources)));
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
  /** YAML of every file read, for the lines of what later checks find. */
  readonly sources = new Map<string, YamlSource>();
  /** Ids of texts whose front matter is wrong. */
  readonly unread = new Set<string>();

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
    const { text, problems } = readContentText(this.folder, file);
    this.problems.push(...problems);
    if (text === undefined) return undefined;
    const yaml = parseYaml(file, text);
    this.sources.set(file, yaml);
    const result = validate(yaml, schema);
    // The operator's own address and telephone belong in site.yaml.
    if (file !== 'site.yaml') this.problems.push(...findPrivateData(file, text));
    this.problems.push(...result.problems);
    return result.value;
  }

  /** Folder collections: `<kind>/<id>/index.md` or `.mdx`. */
  collection<S extends z.ZodType>(kind: string, schema: S): Entry<z.output<S>>[] {
    return this.#list(kind, 'folder').flatMap((id) => {
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

  byId<T extends { id: string }>(file: string, items: readonly T[], list = ''): Map<string, T> {
    this.problems.push(
      ...usedTwice(
        file,
        items.map(({ id }) => id),
        list,
      ),
    );
    return new Map(items.map((item) => [item.id, item]));
  }

  #entry<S extends z.ZodType>(file: string, id: string, schema: S): Entry<z.output<S>>[] {
    const { text, problems } = readContentText(this.folder, file);
    this.problems.push(...problems);
    if (text === undefined) {
      this.unread.add(id);
      return [];
    }
    const { yaml, body, bodyLine } = parseFrontMatter(file, text);
    this.sources.set(file, yaml);
    const unfilled = unfilledFields(yaml);
    const result = validate(yaml, schema);
    const judged = judgeText(file, body, bodyLine);
    this.problems.push(
      ...findPrivateData(file, text),
      ...unfilled,
      ...result.problems.filter(({ line }) => line === undefined || !unfilled.some((each) => each.line === line)),
      ...judged.problems,
    );
    if (!result.value) {
      this.unread.add(id);
      return [];
    }
    const { uses, links, headings } = judged;
    const entry = { id, file, data: result.value, body, bodyLine, uses, links, headings };
    this.problems.push(...checkText(entry as Entry<object>, text, judged, today()));
    return [entry];
  }

  #list(kind: string, type: 'folder' | 'file'): string[] {
    const path = join(this.folder, kind);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => !name.startsWith('.') && kindOf(this.folder, `${kind}/${name}`) === type)
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

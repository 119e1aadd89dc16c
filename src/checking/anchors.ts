import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readContentText } from '../content/files.ts';
import { writeAtomic } from '../files/atomic.ts';
import type { Content } from '../content/content.ts';
import type { PromisedAnchors } from '../content/kind.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import { kinds } from '../kinds/index.ts';

/** Registry of published anchors: id of an entry → its anchors, in the content folder beside the plans it protects. */
export const REGISTRY = 'anchors.lock.json';

const registry = z.record(z.string(), z.array(z.string()));
type Registry = z.infer<typeof registry>;

/** Anchors published once must go on working: present in their entry, or named in its `aliases`. */
export function checkAnchors(folder: string, content: Content): Problem[] {
  const entries = new Map(promised(content).map((entry) => [entry.id, entry]));
  return Object.entries(readRegistry(folder)).flatMap(([id, published]): Problem[] => {
    const entry = entries.get(id);
    if (!entry)
      return [
        {
          file: REGISTRY,
          field: id,
          message: `${nouns} “${id}” đã công bố nay không còn`,
          hint: `khôi phục thư mục, hoặc ghi “withdrawn” trong tệp của ${nouns} thay vì xóa`,
        },
      ];
    const present = new Set([...entry.anchors, ...entry.aliases]);
    return published
      .filter((anchor) => !present.has(anchor))
      .map((anchor) => ({
        file: entry.file,
        field: `aliases.${anchor}`,
        message: `địa chỉ khoản “#${anchor}” đã công bố nay không còn`,
        hint: `khôi phục khoản, hoặc thêm vào phần khai báo: aliases: { ${anchor}: <mã khoản mới> }`,
      }));
  });
}

/** Adds every present anchor to the registry; never removes one. Returns how many were new. */
export function acceptAnchors(folder: string, content: Content): number {
  const published = readRegistry(folder);
  let added = 0;
  for (const { id, anchors } of promised(content)) {
    const known = new Set(published[id] ?? []);
    const fresh = anchors.filter((anchor) => !known.has(anchor));
    added += fresh.length;
    published[id] = [...known, ...fresh];
  }
  const sorted = Object.fromEntries(Object.entries(published).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomic(join(folder, REGISTRY), `${JSON.stringify(sorted, undefined, 1)}\n`);
  return added;
}

const promising = kinds.filter((kind) => kind.promised);
/** What an editor calls an entry whose anchors are promises: “kế hoạch”. */
const nouns = promising.map(({ noun }) => noun).join(', ');

function promised(content: Content): PromisedAnchors[] {
  return promising.flatMap((kind) => kind.promised!(content));
}

function readRegistry(folder: string): Registry {
  if (!existsSync(join(folder, REGISTRY))) return {};
  const { text, problems } = readContentText(folder, REGISTRY);
  if (text === undefined) throw new ProblemsError(problems);
  try {
    return registry.parse(JSON.parse(text));
  } catch {
    throw new ProblemsError([
      {
        file: REGISTRY,
        message: 'sổ địa chỉ đã công bố bị hỏng',
        hint: `khôi phục tệp từ bản trước: git checkout ${REGISTRY}`,
      },
    ]);
  }
}

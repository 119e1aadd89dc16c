import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readContentText } from '../content/files.ts';
import { writeAtomic } from '../files/atomic.ts';
import type { Content } from '../content/content.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';

/** Registry of published clause ids: plan id → ids, in the content folder beside the plans it protects. */
export const REGISTRY = 'anchors.lock.json';

const registry = z.record(z.string(), z.array(z.string()));
type Registry = z.infer<typeof registry>;

/** Clause ids published once must go on working: present in the plan, or named in its `aliases`. */
export function checkAnchors(folder: string, content: Pick<Content, 'plans' | 'clauseIds'>): Problem[] {
  const problems: Problem[] = [];
  for (const [plan, ids] of Object.entries(readRegistry(folder))) {
    const entry = content.plans.find((candidate) => candidate.id === plan);
    if (!entry) {
      problems.push({
        file: REGISTRY,
        field: plan,
        message: `kế hoạch “${plan}” đã công bố nay không còn`,
        hint: 'khôi phục thư mục, hoặc ghi “withdrawn” trong tệp của kế hoạch thay vì xóa',
      });
      continue;
    }
    const present = new Set([...content.clauseIds(plan), ...Object.keys(entry.data.aliases)]);
    for (const id of ids.filter((candidate) => !present.has(candidate)))
      problems.push({
        file: entry.file,
        field: `aliases.${id}`,
        message: `địa chỉ khoản “#${id}” đã công bố nay không còn`,
        hint: `khôi phục khoản, hoặc thêm vào phần khai báo: aliases: { ${id}: <mã khoản mới> }`,
      });
  }
  return problems;
}

/** Adds every present clause id to the registry; never removes one. Returns how many were new. */
export function acceptAnchors(folder: string, content: Pick<Content, 'plans' | 'clauseIds'>): number {
  const published = readRegistry(folder);
  let added = 0;
  for (const plan of content.plans) {
    const known = new Set(published[plan.id] ?? []);
    const fresh = content.clauseIds(plan.id).filter((id) => !known.has(id));
    added += fresh.length;
    published[plan.id] = [...known, ...fresh];
  }
  const sorted = Object.fromEntries(Object.entries(published).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomic(join(folder, REGISTRY), `${JSON.stringify(sorted, undefined, 1)}\n`);
  return added;
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

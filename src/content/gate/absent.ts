import { isScalar, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { YamlSource } from '../yaml.ts';

/** Words by which an editor says that there is nothing: readers would see them as a name, a number, a village. */
const NOTHING =
  /^(?:không(?: có| rõ| số| biết| xác định| nêu| ghi)?|chưa(?: có| rõ| biết| xác định| công bố)(?: số| dữ liệu| thông tin)?|n\/?a|none|null|nil|undefined|[-–—_./?*]+)$/iu;
/** Words of who means to come back: no text may keep them. */
const LATER =
  /^(?:todo|tbd|x{3,}|\?+|[-–—_.]+|(?:đang|sẽ|chờ) (?:cập nhật|bổ sung)|(?:cập nhật|bổ sung|điền) sau|chưa (?:điền|cập nhật|bổ sung)|lorem ipsum.*)$/iu;

/** Values that say “nothing” or “later” in words. Where a field may be empty, that is written as nothing; elsewhere something must stand. */
export function saidAbsent(yaml: YamlSource, schema: z.ZodType): Problem[] {
  const problems: Problem[] = [];
  if (yaml.problems.length) return problems;
  visit(yaml.document, {
    Scalar(key, node, path) {
      if (!isScalar(node) || key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const value = node.value.trim();
      const later = LATER.test(value);
      if (!later && !NOTHING.test(value)) return;
      const where = pathOf([...path, node]);
      const hint = emptied(yaml, schema, where) ?? (later ? 'điền giá trị thật' : undefined);
      if (hint === undefined) return;
      problems.push({
        file: yaml.file,
        ...yaml.positionAt(node.range[0]),
        message: `“${value}” sẽ hiện trên trang như một giá trị`,
        hint,
      });
    },
  });
  return problems;
}

/** How to leave a field empty; undefined when something must stand there. */
function emptied({ document }: YamlSource, schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const faults = (data: unknown): number => schema.safeParse(data).error?.issues.length ?? 0;
  const whole = (): unknown => document.toJS({ maxAliasCount: 100 });
  const before = faults(whole());
  const put = (change: (parent: Record<PropertyKey, unknown>, name: PropertyKey) => void): unknown => {
    const data = whole();
    const parent = path.slice(0, -1).reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown>)[part], data);
    change(parent as Record<PropertyKey, unknown>, path.at(-1)!);
    return data;
  };
  if (typeof path.at(-1) === 'number') return undefined;
  // “offline: không” says no; it does not say that there is nothing.
  if (faults(put((parent, name) => void (parent[name] = false))) < before) return `viết: ${String(path.at(-1))}: false (không) hoặc true (có)`;
  if (faults(put((parent, name) => void (parent[name] = null))) <= before) return `không có thì viết: ${String(path.at(-1))}: null`;
  if (faults(put((parent, name) => void delete parent[name])) <= before) return 'không có thì xóa cả trường này';
  return undefined;
}

/** Names and numbers that lead to the last of the nodes. */
function pathOf(nodes: readonly unknown[]): PropertyKey[] {
  const path: PropertyKey[] = [];
  nodes.forEach((node, index) => {
    const child = nodes[index + 1];
    const { items, key } = node as { items?: readonly unknown[]; key?: { value?: unknown } };
    if (key !== undefined) path.push(String(key.value));
    else if (items && !(child as { key?: unknown } | undefined)?.key && child !== undefined) path.push(items.indexOf(child));
  });
  return path;
}

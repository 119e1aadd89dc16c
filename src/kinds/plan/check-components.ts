import { liftComponents, PLAN_COMPONENTS } from './components.ts';
import type { Plan } from './schema.ts';
import type { Problem } from '../../content/problem.ts';
import type { Entry } from '../../content/content.ts';

/** Components may explain a digest between its clauses; inside a clause, or in an official text, they may not stand. */
export function checkPlanComponents(entry: Entry<Plan>): Problem[] {
  const { file, data, bodyLine, uses } = entry;
  if (!uses.length) return [];
  const lifted = liftComponents(entry.body).components;
  const lines = new Set(lifted.map(({ line }) => bodyLine + line - 1));
  return uses.flatMap(({ name, line }) => {
    if (data.edition === 'full')
      return {
        file,
        line,
        message: `bản toàn văn không được xen <${name}>`,
        hint: 'xóa dòng này; lời của người biên tập đặt trong “remarks” hoặc “source.notes” ở phần khai báo',
      };
    if (lines.has(line)) return [];
    const known = (PLAN_COMPONENTS as readonly string[]).includes(name);
    return {
      file,
      line,
      message: known ? `<${name}> đứng lẫn trong một khoản` : `<${name}> không dùng được trong kế hoạch`,
      hint: known
        ? `đặt <${name}> ở dòng riêng, giữa hai khoản`
        : `trong kế hoạch chỉ dùng: ${PLAN_COMPONENTS.map((each) => `<${each}>`).join(', ')}`,
    };
  });
}

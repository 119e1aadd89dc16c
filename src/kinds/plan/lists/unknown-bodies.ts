import type { Content } from '../../../content/content.ts';
import type { Problem } from '../../../content/problem.ts';
import { planIndex } from '../plan-index.ts';

/** “Các thôn”, “Các đơn vị liên quan”: not one body. */
const MANY = /^(?:các|những|mọi|toàn thể|từng)\s/iu;

/**
 * Bodies that a plan charges and no entry of `agencies.yaml` is called: their work stands on no page of theirs. A body that took another name
 * mostly, whose old one was not kept among its `aliases`.
 */
export function unknownBodies(content: Content): Problem[] {
  const told = new Set<string>();
  const entries = new Map(content.plans.map((entry) => [entry.id, entry]));
  return planIndex(content).tasks.flatMap(({ agency, name, place }): Problem[] => {
    const key = `${place.plan.id} ${name}`;
    if (agency !== undefined || MANY.test(name) || told.has(key)) return [];
    told.add(key);
    const { file, body, bodyLine } = entries.get(place.plan.id)!;
    const at = body.split('\n').findIndex((line) => line.includes(name));
    return [
      {
        file,
        ...(at < 0 ? {} : { line: bodyLine + at }),
        message: `${place.short} giao việc cho “${name}”, mà agencies.yaml không có cơ quan nào tên ấy: việc này không hiện ở trang cơ quan`,
        hint: 'cơ quan đổi tên thì giữ tên cũ ở “aliases” của nó; cơ quan chưa có thì thêm một mục vào agencies.yaml',
      },
    ];
  });
}

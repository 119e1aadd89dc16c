import { bodyBeforeVerb } from '../agency-names.ts';
import { splitBodies } from './split-bodies.ts';
import type { AgencyFinder, Task } from './tasks.ts';

/** “phối hợp với”, “phối hợp chặt chẽ cùng”, “phối hợp Ban Chỉ huy Quân sự”: who is named next takes part. */
const WITH =
  /(?<!\p{L})(?<!(?:[Kk]hông|[Cc]hưa)\s)[Pp]hối hợp(?:\s(?:chặt chẽ|thường xuyên|tốt|kịp thời))?(?:\s+(?:với|cùng(?:\svới)?)\s+(?:các\s+)?|\s+(?=\p{Lu}\p{Ll}|UBND|HĐND|UBMTTQ|MTTQ))/gu;
/** “Trạm Y tế chủ trì, Hội Phụ nữ xã phối hợp tổ chức”: a second body behind the comma, or behind “và”. */
const SECOND = /(?:,|\svà)\s+(?:và\s+)?(?=\p{Lu})/gu;
/**
 * Tasks with those of the bodies that they name behind “phối hợp với”, up to the next verb (document grammar, “Roles”): “Phòng Kinh tế
 * chủ trì, phối hợp với Hội Nông dân xã hướng dẫn …” gives the association a part too. Only bodies that the portal knows: whom nobody can
 * look up (“các ngành liên quan”) has no page to be told on.
 */
export function withPartners(tasks: readonly Task[], agencyOf: AgencyFinder): Task[] {
  const last = new Map(tasks.map((task) => [task.clause, task]));
  const byClause = Map.groupBy(tasks, (task) => task.clause);
  return tasks.flatMap((task) =>
    last.get(task.clause) === task ? [task, ...partnersOf(byClause.get(task.clause)!, agencyOf)] : [task],
  );
}

/** Bodies that tasks of one clause name beside those that they charge. */
function partnersOf(tasks: readonly Task[], agencyOf: AgencyFinder): Task[] {
  const charged = new Set(tasks.map(({ name, agency }) => agency ?? name));
  return tasks.flatMap((task) =>
    partnersIn(task.text, agencyOf).flatMap((name): Task[] => {
      const agency = agencyOf(name);
      if (charged.has(agency ?? name)) return [];
      charged.add(agency ?? name);
      // On the page of the partner nothing else says who leads.
      const text = task.text.includes(task.name) ? task.text : `${task.name}: ${task.text}`;
      return [{ ...task, agency, name, text, role: 'support' }];
    }),
  );
}

function partnersIn(text: string, agencyOf: AgencyFinder): string[] {
  const behind = [...text.matchAll(WITH)].map((match) => {
    const rest = text.slice(match.index + match[0].length);
    return bodyBeforeVerb(rest, true) ?? /^[^.;:()]{2,120}(?=[.;:]|$)/u.exec(rest)?.[0] ?? '';
  });
  const second = [...text.matchAll(SECOND)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length);
    const name = bodyBeforeVerb(rest);
    return name &&
      /^,?\s+(?:cùng\s+)?phối hợp(?!\s+(?:chặt chẽ\s+)?(?:với|cùng))/u.test(rest.slice(name.length))
      ? [name]
      : [];
  });
  return [...behind, ...second].flatMap((names) => knownIn(names, agencyOf));
}

/** Known bodies among those that a text lists. */
function knownIn(names: string, agencyOf: AgencyFinder): string[] {
  const listed = names.replace(/,?\s+(?:để|trong việc|nhằm|(?:và|cùng) các)\s.*$/u, '');
  return splitBodies(listed, agencyOf)
    .map((name) =>
      name.replace(/^(?:và|cùng)\s+|(?<!Ban)\s(?:Tổ chức|Triển khai|Thực hiện|Hướng dẫn)$/gu, '').trim(),
    )
    .flatMap((name) => (agencyOf(name) ? [name] : (knownBefore(name, agencyOf) ?? [])));
}

/** “Đài Truyền thanh xã phát tin”: the known body that words in small letters go on from. */
function knownBefore(words: string, agencyOf: AgencyFinder): string | undefined {
  for (let at = words.lastIndexOf(' '); at > 0; at = words.lastIndexOf(' ', at - 1)) {
    const name = words.slice(0, at);
    if (/^\p{Ll}/u.test(words.slice(at + 1)) && !PART_OF_NAME.test(words.slice(at + 1)) && agencyOf(name))
      return name;
  }
  return undefined;
}

/** “Công an các cấp”, “Sở Y tế của tỉnh bạn” are other bodies. */
const PART_OF_NAME =
  /^(?:các|cấp|cơ|của|thuộc|và|cùng|tỉnh|huyện|xã|phường|thôn|trực|liên|cựu|viên|hội|tại|ở|bạn|khác|nơi|vùng)(?!\p{L})/iu;

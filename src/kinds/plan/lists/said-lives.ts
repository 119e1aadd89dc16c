import type { Content } from '../../../content/content.ts';
import type { Problem } from '../../../content/problem.ts';
import { findMentions, type Mention } from '../citations/citations.ts';
import { planIndex, type PlanIndex, type PlanText } from '../plan-index.ts';

/** “Kế hoạch này … thay thế Kế hoạch số | 15/KH-UBND”: another plan that replaces a third says nothing of this one. */
const REPLACES = /(?<!\p{L})(?:kế hoạch|văn bản) này\s[^.]*?(?:thay thế|thay cho|bãi bỏ)\s[^.]*$/iu;
/** “Sửa đổi, bổ sung một số nội dung của Kế hoạch số | 21/KH-UBND”, as a title or said of this plan. */
const AMENDS =
  /(?:^|(?<!\p{L})(?:kế hoạch|văn bản) này\s)(?:sửa đổi|điều chỉnh|bổ sung)(?!\p{L})[^.]*?kế hoạch\s+(?:số\s*:?\s*)?$/iu;

/**
 * What plans say of one another, or their years of themselves, and no front matter repeats: a page would go on calling a plan in force that
 * another replaced, or whose years are over.
 * @param today `YYYY-MM-DD` in Việt Nam
 */
export function saidLives(content: Content, today: string): Problem[] {
  const index = planIndex(content);
  const files = new Map(content.plans.map(({ id, file }) => [id, file]));
  const told = new Set<string>();
  const problems: Problem[] = [];
  const tell = (problem: Problem): void => {
    const key = `${problem.file} ${problem.field} ${problem.hint}`;
    if (!told.has(key)) problems.push(problem);
    told.add(key);
  };
  for (const { plan, text, mention, where } of mentionsOf(index)) {
    const other = planMeant(index, plan, mention);
    if (!other) continue;
    const before = text.slice(0, mention.index);
    if (REPLACES.test(before) && other.data.status !== 'replaced' && other.data.replacedBy === undefined)
      tell({
        file: files.get(other.id)!,
        field: 'status',
        message: `“${plan.data.shortTitle}” nói ở ${where} rằng nó thay thế kế hoạch này, mà kế hoạch này chưa ghi`,
        hint: `ghi “status: replaced” và “replacedBy: ${plan.id}”`,
      });
    if (AMENDS.test(before) && !plan.data.amends.includes(other.id))
      tell({
        file: files.get(plan.id)!,
        field: 'amends',
        message: `kế hoạch nói ở ${where} rằng nó sửa đổi “${other.data.shortTitle}”, mà chưa ghi`,
        hint: `ghi “amends: [${other.id}]”`,
      });
  }
  const replaced = new Set(problems.flatMap(({ file, field }) => (field === 'status' ? [file] : [])));
  return [
    ...problems,
    ...inForceTooLong(index.plans, files, today).filter(({ file }) => !replaced.has(file)),
  ];
}

/** Every mention of a document that a clause or the title of a plan prints. */
function* mentionsOf({ plans, documents }: PlanIndex): Generator<{
  plan: PlanText;
  text: string;
  mention: Mention;
  where: string;
}> {
  for (const plan of plans)
    for (const mention of findMentions(plan.data.title))
      yield { plan, text: plan.data.title, mention, where: 'tên văn bản' };
  for (const { places } of documents)
    for (const { place, mention } of places) {
      const { text } = place.clause;
      // One that only a footnote names stands elsewhere.
      const printed = text.slice(mention.index, mention.index + mention.length);
      if (findMentions(printed)[0]?.number === mention.number)
        yield { plan: place.plan, text, mention, where: place.short };
    }
}

/** The plan of the portal that is meant: its day tells it, or that one body gives out both. Numbers start again every year and everywhere. */
function planMeant(index: PlanIndex, plan: PlanText, mention: Mention): PlanText | undefined {
  const other = index.planOf(mention);
  if (!other || other.id === plan.id) return undefined;
  const sameDay = mention.date !== undefined && mention.date === other.data.date;
  return sameDay || other.data.issuer === plan.data.issuer ? other : undefined;
}

function inForceTooLong(
  plans: readonly PlanText[],
  files: ReadonlyMap<string, string>,
  today: string,
): Problem[] {
  return plans.flatMap(({ id, data: { status, statusNote, year, yearEnd } }): Problem[] => {
    const last = yearEnd ?? year;
    if (status !== 'in-force' || statusNote || last >= Number(today.slice(0, 4))) return [];
    return [
      {
        file: files.get(id)!,
        field: 'status',
        message: `kế hoạch làm đến năm ${last}, nay đã qua, mà trang còn nói “Còn hiệu lực”`,
        hint: 'ghi “status: ended”; còn được kéo dài thì nói vì sao ở “statusNote”',
      },
    ];
  });
}

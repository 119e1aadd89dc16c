/** A stretch of time at the precision the text gives: `2024`, `2023-04`, `2024-Q1`, `2023-11-30`. */
export type Period = string;

/** A time found in a text. */
export interface TimeMention {
  start: Period;
  /** Same as `start` for a single day, month, quarter or year. */
  end: Period;
  index: number;
  length: number;
}

const QUARTER: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** A calendar day: `24-02-2021`, `05/4/2017`, `ngày 14 tháng 10 năm 2021`. Days that do not exist are no dates. */
export function findDates(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  const put = (match: RegExpMatchArray, [day, month, year]: [string, string, string]): void => {
    const iso = isoDay(Number(year), Number(month), Number(day));
    if (iso) found.push({ start: iso, end: iso, index: match.index!, length: match[0].length });
  };
  for (const match of text.matchAll(/(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/gu))
    put(match, [match[1]!, match[3]!, match[4]!]);
  for (const match of text.matchAll(/ngày\s+(\d{1,2})\s+tháng\s*(\d{1,2})\s+năm\s+(\d{4})/giu))
    put(match, [match[1]!, match[2]!, match[3]!]);
  return found.sort((a, b) => a.index - b.index);
}

/** `2024-2-30` → undefined. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** `Quý II và III/2021`, `Quý IV/2024`, `quý I năm 2024`, `Quý 2/2024`. */
export function findQuarters(text: string): TimeMention[] {
  const pattern =
    /[Qq]uý\s+(IV|I{1,3}|[1-4])(?:\s*(?:và|,|-|–)\s*(?:quý\s+)?(IV|I{1,3}|[1-4]))?\s*(?:\/|\s+năm\s+)\s*(\d{4})/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const quarter = (label: string): number => QUARTER[label] ?? Number(label);
    const start = `${match[3]}-Q${quarter(match[1]!)}`;
    return {
      start,
      end: match[2] ? `${match[3]}-Q${quarter(match[2])}` : start,
      index: match.index,
      length: match[0].length,
    };
  });
}

/** `tháng 4/2023`, `tháng 4 năm 2023`. */
export function findMonths(text: string): TimeMention[] {
  return [...text.matchAll(/(?<!ngày\s+\d{1,2}\s+)tháng\s+(\d{1,2})\s*(?:\/|\s+năm\s+)\s*(\d{4})(?!\d)/giu)]
    .filter((match) => Number(match[1]) >= 1 && Number(match[1]) <= 12)
    .map((match) => {
      const start = `${match[2]}-${match[1]!.padStart(2, '0')}`;
      return { start, end: start, index: match.index, length: match[0].length };
    });
}

/** `Từ 2022 đến 2025`, `giai đoạn 2021-2025`, `2021 -2030`. */
export function findYearSpans(text: string): TimeMention[] {
  return [
    ...text.matchAll(/(?<![\d/.,])((?:19|20)\d{2})\s*(?:-|–|đến(?: năm)?)\s*((?:19|20)\d{2})(?![\d/])/gu),
  ].map((match) => ({
    start: match[1]!,
    end: match[2]!,
    index: match.index,
    length: match[0].length,
  }));
}

/** Last day of a period: `2024-Q1` → `2024-03-31`, `2023-04` → `2023-04-30`, `2024` → `2024-12-31`. */
export function lastDay(period: Period): string {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (!year) throw new RangeError(`not a period: ${period}`);
  if (!part) return `${year}-12-31`;
  if (part.startsWith('Q')) return lastDay(`${year}-${String(Number(part[1]) * 3).padStart(2, '0')}`);
  if (part.includes('-')) return period;
  return new Date(Date.UTC(Number(year), Number(part), 0)).toISOString().slice(0, 10);
}

/** First day of a period. */
export function firstDay(period: Period): string {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (!year) throw new RangeError(`not a period: ${period}`);
  if (!part) return `${year}-01-01`;
  if (part.startsWith('Q')) return `${year}-${String(Number(part[1]) * 3 - 2).padStart(2, '0')}-01`;
  return part.includes('-') ? period : `${period}-01`;
}

/**
 * A heading that is only a period opens a step of the roadmap: “Quý I/2024”, “2.3- Từ 2022 đến 2025”, “Năm 2025”.
 * @param year the year of the plan, for headings that leave it out (“Tháng 3”, “6 tháng đầu năm”)
 */
export function readRoadmapHeading(
  heading: string,
  year?: number,
): { start: Period; end: Period } | undefined {
  const text = heading.replace(/\s*[:.]+$/u, '').trim();
  const whole = (mention: TimeMention | undefined, lead: RegExp): boolean =>
    mention !== undefined &&
    lead.test(text.slice(0, mention.index)) &&
    text.slice(mention.index + mention.length).trim() === '';
  const quarter = findQuarters(text)[0];
  if (whole(quarter, /^(?:Trong\s+|Từ\s+)?$/u)) return { start: quarter!.start, end: quarter!.end };
  const month = findMonths(text);
  if (month.length === 1 && whole(month[0], /^(?:Trong\s+)?$/iu))
    return { start: month[0]!.start, end: month[0]!.end };
  const span = findYearSpans(text)[0];
  if (whole(span, /^(?:Từ(?: năm)?|Giai đoạn(?:\s+(?:\d|I{1,3}|từ|từ năm)\s*[:,]?)?|Các năm|Năm)?\s*$/u))
    return { start: span!.start, end: span!.end };
  const named = /^(?:Trong\s+|Đến\s+)?[Nn]ăm\s+((?:19|20)\d{2})$/u.exec(text)?.[1];
  if (named) return { start: named, end: named };
  return readDaySpan(text) ?? readPartOfYear(text, year);
}

/** “Từ ngày 01/3 đến ngày 31/3/2024”: the first day may leave its year to the last. */
function readDaySpan(text: string): { start: Period; end: Period } | undefined {
  const match =
    /^(?:Từ\s+)?(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\s*(?:đến(?: hết)?|-|–)\s*(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const start = isoDay(Number(match[3] ?? match[6]), Number(match[2]), Number(match[1]));
  const end = isoDay(Number(match[6]), Number(match[5]), Number(match[4]));
  return start && end && start <= end ? { start, end } : undefined;
}

/** “Tháng 02 và tháng 3”, “Từ tháng 4 đến tháng 6/2024”, “Quý IV”, “6 tháng đầu năm 2024”. */
function readPartOfYear(text: string, year: number | undefined): { start: Period; end: Period } | undefined {
  const half = /^(?:Sáu|0?6) tháng (đầu|cuối) năm(?:\s+(\d{4}))?$/iu.exec(text);
  const months =
    /^(?:Trong |Từ )?tháng\s+(\d{1,2})(?:\s*(?:và|,|đến(?: hết)?|-|–)\s*(?:tháng\s+)?(\d{1,2}))?(?:\s*(?:\/|năm)\s*(\d{4}))?$/iu.exec(
      text,
    );
  const quarters =
    /^(?:Trong |Từ )?quý\s+(IV|I{1,3}|[1-4])(?:\s*(?:và|,|đến|-|–)\s*(?:quý\s+)?(IV|I{1,3}|[1-4]))?$/iu.exec(
      text,
    );
  const of = half?.[2] ?? months?.[3] ?? year;
  if (of === undefined) return undefined;
  if (half)
    return half[1] === 'đầu'
      ? { start: `${of}-01`, end: `${of}-06` }
      : { start: `${of}-07`, end: `${of}-12` };
  if (months) {
    const [first, last] = [Number(months[1]), Number(months[2] ?? months[1])];
    if (first < 1 || last > 12 || first > last) return undefined;
    return {
      start: `${of}-${String(first).padStart(2, '0')}`,
      end: `${of}-${String(last).padStart(2, '0')}`,
    };
  }
  if (!quarters) return undefined;
  const quarter = (label: string): number => QUARTER[label.toUpperCase()] ?? Number(label);
  return { start: `${of}-Q${quarter(quarters[1]!)}`, end: `${of}-Q${quarter(quarters[2] ?? quarters[1]!)}` };
}

/** What a clause says must be done by when. */
export interface Deadline {
  /** The words of the clause, from the lead word to the date. */
  words: string;
  /** `before` excludes the day itself; `by` includes it; `window` runs from `start` to `date`. */
  kind: 'before' | 'by' | 'window';
  date: Period;
  start?: Period;
}

/** `trước ngày D`, `chậm nhất ngày D`, `đến hết D`, `từ X đến Y`. Recurring and vague terms have no date and are not deadlines. */
export function findDeadlines(text: string): Deadline[] {
  const deadlines: Deadline[] = [];
  const times = [...findDates(text), ...findMonths(text), ...findQuarters(text)].sort(
    (a, b) => a.index - b.index,
  );
  times.forEach((time, index) => {
    const before = text.slice(Math.max(0, time.index - 110), time.index);
    const lead =
      /((?:trước|chậm nhất)(?: là)?(?: lúc)?\s+\d{1,2}\s?(?:giờ(?:\s?\d{1,2}(?:\s?phút)?)?|h(?:\d{2})?)\s*,?\s*(?:ngày)?|trước(?: ngày)?|chậm nhất(?: là| vào| trong)?(?: ngày)?|(?:đến|tới) hết(?: ngày)?|không quá(?: ngày)?|hạn cuối(?: là)?(?: ngày)?|(?:hoàn thành|xong)(?: việc [^;,.]{2,80})? (?:trước|trong)(?: ngày)?)\s*$/iu.exec(
        before,
      );
    const previous = times[index - 1];
    const between = previous ? text.slice(previous.index + previous.length, time.index) : '';
    if (
      previous &&
      /^\s*đến(?: hết)?(?: ngày)?\s*$/iu.test(between) &&
      /từ(?: ngày)?\s*$/iu.test(text.slice(0, previous.index))
    ) {
      const from = text.slice(0, previous.index).search(/từ(?: ngày)?\s*$/iu);
      deadlines.push({
        words: text.slice(from, time.index + time.length),
        kind: 'window',
        start: previous.start,
        date: time.end,
      });
      return;
    }
    // The start may leave its year to the end: “từ tháng 3 đến tháng 5/2024”, “từ 01/3 đến 31/3/2024”.
    const open =
      /từ\s+(?:(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})|tháng\s+(\d{1,2}))\s+đến(?: hết)?(?: ngày)?\s*$/iu.exec(
        before,
      );
    if (open) {
      const year = time.end.slice(0, 4);
      const month = (open[2] ?? open[3])!.padStart(2, '0');
      deadlines.push({
        words: text.slice(time.index - open[0].length, time.index + time.length),
        kind: 'window',
        start: open[1] ? `${year}-${month}-${open[1].padStart(2, '0')}` : `${year}-${month}`,
        date: time.end,
      });
    } else if (lead) {
      const kind = /^(?:(?:hoàn thành|xong).*)?trước/iu.test(lead[1]!) ? 'before' : 'by';
      deadlines.push({
        words: text.slice(time.index - lead[0].trimStart().length, time.index + time.length).trim(),
        kind,
        date: time.end,
      });
    }
  });
  return deadlines;
}

/** `đến cuối năm Y`, `trong năm Y`: within a year. A year that only measures (“so với cuối năm 2023”) is no term. */
export function findYearTerms(text: string): Deadline[] {
  return [...text.matchAll(YEAR_END)].map((match) => ({ words: match[0], kind: 'by', date: match[1]! }));
}

const YEAR_END =
  /(?<![\p{L}])(?:(?:chậm nhất )?đến (?:cuối|hết) năm|trong năm|trước cuối năm)\s+((?:19|20)\d{2})(?![\d/-])/giu;

/** Terms that name no day of a year: “hằng năm”, “định kỳ 6 tháng”, “trước ngày 25/12”. In the words of the text. */
export function findUndated(text: string): string[] {
  const recurring =
    /(?<!\p{L})(?:định kỳ(?: (?:h[ằà]ng|mỗi|\d+) (?:năm|quý|tháng|tuần))?|(?:h[ằà]ng|mỗi) (?:năm|quý|tháng|tuần))(?!\p{L})/giu;
  const noYear =
    /(?<!\p{L})(?:trước|chậm nhất(?: là| vào)?|đến hết|hạn cuối(?: là)?)\s+ngày\s+\d{1,2}(?:\/\d{1,2}|\s+tháng\s+\d{1,2})?(?![\d/]|\s+(?:tháng|năm)\s+\d)(?:\s+h[ằà]ng (?:năm|quý|tháng))?/giu;
  const days = [...text.matchAll(noYear)];
  const inDay = (index: number): boolean =>
    days.some((day) => index >= day.index && index < day.index + day[0].length);
  return [...days, ...[...text.matchAll(recurring)].filter(({ index }) => !inDay(index))]
    .sort((a, b) => a.index - b.index)
    .map(([words]) => words);
}

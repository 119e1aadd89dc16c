import type { z } from 'zod';
import { DAY_RULE, isRealDay, PUBLISHED_RULE, SLUG_RULE } from '../schemas/common.ts';
import { plainNumber } from '../vietnamese/number.ts';
import { slugify } from '../vietnamese/slug.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: 'một đoạn chữ',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách (mỗi dòng bắt đầu bằng “- ”)',
  object: 'một nhóm trường thụt vào',
  record: 'một nhóm trường thụt vào',
  date: 'một ngày dạng 2024-02-24',
};

/**
 * Says a zod issue the way an editor needs it: what is wrong, and what to write.
 * `known` are the field names that the object in question accepts, for “ý bạn là …”; `written` is the value as it stands in the file.
 */
export function explainIssue(issue: Issue, known: readonly string[] = [], written = ''): { message: string; hint: string } {
  const quoted = typeof issue.input === 'string' && /^[“”].*[“”]$/u.exec(issue.input)?.[0];
  if (quoted && issue.code !== 'too_big')
    return {
      message: `giá trị chưa đúng: dấu “ ” được hiểu là một phần của giá trị`,
      hint: `xóa dấu “ ” ở hai đầu, hoặc thay bằng dấu nháy thẳng "${quoted.slice(1, -1)}"`,
    };
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? {
            message: `thiếu trường bắt buộc “${last(issue.path)}”`,
            hint: `thêm “${last(issue.path)}: …” (${TYPES[issue.expected] ?? issue.expected})`,
          }
        : {
            message: 'giá trị không đúng loại',
            hint: `${needed(issue)}${instead(issue.expected, issue.input, written, known.length > 0)}${shapeOf(issue, known)}`,
          };
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const near = nearest(key.replace(/^[“”]|[“”]$/g, ''), known);
      return {
        message: `không có trường nào tên “${issue.keys.join('”, “')}”`,
        hint: near
          ? `có phải ý bạn là “${near}”? Nếu không, xóa dòng này`
          : `xóa dòng này hoặc sửa lại tên trường${known.length > 0 && known.length <= MOST_NAMES ? `; các trường dùng được: ${known.join(', ')}` : ''}`,
      };
    }
    case 'invalid_value':
      if (issue.input === undefined)
        return {
          message: `thiếu trường bắt buộc “${last(issue.path)}”`,
          hint: `ghi một trong: ${issue.values.join(', ')}`,
        };
      return {
        message: 'giá trị không nằm trong danh sách cho phép',
        hint: `chọn một trong: ${issue.values.join(', ')}`,
      };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'string'
        ? { message: 'giá trị quá dài', hint: `nhiều nhất ${issue.maximum} chữ cái` }
        : { message: 'giá trị quá lớn hoặc quá dài', hint: `nhiều nhất ${issue.maximum}` };
    case 'invalid_union':
      if (optionsOf(issue).length) {
        const written = (issue.input as Record<PropertyKey, unknown> | undefined)?.[last(issue.path)];
        return {
          message: typeof written === 'string' ? `không có loại nào tên “${written}”` : `thiếu trường bắt buộc “${last(issue.path)}”`,
          hint: `ghi một trong: ${optionsOf(issue).join(', ')}`,
        };
      }
      return explainKinds(issue, kindsOf(issue));
    default: {
      const [wrong, right] = issue.message.split(/; ?(.*)/s);
      return right
        ? { message: wrong!, hint: right }
        : { message: 'giá trị chưa đúng', hint: issue.message + rewritten(issue) };
    }
  }
}

function tooSmall({ origin, minimum, inclusive, path }: Issue & { code: 'too_small' }): { message: string; hint: string } {
  const field = fieldName(path);
  if (origin === 'array')
    return {
      message: field ? `danh sách “${field}” còn thiếu` : 'danh sách của tệp này còn trống',
      hint: `cần ít nhất ${minimum} mục`,
    };
  if (origin !== 'string')
    return { message: 'số này quá nhỏ', hint: inclusive === false ? `cần lớn hơn ${minimum}` : `cần từ ${minimum} trở lên` };
  return minimum === 1
    ? { message: `“${last(path)}” còn để trống`, hint: 'viết lời vào đó; không có thì xóa cả trường, trường bắt buộc thì ghi null nếu được' }
    : { message: `“${last(path)}” quá ngắn`, hint: `cần ít nhất ${minimum} chữ cái` };
}

/** A value that may be of several kinds, and is of none of them. */
function explainKinds(issue: Issue, kinds: string): { message: string; hint: string } {
  return issue.input === undefined
    ? {
        message: `thiếu trường bắt buộc “${last(issue.path)}”`,
        hint: kinds ? `thêm “${last(issue.path)}: …” (${kinds})` : `thêm “${last(issue.path)}: …”`,
      }
    : {
        message: 'giá trị không khớp với dạng nào được phép',
        hint: kinds ? `cần ${kinds}` : 'xem mẫu bằng “npm run new”',
      };
}

/** The kinds of value of which a field may be, in words. */
function kindsOf(issue: Issue & { code: 'invalid_union' }): string {
  const kinds = issue.errors.flatMap((member) =>
    member.flatMap((inner) => (inner.code === 'invalid_type' && inner.path.length === 0 ? [TYPES[inner.expected] ?? inner.expected] : [])),
  );
  return [...new Set(kinds)].join(', hoặc ');
}

/**
 * Of a value that may have several forms, what is wrong in the form it was plainly meant to have: the one with the fewest faults whose kind
 * it has. The issue itself where no form, or more than one, comes nearest.
 */
export function meantForm(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = issue.errors.filter(
    (member) => member.length > 0 && !member.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const fewest = Math.min(...forms.map((member) => member.length));
  const nearest = forms.filter((member) => member.length === fewest);
  if (nearest.length !== 1) return [issue];
  return nearest[0]!.flatMap((inner) => meantForm({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What a field needs, in its own words where it has any. */
function needed(issue: Issue & { code: 'invalid_type' }): string {
  return issue.message.startsWith('Invalid input') ? `cần ${TYPES[issue.expected] ?? issue.expected}` : issue.message;
}

/** Fields that a message shows as they are to be written. */
const MOST_SHOWN = 6;

/** How a group of fields, or a list of such, is written: an editor who wrote one word knows none of their names. */
function shapeOf(issue: Issue & { code: 'invalid_type' }, known: readonly string[]): string {
  const group = issue.expected === 'object';
  if (known.length === 0 || !(group || issue.expected === 'array')) return '';
  const shown = known.slice(0, MOST_SHOWN).map((name) => `${name}: …`).join(', ');
  const fields = `{ ${shown}${known.length > MOST_SHOWN ? ', …' : ''} }`;
  const item = typeof issue.path.at(-1) === 'number';
  return `, ví dụ ${!group || item ? `- ${fields}` : `${last(issue.path)}: ${fields}`}`;
}

/** The words that tell the members of a union apart, where none of them was written; zod gives them without saying so in its types. */
function optionsOf(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** Characters of a value that a message repeats. */
const SHORT = 60;
/** Names of fields that a message lists. */
const MOST_NAMES = 30;

/** What to write for a value of another kind, where that is plain to see. */
function instead(expected: string, input: unknown, written: string, ofGroups: boolean): string {
  // YAML takes 04012 for a number and drops its zero.
  if (expected === 'string' && /^[\d.+-]+$|^(?:true|false)$/i.test(written)) return `: đặt trong dấu nháy: "${written}"`;
  if (expected === 'object' && Array.isArray(input)) return ', không phải danh sách: bỏ dấu “-” ở đầu';
  if (typeof input !== 'string') return '';
  if (expected === 'array' && /^-\S/.test(input)) return ', có dấu cách sau dấu “-”';
  if (expected === 'array' && !ofGroups && input.length <= SHORT) return `; trên một dòng thì viết [${input.split(/[,;] */).join(', ')}]`;
  const number = expected === 'number' || expected === 'int' ? plainNumber(input.normalize('NFKC'), 'vi') : undefined;
  const inYear = /^\D*\b((?:19|20)\d{2})\D*$/.exec(input)?.[1];
  if (number === undefined && inYear && /năm/i.test(input)) return `: viết ${inYear}`;
  return number === undefined ? '' : `: viết ${number}, không có dấu nháy, đơn vị hay dấu ngăn hàng nghìn`;
}

/** The value as it should have been written: a day the other way round, a name for its id. */
function rewritten(issue: Issue): string {
  if (typeof issue.input !== 'string') return '';
  const right =
    issue.message === SLUG_RULE
      ? slugify(issue.input)
      : issue.message === PUBLISHED_RULE
        ? dayOf(issue.input) || monthOf(issue.input)
        : issue.message === DAY_RULE
          ? dayOf(issue.input)
          : '';
  if (right) return `: “${right}”`;
  return DAY_RULES.includes(issue.message) ? noSuchDay(issue.input) : '';
}

/** Rules of fields that hold a day. */
const DAY_RULES = [DAY_RULE, PUBLISHED_RULE];

const DAY_FIRST = /^(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;

/** What other programs put in the place of a hyphen, and the hour behind a day. */
const HYPHEN = /[\u2010-\u2015\u2212]/gu;
const HOUR = /(?:T| +)\d{1,2}:\d{2}.*$/;

/** `23/11/2026` → `2026-11-23`; empty when it is no day. */
function dayOf(value: string): string {
  const day = partsOfDay(value).join('-');
  return isRealDay(day) ? day : '';
}

/** `tháng 3/2024`, `03-2024` → `2024-03`; empty when it is no month. */
function monthOf(value: string): string {
  const [, month = '', year = ''] = /^(?:tháng )?(0?[1-9]|1[0-2])(?:[/.-]| năm )((?:19|20)\d{2})$/i.exec(value) ?? [];
  return year && `${year}-${month.padStart(2, '0')}`;
}

/** Year, month and day as written, in two figures. */
function partsOfDay(value: string): string[] {
  const written = value.normalize('NFKC').replace(HYPHEN, '-').replace(HOUR, '');
  const parts = DAY_FIRST.exec(written)?.slice(1).toReversed() ?? YEAR_FIRST.exec(written)?.slice(1) ?? [];
  return parts.map((part) => part.padStart(2, '0'));
}

/** Why a day that is written as one is none: “31/02/2026”. */
function noSuchDay(value: string): string {
  const [year = '', month = '', day = ''] = partsOfDay(value);
  if (!day || isRealDay(`${year}-${month}-${day}`)) return '';
  if (Number(month) < 1 || Number(month) > 12) return `; không có tháng ${Number(month)}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `; tháng ${Number(month)} năm ${year} chỉ có ${days} ngày`;
}

/** `["sources", 0, "url"]` → `sources[1].url`, counting from 1 as people do. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index ? '.' : ''}${String(part)}`))
    .join('');
}

function last(path: readonly PropertyKey[]): string {
  return String(path.filter((part) => typeof part === 'string').at(-1) ?? '');
}

/** The known word that differs in at most two letters, and in less than a third of them: of short words anything is near anything. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of known) {
    // Words are as far apart as their lengths at least: of thousands of pages hardly any is looked at letter by letter.
    if (Math.abs(word.length - candidate.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const close = distance === 0 || distance * 3 < Math.max(word.length, candidate.length);
    if (close && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost));
    }
    row = next;
  }
  return row[b.length]!;
}

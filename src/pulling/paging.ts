import { follow } from '../statistics/table/grid.ts';

type Fields = Record<string, unknown>;

const MORE = /^@?(?:odata\.)?(?:next|next_?(?:page|url|link|cursor|token|href)|has_?(?:more|next)(?:_?(?:page|items))?|exceededTransferLimit)$/iu; // prettier-ignore
const TOTAL = /^(?:total|(?:total|max|all)_?(?:count|rows?|records?|elements|items|results|hits)|records_?total|num_?found|number_?matched|count)$/iu; // prettier-ignore
const PAGES = /^(?:total_?pages|pages?_?(?:count|total)|last_?page|num_?pages|pages)$/iu;
/** Words of an answer that comes in pages. */
const PAGE = /^(?:page|page_?(?:size|number|no|index)|current_?page|per_?page|limit|offset|skip|start|rows|size|pageable)$/iu; // prettier-ignore

/**
 * What a JSON answer says of rows that it holds back, beside its list of rows or in a note such as `meta`: another page, more rows in all than
 * came. `sure` where only paging says so; a bare `total` may also be a sum of the figures.
 */
export function heldBack(
  json: unknown,
  path: string | undefined,
  rows: number,
): { said: string; sure: boolean } | undefined {
  const fields = fieldsBeside(json, path);
  const say = ([name, value]: [string, unknown], sure: boolean): { said: string; sure: boolean } => ({ said: `“${name}”: ${JSON.stringify(value).slice(0, 60)}`, sure });
  const more = fields.find(([name, value]) => MORE.test(name) && value !== null && value !== false && value !== '' && value !== 0 && !(isObject(value) && value['href'] === null));
  if (more) return say(more, true);
  const pages = fields.find(([name, value]) => PAGES.test(name) && typeof value === 'number' && value > 1);
  if (pages) return say(pages, true);
  const total = fields.find(([name, value]) => TOTAL.test(name) && Number(value) > rows && /^\d+$/u.test(String(value)));
  return total && say(total, fields.some(([name]) => PAGE.test(name)));
} // prettier-ignore

const UNIT = /^(?:units?|unit_?(?:measure|of_?measure)|uom|don_?vi(?:_?tinh)?|dvt|đơn vị(?: tính)?|đvt)$/iu;

/** The unit that an answer gives once for all its rows, beside their list or in a note such as `meta`. */
export function unitBeside(json: unknown, path: string | undefined): string | undefined {
  const found = fieldsBeside(json, path).find(([name, value]) => UNIT.test(name) && typeof value === 'string');
  return found?.[1] as string | undefined;
} // prettier-ignore

/** Fields on the whole way to a list of rows, and those of the notes beside it. */
function fieldsBeside(json: unknown, path: string | undefined): [name: string, value: unknown][] {
  const keys = path?.split('.') ?? [];
  const around = keys.map((_, at) => follow(json, keys.slice(0, at).join('.') || undefined)).filter(isObject);
  return around.flatMap((one) => [one, ...Object.values(one).filter(isObject)].flatMap((part) => Object.entries(part)));
} // prettier-ignore

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

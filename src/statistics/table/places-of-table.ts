import type { StatisticsSource } from '../../schemas/statistics-source.ts';
import { plainMark } from './read-figure.ts';
import type { Lookups, NamedPlace } from './row.ts';
import { asideOf } from './totals.ts';
import { fold, hasMarks } from '../../vietnamese/fold.ts';

/** What an office writes around a name: “1. Bến Đá”, “a) …”, “- …”, “IV. …”, “I.1. …”, “1.2 …”. */
export const COUNTER =
  /^(?:(?:\d{1,2}|[ivx]{1,5})(?:\.\d{1,2}){1,2}[.)]?\s+|(?:\d{1,3}|[ivx]{1,5}|[a-zđ])[.)/]\s*|[-–+•*]\s+)/iu;
const MARK = /\s?([⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ⁽⁾*]+|\((?:\d|[a-e]|\*+)\))$/u;
/** “TP. Mẫu”, “TT Giọng”: the kind of a unit in its first letters. */
const TWO_LETTERS = /^(t\.?[txp])(?:\.\s*|\s+)(?=[\p{L}\d])/iu;
/** “P.2”, “H. Giọng”: one letter needs its full stop. */
const ONE_LETTER = /^([PXHT])\.\s*(?=[\p{L}\d])/u;
const KINDS: Readonly<Record<string, readonly string[]>> = {
  TT: ['thị trấn'], TX: ['thị xã'], TP: ['thành phố'], P: ['phường'], X: ['xã'], H: ['huyện'], T: ['tỉnh', 'thôn'],
}; // prettier-ignore
/** The unit that a place lies in, behind its name: “Xã Tân Lập (huyện Giọng)”, “…, tỉnh Mẫu”, “… - huyện Giọng”. */
const BEHIND = /^(.+?)(?:\s*\(([^()]+)\)|\s*,\s*([^,()]+)|\s+[-–]\s+([^,()–]+))$/u;

/** “Xã Bến Đá (cũ)”, “xã Bến Đá cũ”, “Phường Giọng (mới)”: of units that share a name, the one that is no more, or the one of today. */
const OF_ITS_TIME = /^(.+?)\s*(?:\(\s*(cũ|mới)\s*\)|(?<=\s)(cũ|mới))$/u;

interface Search {
  lookups: Pick<Lookups, 'placesOf' | 'spellingsOf' | 'lifeOf' | 'successorsOf'>;
  /** Units that the place lies in, all of them. */
  units: readonly string[];
  /** Word before bare names. */
  prefix: string | undefined;
  /** First and last day of the time that the row speaks of. */
  during: Parameters<Lookups['placesOf']>[2];
}

/** What a row may call its place: as it is written, without its number, without the mark of a note. */
export function namesOf(written: string): string[] {
  const unmarked = written.replace(MARK, '');
  return [...new Set([written, unmarked, written.replace(COUNTER, ''), unmarked.replace(COUNTER, '')])];
}

/** The mark of a note behind a name. */
export function markOfName(written: string): string | undefined {
  const mark = MARK.exec(written)?.[1];
  return mark && plainMark(mark);
}

/** The place that a row of a table speaks of; undefined when the gazetteer has none of that name, or several. */
export function placeOfTable(
  written: string,
  { placePrefix: prefix, within }: Pick<StatisticsSource, 'placePrefix' | 'within'>,
  lookups: Search['lookups'],
  during?: Search['during'],
): NamedPlace | undefined {
  const search = { lookups, units: within === undefined ? [] : [within], prefix, during };
  const mark = MARK.exec(written)?.[1];
  const unmarked = written.replace(MARK, '');
  // The letter of “H. Giọng” counts no rows; that of “H. Xã Bến Đá” does.
  const counted = { ...search, prefix: ONE_LETTER.test(written) ? undefined : prefix };
  for (const [name, how] of [[written, search], [unmarked, search], [written.replace(COUNTER, ''), counted], [unmarked.replace(COUNTER, ''), counted]] as const) {
    const [id, ...others] = idsOf(name, how);
    if (id === undefined || others.length) continue;
    // Names are looked up without their marks, and without them “Tổng” is the village of Tống.
    if (asideOf(name) && !lookups.spellingsOf(id).some((own) => key(own) === key(name))) continue;
    return { id, ...(mark && !name.endsWith(mark) && { mark: plainMark(mark) }) };
  }
  return undefined;
} // prettier-ignore

function idsOf(name: string, search: Search): readonly string[] {
  const { prefix } = search;
  if (name === '') return [];
  const direct = inAllUnits(name, search);
  if (direct.length) return direct;
  const short = TWO_LETTERS.exec(name) ?? ONE_LETTER.exec(name);
  const kind = short?.[1]!.replace('.', '').toUpperCase();
  // “X. Bến Đá” may also be the tenth row.
  const kinds = kind ? [...KINDS[kind]!, ...(kind === 'X' && prefix ? [prefix] : [])] : [];
  const rest = name.slice(short?.[0].length ?? 0);
  const spelled = [...new Set(kinds.flatMap((each) => inAllUnits(`${each} ${rest}`, search)))];
  if (spelled.length) return spelled;
  const prefixed = prefix ? inAllUnits(`${prefix} ${name}`, search) : [];
  if (prefixed.length) return prefixed;
  const behind = insideNamedUnit(name, search);
  if (behind.length) return behind;
  const ofItsTime = oldOrNew(name, search);
  return ofItsTime.length ? ofItsTime : saidOtherwise(name, search);
}

function oldOrNew(name: string, search: Search): readonly string[] {
  const [, base = '', ...side] = OF_ITS_TIME.exec(name) ?? OF_ITS_TIME.exec(name.toLowerCase().endsWith(')') ? name.toLowerCase() : '') ?? [];
  const isOld = side.includes('cũ');
  // An old unit is told of long after its end: whatever time the row speaks of.
  return base ? idsOf(base, { ...search, during: ALWAYS }).filter((id) => (search.lookups.lifeOf(id).to !== undefined) === isOld) : [];
} // prettier-ignore

const ALWAYS = ['0000-01-01', '9999-12-31'] as const;

/**
 * A name with words behind it that only say it otherwise: in English, “Huyện Giọng - Giong district”; or by the units that it was made of,
 * “Xã Giọng (xã Một, thị trấn Giọng)”.
 */
function saidOtherwise(name: string, search: Search): readonly string[] {
  const [, own = '', inBrackets, afterComma, afterDash] = BEHIND.exec(name) ?? WITH_LIST.exec(name) ?? [];
  const more = inBrackets ?? afterDash ?? '';
  if (!more || afterComma) return [];
  const { lookups } = search;
  const isInEnglish = (id: string): boolean => !hasMarks(more) && lookups.spellingsOf(id).some((spelled) => fold(more).includes(fold(spelled)));
  const parts = more.replace(/^(?:gồm|hợp nhất|sáp nhập|nhập|từ|các|:|\s)+(?=\s)/iu, '').split(/\s*(?:[,;+]|(?<=\s)và(?=\s))\s*/u);
  const isMadeOf = (id: string): boolean => parts.every((part) => idsOf(part.trim(), { ...search, units: [], prefix: undefined, during: ALWAYS }).some((old) => lookups.successorsOf(old).includes(id)));
  return idsOf(own, search).filter((id) => isInEnglish(id) || isMadeOf(id));
} // prettier-ignore

/** Several units in brackets. */
const WITH_LIST = /^([^()]+?)\s*\(([^()]+)\)$/u;

/** “Xã Tân Lập, huyện Giọng”: the unit must be one of the gazetteer with its kind. */
function insideNamedUnit(name: string, search: Search): readonly string[] {
  const parts = BEHIND.exec(name);
  if (!parts) return [];
  const unit = (parts[2] ?? parts[3] ?? parts[4])!.trim();
  const units = idsOf(unit, { ...search, units: [], prefix: undefined });
  return [...new Set(units.flatMap((one) => idsOf(parts[1]!, { ...search, units: [...search.units, one] })))];
}

function inAllUnits(name: string, { lookups, units, during }: Search): readonly string[] {
  const [first, ...others] = (units.length ? units : [undefined]).map((unit) => lookups.placesOf(name, unit, during));
  return others.length ? first!.filter((id) => others.every((ids) => ids.includes(id))) : first!;
} // prettier-ignore

function key(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

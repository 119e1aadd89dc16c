import type { SourceLine } from '../line.ts';
import { AUTHORITY, OFFICE, OFFICE_ALONE, PERSON, RULE, SIGNED } from './patterns.ts';
import { collapse, isCapitals } from './words.ts';

/** Who signed, as printed. */
export interface Signature {
  name: string | null;
  /** `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`, lines joined. */
  role: string;
  /** `TM. ỦY BAN NHÂN DÂN` */
  onBehalf: string | null;
}

/**
 * Reads authority, office and name from the lines of the signature; null when there is none. Of two bodies that sign side by side it is
 * the one on the right, where the body that issues a document signs.
 */
export function readSignature(lines: readonly SourceLine[]): Signature | null {
  return readOne(rightmost(lines) ?? below(lines) ?? lastOf(signaturesIn(lines).at(-1)!));
}

/**
 * Of bodies that sign one below the other the last, an office and a name of its own to each; of columns that were read line by line, the
 * offices and then the names, the last office with the last name.
 */
function lastOf(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isName = (line: SourceLine | undefined): boolean => line !== undefined && namesIn([line]).length > 0;
  const ends = [...lines.keys()].filter((at) => isName(lines[at]) && !isName(lines[at + 1]));
  const last = lines.slice((ends.at(-2) ?? -1) + 1);
  const own = ends.length > 1 && isWhole(last) ? last : lines;
  const names = own.filter(isName);
  if (names.length < 2 || own.at(-1) !== names.at(-1)) return own;
  const offices = own.filter(({ text }) => AUTHORITY.test(text) || OFFICE.test(text));
  const [bodies, roles] = [true, false].map((of) =>
    offices.filter(({ text }) => /^T[./]?M/u.test(text) === of),
  );
  if (bodies!.length === names.length && roles!.length === names.length)
    return [bodies!.at(-1)!, roles!.at(-1)!, names.at(-1)!];
  // `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC` right below it are of one.
  const goesOn = (line: SourceLine): boolean => AUTHORITY.test(own[own.indexOf(line) - 1]?.text ?? '');
  const starts = offices.filter((line) => !goesOn(line));
  const paired = offices.every((line) => {
    const next = own[own.indexOf(line) + 1]!;
    return !AUTHORITY.test(line.text) || (offices.includes(next) && !AUTHORITY.test(next.text));
  });
  return paired && !bodies!.length && starts.length === names.length
    ? [...offices.slice(offices.indexOf(starts.at(-1)!)), names.at(-1)!]
    : own;
}

/** Of three that sign side by side (who wrote it, who checked it, who issues it) the last. */
function rightmost(lines: readonly SourceLine[]): readonly SourceLine[] | undefined {
  const columns = [...Map.groupBy(lines, ({ cell }) => cell?.column ?? 0)].sort(([a], [b]) => a - b);
  const last = columns.at(-1)?.[1];
  return columns.length > 2 && last && isWhole(last) ? last : undefined;
}

/** Of three the one that stands in the middle below the two sides. */
function below(lines: readonly SourceLine[]): readonly SourceLine[] | undefined {
  const last = lines.slice(lines.findLastIndex(({ cell }) => cell !== undefined) + 1);
  const sides = lines.slice(0, lines.length - last.length);
  return isWhole(last) && signaturesIn(sides).length > 1 ? last : undefined;
}

/** The lines of each signature: one, or two that stand side by side, each with an office and a name of its own. */
export function signaturesIn(lines: readonly SourceLine[]): (readonly SourceLine[])[] {
  const seen = new Set<number>();
  const isRight = ({ line, cell }: SourceLine): boolean => {
    const second = seen.has(line);
    seen.add(line);
    return cell ? cell.column > 0 : second;
  };
  const sides = Map.groupBy(lines, isRight);
  const both = [sides.get(false) ?? [], sides.get(true) ?? []];
  return both.every(isWhole) ? both : [lines];
}

/** Names of people among the lines of signatures, as printed. */
export function namesIn(lines: readonly SourceLine[]): string[] {
  const texts = lines.map(({ text }) => collapse(text.replace(SIGNED, '')));
  return texts.filter(
    (text) => PERSON.test(text) && !isCapitals(text) && /\p{Ll}/u.test(text) && text.split(' ').length > 1,
  );
}

function isWhole(lines: readonly SourceLine[]): boolean {
  const texts = lines.map(({ text }) => collapse(text));
  return (
    texts.some((text) => AUTHORITY.test(text) || OFFICE.test(text)) &&
    texts.some((text) => PERSON.test(text) && !OFFICE.test(text) && !isCapitals(text))
  );
}

function readOne(lines: readonly SourceLine[]): Signature | null {
  const onBehalf: string[] = [];
  const role: string[] = [];
  let name: string | null = null;
  let unknown: string | null = null;
  const named = namesIn(lines).length > 0;
  for (const line of lines) {
    const text = collapse(line.text.replace(SIGNED, '')).replace(/^[-–]\s*(?=TM|KT)/u, '');
    if (!text || RULE.test(text)) continue;
    if (AUTHORITY.test(text) && /^T[./]?M/u.test(text)) onBehalf.push(text);
    else if (AUTHORITY.test(text) || OFFICE.test(text) || OFFICE_ALONE.test(text)) role.push(text);
    else if (isCapitals(text) && !role.length && onBehalf.length) onBehalf.push(text);
    else if (
      isCapitals(text) &&
      role.length &&
      (named || /^PHÓ\s/u.test(text) || !PERSON.test(titleCase(text)))
    )
      role.push(text); // prettier-ignore
    else if (isCapitals(text) && !role.length && !name && /\s/u.test(text)) unknown ??= text;
    else if (PERSON.test(text) || PERSON.test(titleCase(text))) name = text;
  }
  // An office of no list stands right above the name.
  if (!role.length && !onBehalf.length && unknown && name) role.push(unknown);
  if (!role.length && !onBehalf.length) return null;
  return {
    name,
    role: role.map(spaced).join(' '),
    onBehalf: onBehalf.length ? spaced(onBehalf.join(' ')) : null,
  };
}

/** Recipients without dash and closing stop; the code in brackets stays as printed. */
export function readRecipients(lines: readonly SourceLine[]): string[] {
  const texts = lines.map(({ text }) => collapse(text));
  // A list without dashes may go over several lines.
  const whole =
    texts.some((text) => /^[-–+•\d]/u.test(text)) || !texts[0]?.includes('; ') ? texts : [texts.join(' ')];
  return (
    whole
      // “- Như trên; - Các thôn; - Lưu: VT.” on one line: each dash behind a semicolon opens the next.
      .flatMap((text) => text.split(/(?<=;)\s+(?=[-–+•]\s?\p{Lu})/u))
      .flatMap((text) => (FILED_BEHIND.test(text) ? text.split(/;\s+/u) : [text]))
      .map((text) => text.replace(/^(?:[-–+•]|\d{1,2}[.)])\s*/u, '').replace(/\s*[;.,]+$/u, ''))
      .filter((text) => /\p{L}/u.test(text))
  );
}

/** “TT Đảng ủy (b/c); các thôn; Lưu VT.”: all of them on one line, without dashes, the filing behind. */
const FILED_BEHIND = /^[^-–+•].*;\s+Lưu\s?:?\s/u;

/** `KT.CHỦ TỊCH` → `KT. CHỦ TỊCH` */
function spaced(text: string): string {
  return text.replace(/^(TM|KT|TL|TUQ|Q)\s*\.\s*/u, '$1. ');
}

/** Names are sometimes printed in capitals: `NGUYỄN VĂN VÍ DỤ`. */
function titleCase(text: string): string {
  if (!isCapitals(text)) return text;
  return text
    .toLowerCase()
    .replace(/(^|\s)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

import { ofOffice } from './offices.ts';
import { runs, type Run } from './plain.ts';

/** What a number tells of a person, and the figures as written. */
export interface Found {
  what: string;
  words: string;
}

const TELEPHONE = /(?:gọi|liên hệ|liên lạc|nhắn|sđt|đt|tel|hotline|di động|điện thoại|phone|zalo|viber|fax)[^\p{L}\d]*(?:số|cho|qua|theo số|số máy|bàn|theo)?[^\p{L}\d]*$/iu;
const IDENTITY =
  /(?:cccd|cmnd|cmtnd|(?<!\p{L})cmt(?!\p{L})|căn cước(?: công dân)?|định danh(?: cá nhân)?|(?<!\p{L})cm(?!\p{L})|chứng minh(?: nhân dân| thư)?|hộ chiếu)[^\d\n]{0,25}$/iu;
const BANKS =
  '(?:agribank|vietcombank|vietinbank|bidv|mb ?bank|sacombank|techcombank|vpbank|tpbank|hdbank|lpbank|lienvietpostbank|eximbank|seabank|kienlongbank|nam a bank|bac a bank|(?<!\\p{L})(?:acb|shb|vib|ocb|msb|scb|vcb|ctg)(?!\\p{L})|momo|viettelpay|viettel money|zalopay)';
const ACCOUNT = new RegExp(`(?:stk|(?<!\\p{L})tk(?!\\p{L})|tài khoản|số thẻ|thẻ (?:atm|ngân hàng|tín dụng|ghi nợ)|chuyển (?:khoản|tiền) (?:về|vào|cho|tới|qua)|${BANKS})[^\\d\\n]{0,25}$`, 'iu');
const ACCOUNT_AFTER = new RegExp(`^[^\\d\\p{L}]{0,6}(?:chủ (?:tài khoản|tk)(?!\\p{L})|(?:tại |ở |ngân hàng |nh )?${BANKS})`, 'iu');
const INSURANCE = /(?:bhyt|bhxh|bảo hiểm(?: y tế| xã hội)?)[^\d\n]{0,25}$/iu;
const HOUSEHOLD = /hộ khẩu[^\d\n]{0,12}$/iu;
const ORGANISATION = /(?:mã số thuế|mst|mã (?:số )?(?:đơn vị|doanh nghiệp|quan hệ ngân sách|chương|số))[^\d\n]{0,12}$/iu;
/** Of a person; that of a body is public. */
const OWN_TAX = /(?:mã số thuế|mst) (?:của )?(?:cá nhân|ông|bà|anh|chị)[^\d\n]{0,25}$/iu;
/** Cards of the banks of the country: their common beginning is 9704 (Napas). */
const BANK_CARD = /^9704\d{12}(?:\d{3})?$/;
/** What follows a figure that counts or dates. */
const COUNTED = /^ ?(?:đồng|đ(?!\p{L})|vnđ|tỷ|tỉ|triệu|nghìn|ngàn|%|ha(?!\p{L})|km|m2|m²|hộ|người|tấn|kg|đơn vị)/iu;
/** Three figures after each point: a number by thousands, and no account. */
const THOUSANDS = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;
const LISTED = /(?:tháng|ngày|năm|thứ|khoản|điều|mục|trang|thôn|tổ|phần)[^\d\n]{0,6}$/iu;

/** Numbers of a line that belong to a person. Words stand around them, which tell what they are. */
export function numbersOf(line: string): Found[] {
  return runs(line).flatMap((run) => kindOf(run) ?? []);
}

function kindOf(run: Run): Found | undefined {
  const { text, before, after, groups } = run;
  const all = groups.join('');
  if (all.length < SHORTEST) return undefined;
  const counted = COUNTED.test(after) || THOUSANDS.test(text);
  if (stretch(run, [8, 9, 12]) && IDENTITY.test(before))
    return { what: 'số căn cước hay chứng minh nhân dân', words: text };
  if (/^\d{10}(?:\d{2,3})?$/.test(all) && !counted && OWN_TAX.test(before)) return { what: 'mã số thuế', words: text };
  if (HOUSEHOLD.test(before)) return { what: 'số hộ khẩu', words: text };
  if (/^\d{10}$|^\d{13,15}$/.test(all) && !counted && INSURANCE.test(before))
    return { what: 'số thẻ bảo hiểm', words: text };
  if (all.length <= 19 && !counted && accountLike(run) && (ACCOUNT.test(before) || ACCOUNT_AFTER.test(after)))
    return { what: 'số tài khoản ngân hàng', words: text };
  if (BANK_CARD.test(all)) return { what: 'số thẻ ngân hàng', words: text };
  if (telephones(run).some((figures) => !LANDLINE.test(figures) || !ofOffice(before, after)))
    return { what: 'số điện thoại', words: text };
  const identity = GLUED_AFTER.test(after) ? undefined : stretch(run, [12]);
  if (identity !== undefined && identity.startsWith('0') && !ORGANISATION.test(before) && evenly(run) && !run.gaps.includes(','))
    return { what: 'số căn cước (12 chữ số)', words: text };
  return undefined;
}

/** Shortest and longest number that is looked for, in figures. */
const SHORTEST = 6;
const LONGEST = 14;
/** Figures of the shortest telephone. */
const TELEPHONE_LENGTH = 9;

/** Stretches of neighbouring groups with at most so many figures together. */
function* windows({ groups }: Run): Generator<{ from: number; to: number; figures: string }> {
  for (let from = 0; from < groups.length; from++) {
    let figures = '';
    for (let to = from + 1; to <= groups.length; to++) {
      figures += groups[to - 1];
      if (figures.length > LONGEST) break;
      yield { from, to, figures };
    }
  }
}

/** Neighbouring groups that together have as many figures as are asked for. */
function stretch(run: Run, lengths: readonly number[]): string | undefined {
  for (const { figures } of windows(run)) if (lengths.includes(figures.length)) return figures;
  return undefined;
}

const dated = ({ groups, gaps }: Run): boolean =>
  groups.some(
    (group, at) =>
      group.length <= 2 &&
      groups[at + 1] !== undefined &&
      groups[at + 1]!.length <= 2 &&
      groups[at + 2]?.length === 4 &&
      gaps[at] === gaps[at + 1] &&
      /[/.-]/.test(gaps[at]!),
  );

/** No date, no list, one sign throughout. */
const accountLike = (run: Run): boolean => !dated(run) && evenly(run) && !run.gaps.includes(',');

/** One sign between all groups, or one and a blank. */
const evenly = ({ gaps }: Run): boolean => new Set(gaps.filter((gap) => gap !== ' ')).size <= 1;

/** Mobile telephones 03, 05, 07, 08, 09 (ten figures), telephones at home 02 (eleven; before 2017 ten): Thông tư 22/2014/TT-BTTTT. */
const NUMBER = /^(?:0|(?:00)?840?)(?:[35789]\d{8}|2\d{9})$/;
/** After a word that announces a number, with its first zero left out or as it was before 2017. */
const ANNOUNCED = /^(?:[35789]\d{8}|(?:0|84)[1-9]\d{8,9}|(?!1[89]00)1[689]\d{8})$/;
/** Mobile telephones as they were before 2018, eleven figures, in few groups: so nothing else is written. */
const OF_OLD = /^01[2689]\d{8}$/;
const FEW = 3;

/** “0345678912/CV-…” is the number of a document, “bai-0345678912-a” a name of a file. */
const NAMES_A_PAPER = /^ ?\/ ?\p{Lu}/u;
const GLUED_BEFORE = /[\p{L}_]-?$/u;
const GLUED_AFTER = /^[\p{L}_-]/u;

/** Telephones at home and in offices since 2017. */
const LANDLINE = /^(?:0|(?:00)?840?)2\d{9}$/;
/** A mobile telephone, however it is written. */
export const MOBILE = /^\D*(?:0|(?:00)?84\D*0?)\D*[35789]/;

/** Figures of each telephone in a run: two may be written one after the other. */
function telephones(run: Run): string[] {
  const { before, after, groups, gaps, text } = run;
  if (groups.join('').length < TELEPHONE_LENGTH) return [];
  if (ORGANISATION.test(before) || COUNTED.test(after)) return [];
  if (NAMES_A_PAPER.test(after) || (GLUED_BEFORE.test(before) && GLUED_AFTER.test(after))) return [];
  const found: string[] = [];
  const ends = new Set<number>();
  const announced = TELEPHONE.test(before) || before.endsWith('tel:');
  for (const { from, to, figures } of windows(run)) {
    const own = { ...run, groups: groups.slice(from, to), gaps: gaps.slice(from, to - 1) };
    const old = OF_OLD.test(figures) && to - from <= FEW;
    if (!old && !NUMBER.test(figures) && !(announced && from === 0 && ANNOUNCED.test(figures))) continue;
    if (!evenly(own) || dated(own)) continue;
    // A decimal fraction, and what goes on in the same hand; behind a telephone another may stand.
    if (from > 0 && !ends.has(from) && /[.,/-]/.test(gaps[from - 1]!)) continue;
    if (!announced && own.gaps.includes(',') && !/\d,\d/.test(text)) continue;
    const pairs = own.groups.length >= 5 && own.groups.every((group) => group.length === 2);
    if (!announced && pairs && listed(own, before)) continue;
    found.push(figures);
    ends.add(to);
  }
  return found;
}

/** Days or months one after the other: they grow. */
const listed = ({ groups, gaps }: Run, before: string): boolean =>
  LISTED.test(before) ||
  gaps.includes(',') ||
  groups.every((group, at) => Number(group) <= 31 && Number(group) > Number(groups[at - 1] ?? 0));

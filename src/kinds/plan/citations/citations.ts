import { endsAt, matchesOf } from '../../../vietnamese/matches.ts';
import { fold } from '../../../vietnamese/fold.ts';
import { slugify } from '../../../vietnamese/slug.ts';
import { findDates } from '../terms/time.ts';

/** One place where a text names a document by its number. */
export interface Mention {
  /** Number with its spacing repaired and nothing else: `1719/QĐ-TTg`. */
  number: string;
  /** Kind in words: “Quyết định”; from the text, else from the code in the number. */
  type: string | undefined;
  /** ISO day, when the text gives it. */
  date: string | undefined;
  /** Body that issued it, as the text says. */
  issuer: string | undefined;
  /** What the document is about, when the text says. */
  title: string | undefined;
  /** Extent of the number in the text, for linking. */
  index: number;
  length: number;
}

/** Codes of kinds of document (Nghị định 30/2020/NĐ-CP, Phụ lục III; Party codes KL, QC, TT). Longer before shorter. */
const TYPES: Record<string, string> = {
  VBHN: 'Văn bản hợp nhất', NQLT: 'Nghị quyết liên tịch', KHLT: 'Kế hoạch liên tịch', CTPHLN: 'Chương trình phối hợp', KHPH: 'Kế hoạch phối hợp', CTrPH: 'Chương trình phối hợp', CTPH: 'Chương trình phối hợp', TTLT: 'Thông tư liên tịch', HDLN: 'Hướng dẫn liên ngành', KHLN: 'Kế hoạch liên ngành', QCPH: 'Quy chế',
  CTr: 'Chương trình', QyĐ: 'Quy định', QĐi: 'Quy định', TTr: 'Tờ trình', ThT: 'Thông tri', BGN: 'Bản ghi nhớ', BTT: 'Bản thỏa thuận',
  NQ: 'Nghị quyết', QĐ: 'Quyết định', CT: 'Chỉ thị', QC: 'Quy chế', TC: 'Thông cáo', TB: 'Thông báo', HD: 'Hướng dẫn', KH: 'Kế hoạch',
  PA: 'Phương án', ĐA: 'Đề án', DA: 'Dự án', BC: 'Báo cáo', BB: 'Biên bản', HĐ: 'Hợp đồng', CĐ: 'Công điện', KL: 'Kết luận',
  NĐ: 'Nghị định', TT: 'Thông tư', GM: 'Giấy mời', PC: 'Phiếu chuyển', CV: 'Công văn', L: 'Luật', PL: 'Pháp lệnh',
}; // prettier-ignore
const TYPE = Object.keys(TYPES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const BODY = '\\p{Lu}[\\p{L}]*\\d{0,2}(?:&\\p{Lu}\\p{L}*\\d{0,2})*';
/** A number does not begin inside another; a point before it may close a sentence, but not part thousands. */
const LEFT = '(?<![\\p{L}\\d/,-]|\\d\\.)';
const RIGHT = '(?![\\p{L}\\d/])';

const TYPE_WORDS =
  'Văn bản hợp nhất|Kế hoạch liên tịch|Kế hoạch liên ngành|Hướng dẫn liên ngành|Kế hoạch phối hợp|Nghị quyết liên tịch|Chương trình phối hợp|Chương trình hành động|Thông tư liên tịch|Nghị quyết|Quyết định|Kết luận|Chương trình|Kế hoạch|Chỉ thị|Công văn|Nghị định|Thông tư|Thông báo|Hướng dẫn|Báo cáo|Tờ trình|Đề án|Quy định|Quy chế|Bộ luật|Luật|Pháp lệnh|Công điện|Thông tri|Văn bản';
/** Right behind the kind in words: what else would be no number is one. */
const SAID = `(?<=(?:${TYPE_WORDS}|${TYPE_WORDS.toLowerCase()}|[Gg]iấy mời)\\s+số\\s*:?\\s*)`;

/** In this order; a later series never matches inside an earlier match (document grammar, “Document numbers”). */
const SERIES: RegExp[] = [
  new RegExp(`${LEFT}(\\d{1,4})\\s?[-–]\\s?(${TYPE})\\s?/\\s?(${BODY}(?:[-–]${BODY})*)${RIGHT}`, 'gu'), // Party: 08-KL/TU
  new RegExp(`${LEFT}(\\d{1,4})\\s?/\\s?(\\d{4})\\s?/\\s?(?:QH\\d{1,2}|UBTVQH\\d{1,2})${RIGHT}`, 'gu'), // National Assembly
  new RegExp(
    `${LEFT}(\\d{1,4}[a-eA-E]?)\\s?/\\s?(\\d{4})\\s?/\\s?(?:(?:${TYPE})\\s?[-–]|(?:NQLT|TTLT)\\s?/)\\s?(${BODY}(?:[-–]${BODY})*)${RIGHT}`,
    'gu',
  ), // 33/2015/QĐ-TTg, 88/2016/NQLT/CP-UBTWMTTQVN
  new RegExp(
    `${LEFT}(\\d{1,2}\\.\\d{3}|\\d{1,5}[\\p{Ll}A-E]?)\\s?/\\s?(${TYPE})(?:\\s?[-–]\\s?(${BODY}(?:[-–]${BODY})*))?${RIGHT}`,
    'gu',
  ), // 357/KH-MTTQ-BTT, 1679/CTrPH
  new RegExp(
    `${LEFT}(\\d{1,2}\\.\\d{3}|\\d{1,5})\\s?/\\s?(UBND|HĐND|MTTQ|BDT|VP|BCĐ|BTT|STC|SNN|LĐLĐ|[A-ZĐ]{2,10}(?:&[A-ZĐ]{1,6})?)[-–](${BODY}(?:[-–]${BODY})*)${RIGHT}`,
    'gu',
  ), // 646/UBND-TH
  new RegExp(`${SAID}(\\d{1,5})\\s?/\\s?(\\p{Lu}{2}\\p{L}{0,9})${RIGHT}(?!&)`, 'gu'), // Công văn số 197/STTTT, Kế hoạch số 27/KHUBND
  new RegExp(`${SAID}(\\d{1,4})(${TYPE})\\s?/\\s?(${BODY}(?:[-–]${BODY})*)${RIGHT}`, 'gu'), // Nghị quyết số 05NQ/HU
  new RegExp(`(?<=số\\s*:?\\s*)(\\d{1,4})\\s(${TYPE})\\s?/\\s?(${BODY}(?:[-–]${BODY})*)${RIGHT}`, 'gu'), // số 298 KH/TWĐTN
];

/** In every series a stroke stands before the code of a kind or a body; in days and shares, before figures. */
const BEFORE_BODY = /\/\s?\p{Lu}/u;

/** “Biểu số 05/BC”, “mẫu phiếu số 01/MT”: forms and maps have numbers too. */
const OF_FORM =
  /(?<=(?:^|[^\p{L}])(?:biểu|mẫu|phiếu|phụ lục|bảng|tờ bản đồ|thửa đất)(?:\s\p{Ll}+){0,2}?\s+số\s*:?\s*)/iuy;

/** “Thông báo kết luận số 33-TB/VPTU” is what its code says, a notice. */
const TYPE_BEFORE = new RegExp(`(?<!thông báo )(${TYPE_WORDS})(?:\\s+số)?\\s*:?\\s*$`, 'iu');
/** “Luật Tổ chức Chính phủ số 76/2015/QH13”: the name of a law stands between its kind and its number. */
const LAW_BEFORE = /(Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}[^;:.()“”]{2,110}\s+số\s*:?\s*$/u;
/** The name alone, of the last law before the number. “… một số điều của Luật Đất đai số 34/2018/QH14” is the number of the law that amends. */
const LAW_NAME =
  /(?<!của\s+)(?:Bộ luật|Luật|Pháp lệnh)\s+(\p{Lu}(?:(?!(?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu})[^;:.()“”]){2,110}?)\s+số\s*:?\s*$/u;
const ISSUER = /^\)?\s*,?\s*(của|giữa)\s+/u;
const ISSUER_END =
  /(?:\s+về\p{Ll}|\s+(?:về|v\/v|thông báo|yêu cầu|công bố|đề nghị|triển khai|thực hiện|mở|phê duyệt|giai đoạn|ban hành|quy định|hướng dẫn|tăng cường|trên địa bàn|để|và (?:[Nn]ghị|[Qq]uyết|[Kk]ết|[Kk]ế|[Cc]hỉ|[Cc]ông văn|[Cc]hương|[Đđ]ề|các)|do)(?!\p{L}))|[“"”,;.:()]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|…/u;

/** Names with a comma of their own: “Sở Văn hóa, Thể thao và Du lịch”. */
const LISTED_NAME =
  /^(?:Bộ trưởng )?(?:Bộ|Sở|Phòng|Ban|Trung tâm)\s\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?(?:,\s\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?){1,2}\s+và\s+\p{Lu}\p{Ll}+/u;

/** Every document number in a text, nested ones included, in order. Phones, money, dates, page numbers and ratios are none. */
export function findMentions(text: string): Mention[] {
  if (!BEFORE_BODY.test(text)) return [];
  const taken: { from: number; to: number }[] = [];
  const found: Mention[] = [];
  for (const series of SERIES)
    for (const match of matchesOf(text, series)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.some((span) => from < span.to && to > span.from)) continue;
      if (endsAt(text, from, OF_FORM)) continue;
      taken.push({ from, to });
      found.push(describe(text, match[0], from, to));
    }
  return shareIssuers(
    text,
    found.sort((a, b) => a.index - b.index),
  );
}

/** “số 90/QĐ-TTg, 1719/QĐ-TTg của Thủ tướng”: what stands behind the last number of a list holds for all of it. */
function shareIssuers(text: string, mentions: Mention[]): Mention[] {
  for (let at = mentions.length - 2; at >= 0; at--) {
    const mention = mentions[at]!;
    const next = mentions[at + 1]!;
    const between = text.slice(mention.index + mention.length, next.index);
    // “Các Thông tư số 17/2018/TT-BGDĐT, 18/2018/TT-BGDĐT ngày 22/8/2018”: one day for all that a word for several opens.
    if (
      !mention.date &&
      next.date &&
      sameKind(mention, next) &&
      /^(?:\s*[,;]\s*|\s+và\s+)(?:số\s+)?$/u.test(between) &&
      isOneOfSeveral(text.slice(0, mention.index), mention)
    )
      mentions[at] = { ...mention, date: next.date };
    if (!mention.issuer && next.issuer && sameBody(mention, next) && LISTED.test(between))
      mentions[at] = { ...mentions[at]!, issuer: next.issuer };
  }
  return mentions;
}

/** Between two numbers of one list: the day of the first, a comma or “và”, the kind of the second. */
const LISTED = new RegExp(
  `^(?:,?\\s*ngày\\s+[\\d/.-]+)?(?:\\s*[,;]\\s*|\\s+và\\s+)(?:và\\s+)?(?:(?:${TYPE_WORDS})\\s+)?(?:số\\s+)?$`,
  'iu',
);

/** Numbers of one body, whatever kind: `44-KH/HNDT` and `118-CV/HNDT`. */
function sameBody(a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map(({ number }) =>
    number.replace(new RegExp(`^[\\d.]+[-/](?:\\d{4}/)?(?:(?:${TYPE})[-/])?`, 'u'), ''),
  );
  return sameKind(a, b) || (one === other && one !== '');
}

/** Does “các”, “hai” stand before the kind that the list of numbers is introduced with? */
function isOneOfSeveral(before: string, { type }: Mention): boolean {
  const from = type === undefined ? -1 : before.toLowerCase().lastIndexOf(type.toLowerCase());
  return from > 0 && /(?:^|\s)(?:các|những|hai|ba|bốn|0?[2-9])\s+$/iu.test(before.slice(0, from));
}

function sameKind(a: Mention, b: Mention): boolean {
  return a.number.replace(/^[\d.]+/u, '') === b.number.replace(/^[\d.]+/u, '');
}

function describe(text: string, printed: string, from: number, to: number): Mention {
  // “298 KH/TWĐTN” has no sign in its place; all other gaps are slips.
  const number = printed.replace(/(?<!\d)\s+|\s+(?!\p{Lu})/gu, '').replaceAll('–', '-');
  const before = text.slice(Math.max(0, from - 140), from);
  const typeWord = TYPE_BEFORE.exec(before)?.[1] ?? LAW_BEFORE.exec(before)?.[1];
  let rest = text.slice(to);
  const date = readDate(rest);
  if (date) rest = rest.slice(date.end);
  const issuer = readIssuer(rest);
  if (issuer) rest = rest.slice(issuer.end);
  return {
    number,
    // “Văn bản” says nothing that the code in the number does not say better.
    type:
      typeWord && !/^văn bản$/iu.test(typeWord)
        ? capital(typeWord)
        : (typeOfNumber(number) ?? (typeWord ? capital(typeWord) : undefined)),
    date: date?.iso,
    issuer: issuer?.name,
    title: readTitle(rest) ?? LAW_NAME.exec(before)?.[1],
    index: from,
    length: to - from,
  };
}

function readDate(rest: string): { iso: string; end: number } | undefined {
  const lead = /^\s*,?\s*\(?(?:cùng\s+)?(?:ngày\s+)?/iu.exec(rest)![0].length;
  const found = findDates(rest.slice(0, lead + 40)).find((date) => date.index <= lead);
  return found ? { iso: found.start, end: found.index + found.length } : undefined;
}

function readIssuer(rest: string): { name: string; end: number } | undefined {
  const lead = ISSUER.exec(rest);
  if (!lead) return undefined;
  const tail = rest.slice(lead[0].length);
  const listed = LISTED_NAME.exec(tail)?.[0].length ?? 0;
  const stop = listed + (ISSUER_END.exec(tail.slice(listed))?.index ?? tail.length - listed);
  const name = tail.slice(0, stop).trim();
  return name && name.length <= 120 ? { name, end: lead[0].length + stop } : undefined;
}

/** What stands in quotes (with quotes inside counted), or after “về”, up to the end of the phrase. */
function readTitle(rest: string): string | undefined {
  const start = rest.trimStart();
  if (/^[“"]/u.test(start)) {
    let depth = 0;
    for (let index = 0; index < start.length; index++) {
      if (start[index] === '“' || (start[index] === '"' && depth === 0)) depth++;
      else if (start[index] === '”' || start[index] === '"') depth--;
      if (depth === 0) return start.slice(1, index).trim() || undefined;
    }
    return undefined;
  }
  const about =
    /^[,\s]*(?:về(?:\s+việc)?|phê duyệt|triển khai|thực hiện|ban hành)\s+[^;.⁰¹²³⁴⁵⁶⁷⁸⁹]{8,}/iu.exec(
      rest,
    )?.[0];
  const words = about?.replace(/^[,\s]+/u, '').trim();
  const quoted = words === undefined ? undefined : /^về\s+“[^“”]+”/u.exec(words)?.[0];
  return quoted ?? words?.replace(NEXT_DOCUMENT, '').trim();
}

/** A list goes on with another document. */
const NEXT_DOCUMENT = new RegExp(`[,;]\\s*(?:và\\s+)?(?:${TYPE_WORDS})\\s+số\\s.*$`, 'u');

function typeOfNumber(number: string): string | undefined {
  if (/\/QH\d|\/UBTVQH\d/u.test(number)) return undefined; // a law or a resolution: only the text can tell
  const code = number.split(/[/-]/u).find((part) => part in TYPES);
  if (code) return TYPES[code];
  return /^\d+\/\p{Lu}+-\p{Lu}/u.test(number) ? 'Công văn' : undefined;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1).toLowerCase();
}

/** A document as all texts together know it, with every place that cites it. */
export interface CitedDocument<Place> {
  /** Address part: `08-kl-tu`, with the date or a counter when different documents share a number. */
  slug: string;
  number: string;
  type: string | undefined;
  date: string | undefined;
  issuer: string | undefined;
  titles: string[];
  places: { place: Place; mention: Mention }[];
  /** Words that tell it from another document of the same kind, number and day, where there is one. */
  apart?: string;
}

/** “Quyết định 1719/QĐ-TTg”; of two that nothing else tells apart “Công văn 646/UBND-TH, dẫn trong Kế hoạch UBND xã Một 2024”. */
export function documentName({
  type,
  number,
  apart,
}: Pick<Mention, 'type' | 'number'> & { apart?: string }): string {
  return [[type, number].filter(Boolean).join(' '), apart].filter(Boolean).join(', ');
}

/** Gives documents that share kind, number and day their own names: by who issued them, else by where they are cited. */
export function tellApart<Place>(
  documents: readonly CitedDocument<Place>[],
  citedIn: (place: Place) => string,
): void {
  const alike = Map.groupBy(documents, ({ type, number, date }) => `${type} ${numberKey(number)} ${date}`);
  for (const members of alike.values()) {
    if (members.length < 2) continue;
    const issuers = new Set(members.map(({ issuer }) => issuer && slugify(issuer)));
    const known = issuers.size === members.length && !issuers.has(undefined);
    for (const document of members)
      document.apart = known ? document.issuer! : `dẫn trong ${citedIn(document.places[0]!.place)}`;
  }
}

/**
 * Folds mentions into documents. Two mentions are one document when number and kind agree and no filled part differs;
 * state numbers restart every year and in every area, so a number alone is never enough (document grammar, “Identity”).
 * `scope` names the area of the citing plan: two areas' own numbers without a date are not joined.
 */
export function mergeMentions<Place>(
  mentions: readonly { place: Place; mention: Mention; scope: string }[],
): CitedDocument<Place>[] {
  type Group = { members: { place: Place; mention: Mention; scope: string }[] };
  const byNumber = new Map<string, Group[]>();
  const dated = [...mentions].sort(
    (a, b) => Number(b.mention.date !== undefined) - Number(a.mention.date !== undefined),
  );
  for (const entry of dated) {
    const key = numberKey(entry.mention.number);
    const groups = byNumber.get(key) ?? [];
    byNumber.set(key, groups);
    const group = groups.find(({ members }) => compatible(members[0]!, entry));
    if (group) group.members.push(entry);
    else groups.push({ members: [entry] });
  }
  const position = new Map(mentions.map((mention, index) => [mention, index]));
  const documents = [...byNumber.values()].flat().map(({ members }) => {
    const ordered = members.toSorted((a, b) => position.get(a)! - position.get(b)!);
    const pick = (part: (mention: Mention) => string | undefined): string | undefined =>
      ordered.map(({ mention }) => part(mention)).find((value) => value !== undefined);
    return {
      slug: '',
      number: ordered[0]!.mention.number,
      type: ordered.map(({ mention }) => mention.type).find(Boolean),
      date: pick((mention) => mention.date),
      issuer: pick((mention) => mention.issuer),
      titles: [...new Set(ordered.flatMap(({ mention }) => mention.title ?? []))],
      places: ordered.map(({ place, mention }) => ({ place, mention })),
    };
  });
  return withSlugs(documents);
}

function compatible(a: { mention: Mention; scope: string }, b: { mention: Mention; scope: string }): boolean {
  if (a.mention.date && b.mention.date) return a.mention.date === b.mention.date;
  const [one, other] = [a, b].map(({ mention }) => UNIT_TYPE.exec(mention.issuer ?? '')?.[0].toLowerCase());
  if (one && other && one !== other && isLocal(a.mention.number)) return false;
  return a.scope === b.scope || !isLocal(a.mention.number) || sameIssuer(a.mention.issuer, b.mention.issuer);
}

/** Whose number it is: that of a province is never that of a commune. */
const UNIT_TYPE = /(?<!\p{L})(?:tỉnh|huyện|thị xã|quận|xã|phường|thị trấn)(?!\p{L})/iu;

/** Numbers of one province, district or commune repeat elsewhere; those of the centre do not within a year. */
function isLocal(number: string): boolean {
  return !/(?:QH\d+|TTg|CP|TW|ĐCT|UBTVQH\d+)$/u.test(number);
}

function sameIssuer(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && slugify(a) === slugify(b);
}

/** Spellings of one number agree here: `1719/ QĐ-TTg`, `1719/QD-TTG`. */
export function numberKey(number: string): string {
  let key = numberKeys.get(number);
  if (key === undefined) {
    key = fold(number).replace(/\s+/gu, '').replaceAll('–', '-').toLowerCase();
    numberKeys.set(number, key);
  }
  return key;
}

/** The same few thousand numbers are asked for at every citation. */
const numberKeys = new Map<string, string>();

function withSlugs<Place>(documents: CitedDocument<Place>[]): CitedDocument<Place>[] {
  const bySlug = Map.groupBy(documents, (document) => slugify(document.number));
  for (const [slug, members] of bySlug)
    members.forEach(
      (document, index) =>
        (document.slug = members.length === 1 ? slug : `${slug}-${document.date ?? index + 1}`),
    );
  return documents.sort(
    (a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || (a.slug < b.slug ? -1 : 1),
  );
}

/** A unit in a heading or a title: what it measures, and how many of the smallest measure of that kind it is. */
export interface SaidUnit {
  said: string;
  /** Undefined where only “nghìn”, “triệu” is said. */
  of: string | undefined;
  factor: number;
  /** What it is told for one of: `người` and `tháng` of “triệu đồng/người/tháng”, each under its kind. */
  per: Readonly<Partial<Record<PerKind, string>>>;
}

type PerKind = 'time' | 'area' | 'whom';

const SCALES: Record<string, number> = {
  chục: 10, trăm: 100, nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tr: 1e6, 'tr.': 1e6, tỷ: 1e9, tỉ: 1e9, '1000': 1e3, '1.000': 1e3, '1.000.000': 1e6,
  'thous.': 1e3, thous: 1e3, thousand: 1e3, thousands: 1e3, 'mill.': 1e6, mill: 1e6, million: 1e6, 'bill.': 1e9, bill: 1e9, billion: 1e9,
}; // prettier-ignore
/** A sào is another area in each part of the country: its factor is none that could be compared. */
const MEASURES: Record<string, readonly [of: string, factor: number]> = {
  '%': ['%', 1], '‰': ['%', 0.1], 'phần trăm': ['%', 1], 'điểm %': ['%', 1], 'điểm phần trăm': ['%', 1],
  đồng: ['đồng', 1], đ: ['đồng', 1], vnđ: ['đồng', 1], vnd: ['đồng', 1], usd: ['usd', 1],
  m2: ['diện tích', 1], 'm²': ['diện tích', 1], 'mét vuông': ['diện tích', 1], ha: ['diện tích', 1e4], 'héc-ta': ['diện tích', 1e4], hecta: ['diện tích', 1e4],
  km2: ['diện tích', 1e6], 'km²': ['diện tích', 1e6], sào: ['diện tích', Number.NaN], mẫu: ['diện tích', Number.NaN], công: ['diện tích', Number.NaN], 'công đất': ['diện tích', Number.NaN],
  g: ['khối lượng', 1], kg: ['khối lượng', 1e3], yến: ['khối lượng', 1e4], tạ: ['khối lượng', 1e5], tấn: ['khối lượng', 1e6],
  cm: ['độ dài', 0.01], m: ['độ dài', 1], mét: ['độ dài', 1], km: ['độ dài', 1e3],
  lít: ['thể tích', 1], m3: ['thể tích', 1e3], 'm³': ['thể tích', 1e3],
  hộ: ['hộ', 1], 'hộ gia đình': ['hộ', 1], người: ['người', 1], khẩu: ['người', 1], 'nhân khẩu': ['người', 1],
  // Yearbooks give units in two languages: “Nghìn người - Thous. persons”.
  person: ['người', 1], persons: ['người', 1], 'pers.': ['người', 1], people: ['người', 1], household: ['hộ', 1], households: ['hộ', 1], dong: ['đồng', 1], dongs: ['đồng', 1], ton: ['khối lượng', 1e6], tons: ['khối lượng', 1e6], hectare: ['diện tích', 1e4], hectares: ['diện tích', 1e4], 'per cent': ['%', 1], percent: ['%', 1],
  lượt: ['lượt', 1], con: ['con', 1], cây: ['cây', 1], căn: ['căn', 1], nhà: ['căn', 1], thôn: ['thôn', 1], xã: ['xã', 1],
}; // prettier-ignore
const PER: Readonly<Record<PerKind, readonly (readonly [RegExp, string])[]>> = {
  time: [
    [/^(?:năm|year)$/u, 'năm'], [/^(?:tháng|month)$/u, 'tháng'], [/^quý$/u, 'quý'], [/^tuần$/u, 'tuần'], [/^(?:ngày|ngày đêm|ngày công|công)$/u, 'ngày'], [/^(?:vụ|lứa|mùa|chu kỳ)$/u, 'vụ'], [/^giờ$/u, 'giờ'],
  ],
  area: [
    [/^(?:ha|hec-?ta|héc-?ta)$/u, 'ha'], [/^(?:km2|km²)$/u, 'km²'], [/^(?:m2|m²)$/u, 'm²'], [/^sào$/u, 'sào'], [/^mẫu$/u, 'mẫu'],
  ],
  whom: [
    [/^(?:người|đầu người|nhân khẩu|khẩu|lao động)$/u, 'người'], [/^(?:hộ|hộ gia đình)$/u, 'hộ'], [/^(?:1\.?000|nghìn|ngàn) (?:dân|người|trẻ|ca)$/u, '1.000'], [/^(?:10\.?000|vạn) (?:dân|người)$/u, '10.000'], [/^100\.?000 (?:dân|người)$/u, '100.000'], [/^100 (?:dân|người|hộ)$/u, '100'],
  ],
}; // prettier-ignore
const SCALE = /^(1\.000\.000|1\.?000|chục|trăm|nghìn|ngàn|vạn|triệu|tr\.?|tỷ|tỉ|thousands?|thous\.?|million|mill\.?|billion|bill\.?)(?!\p{L}{2})\s*/u; // prettier-ignore

/** “triệu đồng/người”, “1.000đ”, “m2”; undefined for words that are no unit known here. */
export function readUnit(written: string): SaidUnit | undefined {
  const said = written.normalize('NFC').trim();
  const [plain, ...parts] = said.toLowerCase().split('/').map((part) => part.replaceAll(/\s+/gu, ' ').replace(/^(?:1 000|[x×*] ?1[. ]?000|['’]000|10\^3|10³)/u, '1000').trim()) as [string]; // prettier-ignore
  const per = perOf(parts);
  const own = MEASURES[plain];
  if (own) return { said, of: own[0], factor: own[1], per };
  const scale = SCALE.exec(plain);
  if (!scale) return undefined;
  // “trăm triệu đồng”
  const second = SCALE.exec(plain.slice(scale[0].length));
  const rest = plain.slice(scale[0].length + (second?.[0].length ?? 0));
  const times = SCALES[scale[1]!]! * (second ? SCALES[second[1]!]! : 1);
  if (rest === '') return { said, of: undefined, factor: times, per };
  const measure = MEASURES[rest];
  return measure && { said, of: measure[0], factor: times * measure[1], per };
}

/** The same where a unit surely stands, in brackets or behind “ĐVT:”: “nghìn lượt khách” is a thousand of something, whatever its name. */
function readNamedUnit(written: string): SaidUnit | undefined {
  const said = written.normalize('NFC').trim();
  const [, scale = '', rest = ''] = /^(\S+)((?: [\p{L}./]+){1,3})$/u.exec(said.toLowerCase()) ?? [];
  const factor = SCALES[scale];
  return readUnit(said) ?? (factor === undefined || rest === '' ? undefined : { said, of: undefined, factor, per: perOf(rest.split('/').slice(1)) });
} // prettier-ignore

/** “triệu đồng” → “đồng”. */
export function withoutScale(unit: string): string {
  return unit.replace(SCALE, '') || unit;
}

function perOf(parts: readonly string[]): SaidUnit['per'] {
  return Object.fromEntries(
    parts.flatMap((part) =>
      Object.entries(PER).flatMap(([kind, words]) => {
        const word = words.find(([pattern]) => pattern.test(part.replace(/^0?1 /u, '')))?.[1];
        return word === undefined ? [] : [[kind, word]];
      }),
    ),
  ) as SaidUnit['per'];
}

/** “Thu nhập/hộ”, “BQ/người/tháng”: what the words of a heading are told for one of, against what the unit is for one of. */
export function isPerOther(heading: string, unit: string): boolean {
  const parts = heading.toLowerCase().replaceAll(/\([^()]*\)/gu, '').split(/\/|\s(?:1|một|mỗi)(?=\s(?:người|nhân khẩu|hộ|tháng|năm|ngày|vụ|lao động)(?!\p{L}))/u); // prettier-ignore
  const said = perOf(parts.slice(1).map((part) => part.trim()));
  const taken = readUnit(unit)?.per ?? {};
  return (Object.keys(said) as PerKind[]).some(
    (kind) => taken[kind] !== undefined && taken[kind] !== said[kind],
  );
}

/** Whether two units count by the same step: “hộ” and “hộ gia đình” do, “hộ” and “nghìn hộ” do not. */
export function isSameMeasure(one: string, other: string): boolean {
  const [a, b] = [readUnit(one), readUnit(other)];
  const step = (unit: string): number =>
    SCALES[SCALE.exec(unit.normalize('NFC').toLowerCase())?.[1] ?? ''] ?? 1;
  return a && b ? !isOtherUnit(a, b) : step(one) === step(other);
}

/** Whether two spellings are one unit in all that they say: “Trđ/người/năm”, “triệu đồng/người/năm”. */
export function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [readUnit(one), readUnit(other)];
  if (!a || !b || a.of === undefined || a.of !== b.of || a.factor !== b.factor) return false;
  const isKnown = (unit: SaidUnit): boolean => Object.keys(unit.per).length === unit.said.split('/').length - 1;
  return isKnown(a) && isKnown(b) && Object.entries({ ...a.per, ...b.per }).every(([kind, word]) => a.per[kind as PerKind] === word && b.per[kind as PerKind] === word);
} // prettier-ignore

const LABEL =
  /(?<!\p{L})(?:(?:đơn vị(?: tính)?|đvt|tính bằng|units?)\s*:\s*|(?:đvt|đơn vị tính)\s+)([^;,)\n]{1,40})/iu;

/** A unit that stands bare at the end: “Vốn vay triệu đồng”, “Sản lượng tạ”; “hộ”, “đồng” alone may be words, “trên 2 ha” is no unit. */
const TAIL =
  /(?<!\d)\s((?:(?:nghìn|ngàn|triệu|tr|tỷ|tỉ|1\.?000) (?:đồng|đ|vnđ|người|hộ|con|lượt|tấn|ha|m2|m3|m²|m³)|tạ|tấn|kg|ha|m2|m²|m3|m³|km2|km²)(?:\/[\p{L}\d]+){0,2})$/iu;

/** The unit that a heading carries: “Vốn vay (triệu đồng)”, “Diện tích, ĐVT: m2”, or a heading that is a unit. */
export function unitInHeading(heading: string): SaidUnit | undefined {
  const brackets = [...heading.matchAll(/\(([^()]{1,40})\)/gu)].map(([, inner]) => inner!).reverse();
  const square = /\[([^[\]]{1,40})\]$/u.exec(heading)?.[1];
  const last = /[,–-]\s+([^,–-]{1,30})$/u.exec(heading)?.[1];
  for (const part of [
    ...brackets,
    square,
    LABEL.exec(heading)?.[1],
    last,
    heading,
    TAIL.exec(heading)?.[1],
  ]) {
    const isNamed = part !== heading && part !== last;
    const unit = part && (isNamed ? readNamedUnit : readUnit)(part.replace(LABEL, '$1'));
    if (unit) return unit;
  }
  return undefined;
}

/** The unit that a line over a table gives for all of it: “Đơn vị tính: triệu đồng”. */
export function unitInTitle(text: string): SaidUnit | undefined {
  const said = LABEL.exec(text.normalize('NFC'))?.[1];
  // “Tạ - Unit: Quintal”: the same in two languages.
  return said === undefined
    ? undefined
    : readNamedUnit(said.replace(/\s+[-–]\s+unit.*$/iu, '').replace(/[.)\s]+$/u, ''));
}

/** The unit that ends a title: “TỔNG HỢP DƯ NỢ (triệu đồng)”, “Dân số trung bình, nghìn người”. */
export function unitBehindTitle(text: string): SaidUnit | undefined {
  const said = /[^\s(][^(]*(?:\(([^()]{1,40})\)|,\s*([^,()]{1,30}))$/u.exec(text.normalize('NFC').trim());
  return said ? readUnit(said[1] ?? said[2]!) : undefined;
}

/**
 * Whether figures told in one unit and taken in the other would be other figures. A heading may be short of what the unit is for one of
 * (“triệu đồng” of “triệu đồng/người/năm”); what it says may not be another (“/tháng” of “/năm”, “người/km²” of “người”).
 */
export function isOtherUnit(said: SaidUnit, taken: SaidUnit): boolean {
  if (said.of !== undefined && taken.of !== undefined && said.of !== taken.of) return true;
  const kinds = Object.keys(said.per) as PerKind[];
  return said.factor !== taken.factor || kinds.some((kind) => (taken.per[kind] ?? (kind === 'time' ? said.per[kind] : '')) !== said.per[kind]);
} // prettier-ignore

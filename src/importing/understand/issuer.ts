import { CENTRAL_CITY } from '../../places/central-cities.ts';
import {
  bestName,
  cityDistrict,
  committeeOf,
  levelOf,
  onlyCity,
  onlyName,
  unitsIn,
  type LevelName,
  type Unit,
} from './administrative-units.ts';
import { expand, inSentenceCase, TYPES } from './sentence-case.ts';
import { anyOf } from './words.ts';

export interface Issuer {
  /** Full name, “UBND” written out, with its unit: “Ủy ban nhân dân xã Cát Vân”. */
  name: string;
  level: LevelName | null;
  province: string | null;
  district: string | null;
  commune: string | null;
  /** Where the name came from. */
  from: 'head' | 'enacting' | 'closing' | 'signature' | 'title';
}

/** What the issuer may be read from; paragraphs are logical ones. */
export interface IssuerClues {
  /** Bodies in the head, highest first. */
  agencies: readonly string[];
  title: string;
  /** Bases and enacting sentence. */
  preamble: readonly string[];
  closing: readonly string[];
  /** Place in the line of the day of issue, which is the unit's own name in most documents. */
  place: string | null;
  /** `TM. ỦY BAN NHÂN DÂN` */
  onBehalf: string | null;
  /** Issued since 1 July 2025, when districts were given up: what stands above a commune is a province or a city like one. */
  twoTiers: boolean;
  /** Every paragraph of the document, for names of units. */
  all: readonly string[];
}

/**
 * Who issued the plan: the head says it, or else the sentence “… xây dựng kế hoạch … như sau:”, the closing
 * sentence, or the signature. A unit without name (“UBND xã”) gets its name from title, closing and text.
 */
export function findIssuer(clues: IssuerClues): Issuer | null {
  const text = clues.all.join('\n');
  const found =
    fromHead(clues, text) ??
    fromEnacting(clues) ??
    fromClosing(clues) ??
    fromSignature(clues) ??
    fromTitle(clues, text);
  if (!found) return null;
  const name = ofUnit(withCommittee(completeName(expand(found.name), clues, text), clues), clues, text);
  // A school or a centre is of the level of the body above it.
  // A city with districts of its own is a province.
  const central =
    /thành phố(?:\s\p{Lu}[\p{L}\s]*)?$/u.test(name) &&
    (/(?<!\p{L})quận(?=[\s,-])/u.test(text) || /^(?:Giao )?Sở\s/mu.test(text));
  const level = central ? 'tỉnh' : (levelOf(name) ?? levelAbove(clues, text));
  const units = unitsOf(name, level, clues.agencies, text, clues);
  const city = central ? (unitsIn(name).at(-1)?.name ?? null) : null;
  return { name, level, ...units, province: units.province ?? city, from: found.from };
}

/** “Ban Thường vụ Tỉnh ủy”, and the head names the Party of “tỉnh Bình Thử”. */
function ofUnit(name: string, { agencies }: IssuerClues, text: string): string {
  const type = /(Tỉnh|Huyện) ủy$/u.exec(name)?.[1]?.toLowerCase();
  const unit =
    type &&
    unitsIn(agencies.map((agency) => inSentenceCase(agency, text)).join('\n')).find(
      (known) => known.type === type,
    );
  return unit ? `${name} ${unit.name}` : name;
}

/**
 * “HUYỆN ỦY KRÔNG MẪU” in the head, “Ban Thường vụ Huyện ủy xây dựng kế hoạch” in the text, “T/M BAN THƯỜNG VỤ” above the name: who says
 * and signs it is the committee.
 */
function withCommittee(name: string, { onBehalf, preamble }: IssuerClues): string {
  const committee = /^(?:TM|T\/M)\s*\.?\s*(BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC))(?!\p{L})/u.exec(
    onBehalf ?? '',
  )?.[1];
  if (!committee || /^(?:Ban|BCH|BTV|BTT)\s/iu.test(name)) return name;
  const spoken = `Ban ${committee.slice(4, 5)}${committee.slice(5).toLowerCase()}`;
  const body = name.split(' ').slice(0, 2).join(' ');
  const says = (paragraph: string): boolean => withTone(paragraph).includes(withTone(`${spoken} ${body}`));
  return preamble.some(says) ? `${spoken} ${name}` : name;
}

/** “uỷ” and “ủy” are one word in two spellings. */
function withTone(text: string): string {
  return text.replaceAll('uỷ', 'ủy').replaceAll('Uỷ', 'Ủy');
}

function levelAbove({ agencies }: IssuerClues, text: string): LevelName | null {
  const above = agencies.at(-2);
  return above === undefined ? null : levelOf(expand(inSentenceCase(above, text)));
}

type Found = Pick<Issuer, 'name' | 'from'>;

function fromHead(clues: IssuerClues, text: string): Found | null {
  const own = clues.agencies.at(-1);
  if (!own) return null;
  const above = clues.agencies.at(-2);
  // Mặt trận and the Party print the standing committee under the body it belongs to.
  const committee = /^BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH|CHỈ ĐẠO)$/iu.test(own);
  if (committee && above)
    return { name: `${inSentenceCase(own, text)} ${inSentenceCase(above, text)}`, from: 'head' };
  // “Ban Dân vận” of a Party committee is named with it.
  const committeeAbove = above && /^(?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|ĐẢNG) [ỦU][ỶY]\s/iu.test(above);
  if (committeeAbove && /^(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA|TRUNG TÂM)\s/iu.test(own) && !unitIn(own))
    return { name: joined(inSentenceCase(own, text), inSentenceCase(above, text)), from: 'head' };
  // “HỘI LHPN VIỆT NAM”, “BAN CHẤP HÀNH TỈNH VÍ DỤ”: the committee is one of that association.
  const ofUnion = above && /^(?:HỘI|ĐOÀN|LIÊN ĐOÀN)\s/iu.test(above) && UNION_COMMITTEE.exec(own);
  if (ofUnion) {
    const union = above.replace(/\s+VIỆT NAM$/iu, '');
    const parts = [ofUnion[1]!, `${union} ${ofUnion[2]!}`].map((part) => inSentenceCase(part, text));
    return { name: parts.join(' '), from: 'head' };
  }
  // “PHÒNG GIAO DỊCH HUYỆN VÍ DỤ” is that of the bank above.
  const bank =
    /^PHÒNG GIAO DỊCH\s/iu.test(own) &&
    /^NGÂN HÀNG\s.*?(?=\s(?:VIỆT NAM|CHI NHÁNH|TỈNH|THÀNH PHỐ)(?:\s|$)|$)/iu.exec(above ?? '')?.[0];
  if (bank)
    return { name: inSentenceCase(own.replace(/^(PHÒNG GIAO DỊCH)/iu, `$1 ${bank}`), text), from: 'head' };
  // “VĂN PHÒNG” alone is that of the committee above.
  if (/^VĂN PHÒNG$/iu.test(own) && above)
    return { name: `${inSentenceCase(own, text)} ${inSentenceCase(above, text)}`, from: 'head' };
  const named =
    /^(?:PHÒNG|BAN|VĂN PHÒNG|TRUNG TÂM|HỘI|CHI CỤC|HẠT)\s/iu.test(own) &&
    !/\s[ỦU][ỶY]$|\s(?:XÃ|PHƯỜNG|HUYỆN) ĐOÀN\s/iu.test(own) &&
    !unitIn(own) &&
    above &&
    unitIn(above)
      ? `${own} ${above.replace(/^.*?(?=(?:TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)\s+\S+(?:\s+\S+){0,3}$)/iu, '')}`
      : own;
  return { name: withPlace(inSentenceCase(named, text), clues.place), from: 'head' };
}

const UNION_COMMITTEE = new RegExp(
  `^(BAN CHẤP HÀNH|BCH|BAN THƯỜNG VỤ|BTV|BAN ĐẠI DIỆN|BAN THƯỜNG TRỰC|BTT)\\s+((?:${TYPES})\\s(?!ĐOÀN\\s).+)$`,
  'iu',
);

/** “Ban Thường vụ Huyện ủy” of “Huyện ủy Ví Dụ”: what both say is said once. */
function joined(own: string, above: string): string {
  const words = above.split(' ');
  const said = words.findLastIndex((_, index) => own.endsWith(` ${words.slice(0, index + 1).join(' ')}`));
  return [own, ...words.slice(said + 1)].join(' ');
}

/** `HTX … ĐĂK MÔ`, issued at “Đăk Mô”: the name ends with the place, which the line of the day writes in small letters. */
function withPlace(name: string, printed: string | null): string {
  // “Xã Mẫu, ngày …”: the kind of unit is no part of the name.
  const place = printed?.replace(new RegExp(`^(?:${TYPES}|thôn|làng|buôn|bản)\\s+`, 'iu'), '');
  return place && name.toLowerCase().endsWith(` ${place.toLowerCase()}`)
    ? `${name.slice(0, -place.length)}${place}`
    : name;
}

/** Verbs of the sentence that gives a plan out. */
const VERB = anyOf([
  'xây dựng', 'ban hành', 'tổ chức', 'triển khai', 'lập', 'đề ra', 'yêu cầu', 'hướng dẫn', 'thông báo', 'báo cáo', 'đề nghị', 'giao',
  'kế hoạch', 'Kế hoạch', 'phối hợp', 'cụ thể hóa', 'thống nhất',
]); // prettier-ignore
/** First words of the names of bodies, as a sentence prints them. */
const AGENCY = anyOf([
  'Ban Thường trực', 'Ban Thường vụ', 'Ban Chấp hành', 'Ban Chỉ đạo', 'Ban Dân vận', 'Ban Tuyên giáo', 'Ban Tổ chức', 'Ban Dân tộc',
  'Ban Quản lý', 'Ban [Đđ]iều hành', 'Ban chỉ đạo', 'Ban chấp hành', 'Ban thường vụ', 'Ban thường trực', 'Ban quản lý', 'Ban Giám hiệu', 'Ban đại diện', 'Ban Đại diện',
  'Thành đoàn', 'Thị đoàn', 'Quận đoàn', 'Xã đoàn', 'Chi bộ', 'Đảng bộ', 'Đảng đoàn', 'Chi đoàn', 'Nhà trường', 'Trạm', 'Hạt', 'Bệnh viện', 'Đài', 'Viện', 'Học viện', 'Đồn', 'Kho bạc', 'BCĐ', 'BCH', 'LĐLĐ', 'MTTQ',
  'Ủy ban', 'Uỷ ban', 'UBND', 'UBMTTQ', 'HĐND', 'Hội', 'Liên đoàn', 'Liên minh', 'Sở', 'Phòng', 'Văn phòng', 'Huyện ủy',
  'Huyện uỷ', 'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'Thành uỷ', 'Đảng ủy', 'Đảng uỷ', 'Thị ủy', 'Quận ủy', 'Công an', 'Tỉnh đoàn',
  'Huyện đoàn', 'Đoàn', 'Trung tâm', 'Bộ', 'Chi cục', 'Cục', 'Mặt trận', 'Thường trực', 'Trường', 'Ngân hàng', 'Bảo hiểm', 'Công đoàn',
]); // prettier-ignore
const ENACTING = new RegExp(`(?:^|[.;:,]\\s+|,\\s*)(${AGENCY}[^.;:]{0,160}?)\\s+${VERB}(?=[\\s,])`, 'u');

function fromEnacting(clues: IssuerClues): Found | null {
  const enclosing = clues.preamble
    .map(
      (paragraph) =>
        /^\(?\s*(?:Ban hành\s+)?[Kk]èm theo\s.*?\scủa\s+(?:Chủ tịch\s+)?([^()]{4,90}?)\s*\)?$/u.exec(
          paragraph,
        )?.[1],
    )
    .find(Boolean);
  if (enclosing) return { name: enclosing, from: 'enacting' };
  const sentence =
    clues.preamble.findLast((paragraph) => /(?:như sau|sau đây)\s*[:.]?$/u.test(paragraph)) ??
    clues.preamble.at(-1);
  if (!sentence) return null;
  // In one paragraph with the bases the enacting sentence is the last one.
  const last = sentence.split(/(?<=[.;])\s+(?=\p{Lu})/u).at(-1)!;
  const match = ENACTING.exec(last) ?? ENACTING.exec(sentence);
  return match ? { name: match[1]!.replace(/,\s*$/, ''), from: 'enacting' } : null;
}

function fromClosing(clues: IssuerClues): Found | null {
  for (const paragraph of clues.closing) {
    const own = new RegExp(
      `(?:của|Trên đây là[^.]*?của)\\s+(${AGENCY}[^.;,]{2,80}?)(?=[.;,]|\\./|$)`,
      'u',
    ).exec(paragraph);
    if (own) return { name: own[1]!, from: 'closing' };
    const asks = new RegExp(`(?:^|[.;]\\s+)(${AGENCY}[^.;,]{2,80}?)\\s+(?:yêu cầu|đề nghị)`, 'u').exec(
      paragraph,
    );
    if (asks) return { name: asks[1]!, from: 'closing' };
  }
  return null;
}

function fromSignature(clues: IssuerClues): Found | null {
  const name = clues.onBehalf?.replace(/^(?:TM|T\/M)\s*\.?\s*/u, '');
  return name ? { name: inSentenceCase(name, clues.all.join('\n')), from: 'signature' } : null;
}

/** “… trên địa bàn xã Ví Dụ”, and the text has bodies report to “UBND xã”: the committee of that unit. */
function fromTitle(clues: IssuerClues, text: string): Found | null {
  const unit = unitsIn(/(?:trên địa bàn|tại|của) (?:.*)$/u.exec(clues.title)?.[0] ?? '')[0];
  if (
    !unit ||
    !new RegExp(
      `(?:[Tt]ham mưu|[Bb]áo cáo)(?: cho)? (?:UBND|Ủy ban nhân dân) ${unit.type}(?!\\p{L})`,
      'u',
    ).test(text)
  )
    return null;
  return { name: `Ủy ban nhân dân ${unit.type} ${unit.name}`, from: 'title' };
}

function unitIn(text: string): Unit | undefined {
  return unitsIn(text)[0] ?? unitsIn(inSentenceCase(text, ''))[0];
}

function completeName(name: string, clues: IssuerClues, text: string): string {
  const open = new RegExp(`(?<![\\p{L}])(${TYPES})$`, 'u').exec(name);
  if (!open) {
    // “Ủy ban nhân dân” alone: the unit stands in closing, title or text.
    if (unitsIn(name).length || !/^(?:Ủy ban nhân dân|Hội đồng nhân dân)$/u.test(name)) return name;
    // “… TỈNH VÍ DỤ” in the summary, “Ví Dụ, ngày …” in the head.
    const printed = clues.place && unitNamed(clues.place, clues.title);
    if (printed) return `${name} ${printed} ${clues.place}`;
    const own = clues.all
      .map((paragraph) =>
        /(?:Ủy ban nhân dân|UBND|Uỷ ban nhân dân)\s+(tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu)(?!\p{L})/iu
          .exec(paragraph)?.[1]
          ?.toLowerCase(),
      )
      .find(Boolean);
    const level =
      own ?? (clues.all.some((paragraph) => /^(?:Các )?[Ss]ở\s/u.test(paragraph)) ? 'tỉnh' : undefined);
    return level ? completeName(`${name} ${level}`, clues, text) : name;
  }
  const type = open[1]!;
  const best = bestName(type, [
    clues.closing.join('\n'),
    clues.title,
    clues.agencies.map((agency) => inSentenceCase(agency, text)).join('\n'),
    text,
    clues.place ? `${type} ${clues.place}` : '',
  ]);
  return best ? `${name} ${best}` : name;
}

/** The kind of unit that a text puts before a name, whatever its letters. */
function unitNamed(place: string, text: string): string | undefined {
  const small = text.toLowerCase();
  const at = small.indexOf(` ${place.toLowerCase()}`);
  return at < 0 ? undefined : new RegExp(`(?<![\\p{L}])(${TYPES})$`, 'u').exec(small.slice(0, at))?.[1];
}

function unitsOf(
  name: string,
  level: LevelName | null,
  superiors: readonly string[],
  text: string,
  clues: IssuerClues,
): Pick<Issuer, 'province' | 'district' | 'commune'> {
  const heads = superiors.map((superior) => inSentenceCase(superior, text));
  // `TỈNH VÍ DỤ` on a line of its own.
  const known = unitsIn(
    [
      name,
      ...heads.map((head) =>
        head
          .replace(/^Thành (?:ủy|đoàn)(?= \p{Lu})/u, 'thành phố')
          .replace(/^(?:Tỉnh|Huyện|Thành phố)(?= \p{Lu})/u, (type) => type.toLowerCase()),
      ),
    ].join('\n'),
  );
  const of = (types: RegExp): string | null => known.find((unit) => types.test(unit.type))?.name ?? null;
  const central = CENTRAL_CITY.exec([name, ...heads].join('\n'))?.[0].replace('thành phố ', '') ?? null;
  const partyOf = (word: RegExp): string | null =>
    [name, ...heads].map((agency) => word.exec(agency)?.[1]).find(Boolean) ?? null;
  const result = {
    province: of(/^tỉnh$/u) ?? central ?? partyOf(/[Tt]ỉnh (?:ủy|đoàn) (\p{Lu}.*)$/u),
    district:
      of(/^(?:huyện|thị xã|quận)$/u) ??
      cityDistrict(known, central) ??
      partyOf(/(?:[Hh]uyện|[Tt]hị|[Qq]uận) (?:ủy|đoàn) (\p{Lu}.*)$/u) ??
      (level === 'huyện' ? partyOf(/[Tt]hành (?:ủy|đoàn) (.+)$/u) : null),
    commune: of(/^(?:xã|phường|thị trấn|đặc khu)$/u) ?? partyOf(/Đảng ủy (?:xã |phường )?(.+)$/u),
  };
  if (level !== 'trung ương')
    result.province ??=
      onlyName(text, /^tỉnh$/u) ?? bestName('tỉnh', [clues.title]) ?? committeeOf(text, 'Tỉnh');
  if (level === 'xã' && clues.twoTiers) {
    result.province ??=
      known.find((unit) => unit.type === 'thành phố')?.name ?? onlyName(text, /^thành phố$/u);
    return { ...result, district: null };
  }
  if (level === 'xã' || level === 'huyện') result.district ??= committeeOf(text, 'Huyện');
  if (level === 'xã') result.district ??= onlyName(text, /^(?:huyện|thị xã|quận)$/u) ?? onlyCity(text);
  if (level === 'tỉnh' || level === 'trung ương') return { ...result, district: null, commune: null };
  return level === 'huyện' ? { ...result, commune: null } : result;
}

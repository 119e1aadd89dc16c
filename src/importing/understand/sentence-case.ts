import { literal } from '../../vietnamese/matches.ts';
import { capitalise } from '../../text/sentence.ts';
import { stripMarks } from '../../vietnamese/fold.ts';

/** “UBND” → “Ủy ban nhân dân”, “Uỷ” → “Ủy”; other abbreviations stay as the body writes itself. */
export function expand(name: string): string {
  return (
    name
      .replace(/UBND|Uỷ ban nhân dân|Ủy ban Nhân dân/gu, 'Ủy ban nhân dân')
      .replace(/UBMTTQ\s?VN/gu, 'Ủy ban MTTQ Việt Nam')
      .replace(/UBMTTQ/gu, 'Ủy ban MTTQ')
      .replace(/MTTQ\s?VN/gu, 'MTTQ Việt Nam')
      .replace(/HĐND/gu, 'Hội đồng nhân dân')
      .replace(/LĐLĐ/gu, 'Liên đoàn Lao động')
      .replace(/uỷ/gu, 'ủy')
      .replace(/Uỷ/gu, 'Ủy')
      .replace(/UỶ/gu, 'ỦY')
      // A resolution names the term and the session beside its body.
      .replace(/,?\s+\(?kh[óo][aá]\s+(?:[IVXL]+|\d+)(?!\p{L}).*$/iu, '')
      .replace(/(?<!\p{L})(TP|TX|TT)\.?\s+(?=\p{Lu})/gu, (_, short: string) => `${SHORT_TYPES[short]} `)
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

const SHORT_TYPES: Record<string, string> = { TP: 'thành phố', TX: 'thị xã', TT: 'thị trấn' };

/** Kinds of units that names of bodies end with. */
export const TYPES = 'tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu';

/**
 * `ỦY BAN NHÂN DÂN XÃ CÁT VÂN` → `Ủy ban nhân dân xã Cát Vân`. The text itself usually writes the name in small
 * letters somewhere; otherwise names after a type word keep their capitals and the rest becomes small.
 */
export function inSentenceCase(printed: string, text: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  // Two bodies issue together: “UBND XÃ A - UBMTTQVN XÃ”.
  const joint =
    /^(.{4,}?)\s[-–]\s((?:UBND|UBMTTQ|MTTQ|ỦY BAN|HỘI|ĐOÀN|TỈNH ĐOÀN|HUYỆN ĐOÀN|LIÊN ĐOÀN|BAN|SỞ|PHÒNG|CÔNG AN)[\p{Lu}\s].*)$/u.exec(
      printed,
    );
  if (joint) return `${inSentenceCase(joint[1]!, text)} - ${inSentenceCase(joint[2]!, text)}`;
  const name = expand(printed);
  const written = asWritten(name, text);
  if (written) return written;
  const rest = restAsWritten(name, text);
  if (rest) return rest;
  const unit = new RegExp(`(?<!hợp tác)\\s(${TYPES})\\s+(?!ủy|đoàn|hội\\s)(.+)$`, 'iu').exec(name);
  const agency = unit && asWritten(name.slice(0, unit.index), text);
  if (unit && agency) return `${agency} ${unit[1]!.toLowerCase()} ${capitals(unit[2]!.toLowerCase())}`;
  const words = name.split(' ').map((word) => (isAbbreviation(word) ? word : word.toLowerCase()));
  const small = words.join(' ');
  const cased = small
    .replace(
      new RegExp(
        `(?<![\\p{L}])(?<!hợp tác )(${TYPES})\\s+(?!ủy|đoàn|hội(?:\\s|$))(.+?)(?=\\s(?:${TYPES})\\s|$)`,
        'gu',
      ),
      (_, type: string, rest: string) => `${type} ${capitals(rest)}`,
    )
    .replace(
      /^(trường(?:\s(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|cao đẳng|đại học|\p{Lu}{2,}))*)\s+(\p{Ll}.*)$/u,
      (_, kind: string, own: string) => `${kind} ${capitals(own)}`,
    )
    .replace(
      new RegExp(`(?<![\\p{L}])(thôn|làng|buôn|ấp|khu phố)\\s+(.+?)(?=\\s(?:${TYPES})\\s|$)`, 'gu'),
      (_, type: string, rest: string) => `${type} ${capitals(rest)}`,
    )
    .replace(/(?<=(?:^|\s)ngành\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?:mttq|MTTQ)/gu, 'MTTQ')
    .replace(/ngân hàng chính sách/gu, 'Ngân hàng Chính sách')
    .replace(/việt nam/gu, 'Việt Nam')
    .replace(/hồ chí minh/gu, 'Hồ Chí Minh')
    .replace(/(?<=\s)đảng bộ/gu, 'Đảng bộ')
    .replace(/trung ương/gu, 'Trung ương')
    .replace(/ủy ban nhân dân/gu, 'Ủy ban nhân dân')
    .replace(/hội đồng nhân dân/gu, 'Hội đồng nhân dân')
    .replace(
      /(?<=\s)(ủy ban|mặt trận|hội (?:nông dân|cựu chiến binh|liên hiệp|(?=\p{Lu}{2}))|(?<!liên |công |tỉnh |huyện |thành |thị |quận |xã )đoàn(?! thể| viên)|liên đoàn)/gu,
      capitalise,
    )
    .replace(/[Mm]ặt trận tổ quốc/gu, 'Mặt trận Tổ quốc')
    .replace(
      /((?:huyện|thành|tỉnh|thị|quận|đảng) ủy|(?:huyện|thành|tỉnh|thị|quận|xã) đoàn)\s+(?!xã|phường|khối|các|[Ủủ]y ban|[Hh]ội đồng|[Mm]ặt trận|MTTQ|công an|quân sự|bộ chỉ huy|cơ quan|[-–])(\S.*)$/u,
      (_, agency: string, rest: string) => `${agency} ${capitals(rest)}`,
    )
    .replace(
      /^(sở|phòng|ban|bộ|hội|liên đoàn|chi cục|trung tâm|hợp tác xã|HTX)\s+(\p{L})/u,
      (_, agency: string, letter: string) => `${agency} ${letter.toUpperCase()}`,
    )
    .replace(
      /(?<!xã\s)([Hh]ội|[Ll]iên đoàn)\s+(?!đồng)(\p{Ll})/gu,
      (_, agency: string, letter: string) => `${agency} ${letter.toUpperCase()}`,
    )
    .replace(/\svà\s(\p{L})/gu, (_, letter: string) => ` và ${letter.toUpperCase()}`);
  return capitalise(cased);
}

/** `CĐCS TRƯỜNG THPT VÍ DỤ`: the text may write the end of the name, behind an abbreviation that it never repeats. */
function restAsWritten(name: string, text: string): string | undefined {
  const [first, ...rest] = name.split(' ');
  if (!isAbbreviation(first!) || rest.length < 3) return undefined;
  const written = asWritten(rest.join(' '), text);
  return written && `${first} ${written}`;
}

/** The name as the text writes it in small letters, or undefined. */
function asWritten(name: string, text: string): string | undefined {
  const pattern = name
    .toLowerCase()
    .split(' ')
    .map((word) => literal(word).replace(/ủy/gu, '(?:ủy|uỷ)'))
    .join('\\s+');
  for (const [found] of text.matchAll(new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'giu')))
    if (found !== found.toUpperCase()) return capitalise(found);
  return undefined;
}

/** No Vietnamese syllable lacks a vowel: `BCH`, `TNCS`, `LHPN`, `MTTQ`. */
function isAbbreviation(word: string): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(word) &&
    (!/[AEIOUY]/u.test(stripMarks(word)) || /^(?:UBND|UBMTTQ|LĐTBXH|TNXP)$/u.test(word))
  );
}

function capitals(name: string): string {
  return name.replace(
    /(^|[\s’'-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

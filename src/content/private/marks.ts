import type { Found } from './numbers.ts';
import { ofOffice } from './offices.ts';

const MAIL = String.raw`[\w.+-]+ ?(?:@{1,2}|[([{](?:at|a|a còng)[)\]}]| a còng | at (?=[\w-]+ ?(?:\.|\(dot\)|dot) ?[a-z]{2,}(?![\p{L}])))`;

/** What tells a person by letters as well as figures, or by an address. */
const KINDS: { what: string; pattern: RegExp }[] = [
  {
    what: 'địa chỉ thư điện tử',
    // Offices of the State may be written to; everything else may belong to a person.
    pattern: new RegExp(`(?<![\\p{L}\\d_.+-])${MAIL} ?(?!(?:[\\w-]+\\.)*gov\\.vn(?![\\w-]|\\.\\w))[\\w-]+(?: ?(?:\\.|[([{](?:dot|chấm)[)\\]}]| dot | chấm ) ?[\\w-]+)+`, 'iu'),
  },
  {
    what: 'số thẻ bảo hiểm y tế',
    pattern: /(?<![\p{L}\d])[A-Z]{2} ?\d(?:[ .-]?\d){12}(?!\d)/u,
  },
  {
    what: 'biển số xe',
    pattern: /(?<![\p{L}\d/.-])\d{2} ?-?[A-Z][A-Z\d]?(?: ?[-. ] ?\d{3}\.\d{2}| ?[-.] ?\d{5})(?![\p{L}\d]|[/-])/u,
  },
  {
    what: 'số giấy tờ',
    pattern:
      /(?:hộ chiếu|passport|gplx|giấy phép lái xe|bằng lái)[^\d\n]{0,12}(?:(?<!\p{L})[A-Z] ?)?\d(?:[ .-]?\d){6,11}(?!\d)/iu,
  },
  {
    what: 'biển số xe',
    pattern: /(?:biển (?:kiểm soát|số)|bks)[^\d\n]{0,12}\d{2} ?-?[A-Z][A-Z\d]?[ .-]{0,3}\d{3}\.?\d{1,2}(?!\d)/iu,
  },
];

/** A point of the country to some ten metres: where somebody lives. */
const POINT = /(?<![\d.,])(?:[89]|1\d|2[0-3])[.]\d{4,}°? ?[NB]?[,; ]{1,3}(?:kinh độ[: ]{1,3})?1(?:0[2-9]|10)[.]\d{4,}(?!\d)/u;

/** Pages on networks: of a person, unless a body is named beside it. */
const NETWORK =
  /(?:https?:\/\/|(?<![\p{L}\d.]))(?:[a-z-]+\.)?(?:zalo\.me|facebook\.com|fb\.com|fb\.me|m\.me|messenger\.com|t\.me|wa\.me|(?:tiktok|youtube)\.com\/@|instagram\.com|viber\.me)\/?[^\s"')\]}>]*/iu;
/** Buttons by which a reader passes a page on lead to no person. */
const PASSING_ON = /\/(?:sharer|share|dialog|plugins)\b|sharer\.php/iu;

export function marksOf(line: string): Found[] {
  const page = NETWORK.exec(line);
  const own = page && !PASSING_ON.test(page[0]) && !ofOffice(line.slice(0, page.index), line.slice(page.index + page[0].length));
  return [
    ...(own ? [{ what: 'trang riêng trên mạng', words: page[0] }] : []),
    ...pointOf(line),
    ...KINDS.flatMap(({ what, pattern }) => {
      const words = pattern.exec(line)?.[0];
      return words ? [{ what, words }] : [];
    }),
  ];
}

function pointOf(line: string): Found[] {
  const point = POINT.exec(line);
  return point && !ofOffice(line.slice(0, point.index), line.slice(point.index + point[0].length))
    ? [{ what: 'tọa độ nhà ở', words: point[0] }]
    : [];
}

import { counted } from './counted.ts';
import { chartText as en } from './en/charts.ts';
import { inLanguage, type Words } from './language.ts';

/** Words with which charts tell what they show. Arguments are finished phrases: figures with their comparators, full names of places. */
const vi = {
  at: (name: string, where: string) => `${name} ở ${where}`,
  /** A unit that is no more, beside the one that took its ground. */
  former: (where: string) => `${where} (cũ)`,
  /** A figure and its moment; a moment that has brackets of its own gets none around it. */
  figureAt: (figure: string, when: string) =>
    when.includes('(') ? `${figure}, ${when}` : `${figure} (${when})`,
  rose: 'tăng lên',
  fell: 'giảm còn',
  stayed: 'giữ nguyên ở',
  up: (amount: string) => `tăng ${amount}`,
  down: (amount: string) => `giảm ${amount}`,
  unchanged: 'không đổi',
  standard: (standard: string) => (standard ? `chuẩn ${standard}` : ''),
  byStandard: (standard: string) => `theo chuẩn ${standard}`,
  trendTitle: (what: string, word: string, to: string, from: string) =>
    `${what} ${word} ${to}, trước đó là ${from}`,
  turnTitle: (what: string, word: string, to: string, reached: string, turn: string) =>
    `${what} ${word} ${to} sau khi ${reached} ${turn}`,
  reached: 'đạt',
  sank: 'xuống tới',
  turned: (first: string, second: string) => `${first}; rồi ${second}`,
  missingYears: (years: string) => `Không có số của năm ${years}.`,
  dotted: 'Đoạn vẽ bằng chấm đi qua những năm không có số.',
  severalLengths:
    'Có số của tháng, quý hay nửa năm đứng cạnh số của năm: nếu là số cộng trong kỳ thì không so được với nhau; đường vẽ chỉ nối những số của kỳ dài như nhau.',
  /** A period within its year, in short: `2023-06` → `T6`; empty for a whole year. */
  partOfYear: (period: string): string => {
    const [, half, quarter, month, day] =
      /^\d{4}-(?:S([12])|Q([1-4])|(\d\d)(?:-(\d\d))?)$/.exec(period) ?? [];
    if (half) return half === '1' ? '6T đầu' : '6T cuối';
    if (quarter) return `quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}`;
    if (!month) return '';
    return day ? `${Number(day)}/${Number(month)}` : `T${Number(month)}`;
  },
  plainTitle: (what: string, newest: string) => `${what}: số mới nhất là ${newest}`,
  trend: (from: string, word: string, to: string, amount: string) => `từ ${from} ${word} ${to}, ${amount}`,
  also: (figures: string) => `ngoài ra chỉ biết mức: ${figures}`,
  beside: (figures: string) => `ngoài ra, không so được với các số ấy: ${figures}`,
  was: (when: string, figure: string) => `${when} là ${figure}`,
  target: (when: string, figure: string) => `chỉ tiêu ${when} là ${figure}`,
  breakLabel: {
    standard: 'đổi chuẩn',
    unit: 'đổi đơn vị',
    definition: 'đổi cách tính',
    territory: 'đổi địa giới',
  },
  breakNote: (name: string, what: string, from: string, to: string) =>
    `Điểm gãy ${name}: ${what} (${from || 'không ghi'} → ${to || 'không ghi'}). Hai đường để rời, không so thẳng được.`,
  andOthers: (list: string, count: number) =>
    `${list} và ${counted(count)} nơi hoặc nhóm khác, xem trong bảng`,
  betweenEnds: (count: number, low: string, high: string) =>
    `… ${counted(count)} ở giữa không vẽ, từ ${low} đến ${high}`,
  moreLines: (count: number) => `${count} đường vẽ mờ không ghi tên, xem tên và số trong bảng.`,
  targetsTitle: (places: number, indicators: number) =>
    `${places} địa bàn đặt cùng ${indicators} chỉ tiêu nhưng mức khác nhau`,
  sameTarget: (name: string, places: number, level: string) =>
    `${name}: ${places} địa bàn đặt cùng mức ${level}`,
  differentTargets: (name: string, places: number) =>
    places > 1 ? `${name}: ${places} địa bàn đặt mức khác nhau` : `${name}: mỗi năm đặt một mức`,
  targetsOf: (name: string, list: string) => `${name}: ${list}`,
  targetAt: (where: string, when: string, figure: string) =>
    `${where} ${/^\d{4}$/.test(when) ? 'năm ' : ''}${when} ${figure}`,
  pairsTitle: (where: string, target: string, result: string) =>
    `${where}: chỉ tiêu ${target} và kết quả ${result}`,
  pairsTitleAlone: (where: string, target: string) => `${where}: chỉ tiêu ${target}, chưa có kết quả công bố`,
  pair: (name: string, target: string, result: string) => `${name} đặt ${target}, đạt ${result}`,
  /** Figures of one thing and moment, each from another source. */
  disputed: (figures: readonly string[]) => `${figures.join('; ')} (các nguồn ghi khác nhau)`,
  disputedTiles: (names: string) => `Không tô màu vì các nguồn ghi khác nhau: ${names}.`,
  pairMissing: (name: string, target: string) => `${name} đặt ${target}, chưa có kết quả công bố`,
  pairsNote:
    'Chỉ tiêu và kết quả không cùng thời gian; kết quả là số cộng dồn của cả giai đoạn nên không đủ để nói đạt hay vượt chỉ tiêu của một năm.',
  laterNote: 'Có kết quả muộn hơn thời điểm của chỉ tiêu.',
  targetWord: 'chỉ tiêu',
  resultWord: 'kết quả',
  /** A figure in short, where a tile has no room for all of it. */
  rounded: {
    exact: (figure: string) => `khoảng ${figure}`,
    about: (figure: string) => `khoảng ${figure}`,
    above: (figure: string) => `trên ${figure}`,
    below: (figure: string) => `dưới ${figure}`,
  },
  missing: 'chưa có số',
  missingPlaces: (names: string) => `Chưa có số: ${names}.`,
  computed: (count: number) =>
    `${count} số là số tính thêm từ số đã công bố, theo đúng cách tính của chỉ tiêu; cách làm ghi trong bảng.`,
  rankTitle: (name: string, first: readonly string[], count: number, figure: string) =>
    `${name}: ${together(first)} ${first.length > 1 ? 'cùng ' : ''}cao nhất trong ${count} nơi có số, ${figure}`,
  groupTitle: (name: string, first: readonly string[], count: number, figure: string) =>
    `${name}: ${together(first)} ${first.length > 1 ? 'cùng ' : ''}đông nhất trong ${count} nhóm, ${figure}`,
  rankTitlePlain: (name: string, when: string, count: number) => `${name}, ${when}: số của ${count} nơi`,
  mostTitle: (name: string, first: readonly string[], count: number, figure: string) =>
    `${name}: ${together(first)} ${first.length > 1 ? 'cùng ' : ''}cao nhất trong ${count} nhóm, ${figure}`,
  listSentence: (name: string, when: string, list: string) => `${name}, ${when}: ${list}.`,
  rankSentence: (
    name: string,
    when: string,
    count: number,
    high: readonly string[],
    highest: string,
    low: readonly string[],
    lowest: string,
  ) =>
    `${name}, ${when}, ${count} nơi hoặc nhóm có số: cao nhất là ${together(high)} với ${highest}, thấp nhất là ${together(low)} với ${lowest}.`,
  multiplesTitle: (name: string, first: readonly string[], figure: string) =>
    `${name} của từng địa bàn: số mới nhất cao nhất ở ${together(first)}, ${figure}`,
  multiplesTitlePlain: (name: string, count: number) => `${name} của ${count} địa bàn, mỗi nơi một ô`,
  multiplesSentence: (name: string, list: string) => `${name}, số mới nhất của từng nơi: ${list}.`,
  multiplesNote:
    'Các ô dùng chung một thang đo. Số của các nơi không cùng thời điểm, không cùng chuẩn thì không so thẳng được.',
  mapTitle: (name: string, when: string, first: readonly string[], figure: string) =>
    `${name}, ${when}: cao nhất ở ${together(first)}, ${figure}`,
  mapNote:
    'Mỗi ô là một địa bàn, xếp gần đúng vị trí thật, không theo hình dạng và diện tích; chỗ hẹp thì các ô xếp lần lượt cho đủ chữ.',
  mapSentence: (name: string, when: string, list: string) => `${name}, ${when}: ${list}.`,
  scale: (steps: string) => `Ô càng đậm màu thì số càng lớn: ${steps}.`,
  unplaced: (unit: string) => `Số ghi theo đơn vị khác (${unit}) không vẽ chung, xem trong bảng.`,
} as const;

/** Places or groups that share one rank. */
function together(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)!].filter(Boolean).join(' và ');
}

export type ChartWords = Words<typeof vi>;
export const chartText = inLanguage({ vi, en });

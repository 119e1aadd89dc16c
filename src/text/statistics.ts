import { counted } from './counted.ts';
import { shortDate } from './date.ts';
import { statisticsText as en } from './en/statistics.ts';
import { either, listed, type Has } from './holdings.ts';
import { inLanguage, type Words } from './language.ts';
import { inSentence } from './sentence.ts';

/** Words of the pages about figures, places and downloads. */
const vi = {
  lead: (count: number, indicators: number) =>
    `${counted(count)} con số của ${counted(indicators)} chỉ tiêu. Số nào cũng ghi nguồn, thời điểm, chuẩn đo, hoặc nói rõ là nguồn không ghi; số theo hai chuẩn khác nhau không nối với nhau.`,
  noFigures: 'Chưa có con số nào.',
  table: 'Bảng số',
  columns: {
    place: 'Địa bàn',
    period: 'Thời điểm',
    figure: 'Con số',
    kind: 'Loại',
    /** Before a standard that stands without its heading. */
    byStandard: 'chuẩn',
    source: 'Nguồn',
    indicator: 'Chỉ tiêu',
  },
  indicatorsCount: (count: number) => `${counted(count)} chỉ tiêu`,
  kind: { target: 'chỉ tiêu', baseline: 'số đầu kỳ', actual: 'kết quả' },
  atPlace: (figure: string, place: string) => `${figure} (${place})`,
  spread: (least: string, most: string) => `từ ${least} đến ${most}`,
  noPeriod: 'không ghi thời điểm',
  years: 'Số liệu theo năm',
  figuresByYear: (count: number) =>
    `${counted(count)} số liệu, xếp theo năm; dưới đây là số mới nhất của cấp cao nhất.`,
  figuresOfYear: (name: string, year: string) => `${name}, ${inSentence(year)}`,
  coursesElsewhere: (count: number) => `Diễn biến của ${counted(count)} nơi, vẽ ở trang của từng nơi`,
  clause: 'khoản trong kế hoạch',
  definition: 'Cách tính',
  unit: 'Đơn vị',
  topic: 'Chủ đề',
  direction: {
    up: 'càng cao càng tốt',
    down: 'càng thấp càng tốt',
    none: 'cao hay thấp chưa nói lên tốt xấu',
  },
  directionLabel: 'Nên hiểu',
  /** The one sentence below a chart. */
  newest: (isResult: boolean, isOnly: boolean, when: string, publisher: string | undefined) =>
    `${isResult ? (isOnly ? 'Thời điểm của số' : 'Số mới nhất') : 'Chỉ tiêu xa nhất'}: ${when}${publisher ? `, theo ${publisher}` : ''}.`,
  more: 'Lời đọc, bảng số và nguồn',
  moreWithoutTable: 'Lời đọc và nguồn',
  pulled: 'Lấy về',
  stale: (
    stale: { kind: 'failing'; title: string; since: string } | { kind: 'old'; title: string; days: number },
  ) =>
    stale.kind === 'failing'
      ? `Nguồn “${stale.title}” chưa lấy lại được từ ngày ${shortDate(stale.since)}: đây là số của lần lấy tốt gần nhất, có thể đã cũ.`
      : `Nguồn “${stale.title}”: số liệu lấy về đã quá ${stale.days} ngày, có thể đã cũ.`,
  csv: 'Tải số liệu (.csv)',
  svg: 'Tải hình (.svg)',
  legend: {
    target: 'chỉ tiêu (vòng rỗng)',
    actual: 'kết quả (chấm đặc)',
    bound: 'chỉ biết “trên” hoặc “dưới” mức ấy (mũi tên)',
    about: 'nguồn ghi “khoảng” hoặc “gần” (vòng chấm)',
  },
  computed: 'tính thêm',
  computedTitle: 'Số tính thêm',
  computedLead:
    'Không nguồn nào công bố những số này. Trang tính từ các số đã công bố của cùng địa bàn, cùng thời điểm, theo đúng cách tính của chỉ tiêu.',
  fewFigures: (name: string) => `${name}: mới có ít số nên để trong bảng, chưa vẽ biểu đồ`,
  contradiction: 'Các nguồn ghi khác nhau, để cạnh nhau chứ không tính trung bình:',
  figures: 'Số liệu',
  /** Indicators of a topic that have no tile. */
  others: (count: number) => `${counted(count)} chỉ tiêu nữa`,
  deeper: (count: number) => `${count} biểu đồ cho người làm kế hoạch`,
  places: 'Địa bàn',
  placesLead: (has: Has) =>
    `Mọi thứ của một nơi: ${listed([has('plan') && 'kế hoạch', has('story') && 'câu chuyện', has('indicator') && 'số liệu', 'trước đây là gì và nay thuộc đâu'])}.`,
  placeFigures: 'Số liệu của địa bàn',
  placeCharts: 'Biểu đồ của địa bàn',
  placeNow: 'Nay thuộc',
  placeBefore: 'Trước đây là',
  placeAbove: 'Thuộc',
  placeBelow: 'Gồm',
  placeBelowBefore: 'Trước đây gồm',
  placeSince: 'Có từ',
  placeUntil: 'Đến hết',
  placeCode: 'Mã đơn vị',
  placeArea: 'Diện tích',
  placeVariants: 'Cách viết khác',
  placeFormer: (name: string) => `Trước đây, ${name}`,
  placeShared: (name: string, others: readonly string[]) =>
    `Kế hoạch, câu chuyện và số liệu dưới đây là của cả ${name} cũ; một phần địa bàn ấy nay thuộc ${others.join(', ')}.`,
  placeNothing: (has: Has) =>
    `Chưa có ${either([has('plan') && 'kế hoạch', has('story') && 'câu chuyện', has('indicator') && 'số liệu'], 'hay') || 'mục'} nào của địa bàn này.`,
  data: 'Tải dữ liệu',
  licence: 'Giấy phép',
  dataLead:
    'Mọi bảng của trang, để mở bằng phần mềm bảng tính hoặc dùng lại. Bảng viết bằng UTF-8, cột cách nhau bằng dấu phẩy, số dùng dấu chấm thập phân.',
  downloads: {
    'doc-truoc.txt': 'Đọc trước: các cột nghĩa là gì, giấy phép, nguồn',
    'so-lieu.csv': 'Mọi số liệu, một dòng một con số',
    'so-lieu.json': 'Mọi số liệu, dạng JSON',
    'so-lieu.csv-metadata.json': 'Mô tả các cột của bảng số liệu (CSVW)',
    'danh-muc.jsonld': 'Danh mục dữ liệu (DCAT)',
    'chi-tieu.csv': 'Chỉ tiêu trong các kế hoạch',
    'viec.csv': 'Việc giao cho từng cơ quan',
    'van-ban.csv': 'Văn bản được viện dẫn',
  },
  perIndicator: 'Từng chỉ tiêu',
} as const;

export type StatisticsWords = Words<typeof vi>;
export const statisticsText = inLanguage({ vi, en });

import { capitalise } from './sentence.ts';
import { counted } from './counted.ts';
import { placesText as en } from './en/places.ts';
import { either, listed, type Has } from './holdings.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the pages of administrative units. */
const vi = {
  /** `types`: kinds of the units of today, “xã, phường”. */
  title: (types: readonly string[]) => {
    const what = types.join(', ') || 'nơi';
    return `${capitalise(what)} của tôi`;
  },
  /** `renamed`: whether any unit ended. */
  lead: (has: Has, renamed: boolean) => {
    const what = listed([has('story') && 'chuyện', has('plan') && 'kế hoạch', has('indicator') && 'số liệu']);
    return `Chọn nơi mình ở${what && ` để xem ${what} của nơi ấy`}.${renamed ? ' Nơi đã đổi tên thì tìm theo tên nào cũng được.' : ''}`;
  },
  /** `types`: kinds of the units inside, “xã, phường”. */
  today: (unit: string, types: readonly string[]) =>
    types.length > 0 ? `${unit}, các ${types.join(', ')} hiện nay` : unit,
  before: (unit: string, until: string) => `${unit}, đến hết ${until}`,
  /** Units that ended while the unit around them goes on. */
  former: 'Xã, phường cũ',
  map: (count: number, unit: string) =>
    `${counted(count)} nơi của ${unit}: màu của ô cho biết ở đó có gì để đọc`,
  mapNote:
    'Mỗi ô là một nơi, xếp gần đúng vị trí thật, không theo hình dạng và diện tích; chỗ hẹp thì các ô xếp lần lượt cho đủ chữ. Bấm vào ô để mở trang của nơi ấy.',
  /** What a shade says, darkest last. */
  levels: (has: Has) =>
    [
      'chưa có gì',
      `có ${either([has('indicator') && 'số liệu', has('plan') && 'kế hoạch'], 'hoặc') || 'bài'}`,
      'có chuyện',
      'có chuyện và có kế hoạch',
    ] as const,
  /** What plans of a unit set for the days to come. */
  due: 'Việc sắp tới',
  moreDue: (count: number) => `Còn ${counted(count)} việc nữa ở lịch việc và thời hạn`,
  places: (count: number) => `${counted(count)} nơi`,
  stories: (count: number) => `${counted(count)} chuyện`,
  plans: (count: number) => `${counted(count)} kế hoạch`,
  figures: (count: number) => `${counted(count)} số liệu`,
  inItsTime: (name: string, from: string | undefined, to: string | undefined) => {
    const time = [from && `từ ${from}`, to && `đến hết ${to}`].filter(Boolean).join(' ');
    return time ? `${name} (${time})` : name;
  },
  charts: (count: number) => `${counted(count)} biểu đồ`,
  moreCharts: (count: number) => `${counted(count)} biểu đồ nữa`,
  /** On paper in their place. */
  chartsNotPrinted: (count: number) => `Còn ${counted(count)} biểu đồ, xem ở trang này trên mạng.`,
  /** On a tile, where there is no room for more. */
  onlyFigures: 'số liệu',
  /** Said of a unit in a list. */
  noHoldings: 'chưa có gì',
  nothing: 'chưa có',
  /** On a button that keeps the unit on this device, and pressed again forgets it. */
  mine: (type: string) => `Đây là ${type} tôi`,
  holds: 'Đang có',
  /** `inside`: units inside the unit hold a part of what is counted. */
  count: (said: string, inside: boolean) => `Đang có${inside ? ', kể cả ở các nơi bên trong' : ''}: ${said}.`,
  listOf: (what: string, unit: string) => `${what}: ${unit}`,
  /** Link to all of a list of which the first stand here: “Xem đủ 312 kế hoạch”. */
  seeAll: (said: string) => `Xem đủ ${said}`,
  allFigures: (count: number) => `Tất cả ${counted(count)} số liệu`,
  /** Units inside a unit, with what there is of each. */
  inner: 'Từng nơi',
  /** Said of one of them that is gone. */
  until: (day: string) => `có đến hết ${day}`,
  /** What a set holds that is kept for reading without network. */
  keep: (has: Has, pages: number) =>
    listed([either([has('story') && 'điển hình', has('plan') && 'kế hoạch'], 'và'), `${pages} trang`]),
  /** Whom to ask of a unit that the portal knows nothing of. */
  ask: (units: readonly string[]) => `Muốn biết thêm, hỏi Ủy ban nhân dân ${units.join(' hoặc ')}.`,
  lookAbove: 'Xem đơn vị bao quanh:',
} as const;

export type PlacesWords = Words<typeof vi>;
export const placesText = inLanguage({ vi, en });

import { offlineText as en } from './en/offline.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the page that keeps parts of the portal for reading without network. */
const vi = {
  title: 'Đọc khi không có mạng',
  description:
    'Trang đã mở đọc lại được khi mất mạng; lưu cả một phần ở nơi có sóng, về nhà đọc không cần mạng.',
  lead: (pages: number): string =>
    `Trang nào đã mở bằng trình duyệt này thì đọc lại được khi mất mạng: máy giữ ${pages} trang mở gần nhất, cả chữ và hình; không giữ bản ghi âm và tệp tải về.`,
  setsLead: 'Muốn giữ cả một phần, kể cả trang chưa mở, hãy lưu phần ấy một lần ở nơi có sóng.',
  opened: 'Trang đã mở, đang có trong máy',
  openedCount: (all: number, shown: number): string =>
    all > shown
      ? `Máy đang giữ ${all} trang đã mở; đây là ${shown} trang mới nhất.`
      : `Máy đang giữ ${all} trang đã mở.`,
  sets: 'Chọn phần muốn lưu',
  /** What the sets hold that are no place. */
  kept: {
    'so-tay': 'tất cả các mục, bản in và hỏi đáp',
    'tim-kiem': 'tra được mọi phần, kể cả khi không có mạng',
  } as Readonly<Record<string, string>>,
  size: (bytes: number): string =>
    bytes < 1_000_000
      ? `(${Math.ceil(bytes / 1000)} KB)`
      : `(${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB)`,
  save: 'Lưu',
  saveAgain: 'Lưu tiếp',
  remove: 'Xóa khỏi máy',
  aria: (act: string, name: string): string => `${act}: ${name}`,
  states: {
    none: 'Chưa lưu.',
    saved: 'Đã lưu. Khi có mạng, phần này tự đổi theo bản mới.',
    removed: 'Đã xóa khỏi máy.',
    interrupted: 'Mạng bị đứt giữa chừng. Phần đã tải vẫn được giữ; bấm “Lưu tiếp” khi có mạng.',
    full: 'Máy hết chỗ trống nên chưa lưu được. Hãy xóa bớt ảnh, phim hay phần đã lưu khác rồi thử lại.',
    gone: 'Phần này không còn trên trang.',
    error: 'Chưa lưu được. Hãy tải lại trang này rồi thử lại.',
  } as Readonly<Record<string, string>>,
  progress: (percent: number): string => `Đang tải ${percent}%…`,
  missing:
    'Trang bạn vừa mở chưa được lưu trong máy. Những trang đã mở và phần đã lưu dưới đây vẫn đọc được.',
  /** `pack`: whether there is a pack of the handbook to download. */
  unsupported: (pack: boolean): string =>
    `Trình duyệt này không lưu được để đọc khi không có mạng.${pack ? ' Hãy dùng gói tải về.' : ''}`,
  /** Browsers keep pages of addresses with https only. */
  insecure: (pack: boolean): string =>
    `Địa chỉ đang mở không có https:// nên trình duyệt không cho lưu để đọc khi không có mạng.${pack ? ' Hãy dùng gói tải về, hoặc báo người vận hành trang bật https.' : ' Hãy báo người vận hành trang bật https.'}`,
  noWorker: (pack: boolean): string =>
    `Trình duyệt chưa lấy được tệp sw.js của trang nên chưa lưu được. Hãy thử lại khi có mạng; vẫn thế thì báo người vận hành trang.${pack ? ' Hoặc dùng gói tải về.' : ''}`,
  noScript: (pack: boolean): string =>
    `Phần này cần bật JavaScript trong trình duyệt.${pack ? ' Không bật được thì dùng gói tải về: giải nén rồi mở tệp index.html.' : ''}`,
  wishes: 'Cách đọc trên máy này',
  wishesHow:
    'Đánh dấu kiểu chữ bạn thích; mở mục nào của sổ tay trên máy này cũng theo kiểu ấy. Lựa chọn chỉ nằm trên máy, không gửi đi đâu.',
  pack: 'Gói đọc không cần mạng',
  install: 'Thêm vào màn hình chính',
  installHow:
    'Mở bảng chọn của trình duyệt (thường là dấu ba chấm), chọn “Thêm vào màn hình chính” để mở cổng thông tin như một ứng dụng.',
};

export type OfflineText = Words<typeof vi>;
export const offlineText = inLanguage({ vi, en });

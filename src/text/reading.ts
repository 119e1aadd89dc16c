import { aloudText } from './aloud.ts';
import { readingText as en } from './en/reading.ts';
import { handbookText } from './handbook.ts';
import { inLanguage, type Words } from './language.ts';
import { fileSize } from './number.ts';
import { inSentence } from './sentence.ts';

/** What the script page says around the script. */
const vi = {
  ...aloudText,
  script: 'Bản đọc',
  listen: 'Nghe, bản đọc',
  scriptDescription: (title: string, syllables: number, minutes: string) =>
    `${title}: bản đọc cho phát thanh viên, ${syllables} tiếng, ${minutes}.`,
  download: (ending: string) => `Tải .${ending}`,
  /** Where a browser makes the files of Word and SSML itself. */
  onDemand: {
    noScript:
      'Tệp .docx (Word) và .ssml của bản này do trình duyệt làm ngay trên máy, nên cần bật JavaScript. Chưa bật được thì tải tệp .txt ở trên: đủ lời đọc, mở được bằng Word.',
    failed: 'Chưa tải được mẫu để làm tệp .docx. Hãy bấm lại khi có mạng, hoặc tải tệp .txt.',
  },
  original: 'Bản gốc và nguồn',
  time: 'Thời gian',
  perMinute: (speed: number) => `(${speed} tiếng một phút)`,
  length: 'Độ dài',
  syllables: (count: number) => `${count} tiếng`,
  scriptOf: (title: string) => `Bản đọc: ${title}`,
  notes: 'Ghi chú, không đọc',
  lengths: { short: 'Bản ngắn', middle: 'Bản vừa', long: 'Bản dài' },
  presets: {
    standard: 'giọng chuẩn (linh, nghìn)',
    'central-highlands': 'giọng miền Trung – Tây Nguyên (lẻ, ngàn)',
  },
  /** `language`: its name, “Tiếng Ba Na”. */
  recording: (
    { reader, language, seconds }: { reader: string; language: string; seconds: number },
    date: string,
    bytes: number,
  ) => {
    // Of a language that it does not know, `Intl` gives the code back.
    const known =
      handbookText.languages.names[language] ??
      new Intl.DisplayNames('vi', { type: 'language' }).of(language);
    const name =
      known === undefined || known === language ? `thứ tiếng có mã ${language}` : inSentence(known);
    const length = [
      seconds >= 60 && `${Math.floor(seconds / 60)} phút`,
      seconds % 60 > 0 && `${seconds % 60} giây`,
    ];
    return `Bản ghi ${name}, ${reader} đọc ${date}, ${length.filter(Boolean).join(' ')}, tải ${fileSize(bytes)}. Lời đọc ở trang bản đọc.`;
  },
  tools: {
    title: 'Nghe và chia sẻ',
    listen: 'Nghe bằng giọng đọc của máy',
    stop: 'Dừng đọc',
  },
  edited: 'Bản này đã sửa cho dễ đọc thành lời: số, ngày, chữ viết tắt đều viết ra chữ. Bản gốc không đổi.',
  names: 'Tên riêng, tiếng nước ngoài nên hỏi trước cách đọc',
  voicesNote:
    'PTV 1 và PTV 2 chỉ chỗ đổi giọng; một người đọc thì bỏ qua. Chữ in hoa là lời nhắc, không đọc.',
  lengthNote: 'Thời gian tính theo số tiếng, cộng một giây nghỉ sau mỗi đoạn, chưa kể nhạc.',
  txtNote:
    'Tệp chữ dùng bảng mã UTF-8 có dấu nhận biết (BOM), xuống dòng kiểu Windows, mở đúng trong Notepad.',
  program: 'Chương trình tuần',
  programPage: {
    description:
      'Chọn các câu chuyện cho chương trình phát thanh trong tuần, xem tổng thời gian và in danh sách.',
    lead: 'Đánh dấu những chuyện sẽ phát. Tổng thời gian hiện ở cuối danh sách; in ra chỉ có những chuyện đã chọn.',
    onlyChosen: 'Chỉ hiện chuyện đã chọn',
    choose: 'Các câu chuyện',
    none: 'Chưa chọn chuyện nào.',
    keep: 'Giữ lựa chọn trong địa chỉ trang',
    clear: 'Bỏ chọn hết',
    explain:
      'Lựa chọn chỉ nằm trên máy của bạn, không gửi đi đâu. Máy không bật JavaScript vẫn chọn, cộng thời gian (làm tròn 10 giây) và in được, nhưng mở lại trang thì phải chọn lại.',
  },
} as const;

export type ReadingWords = Words<typeof vi>;
export const readingText = inLanguage({ vi, en });

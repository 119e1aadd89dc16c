import type { Site } from '../schemas/site.ts';
import type { StatisticsSource } from '../schemas/statistics-source.ts';
import { columnLines } from './columns.ts';
import { shortDate } from './date.ts';
import { readMeText as en } from './en/read-me.ts';
import { inLanguage, type Words } from './language.ts';
import { statisticsText } from './statistics.ts';

/** What the read-me tells of. */
export interface Downloads {
  observations: { length: number };
  indicators: { size: number };
  sources: readonly {
    source: Pick<StatisticsSource, 'title' | 'publisher' | 'licence'>;
    record: { pulledAt: string };
  }[];
}
const vi = {
  about: (campaign: string) => `dữ liệu về ${campaign}`,
  what: 'CÓ GÌ',
  holds: (figures: number, indicators: number) => `${figures} con số của ${indicators} chỉ tiêu.`,
  code: 'mã chỉ tiêu',
  perIndicator: 'số của từng chỉ tiêu, kèm tệp mô tả cột cùng tên thêm “-metadata.json”.',
  how: 'ĐỌC THẾ NÀO',
  reading: `  Bảng là CSV, UTF-8 có dấu BOM, cột cách nhau bằng dấu phẩy, số thập phân dùng dấu chấm.
  Ô chữ bắt đầu bằng = + - @ (hay dấu cách Tab, xuống dòng) có thêm dấu ' ở đầu, cả sau dấu ; trong ô, để phần mềm bảng tính mở ra là chữ,
  không chạy như công thức; bỏ dấu ' ấy là chữ gốc. Ô số không đổi, kể cả số âm.`,
  /** Of the columns of figures. */
  readingFigures: `  OBS_VALUE là số để tính; WRITTEN là con số đúng như nguồn viết.
  COMPARATOR không trống thì OBS_VALUE chỉ là mức: “>” là trên, “<” là dưới, “~” là khoảng, “~<” là gần (ít hơn một chút). Đừng coi đó là số chính xác.
  VALUE_MAX có số thì nguồn ghi một khoảng, từ OBS_VALUE đến VALUE_MAX.
  KIND: target là chỉ tiêu, baseline là số đầu kỳ, actual là kết quả.
  TIME_PERIOD dạng “2021/2024” là số cộng dồn cả giai đoạn, đừng đặt cạnh số từng năm; với nhãn “năm học”, “niên vụ” là một năm học,
  một niên vụ. “2023-Q2” là quý II, “2023-S1” là sáu tháng đầu năm.
  STANDARD khác nhau thì số không nối với nhau được.
  REF_AREA là địa bàn theo tên ở thời điểm của con số.`,
  columns: 'CÁC CỘT',
  sources: 'NGUỒN',
  source: (title: string, publisher: string, licence: string, day: string) =>
    `${title}: ${publisher}. Giấy phép: ${licence}. Lấy về ngày ${day}.`,
  licence: 'GIẤY PHÉP',
};

export type ReadMeWords = Words<typeof vi>;
const words = inLanguage({ vi, en });

/**
 * The read-me beside the downloads, as plain text.
 * @param files the downloads there are
 */
export function readMe(
  site: Pick<Site, 'name' | 'campaign' | 'licence' | 'operator'>,
  { observations, indicators, sources }: Downloads,
  files: readonly (keyof typeof statisticsText.downloads)[],
  address: string,
): string {
  const figures = files.includes('so-lieu.csv');
  const lines = (...parts: (string | false)[]): string => parts.filter((part) => part !== false).join('\n');
  return `${site.name}: ${words.about(site.campaign)}
${address}

${site.operator.statement}

${words.what}
${lines(
  figures && `  ${words.holds(observations.length, indicators.size)}`,
  ...files.map((file) => `  ${file}: ${statisticsText.downloads[file]}`),
  figures && `  so-lieu/<${words.code}>.csv: ${words.perIndicator}`,
)}

${words.how}
${lines(words.reading, figures && words.readingFigures)}

${words.columns}
${columnLines(files)}

${lines(
  sources.length > 0 && words.sources,
  ...sources.map(
    ({ source, record }) =>
      `  ${words.source(source.title, source.publisher, source.licence, shortDate(record.pulledAt))}`,
  ),
  sources.length > 0 && '',
  words.licence,
)}
  ${site.licence}.
`;
}

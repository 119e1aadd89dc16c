import { columnText as en } from './en/columns.ts';
import { inLanguage, type Words } from './language.ts';

/** What the columns of the downloads hold, by the name in their first row. */
const vi = {
  'so-lieu.csv': {
    INDICATOR: 'Mã chỉ tiêu',
    REF_AREA: 'Mã địa bàn',
    TIME_PERIOD: 'Thời điểm (ISO 8601, quý và nửa năm theo SDMX: 2023-Q2, 2023-S1; “a/b” là từ a đến b)',
    PERIOD_LABEL: 'Thời điểm theo chữ của nguồn',
    OBS_VALUE: 'Giá trị',
    VALUE_MAX: 'Đầu trên khi nguồn ghi “từ … đến …”',
    WRITTEN: 'Con số như nguồn viết',
    UNIT_MEASURE: 'Đơn vị',
    OBS_STATUS: 'Trạng thái (SDMX): A như thường, E ước, P sơ bộ',
    KIND: 'Loại: target (chỉ tiêu), baseline (đầu kỳ), actual (kết quả)',
    COMPARATOR: 'Mức: >, <, >=, <=, ~ (khoảng), ~< (gần)',
    STANDARD: 'Chuẩn nghèo',
    GROUP: 'Nhóm',
    REFERENCE: 'Mã tài liệu nguồn',
    CLAUSE: 'Kế hoạch và khoản',
    NOTE: 'Ghi chú',
    INDICATOR_NAME: 'Tên chỉ tiêu',
    REF_AREA_NAME: 'Tên địa bàn',
    REFERENCE_TITLE: 'Tên tài liệu nguồn',
    REFERENCE_URL: 'Địa chỉ tài liệu nguồn',
  },
  'chi-tieu.csv': {
    plan: 'Mã kế hoạch',
    place: 'Mã địa bàn',
    level: 'Cấp ban hành',
    year: 'Năm kế hoạch',
    indicator: 'Mã chỉ tiêu',
    value: 'Giá trị',
    value_max: 'Đầu trên khi văn bản ghi “từ … đến …”',
    comparator: 'Mức',
    unit: 'Đơn vị',
    sense: 'Loại chỉ tiêu',
    standard: 'Chuẩn nghèo',
    figure: 'Con số như văn bản viết',
    words: 'Lời của văn bản',
    clause_name: 'Tên khoản',
    clause: 'Địa chỉ của khoản trên cổng',
    status:
      'Hiệu lực của kế hoạch: in-force (còn hiệu lực), draft (dự thảo, chưa ban hành), replaced (đã thay thế), ended (đã hết thời gian thực hiện), unknown (không rõ)',
  },
  'viec.csv': {
    agency: 'Mã cơ quan',
    name: 'Tên cơ quan như văn bản viết',
    plan: 'Mã kế hoạch',
    place: 'Mã địa bàn',
    year: 'Năm kế hoạch',
    mode: 'Cách giao: assign (giao việc), request (đề nghị)',
    role: 'Vai: lead (chủ trì), support (phối hợp), advise (tham mưu), do (thực hiện)',
    text: 'Việc được giao',
    due: 'Thời hạn theo chữ của văn bản',
    due_day: 'Ngày cuối của thời hạn, khi văn bản cho biết',
    clause_name: 'Tên khoản',
    clause: 'Địa chỉ của khoản trên cổng',
    status:
      'Hiệu lực của kế hoạch: in-force (còn hiệu lực), draft (dự thảo, chưa ban hành), replaced (đã thay thế), ended (đã hết thời gian thực hiện), unknown (không rõ)',
  },
  'van-ban.csv': {
    document: 'Mã văn bản trên cổng',
    type: 'Loại văn bản',
    number: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    plan: 'Mã kế hoạch viện dẫn',
    clause_name: 'Tên khoản viện dẫn',
    clause: 'Địa chỉ của khoản trên cổng',
  },
} as const;

export type ColumnWords = Words<typeof vi>;
export const columnText = inLanguage({ vi, en });

/** Name of a column, without what explains it: “Thời điểm”. */
export function columnTitle<File extends keyof typeof columnText>(
  file: File,
  column: keyof (typeof columnText)[File] & string,
): string {
  return String(columnText[file][column]).split(/ \(|:/u)[0]!;
}

/** The columns of each of these tables, for the read-me. */
export function columnLines(files: readonly string[]): string {
  return Object.entries(columnText)
    .filter(([file]) => files.includes(file))
    .map(([file, columns]) =>
      [`  ${file}`, ...Object.entries(columns).map(([name, title]) => `    ${name}: ${title}`)].join('\n'),
    )
    .join('\n');
}

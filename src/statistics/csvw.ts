import type { Site } from '../schemas/site.ts';
import { DOWNLOAD_COLUMNS } from './download.ts';

const TITLES: Record<(typeof DOWNLOAD_COLUMNS)[number], { title: string; datatype?: string }> = {
  INDICATOR: { title: 'Mã chỉ tiêu' },
  REF_AREA: { title: 'Mã địa bàn' },
  TIME_PERIOD: { title: 'Thời điểm (ISO 8601; “a/b” là cộng dồn từ a đến b)' },
  PERIOD_LABEL: { title: 'Thời điểm theo chữ của nguồn' },
  OBS_VALUE: { title: 'Giá trị', datatype: 'number' },
  VALUE_MAX: { title: 'Đầu trên khi nguồn ghi khoảng', datatype: 'number' },
  WRITTEN: { title: 'Con số như nguồn viết' },
  UNIT_MEASURE: { title: 'Đơn vị' },
  OBS_STATUS: { title: 'Trạng thái (SDMX): A như thường, E ước, P sơ bộ' },
  KIND: { title: 'Loại: target (chỉ tiêu), baseline (đầu kỳ), actual (kết quả)' },
  COMPARATOR: { title: 'Mức: >, <, >=, <=, ~ (khoảng), <~ (gần)' },
  STANDARD: { title: 'Chuẩn nghèo' },
  GROUP: { title: 'Nhóm' },
  REFERENCE: { title: 'Mã tài liệu nguồn' },
  CLAUSE: { title: 'Kế hoạch và khoản' },
  NOTE: { title: 'Ghi chú' },
  INDICATOR_NAME: { title: 'Tên chỉ tiêu' },
  REF_AREA_NAME: { title: 'Tên địa bàn' },
  REFERENCE_TITLE: { title: 'Tên tài liệu nguồn' },
  REFERENCE_URL: { title: 'Địa chỉ tài liệu nguồn', datatype: 'anyURI' },
};

/** Columns that are never empty. */
const REQUIRED: readonly string[] = [
  'INDICATOR',
  'REF_AREA',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'KIND',
  'REFERENCE',
  'INDICATOR_NAME',
  'REF_AREA_NAME',
  'REFERENCE_TITLE',
];

/** CSVW description of a table of figures at `url` (relative to the description itself). */
export function describeTable(
  url: string,
  title: string,
  site: Pick<Site, 'name' | 'licence'>,
): Record<string, unknown> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    url,
    'dc:title': title,
    'dc:publisher': site.name,
    'dc:rights': site.licence,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true },
    tableSchema: {
      columns: DOWNLOAD_COLUMNS.map((name) => ({
        name,
        titles: name,
        'dc:description': TITLES[name].title,
        datatype: TITLES[name].datatype ?? 'string',
        ...(REQUIRED.includes(name) ? { required: true } : {}),
      })),
    },
  };
}

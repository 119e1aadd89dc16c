import { z } from 'zod';
import { slug, text } from './common.ts';

const delimiter = z.enum([',', ';', '\t', '|']);
/** Coding of a text that is not UTF-8: `windows-1258`, `utf-16le`, … (names of the WHATWG Encoding Standard). */
const encoding = text;
/** Name of the sheet of a workbook; without it every visible sheet that has the wanted columns is read. */
const sheet = text;
const remote = {
  url: z.url({ protocol: /^https?$/, error: 'địa chỉ không đúng; ghi đủ, bắt đầu bằng “https://”' }),
  /** Allows `http:` to a host other than this machine. */
  insecure: z.boolean().default(false),
  /** Seconds to wait for the whole answer. */
  timeout: z.number().positive().default(30),
  /** Largest answer taken, in megabytes. */
  maxSize: z.number().positive().default(20),
  /** Allows the address to redirect into this machine or a private network. */
  private: z.boolean().default(false),
};

/** Where a table lies. */
const origin = z.discriminatedUnion('kind', [
  z.strictObject({
    /** A CSV, XLSX, ODS, PX or JSON file below `statistics/`; `*` stands for any letters (`raw/bao-cao-*.xlsx`). */
    kind: z.literal('file'),
    path: text,
    /** Sign between columns of a CSV; found out when left out. */
    delimiter: delimiter.optional(),
    encoding: encoding.optional(),
    sheet: sheet.optional(),
  }),
  z.strictObject({
    /** A table on the web. */
    kind: z.literal('http'),
    ...remote,
    /** `json` may be a list of rows, JSON-stat, or an answer of PX-Web. */
    format: z.enum(['csv', 'json', 'xlsx', 'ods', 'px']),
    /** JSON only: way to the list of rows or the table, parted by dots (`result.records`). */
    path: text.optional(),
    delimiter: delimiter.optional(),
    encoding: encoding.optional(),
    sheet: sheet.optional(),
  }),
  /** A Google sheet published to the web (File → Share → Publish to web). */
  z.strictObject({ kind: z.literal('google-sheet'), ...remote }),
  z.strictObject({
    /** A table of an open data portal that runs CKAN: `url` is the portal, `resource` the id of the table. */
    kind: z.literal('ckan'),
    ...remote,
    resource: text,
  }),
  /** A table in SDMX-CSV (columns REF_AREA, TIME_PERIOD, OBS_VALUE, …). */
  z.strictObject({ kind: z.literal('sdmx-csv'), ...remote }),
]);

/** Heading of a column; headings of merged cells are joined: `Năm 2023 / Số hộ`. A year alone may stand without quotes. */
const heading = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

const word = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

/** What a field of the long form is made from. */
const column = z.union([
  heading,
  /** The same value for every row. */
  z.strictObject({ constant: z.string() }),
  z.strictObject({
    column: heading,
    /** Regular expression; its first group (or the whole match) is taken. */
    match: z
      .string()
      .refine(isRegularExpression, 'biểu thức trong “match” không đúng; xem lại các dấu ngoặc')
      .optional(),
    /** Other words for a value: `{ 'VN-28': tinh-kon-tum }`. */
    map: z.record(z.string(), z.string()).optional(),
  }),
]);

const columns = z.strictObject({
  indicator: column.optional(),
  place: column,
  period: column.optional(),
  value: column.optional(),
  valueMax: column.optional(),
  comparator: column.optional(),
  unit: column.optional(),
  /** Power of ten that the figure is counted in, as SDMX says it (UNIT_MULT): 3 for thousands. */
  multiplier: column.optional(),
  /** SDMX status: A (as usual), E (estimate), P (provisional). */
  status: column.optional(),
  kind: column.optional(),
  standard: column.optional(),
  group: column.optional(),
  reference: column,
  clause: column.optional(),
  note: column.optional(),
});

/** A factor of nought would publish nought for every figure. */
const factor = z
  .number({ error: 'cần một con số lớn hơn 0; ví dụ 1000 khi bảng tính bằng nghìn' })
  .refine(
    (value) => value > 0,
    'hệ số phải lớn hơn 0; ví dụ 1000 khi bảng tính bằng nghìn, hoặc bỏ trường này',
  );

/** One column of figures of a wide table: what it counts, and when. */
const valueColumn = z.strictObject({
  column: heading,
  indicator: slug.optional(),
  period: heading.optional(),
  unit: text.optional(),
  kind: text.optional(),
  standard: text.optional(),
  group: text.optional(),
  /** Factor into the unit of the indicator: 1000 when the table counts in thousands. */
  times: factor.optional(),
});

/** One source of `statistics/sources.yaml`: where a table lies and what its columns mean. */
export const statisticsSource = z
  .strictObject({
    id: slug,
    title: text,
    publisher: text,
    licence: text,
    from: origin,
    /** `vi`: 1.234,5 — `en`: 1,234.5 — `machine`: 1234.5. Left out: as in Việt Nam, and a number that may mean two things is refused. */
    numbers: z.enum(['vi', 'en', 'machine']).optional(),
    /** Days after which the figures are marked as old. */
    maxAge: z.number().int().positive(),
    /** Share of the rows that may change or go without `--accept`, from 0 to 1; a single row always may. */
    maxChange: z.number().min(0).max(1).default(0.3),
    /** Word before the names of places when the table gives bare names: `xã`. */
    placePrefix: text.optional(),
    /** Id of the unit that the places lie in, where several units have villages of one name. */
    within: slug.optional(),
    /** Rows to take, where a table holds more: `{ Giới tính: Chung, Xã: [Một, Hai] }`, words as its cells say them. */
    only: z.record(z.string(), z.union([word, z.array(word).min(1)])).optional(),
    /** Factor into the unit of the indicator, for `columns.value`. */
    times: factor.optional(),
    columns,
    /** Tables with a column for each indicator or year, instead of `columns.value`. */
    values: z.array(valueColumn).min(1).optional(),
  })
  .superRefine((source, context) => {
    if (source.from.kind === 'sdmx-csv') return;
    const missing = (field: string): void =>
      context.addIssue({
        code: 'custom',
        path: ['columns', field],
        message: `thiếu “${field}”; ghi cột trong “columns”, hoặc ghi ở từng cột của “values”`,
      });
    if (!source.columns.value && !source.values) missing('value');
    for (const [at, { column: name }] of (source.values ?? []).entries())
      if (source.values!.findIndex((other) => other.column === name) < at)
        context.addIssue({
          code: 'custom',
          path: ['values', at, 'column'],
          message: `cột “${name}” khai hai lần trong “values”: một con số sẽ được đăng hai lần với hai nghĩa; sửa tên cột của một trong hai`,
        });
    for (const field of ['indicator', 'period'] as const)
      if (isHeading(source.columns[field]))
        for (const [at, value] of (source.values ?? []).entries())
          if (value[field] !== undefined)
            context.addIssue({
              code: 'custom',
              path: ['values', at, field],
              message: `“${field}” vừa là một cột của bảng (khai trong “columns”) vừa ghi riêng ở đây, nên cột ấy không được đọc; bỏ một trong hai`,
            });
    for (const field of ['indicator', 'period'] as const)
      if (!source.columns[field] && !(source.values ?? [{}]).every((value) => field in value)) missing(field);
  });
export type StatisticsSource = z.infer<typeof statisticsSource>;
export type SourceColumn = z.infer<typeof column>;
export const statisticsSources = z.array(statisticsSource).superRefine((sources, context) => {
  for (const [at, { id }] of sources.entries())
    if (sources.findIndex((one) => one.id === id) < at)
      context.addIssue({
        code: 'custom',
        path: [at, 'id'],
        message: `mã “${id}” dùng hai lần; số của nguồn này sẽ đè lên số của nguồn trước: đặt mã khác cho một trong hai`,
      });
});

/** Made from what each row says, not the same for all. */
function isHeading(made: z.infer<typeof column> | undefined): boolean {
  return made !== undefined && (typeof made === 'string' || 'column' in made);
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false; // the answer asked for
  }
}

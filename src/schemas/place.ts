import { z } from 'zod';
import { day, published, slug, sourceFields, text } from './common.ts';

/** One unit in `places.yaml`. Old units stay for ever; a changed unit is a new entry. */
export const place = z.strictObject({
  id: slug,
  /** Name without its type: “Ngọc Hồi”. */
  name: text,
  type: z.enum(['quốc gia', 'tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu', 'thôn', 'làng', 'bản', 'buôn', 'plei', 'ấp', 'khóm', 'xóm', 'phum', 'sóc', 'khối', 'khối phố', 'tiểu khu', 'tổ dân phố', 'khu dân cư', 'khu phố', 'khu', 'phố', 'đội', 'tổ']), // prettier-ignore
  level: z.enum(['country', 'province', 'district', 'commune', 'village']),
  /** Unit above it at its time; null for the country. */
  parent: slug.nullable(),
  /** Official code. */
  code: z.string().optional(),
  /** Other spellings found in documents. */
  variants: z.array(text).default([]),
  /** First and last day the unit existed, when known. */
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Units that hold its territory afterwards. */
  successors: z.array(slug).default([]),
  areaKm2: z.number().optional(),
  /** Square of the unit on the tile map of its siblings, `[column, row]` from 0, left to right and top to bottom; set by hand. */
  grid: z.tuple([z.number().int().min(0), z.number().int().min(0)]).optional(),
  note: text.optional(),
  sources: z.array(text).default([]),
});
export type Place = z.infer<typeof place>;

/** `places.yaml`: units and the sources they were taken from. */
export const gazetteer = z.strictObject({
  sources: z.record(
    z.string(),
    z.strictObject({ title: text, url: sourceFields.url, publisher: text, date: published.nullable() }),
  ),
  places: z.array(place).min(1),
});
export type Gazetteer = z.infer<typeof gazetteer>;

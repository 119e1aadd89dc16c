import { z } from 'zod';
import { look } from './look.ts';
import { inList, slug, text, year } from './common.ts';

/** Each portal searched along is loaded by every reader who searches. */
const MOST_SHARDS = 20;

/** `site.yaml`: everything that makes this portal the portal of one campaign. */
export const site = z.strictObject({
  /** Short name of the portal, shown in the header. */
  name: text,
  /** Full name of the campaign. */
  campaign: text,
  /** Short form used after the first mention: “Cuộc vận động”. */
  campaignShort: text,
  /** Id of the campaign as plans name it in `campaign`. */
  campaignId: slug,
  /** One sentence under the name, and the description for search engines. */
  description: text,
  period: z
    .strictObject({ from: year, to: year })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'năm cuối đứng trước năm đầu (from)' }),
  /** Place the portal is about. */
  place: slug,
  operator: z.strictObject({
    /** Body responsible; null while there is none: the site then says it is a demonstration. */
    name: text.nullable(),
    /** Honest statement of who runs the site, shown in the foot. */
    statement: text,
  }),
  contact: z.strictObject({
    email: z
      .email({ error: 'cần một địa chỉ thư điện tử, ví dụ “lien-he@vi-du.vn”; chưa có thì ghi null' })
      .nullable(),
    phone: text.nullable(),
    /** Shown when neither is known. */
    note: text,
  }),
  /** Public base address, without path: https://example.vn */
  address: z
    .url({ protocol: /^https?$/, error: 'cần địa chỉ trang, ví dụ “https://vi-du.vn”' })
    .refine(
      (address) => !URL.canParse(address) || new URL(address).pathname === '/',
      'địa chỉ có thư mục con; chỉ ghi tên miền ở đây, như “https://vi-du.vn”, thư mục con thì đặt lúc dựng: PORTAL_BASE=/thu-muc/',
    ),
  licence: text,
  /** Language of the interface: menus, buttons, explanations. Texts of the campaign stay in their own. */
  language: z.enum(['vi', 'en']).default('vi'),
  /** Other portals that the search box looks in too, beside this one. */
  shards: z
    .array(
      z.strictObject({
        /** What it is called beside its results. */
        name: text,
        /** Address of its home page, as a reader types it. */
        address: z
          .url({
            error: 'cần địa chỉ trang chủ của cổng ấy, ví dụ “https://vi-du.vn/cvd/”',
            protocol: /^https?$/,
          })
          .transform((address) => new URL(address.endsWith('/') ? address : `${address}/`).href),
        /** Worth of its results against those of this portal. */
        weight: z
          .number({ error: 'cần một số: 1 là ngang với cổng này, 0,5 là nhẹ bằng nửa (viết 0.5)' })
          .positive('phải lớn hơn 0; không muốn tìm ở cổng ấy thì xóa mục này')
          .max(10, 'nhiều nhất là 10')
          .default(1),
      }),
    )
    .max(MOST_SHARDS, `nhiều nhất ${MOST_SHARDS} cổng: mỗi cổng là mấy chục KB nữa cho mỗi lần tìm`)
    .default([]),
  /** Colours, motif, fonts and logo; left out, the generator's own. */
  look: look.optional(),
  /** `false` takes back what readers' browsers keep for reading without network: at their next visit the worker goes and all it kept. */
  offline: z.boolean().default(true),
  /** Menu words; the sections themselves are fixed. */
  menu: z.strictObject({
    handbook: text,
    stories: text,
    plans: text,
    statistics: text,
    search: text,
  }),
  /** Three queries in plain words offered on the search page. */
  exampleQueries: z.array(inList).min(3),
  /** Sections of the handbook that are asked for most, the first before all: their questions stand on the home page. */
  asked: z.array(slug).default([]),
  /** Why this campaign, what it holds: paragraphs for the page “Giới thiệu”. */
  about: z.array(text).min(1),
  /** Charts on the home page and the overview. */
  reading: z
    .strictObject({
      /** Announcer's house style. */
      preset: z.enum(['standard', 'central-highlands']).default('standard'),
      syllablesPerMinute: z.number().int().min(100).max(320).default(190),
      /** Name of the campaign in Vietnamese, for loudspeakers, where `campaignShort` is in another language. */
      campaign: text.optional(),
    })
    .default({ preset: 'standard', syllablesPerMinute: 190 }),
});
export type Site = z.infer<typeof site>;

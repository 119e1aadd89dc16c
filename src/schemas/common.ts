import { z } from 'zod';
import { isOwnMachine } from './own-machine.ts';

export const SLUG_RULE = 'mã chỉ gồm chữ thường không dấu, chữ số và gạch ngang';
/** Windows keeps these names for devices, with any ending (Microsoft, “Naming Files, Paths, and Namespaces”): no disk there holds such a folder. */
export const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const DEVICE_RULE = 'Windows không giữ được tệp, thư mục mang tên này: hãy thêm một chữ, ví dụ “-2”';
export const DAY_RULE = 'cần một ngày có thật, viết dạng 2024-02-24 (năm-tháng-ngày)';

/** ASCII, lower case, words joined by “-”: `phong-dan-toc`. */
export const slug = z
  .string({ error: 'cần một mã viết thường không dấu, nối bằng gạch ngang, ví dụ “phong-dan-toc”' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, SLUG_RULE)
  .refine((id) => !DEVICE.test(id), DEVICE_RULE);

/** What an import writes for a name that its document does not tell; the portal asks for it until somebody has written one. */
export const UNTOLD = { agency: 'chua-ro-co-quan', place: 'chua-ro-dia-ban' } as const;

/** A calendar day written `YYYY-MM-DD`; YAML dates without quotes are accepted too. */
export const day = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.string({ error: DAY_RULE }),
  )
  .refine(isRealDay, DAY_RULE);

export const PUBLISHED_RULE =
  'cần một ngày có thật, viết dạng 2024-02-24 (năm-tháng-ngày), hoặc 2024-02 khi chỉ biết tháng, 2024 khi chỉ biết năm';

/** When something was published, as far as it says: a day, a month (`2024-02`) or a year. */
export const published = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value),
    z.string({ error: PUBLISHED_RULE }),
  )
  .refine((value) => isRealDay(value) || /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(value), PUBLISHED_RULE); // prettier-ignore

/** Non-empty Vietnamese text, stored as NFC. */
export const text = z
  .string({ error: 'cần một đoạn chữ' })
  .trim()
  .min(1, 'không được để trống')
  .transform((value) => value.normalize('NFC'));

/** One word or name of a list: with a semicolon in it, it is several that were written as one. */
export const inList: typeof text = text.refine(
  (value) => !value.includes(';'),
  'dấu “;” không ngăn các mục; ngăn bằng dấu phẩy: [mục một, mục hai]',
);

export const year = z.number({ error: 'cần một năm, ví dụ 2024' }).int().min(1945).max(2100);

/** What is said of a page or document that facts come from. */
export const sourceFields = {
  /** Title of the article, page or document. */
  title: text,
  /** Who published it. */
  publisher: text,
  /** Address of the page; leave out for a paper document. */
  url: z
    .url({ protocol: /^https?$/, error: 'cần một địa chỉ trang bắt đầu bằng https://' })
    .refine(
      (address) => !/^https?:\/\/[^/?#]*@/i.test(address),
      'địa chỉ có tên đăng nhập; xóa phần đứng trước dấu @',
    )
    .refine(
      (address) => !/[\s,;|]+https?:\/\//i.test(address),
      'có hai địa chỉ trong một trường; giữ một, địa chỉ kia khai thành một nguồn nữa',
    )
    .refine(
      (address) => !isOwnMachine(address),
      'địa chỉ này chỉ mở được trên máy hay mạng của bạn; ghi địa chỉ công khai, hoặc xóa trường này',
    )
    .optional(),
  /** Day of publication, or its month or year where the page says no more; null when it does not say. */
  date: published.nullable(),
  /** `slug` when the title was rebuilt from the address of the page and may differ from the printed one. */
  titleFrom: z.enum(['page', 'slug']).default('page'),
};

/** Where a fact comes from, and the rule it rests on, when it holds for a time only. */
export const source = z
  .strictObject({
    /** Short name to point at this source from the text: `<Src id="bao-1" />`. */
    key: slug,
    ...sourceFields,
    /** Rule that the fact rests on: “Nghị định 338/2025/NĐ-CP, Điều 30”. */
    basis: text.optional(),
    /** First day the rule holds, as the source says. */
    validFrom: day.optional(),
    /** Last day it holds: a reminder comes 60 days before, and after it the text must say what holds now. */
    validTo: day.optional(),
    /** What holds after `validTo`, printed with the source. */
    afterwards: text.optional(),
  })
  .refine(({ basis, validFrom, validTo }) => basis || !(validFrom || validTo), {
    path: ['basis'],
    error: 'có “validFrom” hoặc “validTo” thì ghi cả “basis”: quy định nào, số mấy',
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    error: 'ngày hết đứng trước ngày bắt đầu (validFrom)',
  })
  .refine(({ validTo, afterwards }) => validTo || !afterwards, {
    path: ['afterwards'],
    error: '“afterwards” nói về lúc sau ngày hết: ghi cả “validTo”',
  });
export type Source = z.infer<typeof source>;

/** A plan, or one clause of it: `ubnd-huyen-ngoc-hoi-2022#m2-k2`. */
export const clauseRef = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:#[a-z0-9-]+)?$/,
    'cần mã kế hoạch, có thể kèm mã khoản sau dấu #, ví dụ “ke-hoach-a#m2-k2”',
  );

export function isRealDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

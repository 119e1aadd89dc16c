import { z } from 'zod';
import { day, text } from './common.ts';

/** Address within the portal: never another site, never a folder above. */
const address = (shape: RegExp) =>
  z
    .string({ error: 'cần một địa chỉ của cổng, ví dụ “/bai-cu/”' })
    .refine((value) => !/^\/[/\\]|^[a-z][a-z0-9+.-]*:/i.test(value), {
      error:
        'chỉ chuyển giữa các địa chỉ của cổng; ghi từ “/” sau tên miền trở đi, ví dụ “/bai-cu/”; không dẫn ra trang khác',
      abort: true,
    })
    .refine((value) => !/(?:^|\/)\.|\.(?:\/|$)/.test(value), {
      error: 'địa chỉ không có phần nào bắt đầu hay kết thúc bằng dấu chấm; ghi địa chỉ đủ từ “/” trở đi',
      abort: true,
    })
    .regex(
      shape,
      'cần đường dẫn bắt đầu và kết thúc bằng “/”, ví dụ “/bai-cu/”; chỉ gồm chữ thường không dấu, chữ số, gạch ngang và dấu chấm',
    );

const path = address(/^\/(?:[a-z0-9._-]+\/)*$/);
/** Where a page chooses what it shows, an old address may lead to one choice: `/ke-hoach/so-sanh/?a=x&b=y`. */
const target = address(/^\/(?:[a-z0-9._-]+\/)*(?:\?[a-z]+=[a-z0-9-]+(?:&[a-z]+=[a-z0-9-]+)*)?$/);

/** `redirects.yaml`: addresses are promises; a moved page leaves an entry here. */
export const redirects = z.array(z.strictObject({ from: path, to: target, date: day, reason: text }));
export type Redirect = z.infer<typeof redirects>[number];

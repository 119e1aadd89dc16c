import { z } from 'zod';
import { day, text } from './common.ts';

const path = z.string().regex(/^\/(?:[a-z0-9._-]+\/)*$/, 'cần đường dẫn bắt đầu và kết thúc bằng “/”');

/** `redirects.yaml`: addresses are promises; a moved page leaves an entry here. */
export const redirects = z.array(z.strictObject({ from: path, to: path, date: day, reason: text }));
export type Redirect = z.infer<typeof redirects>[number];

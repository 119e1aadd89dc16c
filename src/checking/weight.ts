import { gzipSync } from 'node:zlib';
import type { Problem } from '../content/problem.ts';
import type { BuiltSite } from './site.ts';
import * as routes from '../routes.ts';

/** Compressed bytes of HTML, which bears its styles, that a reader downloads for one page; of a light page at most so many. */
export interface PageWeight {
  path: string;
  bytes: number;
}

/** Budget of a content page, in compressed bytes (design: readers pay by the megabyte and wait on weak links). */
const BUDGET = { median: 30_000, longest: 60_000 };

function weighPages(site: BuiltSite): PageWeight[] {
  return site.pages.map((page) => ({
    path: page.path,
    // Only what weighs too much when quickly compressed is compressed as hosts do.
    bytes: page.bytes > BUDGET.longest / 2 ? gzipSync(site.read(`/${page.file}`)).length : page.bytes,
  }));
}

/** A page that gathers a whole collection for print is not read on a weak link. */
const WHOLE = new Set([routes.handbookPrint]);

export function checkWeight(site: BuiltSite): Problem[] {
  const weights = weighPages(site)
    .filter((page) => !WHOLE.has(page.path))
    .sort((a, b) => a.bytes - b.bytes);
  const problems = weights
    .filter((page) => page.bytes > BUDGET.longest)
    .map((page) => ({
      file: page.path,
      message: `trang nặng ${page.bytes} byte (nén), quá ${BUDGET.longest}`,
      hint: 'chia nội dung thành nhiều trang',
    }));
  const median = weights[Math.floor(weights.length / 2)]?.bytes ?? 0;
  if (median > BUDGET.median)
    problems.push({
      file: '(cả trang)',
      message: `trung vị ${median} byte (nén), quá ${BUDGET.median}`,
      hint: 'giảm phần chung của mọi trang',
    });
  return problems;
}

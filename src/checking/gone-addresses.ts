import { isPage, reservedIds } from '../content/addresses.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { REDIRECTS, redirectPaths } from '../content/redirects.ts';
import { kinds } from '../kinds/index.ts';

/** What a site had: its files, and what was gone from it by then. */
export interface SiteBefore {
  files: Iterable<string>;
  gone: readonly string[];
}

/**
 * Pages of entries that the last site had, or one before it, and this content neither has nor leads on from. People have copied their addresses:
 * whoever renames or deletes a text mostly does not think of them. In the order of their names.
 */
export function goneAddresses(content: Content, { files, gone }: SiteBefore): string[] {
  const moved = redirectPaths(content.redirects);
  const had = new Set(gone);
  const sections = new Map(
    kinds.map((kind) => {
      const section = kind.section(content).path;
      return [section, new Set(reservedIds(section.replaceAll('/', '')))];
    }),
  );
  for (const file of files) {
    const [, section = '', id = ''] = /^([^/]+)\/([^/]+)\/index\.html$/.exec(file) ?? [];
    if (sections.get(`/${section}/`)?.has(id) === false) had.add(`/${section}/${id}/`);
  }
  return [...had].filter((address) => !moved.has(address) && !isPage(content, address)).sort();
}

/** Addresses that a message lists; the others are counted. */
const LISTED = 10;

/** The same in words. @param today day of the redirect that is to be written, `YYYY-MM-DD` */
export function tellGone(gone: readonly string[], today: string): Problem[] {
  const told = gone.slice(0, LISTED).map((address) => ({
    file: REDIRECTS,
    message: `trang “${address}” của bản dựng trước nay không còn: ai đã chép địa chỉ ấy sẽ gặp trang trống`,
    hint: `bài đổi địa chỉ hay bỏ hẳn thì ghi nơi người đọc được đưa tới: - { from: ${address}, to: /…/, date: ${today}, reason: … }`,
  }));
  const more = gone.length - LISTED;
  return more > 0
    ? [
        ...told,
        { file: REDIRECTS, message: `còn ${more} trang nữa không còn`, hint: 'ghi cho từng trang như trên' },
      ]
    : told;
}

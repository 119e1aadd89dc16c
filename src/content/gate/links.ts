import { isMadeLater } from '../../routes.ts';
import { isPage, knownPages } from '../addresses.ts';
import type { Content } from '../content.ts';
import { nearest } from '../explain.ts';
import type { Problem } from '../problem.ts';

/** Links inside texts that lead to no page, or to an anchor that its page does not have, each at its line. */
export function checkLinks(content: Content): Problem[] {
  return content.texts.flatMap((entry) =>
    entry.links.flatMap(({ address, line, column }) => {
      const fault = deadLink(content, entry.page, address);
      return fault ? [{ file: entry.file, line, column, ...fault }] : [];
    }),
  );
}

/** What is wrong with an address written on the page at `from`; undefined when it leads somewhere or out of the portal. */
export function deadLink(content: Content, from: string, address: string): { message: string; hint: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return undefined;
  const target = new URL(address, `http://portal${from}`);
  const path = decoded(target.pathname);
  const pages = knownPages(content);
  if (isMadeLater(path) || content.redirects.some((redirect) => redirect.from === path)) return undefined;
  if (!isPage(content, path)) {
    const near = pages.has(`${path}/`) ? `${path}/` : nearest(path, [...pages.keys()]);
    return {
      message: `liên kết “${address}” không dẫn tới trang nào của cổng`,
      hint: near ? `có phải ý bạn là “${near}”?` : 'mở trang cần dẫn tới trên cổng, chép địa chỉ từ “/” trở đi',
    };
  }
  const anchor = decoded(target.hash.slice(1)).split(':~:')[0]!;
  const anchors = pages.get(path)?.anchors;
  if (!anchor || !anchors || anchors.has(anchor)) return undefined;
  const near = nearest(anchor, [...anchors]);
  return {
    message: `trang “${path}” không có mục nào mang mã “#${anchor}”`,
    hint: near ? `có phải ý bạn là “#${near}”?` : 'mở trang ấy, bấm vào mục cần dẫn tới rồi chép địa chỉ; hoặc bỏ phần sau dấu #',
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray “%” names no page; the check that follows says so.
  }
}

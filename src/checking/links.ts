import type { Problem } from '../content/problem.ts';
import { decoded } from '../html/decoded.ts';
import type { BuiltSite } from './site.ts';

/**
 * Every internal link leads to a page or file that exists, and to an anchor that exists on it.
 * @param notices pages that say that an entry was taken back: whoever is led to one of its anchors reads that
 */
export function checkLinks(
  site: BuiltSite,
  notices: readonly string[] = [],
): { problems: Problem[]; count: number } {
  const problems: Problem[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (path: string): Anchors | undefined => {
    const page = site.byPath.get(path);
    if (page && notices.includes(path)) return 'any';
    let ids = anchors.get(path);
    if (page && !ids) anchors.set(path, (ids = new Set(page.ids)));
    return ids;
  };
  // What is named from the root is the same from every page: menu and lists name the same again and again.
  const known = new Map<string, string | undefined>();
  const look = (from: string, value: string): string | undefined => {
    if (!value.startsWith('/')) return brokenLink(site, anchorsOf, from, value);
    if (!known.has(value)) known.set(value, brokenLink(site, anchorsOf, '/', value));
    return known.get(value);
  };
  let count = 0;
  for (const page of site.pages) {
    count += page.addresses.length;
    if (site.leadsAsBefore(page)) continue;
    for (const value of page.addresses) {
      const broken = look(page.path, value);
      if (broken)
        problems.push({
          file: page.file,
          message: `liên kết hỏng “${value}”: ${broken}`,
          hint: 'sửa địa chỉ trong nội dung, hoặc thêm chuyển hướng vào redirects.yaml',
        });
    }
  }
  return { problems, count };
}

type Anchors = ReadonlySet<string> | 'any';

function brokenLink(
  site: BuiltSite,
  anchorsOf: (path: string) => Anchors | undefined,
  from: string,
  value: string,
): string | undefined {
  const [address = '', fragment] = value.split('#', 2);
  let path = from;
  if (address) {
    const bare = address.split('?')[0]!;
    const absolute = new URL(bare, `http://x${site.base}${from.slice(1)}`).pathname;
    if (!absolute.startsWith(site.base)) return `nằm ngoài thư mục gốc ${site.base}`;
    path = `/${absolute.slice(site.base.length)}`;
  }
  const ids = anchorsOf(path);
  if (!ids) return site.hasFile(path) ? undefined : 'không có trang này';
  // `#:~:text=` is a text fragment for the browser, not an anchor.
  const id = decoded(fragment ?? '').split(':~:')[0]!;
  return id && ids !== 'any' && !ids.has(id) ? `trang không có mục “#${id}”` : undefined;
}

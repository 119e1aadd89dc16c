import { decoded } from '../../html/decoded.ts';
import { appIcon, assets, isMadeLater, photos, recording, searchIndex, sharingPicture } from '../../routes.ts';
import { isPage, knownPages } from '../addresses.ts';
import type { Content } from '../content.ts';
import { nearest } from '../explain.ts';
import type { LooseText } from '../legible.ts';
import type { Problem } from '../problem.ts';
import { slugify } from '../../vietnamese/slug.ts';

/** Where files of the portal stand that belong to no page. */
const FILES = [appIcon(''), assets, photos, recording(''), searchIndex, sharingPicture('')];

/**
 * Links inside texts that lead to no page, or to an anchor that its page does not have, each at its line.
 * @param loose texts that have no page yet: what leads on from there is looked at, what leads within them is not
 */
export function checkLinks(content: Content, loose: readonly Pick<LooseText, 'file' | 'links'>[] = []): Problem[] {
  const paged = loose.map(({ file, links }) => ({ file, page: '/', links: links.filter(({ address }) => address.startsWith('/')) }));
  return [...content.texts, ...paged].flatMap(({ file, page, links }) =>
    links.flatMap(({ address, line, column }) => {
      const fault = deadLink(content, page, address);
      return fault ? [{ file, line, column, ...fault }] : [];
    }),
  );
}

/** What is wrong with an address written on the page at `from`; undefined when it leads somewhere or out of the portal. */
function deadLink(content: Content, from: string, address: string): Fault | undefined {
  const own = ownPath(content, address);
  if (own !== undefined) return deadLink(content, from, own);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return undefined;
  const target = new URL(address, `http://portal${from}`);
  const path = decoded(target.pathname);
  const pages = knownPages(content);
  if (content.redirects.some((redirect) => redirect.from === path)) return undefined;
  const nowhere = (hint: string): Fault => ({
    message: `liên kết “${address}” không dẫn tới trang nào của cổng`,
    hint,
    missing: path.split('/').findLast(Boolean),
  });
  const slip = slipOf(content, from, address, path);
  if (slip) return nowhere(slip);
  if (isMadeLater(path)) return undefined;
  if (!isPage(content, path)) {
    const near = pages.has(`${path}/`) ? `${path}/` : (nearest(path, [...pages.keys()]) ?? calledSo(content, address));
    return nowhere(near ? `có phải ý bạn là “${near}”?` : 'mở trang cần dẫn tới trên cổng, chép địa chỉ từ “/” trở đi');
  }
  const anchor = decoded(target.hash.slice(1)).split(':~:')[0]!;
  const anchors = pages.get(path)?.anchors;
  if (!anchor || !anchors || anchors.has(anchor)) return undefined;
  const near = anchors.has(slugify(anchor)) ? slugify(anchor) : nearest(anchor, [...anchors]);
  return {
    message: `trang “${path}” không có mục nào mang mã “#${anchor}”`,
    hint: near ? `có phải ý bạn là “#${near}”?` : 'mở trang ấy, bấm vào mục cần dẫn tới rồi chép địa chỉ; hoặc bỏ phần sau dấu #',
  };
}

type Fault = Pick<Problem, 'hint' | 'message' | 'missing'>;

/** The path of a whole address that leads into the portal itself: below one of its sections, since others may share the host. */
function ownPath(content: Content, address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { host, pathname, search, hash } = new URL(address);
  return host === new URL(content.site.address).host && isOfPortal(content, pathname) && pathname !== '/'
    ? pathname + search + hash
    : undefined;
}

/** Whether a path of several parts begins as those of the portal do. */
function isOfPortal(content: Content, path: string): boolean {
  const [, first = '', ...rest] = path.split('/');
  const below = `/${first}/`;
  const begins = (page: string): boolean => page.startsWith(below);
  return (
    rest.length === 0 ||
    [...FILES, ...knownPages(content).keys()].some(begins) ||
    [...content.addresses()].some(begins)
  );
}

/** Names that end so are names of hosts. */
const HOST = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info|edu|gov)(?=[/:?#]|$))/i;

/** What an address was meant to be that names a host, a file of the content or a file of the own machine. */
function slipOf(content: Content, from: string, address: string, path: string): string | undefined {
  if (HOST.test(address)) return `thiếu https:// ở đầu: viết “https://${address}”`;
  const [, ending] = /\.([a-z0-9]+)$/i.exec(path) ?? [];
  if (ending === undefined) return undefined;
  // A file of the built site, as a preview on the disk shows it.
  const [, built] = /^(?:.*\/dist)?(\/.*)index\.html?$/i.exec(path) ?? [];
  if (built !== undefined) {
    const page = isPage(content, built) ? built : calledSo(content, built);
    return page ? `viết địa chỉ của trang, không có “index.html”: “${page}”` : 'chép địa chỉ của trang trên cổng, từ “/” trở đi, không có “index.html”';
  }
  const source = /(?:\/[^/]+\/index|\/[^/]+)\.mdx?$/i.exec(path)?.[0];
  if (source) {
    const text = content.texts.find(({ file }) => `/${file}`.endsWith(source));
    return text
      ? `viết địa chỉ của trang: “${text.page}”`
      : 'đây là tên tệp nội dung; chép địa chỉ của trang trên cổng, từ “/” trở đi';
  }
  if (!isOfPortal(content, path)) return 'đây là chỗ trên máy của bạn; đặt tệp lên một trang rồi dẫn bằng https://…';
  const { data } = content.texts.find(({ page }) => page === from) ?? {};
  const { attachments = [] } = (data ?? {}) as { attachments?: readonly { file: string }[] };
  if (address.includes('/') || attachments.some(({ file }) => file === decoded(address))) return undefined;
  return 'tệp của một kế hoạch thì khai ở “attachments”; tệp ở trang khác thì dẫn bằng https://…';
}

/** A page whose own name is the last part of the address. */
function calledSo(content: Content, address: string): string | undefined {
  const name = /([^/#?]+)\/?(?:[#?].*)?$/.exec(address)?.[1];
  return content.texts.find(({ page }) => page.endsWith(`/${name}/`))?.page;
}

import * as routes from '../routes.ts';
import { isPage, knownPages } from './addresses.ts';
import { nearest } from './explain.ts';
import type { Content } from './content.ts';
import { redirects as schema, type Redirect } from '../schemas/redirect.ts';
import type { Problem } from './problem.ts';

/** Redirects: what `redirects.yaml` may say, what is wrong with it, and the pages that are made of it. */
export { schema as redirectsSchema, type Redirect };

export const REDIRECTS = 'redirects.yaml';

/** Pages of redirects, for Astro: path without its outer slashes. */
export function redirectPages(redirects: readonly Redirect[]): { params: { moved: string }; props: { redirect: Redirect } }[] {
  return redirects.map((redirect) => ({
    params: { moved: redirect.from.replace(/^\/|\/$/g, '') },
    props: { redirect },
  }));
}

/** Addresses at which a page leads elsewhere because `redirects.yaml` says so. No other page may. */
export function redirectPaths(redirects: readonly Redirect[]): ReadonlySet<string> {
  return new Set(redirects.map(({ from }) => from));
}

/** Two from one address, rings, moves to nowhere, and moves away from pages that live. */
export function checkRedirects(content: Content): Problem[] {
  const { redirects } = content;
  const pages = knownPages(content);
  const byFrom = new Map<string, Redirect>();
  const problems: Problem[] = [];
  const say = (index: number, end: 'from' | 'to', message: string, hint: string): void =>
    void problems.push({ file: REDIRECTS, field: `[${index + 1}].${end}`, message, hint });
  for (const [index, redirect] of redirects.entries()) {
    const { from, to } = redirect;
    const other = byFrom.get(from);
    if (other)
      say(
        index,
        'from',
        `địa chỉ “${from}” chuyển đi hai lần: tới “${other.to}” (mục ${redirects.indexOf(other) + 1}) và tới “${to}” (mục ${index + 1})`,
        'giữ một mục, xóa mục kia',
      );
    else byFrom.set(from, redirect);
    if (isPage(content, from) || routes.pages().includes(from.replace(/^\/|\/$/g, '')))
      say(index, 'from', `địa chỉ “${from}” đang là một trang của cổng`, 'xóa mục này, hoặc gỡ trang đang dùng địa chỉ ấy');
    const page = to.split('?')[0]!;
    if (routes.isMadeLater(page) || isPage(content, page) || redirects.some((each) => each.from === page)) continue;
    const near = nearest(to, [...pages.keys()]);
    say(
      index,
      'to',
      `không có trang nào ở “${to}”`,
      near ? `có phải ý bạn là “${near}”?` : 'mở trang mới trên cổng, chép địa chỉ từ “/” trở đi',
    );
  }
  return [...problems, ...rings(redirects, byFrom)];
}

/** Each ring of redirects once, with every entry in it. */
function rings(redirects: readonly Redirect[], byFrom: ReadonlyMap<string, Redirect>): Problem[] {
  const problems: Problem[] = [];
  const settled = new Set<string>();
  for (const redirect of byFrom.values()) {
    const way: Redirect[] = [];
    let at: Redirect | undefined = redirect;
    while (at && !settled.has(at.from) && !way.includes(at)) {
      way.push(at);
      at = byFrom.get(at.to.split('?')[0]!);
    }
    if (at && way.includes(at)) {
      const ring = way.slice(way.indexOf(at));
      problems.push({
        file: REDIRECTS,
        field: `[${redirects.indexOf(ring[0]!) + 1}].to`,
        message: `các chuyển hướng đi vòng tròn: ${[...ring, ring[0]!].map(({ from }) => `“${from}”`).join(' → ')} (mục ${ring.map((each) => redirects.indexOf(each) + 1).join(', ')})`,
        hint: 'đổi “to” của một mục thành địa chỉ của trang đang có',
      });
    }
    for (const each of way) settled.add(each.from);
  }
  return problems;
}

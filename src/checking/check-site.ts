import type { Content } from '../content/content.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { checkAnchors } from './anchors.ts';
import { checkLinks } from './links.ts';
import { checkPages, isRedirect } from './rules.ts';
import { readSite, type BuiltSite } from './site.ts';
import { checkScripts } from './spoken.ts';
import { checkMarkup } from './validity.ts';
import { checkWeight } from './weight.ts';

export interface CheckOptions {
  /** Folder of the built site. */
  site: string;
  content: Content;
  /** Content folder, where the registry of published anchors lives. */
  folder: string;
  base: string;
  tick?: (state: string) => void;
}

/**
 * Every check of the built pages that needs no browser.
 * @throws ProblemsError with all faults of all pages.
 */
export async function checkSite({
  site: built,
  content,
  folder,
  base,
  tick,
}: CheckOptions): Promise<{ pages: number; links: number }> {
  const site = readSite(built, base);
  tick?.(`${site.pages.length} trang`);
  const links = checkLinks(site);
  const problems = [
    ...checkAnchors(folder, content),
    ...checkMoves(site, content.redirects),
    ...checkPages(site),
    ...links.problems,
    ...checkWeight(site),
    ...checkScripts(built),
    ...(await checkMarkup(site)),
  ];
  if (problems.length) throw new ProblemsError(problems);
  return { pages: site.pages.length, links: links.count };
}

/** An address that a living page has cannot lead elsewhere: one of the two would be lost. */
function checkMoves(site: BuiltSite, redirects: readonly Redirect[]): Problem[] {
  const living = new Set(site.pages.filter((page) => !isRedirect(page)).map((page) => page.path));
  return redirects
    .filter(({ from }) => living.has(from))
    .map(({ from }) => ({
      file: 'redirects.yaml',
      field: 'from',
      message: `địa chỉ “${from}” đang là một trang của cổng`,
      hint: 'xóa dòng chuyển hướng này, hoặc gỡ trang đang dùng địa chỉ ấy',
    }));
}

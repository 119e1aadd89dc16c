import type { Content } from '../content/content.ts';
import { ProblemsError } from '../content/problem.ts';
import { redirectPaths } from '../content/redirects.ts';
import { checkAnchors } from './anchors.ts';
import { checkLinks } from './links.ts';
import type { CheckMemory } from './memory.ts';
import { checkPages } from './rules.ts';
import { readSite } from './site.ts';
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
  /** Whose HTML is tried against the standard. */
  markup: 'new shapes' | 'every page';
  /** What the checks of the last build left; then, what these leave. */
  memory?: CheckMemory;
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
  markup,
  memory,
  tick,
}: CheckOptions): Promise<{ pages: number; links: number }> {
  const site = readSite(built, base, redirectPaths(content.redirects), memory);
  tick?.(`${site.pages.length} trang`);
  const links = checkLinks(site);
  const problems = [
    ...checkAnchors(folder, content),
    ...checkPages(site),
    ...links.problems,
    ...checkWeight(site),
    ...checkScripts(built),
    ...(await checkMarkup(site, markup)),
  ];
  if (problems.length) throw new ProblemsError(problems);
  return { pages: site.pages.length, links: links.count };
}

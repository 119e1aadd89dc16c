import type { Content } from '../portal/portal.ts';
import { ProblemsError } from '../schemas/problem.ts';
import { checkLinks } from './links.ts';
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
  tick?: (state: string) => void;
}

/**
 * Every check of the built pages that needs no browser.
 * @throws ProblemsError with all faults of all pages.
 */
export async function checkSite({
  site: folder,
  base,
  tick,
}: CheckOptions): Promise<{ pages: number; links: number }> {
  const site = readSite(folder, base);
  tick?.(`${site.pages.length} trang`);
  const links = checkLinks(site);
  const problems = [
    ...checkPages(site),
    ...links.problems,
    ...checkWeight(site),
    ...checkScripts(folder),
    ...(await checkMarkup(site)),
  ];
  if (problems.length) throw new ProblemsError(problems);
  return { pages: site.pages.length, links: links.count };
}

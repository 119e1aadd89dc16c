import type { Content } from '../content/content.ts';
import { readContentText } from '../content/files.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import { keptNotices } from '../kinds/living.ts';
import { checkAnchors } from './anchors.ts';
import { checkLinks } from './links.ts';
import { checkPages } from './rules.ts';
import type { BuiltSite } from './site.ts';
import { undecided } from './sayable.ts';
import { checkScripts } from './spoken.ts';
import { checkWeight } from './weight.ts';

export interface CheckOptions {
  /** Built site, as `readSite` gives it. */
  site: BuiltSite;
  content: Content;
  /** Content folder, where the registry of published anchors lives. */
  folder: string;
  /** Whose HTML is tried against the standard. */
  markup: 'new shapes' | 'every page';
  tick?: (state: string) => void;
}

/**
 * Every check of the built pages that needs no browser.
 * @throws ProblemsError with all faults of all pages.
 */
export async function checkSite({
  site,
  content,
  folder,
  markup,
  tick,
}: CheckOptions): Promise<{ pages: number; links: number }> {
  tick?.(`${site.pages.length} trang`);
  const links = checkLinks(site, keptNotices(content));
  const problems = [
    ...checkAnchors(folder, content),
    ...checkPages(site),
    ...links.problems,
    ...checkWeight(site),
    ...checkScripts(site, (page) => {
      const file = content.texts.find((text) => text.page === page)?.file;
      return file === undefined ? undefined : { file, text: readContentText(folder, file).text ?? '' };
    }),
    ...undecided(content, folder, (file) => site.isTakenOver(file)),
    ...(await markupProblems(site, markup)),
  ];
  if (problems.length) throw new ProblemsError(problems);
  return { pages: site.pages.length, links: links.count };
}

/** The validator is loaded where a page is to be tried: mostly none has a new shape. */
async function markupProblems(site: BuiltSite, of: CheckOptions['markup']): Promise<Problem[]> {
  if (of === 'new shapes' && !site.pages.some(({ isNew }) => isNew)) return [];
  const { checkMarkup } = await import('./validity.ts');
  return checkMarkup(site, of);
}

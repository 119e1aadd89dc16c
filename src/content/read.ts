import { glossary as glossarySchema } from '../schemas/glossary.ts';
import { site as siteSchema } from '../schemas/site.ts';
import { speak } from '../text/language.ts';
import { checkSections } from './addresses.ts';
import type { Content } from './content.ts';
import { checkReferences } from './cross-references.ts';
import { demandFolder } from './files.ts';
import { checkFolder, checkMoved, checkWhole, locateAll, withoutEchoes } from './gate/gate.ts';
import { checkLinks } from './gate/links.ts';
import type { Kind } from './kind.ts';
import { usedTwice } from './gate/placement.ts';
import { checkLogo } from './logo.ts';
import { checkMedia } from './media.ts';
import { ProblemsError, sortProblems } from './problem.ts';
import { ContentReader } from './reader.ts';
import { redirectsSchema } from './redirects.ts';
import { checkSources } from './sources.ts';

const GLOSSARY = 'glossary.yaml';
const REDIRECTS = 'redirects.yaml';

/**
 * Reads and checks a whole content folder, kind by kind. From then on the interface speaks the language of this portal.
 * @param today day in Việt Nam, `YYYY-MM-DD`
 * @throws ProblemsError with every problem of every file, in their order, each with file, line or field, and what to write.
 */
export function readFolder(folder: string, kinds: readonly Kind[], today: string): Content {
  demandFolder(folder);
  const reader = new ContentReader(
    folder,
    today,
    kinds.flatMap(({ template }) => template ?? []),
  );
  const fail = (): never => {
    const told = withoutEchoes(reader.problems, reader.unread);
    throw new ProblemsError(sortProblems(locateAll(told, reader.sources)));
  };
  const common = {
    site: reader.yaml('site.yaml', siteSchema),
    glossary: reader.apart(GLOSSARY, glossarySchema, []),
    redirects: reader.apart(REDIRECTS, redirectsSchema, []),
  };
  const words = reader.partial.has(GLOSSARY) ? [] : common.glossary;
  reader.problems.push(
    ...usedTwice(GLOSSARY, words.map(({ id }) => id)),
    // One with a scope means something else where it holds.
    ...usedTwice(GLOSSARY, words.map(({ id, short, scope }) => (short && !scope ? short : `#${id}`)), '', 'chữ viết tắt'),
  );
  // Checks work out indexes that the pages show later: in the words of the portal.
  if (common.site) speak(common.site.language);
  const content = Object.assign(common, ...kinds.map((kind) => kind.read(reader))) as Content;
  const { problems, elsewhere } = checkFolder(folder, kinds, reader.lists);
  reader.problems.push(...problems);
  for (const name of elsewhere) reader.unread.add(name);
  if (reader.incomplete) return fail();
  content.texts = kinds.flatMap((kind) => kind.texts?.(content) ?? []);
  content.addresses = addressesOf(content, kinds);
  reader.problems.push(...checkSections(content, kinds));
  const dangling = checkReferences(content, kinds, reader);
  reader.problems.push(
    ...dangling,
    ...[...content.texts, ...reader.loose].flatMap(checkSources),
    ...checkMedia({ texts: [...content.texts, ...reader.loose] }, folder),
    // A link may lead to the old address of a page.
    ...(reader.unread.has(REDIRECTS) ? [] : checkLinks(content, reader.loose)),
    ...checkLogo(content.site.look, folder),
    ...checkWhole(content, kinds),
    ...(reader.partial.has(REDIRECTS) ? [] : checkMoved(content, today)),
  );
  // What kinds check of themselves follows names from one entry to the other: all must be there.
  if (dangling.length === 0 && reader.unread.size === 0)
    reader.problems.push(...kinds.flatMap((kind) => kind.check?.(content) ?? []));
  return reader.problems.length ? fail() : content;
}

/** Pages of all entries; worked out when somebody first asks, because cited documents are found in the texts of all plans. */
function addressesOf(content: Content, kinds: readonly Kind[]): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () =>
    (known ??= new Set(
      kinds.flatMap((kind) => [
        kind.section(content).path,
        ...kind.entries(content).map(({ path }) => path),
      ]),
    ));
}

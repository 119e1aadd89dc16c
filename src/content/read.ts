import { glossary as glossarySchema } from '../schemas/glossary.ts';
import { redirects as redirectsSchema } from '../schemas/redirect.ts';
import { site as siteSchema } from '../schemas/site.ts';
import type { Content } from './content.ts';
import { checkReferences } from './cross-references.ts';
import type { Kind } from './kind.ts';
import { checkMedia } from './media.ts';
import { ProblemsError } from './problem.ts';
import { ContentReader } from './reader.ts';
import { checkSources } from './sources.ts';

/**
 * Reads and checks a whole content folder, kind by kind.
 * @throws ProblemsError with every problem found, each with file, line or field, and what to write.
 */
export function readFolder(folder: string, kinds: readonly Kind[]): Content {
  const reader = new ContentReader(folder);
  const common = {
    site: reader.yaml('site.yaml', siteSchema),
    glossary: reader.yaml('glossary.yaml', glossarySchema),
    redirects: reader.yaml('redirects.yaml', redirectsSchema),
  };
  const content = Object.assign(common, ...kinds.map((kind) => kind.read(reader))) as Content;
  // A name of something that could not be read is not unknown: it is told of where it could not be read.
  if (reader.incomplete) throw new ProblemsError(reader.problems);
  content.texts = kinds.flatMap((kind) => kind.texts?.(content) ?? []);
  const problems = [
    ...reader.problems,
    ...checkReferences(content, kinds, reader),
    ...content.texts.flatMap((entry) => checkSources(entry, reader)),
    ...checkMedia(content, folder),
  ];
  if (problems.length === 0) problems.push(...kinds.flatMap((kind) => kind.check?.(content) ?? []));
  if (problems.length) throw new ProblemsError(problems);
  return content;
}

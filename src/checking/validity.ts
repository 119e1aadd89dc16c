import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type Message, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import type { Problem } from '../content/problem.ts';
import { Sampler } from './sample.ts';
import type { BuiltSite } from './site.ts';

/** Every page is held to the same rules: they are worked out once, not again for each of thousands of pages. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

/** Rules of taste that the formatter or our own checks already settle. */
const validator = new HtmlValidate(
  new OneConfig({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'off',
      'no-raw-characters': 'off',
      'element-required-attributes': 'error',
    },
  }),
);

/**
 * HTML validity after the HTML living standard: of the pages that are made as no page before them (`shapes.ts`), or of every page. Trying
 * thousands of pages that differ in their words alone takes a third of a build.
 */
export async function checkMarkup(site: BuiltSite, of: 'new shapes' | 'every page'): Promise<Problem[]> {
  const problems: Problem[] = [];
  const sampler = new Sampler();
  for (const page of site.pages) {
    if (site.moved.has(page.path) || (of === 'new shapes' && !page.isNew)) continue;
    const html = readFileSync(join(site.folder, page.file), 'utf8');
    // Where the sample has a fault, the page tells in which line, or that it was none.
    if (of === 'new shapes' && (await faultsOf(sampler.of(html), page.file)).length === 0) continue;
    for (const { line, ruleId, message } of await faultsOf(html, page.file))
      problems.push({ file: page.file, line, message: `HTML sai quy tắc ${ruleId}: ${message}` });
  }
  return problems;
}

async function faultsOf(html: string, file: string): Promise<Message[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) => messages).filter(({ severity }) => severity === ERROR);
}

/** As html-validate counts: 1 is a warning. */
const ERROR = 2;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import type { Problem } from '../content/problem.ts';
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
  for (const page of site.pages) {
    if (site.moved.has(page.path) || (of === 'new shapes' && !page.isNew)) continue;
    const html = readFileSync(join(site.folder, page.file), 'utf8');
    const report = await validator.validateString(html, page.file);
    for (const message of report.results
      .flatMap((result) => result.messages)
      .filter((item) => item.severity === 2))
      problems.push({
        file: page.file,
        line: message.line,
        message: `HTML sai quy tắc ${message.ruleId}: ${message.message}`,
      });
  }
  return problems;
}

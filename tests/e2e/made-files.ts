import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readContent } from '../../src/portal.ts';
import * as routes from '../../src/routes.ts';
import { docxFrom, formFile } from '../../src/spoken/form-file.ts';
import { scriptDocx, scriptForm } from '../../src/spoken/script-docx.ts';
import { scriptSsml, scriptText } from '../../src/spoken/script-files.ts';
import { scriptLength } from '../../src/spoken/script.ts';
import { scriptsOf, type ScriptSet, type ScriptVariant } from '../../src/spoken/scripts.ts';

/** A script of a full-text plan, with what the writers of the build make of it. */
export interface MadeFiles {
  /** Its page below the address of the portal. */
  page: string;
  file: string;
  txt: string;
  ssml: string;
  /** As the form is filled in. */
  docx: Uint8Array;
  /** Parts of the file that a build would have written. */
  docxParts: Record<string, Uint8Array>;
}

/** Every script of a content folder whose Word and SSML the browser makes. */
export async function scriptsOnDemand(folder: string): Promise<MadeFiles[]> {
  const content = readContent(folder);
  const speed = content.site.reading.syllablesPerMinute;
  const { name } = content.site;
  const made = ({ page, updated }: ScriptSet, { slug, file, script }: ScriptVariant): Promise<MadeFiles> =>
    Promise.all([scriptForm(name), scriptDocx(script, { speed, updated, name })]).then(([form, built]) => ({
      page: routes.script(page, slug).slice(1),
      file,
      txt: scriptText(script),
      ssml: scriptSsml(script),
      docx: docxFrom(formFile(form), { ...script, updated, length: scriptLength(script, speed) }),
      docxParts: unzipSync(built),
    }));
  return Promise.all(
    scriptsOf(content, 'plan')
      .filter(({ onDemand }) => onDemand)
      .flatMap((set) => set.variants.map((variant) => made(set, variant))),
  );
}

/** Presses a button and gives what lies in the folder of downloads then. */
export async function downloaded(
  page: Page,
  ending: 'docx' | 'ssml',
): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `.${ending}` }).click(),
  ]);
  const bytes = readFileSync(await file.path());
  expect(bytes.length).toBeGreaterThan(0);
  return { name: file.suggestedFilename(), bytes };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/portal.ts';
import { scriptDocx } from '../../../src/spoken/script-docx.ts';
import { scripts } from '../../../src/spoken/scripts.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const missing = spawnSync('soffice', ['--version']).status !== 0;

test.skipIf(missing)(
  'LibreOffice opens a script of each kind and reads the same words (skipped where soffice is not installed)',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'));
    const kinds = new Map(scripts(readContent(CONTENT)).map((set) => [set.kind, set.variants[0]!.script]));
    expect([...kinds.keys()].sort()).toEqual(['handbook', 'plan', 'story']);
    for (const [kind, script] of kinds)
      writeFileSync(
        join(folder, `${kind}.docx`),
        await scriptDocx(script, { speed: 190, updated: '2026-11-23', name: 'Đài ví dụ' }),
      );
    // A profile of its own: a LibreOffice that is open already would take the work away.
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        ...[...kinds.keys()].map((kind) => join(folder, `${kind}.docx`)),
      ],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    for (const [kind, { blocks }] of kinds) {
      const read = readFileSync(join(folder, `${kind}.txt`), 'utf8').replace(/\s+/g, ' ');
      for (const { voice, sentences } of blocks.flatMap(({ paragraphs }) => paragraphs))
        expect(read).toContain(`PTV ${voice}: ${sentences.join(' ')}`);
    }
    rmSync(folder, { recursive: true });
  },
);

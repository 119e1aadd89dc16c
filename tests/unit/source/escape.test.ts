import { expect, test } from 'vitest';
import { findings, sourceFiles } from './files.ts';

test('text becomes HTML in one place: nobody else writes “&amp;” or “&lt;”', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('scripts')].filter(
    ({ file }) => file !== 'src/html/escape.ts' && !file.endsWith('.css'),
  );
  expect(findings(files, /replace(?:All)?\([^)]*, '&(?:amp|lt|gt|quot);'\)/)).toEqual([]);
});

test('a built page is read with the HTML parser, never by a pattern over its text', () => {
  const files = ['src/building', 'src/checking', 'src/pdf'].flatMap((folder) => sourceFiles(folder));
  expect(
    findings(files, /\/[^/'"`]*<(?:link|script|img|li|meta|a|h\d|\()[^/'"`]*[\\[(].*\/[gimsu]*[.,;)]/),
  ).toEqual([]);
});

import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Configuration } from '../../config.ts';
import { ProblemsError, type Problem } from '../../content/problem.ts';
import type { SiteBefore } from '../../checking/gone-addresses.ts';
import { digestOfContent } from './program.ts';
import { readRecord, recordPath, type BuildRecord } from './record.ts';

/**
 * What an editor should know of the site that is about to be checked: whether it holds the content as it stands now. Nothing where no
 * record of the build is left.
 * @throws ProblemsError when it was built from another content folder: its pages would be held against the wrong texts
 */
export function ageOfSite({
  cache,
  content,
  output,
}: Pick<Configuration, 'cache' | 'content' | 'output'>): Problem[] {
  const own = recordPath(cache, content, output);
  const newest = newestRecord(dirname(own), output);
  if (!newest) return [];
  const file = `${relative('.', output) || output}/`;
  if (newest.path !== own)
    throw new ProblemsError([
      {
        file,
        message: 'bản này dựng từ một thư mục nội dung khác',
        hint: 'chạy “npm run build” cho thư mục nội dung này, rồi kiểm tra lại',
      },
    ]);
  const [, digest] = JSON.parse(newest.record.whole) as [program: string, content: string];
  if (digest === digestOfContent(content)) return [];
  return [
    {
      file,
      message: 'bản đã dựng cũ hơn nội dung: các trang được kiểm tra chưa có điều vừa sửa',
      hint: 'chạy “npm run build” để có bản mới',
    },
  ];
}

/** What of the site that was built last may be gone from the content by now. */
export function siteBefore({
  cache,
  content,
  output,
}: Pick<Configuration, 'cache' | 'content' | 'output'>): SiteBefore {
  const record = readRecord(recordPath(cache, content, output));
  return typeof record === 'object'
    ? { files: Object.keys(record.files), gone: record.gone ?? [] }
    : { files: [], gone: [] };
}

/** The record of whichever build went into this folder last. */
function newestRecord(folder: string, output: string): { path: string; record: BuildRecord } | undefined {
  if (!existsSync(folder)) return undefined;
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of paths) {
    const record = readRecord(path);
    if (typeof record === 'object' && record.output === output) return { path, record };
  }
  return undefined;
}

import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '../../src/building/build.ts';
import { configuration } from '../../src/config.ts';
import { makeProgress } from '../../src/building/progress.ts';

/** Time of each build step, and weight of the pages as they travel. */
export async function benchBuild(print: (line: string) => void): Promise<void> {
  print('\n## Dựng');
  const own = configuration();
  const target = join(own.cache, 'bench-dist');
  const write = (text: string): void => void process.stdout.write(text);
  await buildSite({
    configuration: { ...own, output: target },
    progress: makeProgress({ write, isTTY: false, now: () => performance.now() }),
    strict: false,
  });
  const pages = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const packed = pages.map((file) => gzipSync(readFileSync(join(target, file))).length).sort((a, b) => a - b);
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  print(
    `${pages.length} trang HTML cùng kiểu chữ (nén): trung vị ${kilobytes(packed[packed.length >> 1]!)} KB, nặng nhất ${kilobytes(packed.at(-1)!)} KB; thư mục ${(folderSize(target) / 1048576).toFixed(1)} MB`,
  );
  rmSync(target, { recursive: true });
}

function folderSize(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}

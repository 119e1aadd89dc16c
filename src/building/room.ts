import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { isWithin, leadsTo } from '../files/within.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Configuration } from '../config.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import * as routes from '../routes.ts';
import { troubleInWords } from './trouble.ts';

/**
 * Looks, before any work is done, whether the site can be put where it is wanted: a folder that is free or holds a site made before, on
 * a disk with space, where this user may write.
 * @throws ProblemsError
 */
export function checkRoom(configuration: Configuration, free: (folder: string) => number = freeBytes): void {
  const { cache, output } = configuration;
  checkNames(configuration);
  checkStandsInPlace(configuration.program);
  const refused = unfit(configuration);
  if (refused) throw new ProblemsError([{ file: output, ...refused }]);
  for (const folder of [cache, dirname(output)]) tryToWrite(folder);
  checkSpace(configuration, 0, free);
}

/**
 * Looks whether the folders of the program can be addresses: Vite asks for every module by an address made of its path, in which “#” and
 * “?” end the path and “%” begins a letter.
 * @throws ProblemsError
 */
export function checkNames({ cache, program }: Pick<Configuration, 'cache' | 'program'>): void {
  for (const folder of [program, cache]) {
    const sign = /[#?%]/.exec(folder)?.[0];
    if (sign !== undefined)
      throw new ProblemsError([
        {
          file: folder,
          message: `đường dẫn của bộ dựng trang có dấu “${sign}”, công cụ dựng (Vite) không đọc được thư mục như vậy`,
          hint: `đổi tên thư mục cho không còn dấu “${sign}” rồi chạy lại; dấu tiếng Việt và khoảng trắng thì được`,
        },
      ]);
  }
}

/**
 * Looks whether the command runs in the folder that the packages of the program lie in: Astro and Vite look for them from there upwards, and
 * take a program that has no folder in common with it for one of their own addresses.
 * @throws ProblemsError
 */
export function checkStandsInPlace(program: string, cwd = process.cwd()): void {
  const packages = [...parents(cwd)].some((folder) => existsSync(join(folder, 'node_modules/astro')));
  const uppermost = (folder: string): string => folder.split(sep, 2).join(sep);
  if (packages && uppermost(program) === uppermost(cwd)) return;
  throw new ProblemsError([
    {
      file: cwd,
      message: 'lệnh này không chạy được ở đây: bộ dựng và các gói của nó không nằm trong thư mục này',
      hint: 'vào thư mục của cổng (nơi có package.json), rồi chạy lại bằng npm run',
    },
  ]);
}

/** A folder and all those above it. */
function* parents(folder: string): Generator<string> {
  for (let path = folder; ; path = dirname(path)) {
    yield path;
    if (path === dirname(path)) return;
  }
}

/**
 * Looks whether the disk holds a second site beside the one that is there.
 * @param bytes of the site that is there
 * @throws ProblemsError
 */
export function checkSpace(
  { cache, output }: Pick<Configuration, 'cache' | 'output'>,
  bytes: number,
  free: (folder: string) => number = freeBytes,
): void {
  for (const folder of [cache, dirname(output)]) {
    const need = SPARE + bytes;
    if (free(folder) < need)
      throw new ProblemsError([
        {
          file: folder,
          message: `đĩa sắp đầy: còn ${megabytes(free(folder))} MB, cần ít nhất ${megabytes(need)} MB để dựng`,
          hint: 'xóa bớt tệp không cần rồi chạy lại; bản dựng cũ còn nguyên',
        },
      ]);
  }
}

function unfit({ content, output, program }: Configuration): Pick<Problem, 'message' | 'hint'> | undefined {
  const elsewhere = 'chọn một thư mục trống, ví dụ: --out dist';
  const place = leadsTo(resolve(output));
  for (const precious of [content, program, process.cwd()])
    if (isWithin(place, leadsTo(resolve(precious))))
      return {
        message: 'thư mục này chứa nội dung hoặc chương trình, dựng vào đây là xóa mất',
        hint: elsewhere,
      };
  if (isWithin(leadsTo(resolve(content)), place))
    return { message: 'thư mục này nằm trong thư mục nội dung', hint: elsewhere };
  if (!existsSync(output)) return undefined;
  if (!statSync(output).isDirectory())
    return { message: 'đây là một tệp, không phải thư mục', hint: elsewhere };
  const real = realpathSync(output);
  if (statSync(real).dev !== statSync(dirname(real)).dev)
    return {
      message: 'thư mục này là một ổ đĩa được gắn vào, không thay được trong một bước',
      hint: `chọn một thư mục con của nó: --out ${join(output, 'cong')}`,
    };
  if (readdirSync(output).length && !isSite(output))
    return {
      message: 'thư mục này đang có tệp khác, không phải một bản dựng cũ; dựng vào đây là xóa mất',
      hint: elsewhere,
    };
  return undefined;
}

/** Whether a folder was made by a build: every portal has them all, and a site made by hand may well have the first two. */
function isSite(folder: string): boolean {
  return ['index.html', routes.notFoundFile, routes.manifest].every((file) => existsSync(join(folder, file)));
}

function tryToWrite(folder: string): void {
  const probe = join(folder, `.thu-ghi-${process.pid}`);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const unknown = {
      file: folder,
      message: 'không ghi được vào thư mục này',
      hint: 'chọn một thư mục khác, ví dụ: --out dist',
    };
    const told = troubleInWords(error)?.problems[0] ?? unknown;
    // The file that tried is nobody's.
    throw new ProblemsError([{ ...told, file: told.file === probe ? folder : told.file }]);
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function megabytes(bytes: number): string {
  return Math.floor(bytes / 1_048_576).toLocaleString('vi-VN');
}

/** Bytes that a small portal and the caches of a build take. */
const SPARE = 64 * 1_048_576;

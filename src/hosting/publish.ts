import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { ProblemsError } from '../content/problem.ts';
import * as routes from '../routes.ts';
import { keepTimes } from './keep-times.ts';
import { filesBelow } from '../files/below.ts';
import { makeFolder } from '../files/make-folder.ts';

// A published portal: `<www>/releases/<name>` are whole sites, `<www>/current` is a link to the one that is shown, `<www>/current.before` to the
// one before it. Hosts serve `current`; what an open page still wants of the one before (scripts, styles) they find in `current.before`.

const CURRENT = 'current';
const BEFORE = 'current.before';
const RELEASES = 'releases';
const OWN = new Set([CURRENT, BEFORE, RELEASES, 'site', 'site.before']);

type MakeLink = (to: string, path: string) => void;

export interface Published {
  /** Name of the release now shown. */
  release: string;
  /** Names of releases that were cleared away. */
  removed: string[];
}

/**
 * Copies a built site into a release of its own and shows it in one step. Files that have not changed keep their time.
 * @param release name, sorted by time: `2026-01-15-1768440600000`
 * @param base where the portal stands below its address; below the root, `site/<base>` leads to what is shown, so that hosts find it by its address
 * @throws ProblemsError when the site is none, or the release exists
 */
export function publish(
  site: string,
  www: string,
  release: string,
  base = '/',
  link: MakeLink = symlinkSync,
): Published {
  if (!isWhole(site))
    fail(site, 'đây không phải một bản đã dựng', 'chạy “npm run build -- --compress” trước');
  const strange = others(www);
  if (strange.length)
    fail(
      www,
      `thư mục này có thứ khác: ${strange.slice(0, 3).join(', ')}${strange.length > 3 ? ' …' : ''}`,
      'chọn cho --to một thư mục riêng, chưa có hoặc trống: cả thư mục thuộc về lệnh publish',
    );
  // A built site may be a link to another disk; what is published is what it holds.
  const built = realpathSync(site);
  if (isBelow(resolve(www), built) || isBelow(resolve(www), resolve(site)))
    fail(www, 'nơi đăng nằm trong chính bản đã dựng', 'chọn cho --to một thư mục ở ngoài dist/');
  const target = join(www, RELEASES, release);
  if (existsSync(target)) fail(target, 'bản đăng này đã có', 'đợi một giây rồi chạy lại');
  const newest = releases(www).at(-1);
  if (newest !== undefined && release < newest)
    fail(
      www,
      `đồng hồ của máy chạy sai: bản sắp đăng mang tên ${release}, đứng trước bản mới nhất đã đăng, ${newest}`,
      `chỉnh đồng hồ rồi chạy lại; nếu đồng hồ chạy sai chính lúc đăng bản kia thì lùi lại bản trước (npm run rollback) rồi xóa thư mục ${join(RELEASES, newest)}`,
    );
  const unfinished = `${target}.part`;
  makeOpen(join(www, RELEASES));
  const here = shownBy(www, CURRENT);
  try {
    cpSync(built, unfinished, { recursive: true, preserveTimestamps: true });
    if (here) keepTimes(unfinished, join(www, RELEASES, here));
    openSite(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  show(www, release, link);
  if (base !== '/') {
    layBelow(www, 'site', base, CURRENT, link);
    layBelow(www, 'site.before', base, BEFORE, link);
  }
  return { release, removed: clearAway(www) };
}

/**
 * Shows the release before the one shown now, or the one named.
 * @throws ProblemsError when there is none
 */
export function rollBack(www: string, release?: string): string {
  const names = releases(www);
  const here = shownBy(www, CURRENT);
  const whole = (name: string): boolean => isWhole(join(www, RELEASES, name));
  const wanted = release ?? names.filter((name) => here !== undefined && name < here && whole(name)).at(-1);
  if (names.length === 0)
    fail(www, 'chưa có bản nào được đăng vào đây', 'xem lại --to, hoặc đăng một bản: npm run publish');
  else if (wanted === undefined)
    fail(www, 'không có bản đăng nào cũ hơn bản đang hiện', 'đăng một bản mới: npm run publish');
  else if (!names.includes(wanted))
    fail(join(www, RELEASES, wanted), 'không có bản đăng này', `các bản đang có: ${names.join(', ')}`);
  else if (!whole(wanted))
    fail(
      join(www, RELEASES, wanted),
      'bản đăng này không còn nguyên: thiếu trang chủ hay trang 404',
      `chọn bản khác: ${names.filter(whole).join(', ')}`,
    );
  else show(www, wanted);
  return wanted!;
}

/** Names of all releases, oldest first. */
export function releases(www: string): string[] {
  const folder = join(www, RELEASES);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.endsWith('.part'))
        .sort()
    : [];
}

/** Name of the release that is shown; undefined when nothing is published. */
export function shownRelease(www: string): string | undefined {
  return shownBy(www, CURRENT);
}

/** Whether a folder holds a site, and not a part of one. */
function isWhole(site: string): boolean {
  return existsSync(join(site, 'index.html')) && existsSync(join(site, routes.notFoundFile));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** What is published is for everybody, and the server runs under a name of its own, whatever the umask of whoever built it. */
function openSite(site: string): void {
  const folders = new Set(['']);
  for (const file of filesBelow(site)) {
    open(join(site, file), 0o044);
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  for (const folder of folders) open(join(site, folder), 0o055);
}

/** A folder, and those above it that are not there yet, which the server goes through. */
function makeOpen(folder: string): void {
  const first = makeFolder(folder);
  for (let path = first && resolve(folder); path; path = path === resolve(first!) ? '' : dirname(path))
    open(path, 0o055);
}

function open(path: string, bits: number): void {
  const { mode } = statSync(path);
  if ((mode & bits) !== bits) chmodSync(path, (mode & 0o7777) | bits);
}

function show(www: string, release: string, link: MakeLink = symlinkSync): void {
  const here = shownBy(www, CURRENT);
  if (here === release) return;
  if (here) point(www, BEFORE, here, link);
  point(www, CURRENT, release, link);
}

/** What lies there that no publication laid there. */
function others(www: string): string[] {
  if (!existsSync(www)) return [];
  if (!statSync(www).isDirectory())
    return fail(www, 'đây là một tệp, không phải thư mục', 'chọn thư mục khác cho --to');
  return readdirSync(www).filter((name) => !name.startsWith('.') && !OWN.has(name));
}

/** One rename: whoever follows the link finds the old release or the new one. */
function point(www: string, name: string, release: string, link: MakeLink): void {
  const fresh = join(www, `.${name}.new`);
  rmSync(fresh, { force: true });
  layLink(www, join(RELEASES, release), fresh, link);
  renameSync(fresh, join(www, name));
}

/** `site/cvd` → `../current`. */
function layBelow(www: string, root: string, base: string, shown: string, link: MakeLink): void {
  const path = join(www, root, base.replace(/\/$/, ''));
  const way = relative(dirname(path), join(www, shown));
  if (targetOf(path) === way) return;
  makeOpen(dirname(path));
  layLink(www, way, path, link);
}

/** Disks of cameras and sticks (exFAT, FAT), and Windows without leave to make them, hold no links. */
function layLink(www: string, to: string, path: string, link: MakeLink): void {
  try {
    link(to, path);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fail(
      www,
      'nơi này không giữ được liên kết (symlink) mà lệnh đăng cần để chuyển bản trong một bước',
      'chọn cho --to một thư mục trên ổ đĩa của máy chủ Linux; không có thì chép dist/ như mục “Chỉ có FTP hay rsync” trong docs/van-hanh.md',
    );
  }
}

function targetOf(link: string): string | undefined {
  return existsSync(dirname(link)) && lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()
    ? readlinkSync(link)
    : undefined;
}

function shownBy(www: string, link: string): string | undefined {
  try {
    return basename(readlinkSync(join(www, link)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EINVAL')
      return fail(
        join(www, link),
        'đây phải là liên kết do lệnh publish tạo ra',
        'chọn một thư mục trống cho --to',
      );
    throw error;
  }
}

/** The newest stay, and those that links name; what a killed publication left goes. */
function clearAway(www: string): string[] {
  const folder = join(www, RELEASES);
  const linked = new Set([shownBy(www, CURRENT), shownBy(www, BEFORE)]);
  const old = releases(www)
    .slice(0, -KEPT)
    .filter((name) => !linked.has(name));
  const parts = readdirSync(folder).filter((name) => name.endsWith('.part'));
  for (const name of [...old, ...parts]) rmSync(join(folder, name), { recursive: true, force: true });
  return old;
}

function fail(file: string, message: string, hint: string): never {
  throw new ProblemsError([{ file, message, hint }]);
}

const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/** Releases that stay for going back. */
const KEPT = 5;

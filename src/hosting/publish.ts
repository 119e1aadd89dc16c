import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ProblemsError } from '../content/problem.ts';
import * as routes from '../routes.ts';
import { keepTimes } from './keep-times.ts';

// A published portal: `<www>/releases/<name>` are whole sites, `<www>/current` is a link to the one that is shown, `<www>/current.before` to the
// one before it. Hosts serve `current`; what an open page still wants of the one before (scripts, styles) they find in `current.before`.

const CURRENT = 'current';
const BEFORE = 'current.before';
const RELEASES = 'releases';
const OWN = new Set([CURRENT, BEFORE, RELEASES, 'site', 'site.before']);

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
export function publish(site: string, www: string, release: string, base = '/'): Published {
  if (!existsSync(join(site, 'index.html')) || !existsSync(join(site, routes.notFoundFile)))
    fail(site, 'đây không phải một bản đã dựng', 'chạy “npm run build -- --compress” trước');
  const strange = others(www);
  if (strange.length)
    fail(
      www,
      `thư mục này có thứ khác: ${strange.slice(0, 3).join(', ')}${strange.length > 3 ? ' …' : ''}`,
      'chọn cho --to một thư mục riêng, chưa có hoặc trống: cả thư mục thuộc về lệnh publish',
    );
  const target = join(www, RELEASES, release);
  if (existsSync(target)) fail(target, 'bản đăng này đã có', 'đợi một giây rồi chạy lại');
  const unfinished = `${target}.part`;
  mkdirSync(join(www, RELEASES), { recursive: true });
  const here = shownBy(www, CURRENT);
  try {
    cpSync(site, unfinished, { recursive: true, preserveTimestamps: true });
    if (here) keepTimes(unfinished, join(www, RELEASES, here));
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  show(www, release);
  if (base !== '/') {
    layBelow(www, 'site', base, CURRENT);
    layBelow(www, 'site.before', base, BEFORE);
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
  const wanted = release ?? names.filter((name) => here !== undefined && name < here).at(-1);
  if (names.length === 0)
    fail(www, 'chưa có bản nào được đăng vào đây', 'xem lại --to, hoặc đăng một bản: npm run publish');
  else if (wanted === undefined)
    fail(www, 'không có bản đăng nào cũ hơn bản đang hiện', 'đăng một bản mới: npm run publish');
  else if (!names.includes(wanted))
    fail(join(www, RELEASES, wanted), 'không có bản đăng này', `các bản đang có: ${names.join(', ')}`);
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

function show(www: string, release: string): void {
  const here = shownBy(www, CURRENT);
  if (here === release) return;
  if (here) point(www, BEFORE, here);
  point(www, CURRENT, release);
}

/** What lies there that no publication laid there. */
function others(www: string): string[] {
  if (!existsSync(www)) return [];
  if (!statSync(www).isDirectory())
    return fail(www, 'đây là một tệp, không phải thư mục', 'chọn thư mục khác cho --to');
  return readdirSync(www).filter((name) => !name.startsWith('.') && !OWN.has(name));
}

/** One rename: whoever follows the link finds the old release or the new one. */
function point(www: string, link: string, release: string): void {
  const fresh = join(www, `.${link}.new`);
  rmSync(fresh, { force: true });
  symlinkSync(join(RELEASES, release), fresh);
  renameSync(fresh, join(www, link));
}

/** `site/cvd` → `../current`. */
function layBelow(www: string, root: string, base: string, link: string): void {
  const path = join(www, root, base.replace(/\/$/, ''));
  const way = relative(dirname(path), join(www, link));
  if (targetOf(path) === way) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(way, path);
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

/** Releases that stay for going back. */
const KEPT = 5;

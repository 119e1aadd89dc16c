import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ProblemsError } from './content/problem.ts';
import { cacheFolder } from './files/cache.ts';
import { reads } from './reads.ts';

/** What differs from one machine, campaign and day to the next. Made once, then handed on. */
export interface Configuration {
  /** Folder of the generator itself: `src/`. Content may lie anywhere else. */
  program: string;
  /** Folder that editors work in: `PORTAL_CONTENT`, else `content/`. */
  content: string;
  /** Public address of the site, from `site.yaml`. Undefined while that file cannot be read: checking the content says why. */
  address: string | undefined;
  /** Where the portal stands below its address, with a slash at both ends: `/`, `/cvd/`. */
  base: string;
  /** Folder of the built site. */
  output: string;
  /** Folder for what may be deleted at any time. */
  cache: string;
  /** Astro's store. It remembers entries by id, so two content folders must not share one. */
  store: string;
  /** Today in Viet Nam, `YYYY-MM-DD`, whatever the clock of the machine is set to. */
  today: string;
  /** Port of the preview and of the served site. */
  port: number;
  /** Whether Astro tells what it does. */
  verbose: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ProblemsError when a variable cannot be meant as it is written */
export function readConfiguration(environment: Environment, now: Date): Configuration {
  const content = resolve(environment['PORTAL_CONTENT'] || 'content');
  const cache = cacheFolder();
  return {
    program: fileURLToPath(new URL('..', import.meta.url)),
    content,
    address: addressOf(content),
    base: normaliseBase(environment['PORTAL_BASE'] ?? '/'),
    output: resolve('dist'),
    cache,
    store: join(cache, 'astro', createHash('sha256').update(content).digest('hex').slice(0, 12)),
    today: dayInVietNam(now),
    port: portOf(environment['PORT'] || '4321'),
    verbose: Boolean(environment['PORTAL_VERBOSE']),
  };
}

/** Held on `globalThis` because the dev server loads modules twice. */
const holder = globalThis as { portalConfiguration?: Configuration };

/** The configuration of this process. Commands take it once and hand it on; pages, which nobody calls with arguments, ask here. */
export function configuration(): Configuration {
  const own = (holder.portalConfiguration ??= readConfiguration(process.env, new Date()));
  const listener = reads();
  if (!listener) return own;
  // The day is all of it that may change between two builds of which one takes pages over from the other.
  return Object.defineProperty({ ...own }, 'today', {
    get() {
      listener.today();
      return own.today;
    },
  });
}

/** `cvd`, `/cvd`, `cvd/`, `//cvd//` → `/cvd/`; nothing but slashes → `/`. */
export function normaliseBase(spelling: string): string {
  const parts = spelling.trim().split('/').filter(Boolean);
  if (spelling.includes('://') || parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part)))
    throw new ProblemsError([
      {
        file: 'PORTAL_BASE',
        message: `“${spelling}” không phải là thư mục của một trang web`,
        hint: /^[a-z]:[\\/]/i.test(spelling.trim())
          ? 'Git Bash trên Windows tự đổi tên bắt đầu bằng “/” thành đường dẫn của ổ đĩa: viết không có gạch chéo ở đầu, ví dụ: PORTAL_BASE=cvd'
          : 'viết tên thư mục bằng chữ không dấu, ví dụ: PORTAL_BASE=/cvd/ (tên miền ghi ở “address” của site.yaml)',
      },
    ]);
  return parts.length ? `/${parts.join('/')}/` : '/';
}

/** The day on a calendar in Viet Nam (UTC+7) at a moment. */
export function dayInVietNam(now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function portOf(spelling: string): number {
  const port = Number(spelling);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ProblemsError([
    { file: 'PORT', message: `“${spelling}” không phải là một cổng`, hint: 'viết một số từ 1 đến 65535' },
  ]);
}

function addressOf(content: string): string | undefined {
  try {
    const { address } = parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as { address?: unknown };
    return typeof address === 'string' ? address : undefined;
  } catch {
    return undefined;
  }
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkAnchors } from '../checking/anchors.ts';
import { checkEnds } from '../checking/ends.ts';
import { goneAddresses, tellGone } from '../checking/gone-addresses.ts';
import { checkSite } from '../checking/check-site.ts';
import { SiteReader } from '../checking/site-reader.ts';
import { readSite, type BuiltSite } from '../checking/site.ts';
import { demandFolder } from '../content/files.ts';
import { redirectPaths } from '../content/redirects.ts';
import type { Configuration } from '../config.ts';
import type { Content } from '../content/content.ts';
import { shareOnce } from '../content/once.ts';
import { forgetPortal, portal } from '../portal.ts';
import { rememberOn } from '../remembered.ts';
import { staleSources } from '../statistics/age.ts';
import { statisticsText } from '../text/statistics.ts';
import { formatProblem, ProblemsError, problemsIn } from '../content/problem.ts';
import { fillDownloads } from './downloads.ts';
import { network } from '../pulling/network.ts';
import { pullStatistics } from '../pulling/pull.ts';
import { indexSite } from './index-site.ts';
import type { Progress } from './progress.ts';
import { writeOffline } from './offline.ts';
import { makePages } from './make-pages.ts';
import { makePacks } from './packs.ts';
import { writeSiteMap } from './site-map.ts';
import { compressSite, tellCompressed } from '../hosting/compress.ts';
import { clearLeftOver } from '../files/left-over.ts';
import type { Put } from '../files/put.ts';
import { replaceFolder } from '../files/replace.ts';
import { makeFolder } from '../files/make-folder.ts';
import { putBack } from './built.ts';
import { LastBuild } from './kept/last-build.ts';
import { stampsOf } from './kept/record.ts';
import type { Counts } from './kept/page-keeper.ts';
import { checkRoom, checkSpace } from './room.ts';
import { faultsOf } from './trouble.ts';
import { inTurn } from './turn.ts';

export interface BuildOptions {
  /** Its `output` is replaced when everything succeeded. */
  configuration: Configuration;
  progress: Progress;
  /** Fail when a statistics source could not be refreshed. */
  strict: boolean;
  /** Take nothing over from the last build. */
  clean?: boolean | undefined;
  /** Lay compressed copies beside the texts; a number is the quality of Brotli. */
  compress?: number | undefined;
}

/**
 * Pull → read → pages → search index → checks → replace `output`. Nothing of `output` changes before the last step.
 * @throws ProblemsError when content or the built pages have faults.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { configuration, progress } = options;
  const { cache, content, output } = configuration;
  demandFolder(content);
  checkRoom(configuration);
  const say = (line: string): void => progress.line(line);
  await inTurn({ writes: { cache, content, output }, task: 'dựng cổng', say }, () => {
    putBack(output, say);
    const left = clearLeftOver(cache, /^build-(\d+)(?:\.\w+)?$/);
    if (left) say(`Đã dọn ${left} thư mục dở dang của lần dựng bị ngắt.`);
    return buildAlone(options);
  });
}

async function buildAlone(options: BuildOptions): Promise<void> {
  const { configuration, progress, strict, clean, compress } = options;
  const { content: folder, today } = configuration;
  await withContentFaults(() =>
    progress.step(
      'Lấy số liệu',
      (tick) => pullStatistics({ folder, strict, tick, network, today }),
      (pulled) => pulled.summary,
    ),
  );
  const last = new LastBuild({ configuration, compress, clean, say: (line) => progress.line(line) });
  const standing = last.standing();
  if (standing) {
    for (const line of standing.warned) progress.line(line);
    return progress.line(`Không có gì đổi từ lần dựng trước: giữ nguyên cả ${standing.pages} trang.`);
  }
  checkSpace(configuration, last.bytes);
  try {
    rememberOn(last.shelf);
    await makeSite(options, last);
  } finally {
    rememberOn(undefined);
    last.end();
  }
}

/**
 * Where tables cannot be taken, what is wrong in the texts is told with them: an editor mends all of it in one round. What the tables
 * themselves lack for it is told by them.
 * @throws ProblemsError
 */
async function withContentFaults<T>(pull: () => Promise<T>): Promise<T> {
  try {
    return await pull();
  } catch (error) {
    const tables = problemsIn(error);
    if (!tables) throw error;
    forgetPortal();
    const texts = await faultsOf(portal);
    const own = texts.filter(
      ({ file }) => !file.startsWith('statistics/data/') && !tables.some((one) => one.file === file),
    );
    throw new ProblemsError([...tables, ...own]);
  }
}

async function makeSite({ configuration, progress, compress }: BuildOptions, last: LastBuild): Promise<void> {
  const { base, cache, content: folder, output, today } = configuration;
  forgetPortal();
  shareOnce();
  const content = await progress.step(
    'Đọc và kiểm tra nội dung',
    () => withAnchors(folder, portal()),
    (read) =>
      `${read.plans.length} kế hoạch, ${read.handbook.length} mục sổ tay, ${read.stories.length} điển hình, ${read.statistics.observations.length} số liệu`,
  );
  const gone = goneAddresses(content, last.before);
  const warned = [
    ...staleSources(content.statistics.sources, today).map((stale) => statisticsText.stale(stale)),
    ...[...checkEnds(content, today), ...tellGone(gone, today)].map(formatProblem),
  ].map((warning) => `   ⚠ ${warning}`);
  for (const line of warned) progress.line(line);
  const fresh = join(cache, `build-${process.pid}.${++builds}`);
  rmSync(fresh, { recursive: true, force: true });
  makeFolder(fresh);
  const files = last.site(fresh);
  const put: Put = (file, data) => files.put(file, data);
  const keeper = last.keeper(content, fresh, files);
  const reader = new SiteReader(last.checks);
  try {
    await progress.step(
      'Dựng trang',
      (tick) =>
        makePages(
          { ...configuration, output: fresh },
          { content, program: last.program, clean: last.clean, keeper, site: files, reader, tick },
        ),
      () => `${keeper.counts.kept + keeper.counts.made} trang${tellKept(keeper.counts)}`,
    );
    await progress.step(
      'Lập chỉ mục tìm kiếm',
      (tick) =>
        indexSite({
          content,
          site: fresh,
          put: (file, print, make) => files.putMade(file, print, make),
          tick,
        }),
      (count) => `${count} mục tra được`,
    );
    await progress.step(
      'Đóng gói sổ tay',
      () => {
        const made = makePacks({ site: fresh, base, content }, put);
        fillDownloads(fresh, [...keeper.offering, ...last.offering(files)], (file, html) =>
          files.write(file, html),
        );
        return made;
      },
      (made) => `${made} tệp`,
    );
    // No page changes from here on: those that nobody has followed on their way are read once.
    let built: BuiltSite | undefined;
    const readBuilt = (): BuiltSite =>
      (built ??= readSite(fresh, base, {
        moved: redirectPaths(content.redirects),
        memory: last.checks,
        taken: files.taken,
        reader,
        files: files.files,
      }));
    writeSiteMap({ site: fresh, base, content, pages: readBuilt().pages, put });
    const loads = (page: string): string[] | undefined => readBuilt().byPath.get(page)?.loads;
    await progress.step(
      'Lập danh sách đọc không cần mạng',
      () => writeOffline({ site: fresh, base, content, loads, taken: files.taken, put }),
      (sets) => `${sets} phần`,
    );
    await progress.step(
      'Kiểm tra các trang đã dựng',
      (tick) => checkSite({ site: readBuilt(), content, folder, markup: 'new shapes', tick }),
      (report) => `${report.pages} trang, ${report.links} liên kết, không lỗi`,
    );
    if (compress !== undefined)
      await progress.step(
        'Nén sẵn cho máy chủ',
        (tick) => compressSite(fresh, { quality: compress, tick }),
        tellCompressed,
      );
    replaceFolder(fresh, output);
    // Compressed copies are laid beside the texts by another hand.
    const stamps = compress === undefined ? files.stampsIn(output) : stampsOf(output, files.taken);
    last.remember(keeper, files, { stamps, warned, gone });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function tellKept({ kept, made }: Counts): string {
  return kept > 0 ? ` (giữ lại ${kept}, dựng mới ${made})` : '';
}

/** Builds of this process: Node loads a module once for each path, and the pages of two builds are different modules. */
let builds = 0;

/** Lost addresses of clauses are told before any page is made. @throws ProblemsError */
function withAnchors(folder: string, content: Content): Content {
  const lost = checkAnchors(folder, content);
  if (lost.length) throw new ProblemsError(lost);
  return content;
}

import type { Problem } from '../content/problem.ts';
import type { PageFacts } from './page.ts';
import type { BuiltSite } from './site.ts';
import * as routes from '../routes.ts';

/** A rule looks at one page and says what is wrong with it. */
type Rule = (page: PageFacts, site: BuiltSite) => string[];

/** Tools that may run more script: search, the running order, keeping for offline, comparing, and scripts, which can be heard. */
const WITH_SCRIPT = new Set([routes.search, routes.weekProgram, routes.offline, routes.comparison()]);

const RULES: Record<string, Rule> = {
  language: (page) => (page.language ? [] : ['thiếu thuộc tính lang']),
  title: (page) => (page.title.trim() ? [] : ['thiếu tiêu đề trang']),
  description: (page) =>
    page.description?.trim() || page.hidden ? [] : ['thiếu mô tả trang (meta description)'],
  oneMainHeading: (page) => {
    const count = page.headings.filter((level) => level === 1).length;
    return count === 1 ? [] : [`có ${count} tiêu đề h1, cần đúng một`];
  },
  uniqueIds: (page) => {
    const seen = new Set<string>();
    const twice = new Set(page.ids.filter((id) => seen.size === seen.add(id).size));
    return [...twice].map((id) => `id “${id}” dùng hai lần`);
  },
  noInlineStyle: (page) =>
    page.styleAttributes.slice(0, 3).map((style) => `có kiểu viết thẳng trong thẻ: ${style}`),
  noInlineScript: (page) =>
    page.inlineScripts ? [`có ${page.inlineScripts} đoạn mã viết thẳng trong trang`] : [],
  securityPolicy: (page) => {
    if (!page.csp) return ['thiếu Content-Security-Policy'];
    const faults = ["'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'"].filter((word) =>
      page.csp!.includes(word),
    );
    return faults.map((word) => `chính sách an toàn cho phép ${word}`);
  },
  noOtherRedirect: (page) =>
    leadsOn(page) ? ['trang tự chuyển người đọc đi nơi khác mà không có trong redirects.yaml'] : [],
  noThirdParty: (page) =>
    page.resources
      .filter(({ value }) => /^(?:https?:)?\/\//i.test(value))
      .map(({ tag, value }) => `tải từ trang khác: <${tag}> ${value}`),
  noFileName: (page) => page.fileNames.map((name) => `hiện tên tệp nội dung “${name}” cho người đọc`),
  paintsAtOnce: (page) => page.awaited.map((address) => `trang chờ tải ${address} rồi mới hiện chữ`),
  oneModule: (page, site) =>
    WITH_SCRIPT.has(page.path) || routes.isScript(page.path) ? [] : scriptFaults(page, site),
};

/** Applies every rule to every page, and the rules between pages (titles differ). */
export function checkPages(site: BuiltSite): Problem[] {
  const problems: Problem[] = site.pages
    .filter((page) => !site.moved.has(page.path))
    .flatMap((page) =>
      Object.values(RULES).flatMap((rule) =>
        rule(page, site).map((message) => ({ file: page.file, message })),
      ),
    );
  for (const page of site.pages)
    if (site.moved.has(page.path) && !leadsOn(page))
      problems.push({
        file: 'redirects.yaml',
        message: `địa chỉ “${page.path}” đang là một trang của cổng`,
        hint: 'xóa dòng chuyển hướng này, hoặc gỡ trang đang dùng địa chỉ ấy',
      });
  const titles = new Map<string, PageFacts>();
  for (const page of site.pages) {
    if (page.hidden || site.moved.has(page.path)) continue;
    const other = titles.get(page.title);
    if (other) problems.push({ file: page.file, message: `tiêu đề “${page.title}” trùng với ${other.file}` });
    else titles.set(page.title, page);
  }
  return problems;
}

/** The one deferred module of a content page, in bytes as written: sharing, copying, keeping pages. Reading needs none of it. */
const HEAVIEST_MODULE = 6000;

function scriptFaults(page: PageFacts, site: BuiltSite): string[] {
  const loaded = page.resources.filter(({ tag }) => tag === 'script' || tag === 'link modulepreload');
  if (loaded.length > 1)
    return [`trang nội dung chỉ được tải một tệp mã, đây tải ${loaded.map(({ value }) => value).join(', ')}`];
  const known = modulesOf(site);
  return loaded.flatMap(({ value }) => {
    let faults = known.get(value);
    if (!faults) known.set(value, (faults = moduleFaults(value, site)));
    return faults;
  });
}

/** What is wrong with the modules of a site, by address: thousands of pages load the same. */
function modulesOf(site: BuiltSite): Map<string, string[]> {
  let known = modules.get(site);
  if (!known) modules.set(site, (known = new Map()));
  return known;
}
const modules = new WeakMap<BuiltSite, Map<string, string[]>>();

function moduleFaults(value: string, site: BuiltSite): string[] {
  const path = `/${value.slice(site.base.length)}`;
  if (!value.startsWith(site.base) || !site.hasFile(path)) return [`mã ${value} không có trong bản đã dựng`];
  const code = site.read(path).toString();
  const faults = [];
  if (Buffer.byteLength(code) > HEAVIEST_MODULE)
    faults.push(`mã ${value} nặng ${Buffer.byteLength(code)} byte, quá ${HEAVIEST_MODULE}`);
  if (/\bimport\s*[("'{*\w]/.test(code)) faults.push(`mã ${value} tải thêm tệp khác`);
  return faults;
}

/** Whether the browser goes on from this page by itself. */
function leadsOn(page: PageFacts): boolean {
  return page.refreshes;
}

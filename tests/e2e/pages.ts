import { readFileSync, readdirSync } from 'node:fs';

/** First built page below a path: tests walk real content and must not name it. */
export function firstPage(prefix: string, except: readonly string[] = []): string {
  const name = readdirSync(`dist/${prefix}`, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !['loc', 'so-sanh', 'ban-in', ...except].includes(item.name))
    .map((item) => item.name)
    .sort()[0];
  if (!name) throw new Error(`no page below /${prefix}/: build first`);
  return `/${prefix}/${name}/`;
}

/** One page of each kind. */
export function pageKinds(): Record<string, string> {
  return {
    home: '/',
    handbook: '/so-tay/',
    section: firstPage('so-tay'),
    book: '/so-tay/ban-in/',
    offline: '/ngoai-tuyen/',
    pack: '/du-lieu/goi-ngoai-tuyen/',
    stories: '/dien-hinh/',
    storiesOf: `/dien-hinh/loc/${firstFolder('dien-hinh/loc')}/`,
    storiesOfTwo: twoValues(),
    story: firstPage('dien-hinh', ['chuong-trinh-tuan']),
    storyScript: `${firstPage('dien-hinh', ['chuong-trinh-tuan'])}ban-doc/`,
    sectionScript: `${firstPage('so-tay')}ban-doc/`,
    planScript: `${firstPage('ke-hoach')}ban-doc/`,
    program: '/dien-hinh/chuong-trinh-tuan/',
    plans: '/ke-hoach/',
    plan: longest('ke-hoach'),
    plansOf: `/ke-hoach/loc/${firstFolder('ke-hoach/loc')}/`,
    comparison: '/ke-hoach/so-sanh/',
    documents: '/van-ban/',
    document: longest('van-ban'),
    agencies: '/co-quan/',
    agency: longest('co-quan'),
    targets: '/chi-tieu/',
    calendar: '/lich/',
    statistics: '/so-lieu/',
    indicator: longest('so-lieu'),
    places: '/dia-ban/',
    place: firstPage('dia-ban'),
    data: '/du-lieu/',
    questions: '/hoi-dap/',
    search: '/tim-kiem/',
    about: '/gioi-thieu/',
    map: '/so-do/',
    missing: '/404.html',
  };
}

/** A filter of the list of stories by two values. */
function twoValues(): string {
  const folders = readdirSync('dist/dien-hinh/loc', { recursive: true, withFileTypes: true }).filter(
    (item) => item.isDirectory() && item.parentPath !== 'dist/dien-hinh/loc',
  );
  const paths = folders.map(({ parentPath, name }) => `${parentPath}/${name}/`.replace('dist/', '/'));
  return paths.filter((path) => path.split('/').length === 6).sort()[0]!;
}

function firstFolder(path: string): string {
  return readdirSync(`dist/${path}`).sort()[0]!;
}

function longest(prefix: string): string {
  const names = readdirSync(`dist/${prefix}`, { withFileTypes: true }).filter(
    (item) => item.isDirectory() && !['loc', 'so-sanh'].includes(item.name),
  );
  const sized = names.map((item) => ({
    name: item.name,
    size: readFileSync(`dist/${prefix}/${item.name}/index.html`).length,
  }));
  return `/${prefix}/${sized.sort((a, b) => b.size - a.size)[0]!.name}/`;
}

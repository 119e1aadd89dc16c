// Every address of the portal, once, below its base (`link.ts` puts the base in front). Addresses are promises: never changed and never
// used again for something else; what moves gets a line in `redirects.yaml`. Pages stand under `src/pages` by the same names.

// What scripts in the browser ask for, behind a base that ends with a slash. Plain constants: the bundler writes them where they are
// used, and no reader loads a file for them.
export const OFFLINE_PAGE = 'ngoai-tuyen/';
export const OFFLINE_LIST = 'ngoai-tuyen/bo.json';
export const SERVICE_WORKER = 'sw.js';
export const SEARCH_INDEX = 'pagefind/';

export const home = '/';
export const about = '/gioi-thieu/';
export const siteMap = '/so-do/';
/** Portals that the search box looks in together. */
export const portals = '/cac-cong/';
export const questions = '/hoi-dap/';
export const search = '/tim-kiem/';

export const plans = '/ke-hoach/';
export const planFeed = '/ke-hoach/rss.xml';
/** `clause`: id of a clause on the plan's page. */
export const plan = (id: string, clause?: string): string => `${plans}${id}/${anchor(clause)}`;
/** Page of a reference as editors write it: `<plan>` or `<plan>#<clause>`. */
export const planReference = (reference: string): string => plan(...(reference.split('#') as [string]));
export const planFile = (id: string, file: string): string => `${plan(id)}${file}`;
export const planCalendarFile = (id: string): string => planFile(id, 'lich.ics');
/** Two editions of one plan, clause by clause. */
export const planEditions = (older: string, newer: string): string =>
  `${plans}so-sanh/${older}/${newer}/tung-khoan/`;
/** The page that lays any two plans side by side; `a`, `b`: those chosen. */
export const comparison = (a?: string, b?: string): string =>
  `${plans}so-sanh/${a ? `?a=${a}${b ? `&b=${b}` : ''}` : ''}`;
/** What is laid side by side: names of all plans, and sections and targets of one. */
export const comparedPlans = '/ke-hoach/so-sanh/ke-hoach.json';
export const comparedPlan = (id: string): string => planFile(id, 'so-sanh.json');
export const calendar = '/lich/';
export const calendarFile = '/lich.ics';
/** Terms of one year; `part`: where they are more than one file should hold. */
export const yearCalendarFile = (year: string, part = 1): string =>
  `${calendar}${year}${part > 1 ? `-${part}` : ''}.ics`;
/** Targets of all plans; `plan`: where those of one plan stand while the list fits on one page. */
export const targets = (plan?: string): string => `/chi-tieu/${anchor(plan)}`;
/** Plans that set one target, where they are many. */
export const sharedTarget = (indicator: string): string => `${targets()}chi-so/${indicator}/`;
export const documents = '/van-ban/';
export const document = (slug: string): string => `${documents}${slug}/`;
export const agencies = '/co-quan/';
export const agency = (id: string): string => `${agencies}${id}/`;

export const handbook = '/so-tay/';
/** A section in a language; `vi` is where all others hang. */
export const section = (id: string, language = 'vi'): string =>
  `${handbook}${id}/${language === 'vi' ? '' : `${language}/`}`;
export const sectionAnchor = (id: string, heading?: string, language = 'vi'): string =>
  `${section(id, language)}${anchor(heading)}`;
export const sectionPdf = (id: string): string => `${section(id)}${id}.pdf`;
export const handbookPrint = '/so-tay/ban-in/';
export const handbookPdf = '/so-tay/ban-in/so-tay-a4.pdf';
export const handbookBooklet = '/so-tay/ban-in/so-tay-a5-chu-lon.pdf';

export const stories = '/dien-hinh/';
export const story = (id: string): string => `${stories}${id}/`;
export const weekProgram = '/dien-hinh/chuong-trinh-tuan/';
export const storyFeed = '/dien-hinh/rss.xml';
export const storyJsonFeed = '/dien-hinh/feed.json';

/** One value of a facet of a list, or several together: `/dien-hinh/loc/huyen-sa-thay/viec-ca-phe/`; `part`: page of a long list. */
export const filter = (list: string, slug: string, part = 1): string =>
  listPart(`${filters(list)}${slug}/`, part);
/** Where all of them stand. */
export const filters = (list: string): string => `${list}loc/`;
/** A further page of a long list: `/ke-hoach/loc/cap-cap-xa/2/`. */
export const listPart = (page: string, part: number): string => `${page}${part > 1 ? `${part}/` : ''}`;
/** Script to read aloud of a story, a section or a plan; `variant`: another length or house style. */
export const script = (page: string, variant = ''): string => `${page}ban-doc/${variant && `${variant}/`}`;
export const scriptFile = (page: string, file: string): string => `${script(page)}${file}`;
export const scriptTools = (page: string): string => `${script(page)}#cong-cu`;
/** What Word files of scripts are made from in the browser. */
export const scriptFormName = 'mau-ban-doc';
export const scriptForm = `${plans}${scriptFormName}.json`;
export const isScript = (path: string): boolean => path.includes('/ban-doc/');
/** The page whose words a script reads. */
export const pageOfScript = (path: string): string => `${path.split('/ban-doc/')[0]}/`;

export const statistics = '/so-lieu/';
export const indicator = (id: string): string => `${statistics}${id}/`;
/** Files of a chart, without ending. */
export const chart = (indicatorId: string, id: string): string => `${indicator(indicatorId)}${id}`;
export const places = '/dia-ban/';
export const place = (id: string): string => `${places}${id}/`;

export const data = '/du-lieu/';
export const dataFile = (file: string): string => `${data}${file}`;
/** Table of one indicator, as `dataFile` takes it. */
export const indicatorTable = (id: string): string => `so-lieu/${id}.csv`;
export const packs = '/du-lieu/goi-ngoai-tuyen/';
export const packZip = '/du-lieu/goi-ngoai-tuyen/so-tay.zip';
export const packText = '/du-lieu/goi-ngoai-tuyen/so-tay.txt';
export const packBook = '/du-lieu/goi-ngoai-tuyen/so-tay.epub';

export const offline = `/${OFFLINE_PAGE}`;
export const comfort = '/ngoai-tuyen/#cach-doc';
/** What can be kept for reading without network, with sizes and digests. */
export const offlineList = `/${OFFLINE_LIST}`;
export const serviceWorker = `/${SERVICE_WORKER}`;

export const icon = '/icon.svg';
export const manifest = '/manifest.webmanifest';
export const appIcon = (name: string): string => `/bieu-tuong/${name}.png`;
export const photos = '/anh/';
export const photo = (name: string): string => `${photos}${name}`;
export const recording = (name: string): string => `/am-thanh/${name}`;
export const siteMapFile = '/sitemap-index.xml';
export const siteMapPart = (index: number): string => `/sitemap-${index}.xml`;
export const notFoundFile = '/404.html';
/** Files named by their content: styles and scripts. */
export const assets = '/assets/';
/** Index of the search. */
export const searchIndex = `/${SEARCH_INDEX}`;

/** Name of the picture shown where a page is shared. */
export const sharingName = {
  home: 'trang-chu',
  section: (id: string): string => `so-tay-${id}`,
  story: (id: string): string => `dien-hinh-${id}`,
  plan: (id: string): string => `ke-hoach-${id}`,
  /** Shared by what a list leads to and has no picture of its own: `/ke-hoach/` → `phan-ke-hoach`. */
  list: (path: string): string => `phan${path.replace(/\/(?=.)/g, '-').replace('/', '')}`,
};
export const sharingPicture = (name: string): string => `/og/${name}.png`;

/** An address below `base`, which ends with a slash. */
export function below(base: string, path: string): string {
  return base + path.slice(1);
}

function anchor(id: string | undefined): string {
  return id ? `#${id}` : '';
}

/** Every page of the portal as `src/pages` lays them out; `[…]` stands for an entry. A test compares the two. */
export const pages = (): string[] => [
  '',
  ...`
    404 cac-cong/[...page] chi-tieu chi-tieu/chi-so/[...part] chi-tieu/loc/[...part] gioi-thieu hoi-dap lich lich/loc/[...part] ngoai-tuyen so-do tim-kiem
    co-quan co-quan/[id] co-quan/[id]/loc/[...part] co-quan/loc/[...part] dia-ban dia-ban/loc/[...part] dia-ban/[place] dia-ban/[place]/loc/[...part]
    van-ban van-ban/[number] van-ban/[number]/loc/[...part] van-ban/loc/[...part] du-lieu du-lieu/goi-ngoai-tuyen
    dien-hinh dien-hinh/[id] dien-hinh/[id]/ban-doc/[...variant] dien-hinh/chuong-trinh-tuan dien-hinh/loc/[...state]
    ke-hoach ke-hoach/[id] ke-hoach/[id]/ban-doc/[...variant] ke-hoach/loc/[...state] ke-hoach/so-sanh
    ke-hoach/so-sanh/[a]/[b]/tung-khoan
    so-lieu so-lieu/[indicator] so-lieu/[indicator]/loc/[...part]
    [section] [section]/[entry]
    so-tay so-tay/[id] so-tay/[id]/[language] so-tay/[id]/ban-doc/[...variant] so-tay/ban-in`
    .trim()
    .split(/\s+/),
];

/** Whether the content alone cannot tell if a page stands there: files, filters, scripts, comparisons. The built site tells. */
export function isMadeLater(path: string): boolean {
  return /\/(?:loc|chi-so|ban-doc|tung-khoan)\/|\.[a-z0-9]+$/.test(path) || path.startsWith(searchIndex);
}

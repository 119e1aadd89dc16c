import { ASK_AGAIN, DRAWING_POLICY, FOR_EVER, OPEN, POLICY, SAFETY } from '../headers.ts';
import { TYPES, typeOf } from '../types.ts';
import * as routes from '../../routes.ts';
import { spellings, type Host, type Hosted } from './host.ts';

// Hosts that take a folder and keep their own servers. Endings they do not know as we do: named to them one by one.

/** Netlify: all in `netlify.toml`, beside package.json. A page that stands at an old address would win: `force`. */
export const netlify: Host = {
  id: 'netlify',
  is: 'Netlify',
  files: (hosted) => ({ 'netlify.toml': netlifyToml(hosted) }),
  next: (folder) => [`chép ${folder}/netlify.toml vào cạnh package.json, commit, rồi nối kho mã với Netlify`],
};

/** Cloudflare Pages: two files inside the site itself. */
export const cloudflare: Host = {
  id: 'cloudflare',
  is: 'Cloudflare Pages',
  files: (hosted) => ({ _headers: cloudflareHeaders(hosted), _redirects: plainRedirects(hosted) }),
  leavesOut: ({ moved }) =>
    moved.length > CLOUDFLARE_REDIRECTS
      ? `Cloudflare Pages nhận nhiều nhất ${CLOUDFLARE_REDIRECTS.toLocaleString('vi-VN')} dòng chuyển hướng; redirects.yaml có ${moved.length.toLocaleString('vi-VN')} mục. Những mục sau cùng dẫn đi bằng chính trang ở địa chỉ cũ, không bằng 301.`
      : undefined,
  next: (folder, { base }) => {
    const [out, and] =
      base === '/' ? ['', ''] : [` -- --out dist${base.slice(0, -1)}`, `, PORTAL_BASE=${base}`];
    return [
      `commit thư mục ${folder}`,
      `lệnh dựng ở Cloudflare: npm run build${out} && cp ${folder}/_* dist/; thư mục đầu ra: dist; biến môi trường: NODE_VERSION=24${and}`,
    ];
  },
};

/** Cloudflare Pages, “Redirects”: static redirects of one project; lines beyond are not read. */
const CLOUDFLARE_REDIRECTS = 2_000;

const SPECIAL = ['ics', 'webmanifest', 'ssml', 'epub', 'jsonld', 'csv', 'vtt', 'opus'].filter(
  (ending) => ending in TYPES,
);

function headerRules({ base }: Hosted): { path: string; headers: Record<string, string> }[] {
  return [
    { path: '/*', headers: { ...SAFETY, 'Content-Security-Policy': POLICY, 'Cache-Control': ASK_AGAIN } },
    { path: `${routes.below(base, routes.assets)}*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${routes.below(base, routes.searchIndex)}*`, headers: OPEN },
    { path: `${base}*.svg`, headers: { 'Content-Security-Policy': DRAWING_POLICY } },
    ...SPECIAL.map((ending) => ({
      path: `${base}*.${ending}`,
      headers: { 'Content-Type': typeOf(`a.${ending}`) },
    })),
  ];
}

function netlifyToml(hosted: Hosted): string {
  const { base } = hosted;
  const environment = base === '/' ? '' : `PORTAL_BASE = ${quote(base)}\n`;
  const command = base === '/' ? 'npm run build' : `npm run build -- --out dist${base.slice(0, -1)}`;
  return `# Do “npm run host -- netlify” viết ra. Chạy lại lệnh khi đổi redirects.yaml.
[build]
command = ${quote(command)}
publish = "dist"
[build.environment]
NODE_VERSION = "24"
${environment}${headerRules(hosted)
    .map(
      ({ path, headers }) =>
        `[[headers]]\nfor = ${quote(path)}\n[headers.values]\n${Object.entries(headers)
          .map(([name, value]) => `${name} = ${quote(value)}\n`)
          .join('')}`,
    )
    .join('')}${spellings(hosted)
    .filter(({ from }) => from.endsWith('/'))
    .map(
      ({ from, to }) =>
        `[[redirects]]\nfrom = ${quote(from)}\nto = ${quote(to)}\nstatus = 301\nforce = true\n`,
    )
    .join('')}`;
}

/** A rule further down adds to those above it: what it replaces is taken away first. */
function cloudflareHeaders(hosted: Hosted): string {
  return headerRules(hosted)
    .map(({ path, headers }, index) => {
      const lines = Object.entries(headers).flatMap(([name, value]) => [
        ...(index > 0 && name !== 'Content-Type' ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]);
      return [path, ...lines].join('\n');
    })
    .join('\n')
    .concat('\n');
}

function plainRedirects(hosted: Hosted): string {
  return (
    spellings(hosted)
      .filter(({ from }) => !from.endsWith('.html'))
      // Of a long list each old address gets one line, as links have it: the other spelling is told by the page that stands there.
      .filter(({ from }) => hosted.moved.length * 2 <= CLOUDFLARE_REDIRECTS || from.endsWith('/'))
      .slice(0, CLOUDFLARE_REDIRECTS)
      .map(({ from, to }) => `${from} ${to} 301\n`)
      .join('')
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}

import { ASK_AGAIN, DRAWING_POLICY, FOR_EVER, NEVER_KEPT, OPEN, POLICY, SAFETY } from '../headers.ts';
import { INDEX_PARTS, TEXT_ENDINGS, TYPES, typeOf } from '../types.ts';
import * as routes from '../../routes.ts';
import { quotedPattern, type Host, type Hosted } from './host.ts';

/**
 * Apache 2.4, as houses of shared hosting (cPanel, DirectAdmin) give it: one file in the folder of the portal, read at each request. Every part
 * asks for its module first, and nothing needs more than `AllowOverride FileInfo`: where something is not allowed, Apache would answer 500
 * to every page.
 */
export const apache: Host = {
  id: 'apache',
  is: 'máy chủ Apache, nơi thuê chỗ có cPanel, DirectAdmin',
  files: (hosted) => ({ '.htaccess': htaccess(hosted) }),
  next: (folder, { base }) => [
    `npm run build -- --compress${base === '/' ? '' : ` (với PORTAL_BASE=${base})`}`,
    `chép mọi thứ trong dist/ và tệp ${folder}/.htaccess lên thư mục ${base === '/' ? 'gốc của trang (public_html)' : `public_html${base}`}`,
    'chép qua FTP: tệp trong assets/ và pagefind/ trước, tệp .html sau cùng; thư mục assets/ cũ để lại vài ngày rồi mới xóa',
    'máy chủ Apache của mình: sudo a2enmod headers rewrite, và “AllowOverride FileInfo” cho thư mục ấy; không có thì .htaccess không được đọc',
    'tệp có dấu chấm ở đầu hay bị ẩn: bật “hiện tệp ẩn” trong trình quản lý tệp để thấy .htaccess',
  ],
};

function htaccess(hosted: Hosted): string {
  const { base } = hosted;
  return `# Do “npm run host -- apache” viết ra; đặt trong thư mục của cổng, cạnh index.html. Chạy lại lệnh khi đổi redirects.yaml.
ErrorDocument 404 ${routes.below(base, routes.notFoundFile)}
<IfModule mod_mime.c>
${[...Object.entries(TYPES), ...INDEX_PARTS.map((ending) => [ending, typeOf(`a.${ending}`)] as const)]
  .map(([ending, type]) => `  AddType ${type} .${ending}\n`)
  .join('')}  AddCharset utf-8 ${TEXT_ENDINGS.map((ending) => `.${ending}`).join(' ')}
  # Tệp .gz và .br do “npm run build -- --compress” làm sẵn. Nhiều máy chủ hiểu .br là tiếng Breton.
  RemoveLanguage .br
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>
${TEXT_ENDINGS.map(
  (ending) =>
    `<FilesMatch "\\.${ending}\\.(br|gz)$">\n  ForceType "${typeOf(`a.${ending}`)}"\n</FilesMatch>\n`,
).join('')}<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase ${base}
  # Trang chỉ để đọc.
  RewriteCond %{REQUEST_METHOD} !^(GET|HEAD|OPTIONS)$
  RewriteRule ^ - [R=405,L]
  RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]
${hosted.moved.map((moved) => rulesOf(moved, base)).join('')}  # Thư mục không có trang thì không liệt kê.
  RewriteCond %{REQUEST_FILENAME} -d
  RewriteCond %{REQUEST_FILENAME}/index.html !-f
  RewriteRule ^ - [R=404,L]
  <IfModule mod_headers.c>
${compressed('br', '.br')}${compressed('gzip', '.gz')}  </IfModule>
</IfModule>
<IfModule mod_headers.c>
${headers(base)}</IfModule>
`;
}

/** A query asked along is added to the one of the new address. */
function rulesOf({ from, to }: { from: string; to: string }, base: string): string {
  const pattern = `^${quotedPattern(from.replace(/^\/|\/$/g, ''))}(/|/index\\.html)?$`;
  return `  RewriteRule "${pattern}" "${base.slice(0, -1)}${to}" [R=301,NE,QSA,L]\n`;
}

/** A folder is asked for by its name, its page lies compressed beside the page. */
function compressed(encoding: string, ending: string): string {
  const accepted = `    RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
    RewriteCond %{HTTP:Accept-Encoding} !\\b${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)
    RewriteCond %{HTTP:Range} ^$
`;
  return `${accepted}    RewriteCond %{REQUEST_FILENAME}/index.html${ending} -f
    RewriteRule ^(.*/|)$ $1index.html${ending} [L]
${accepted}    RewriteCond %{REQUEST_FILENAME}${ending} -f
    RewriteRule ^(.+)$ $1${ending} [L]
`;
}

function headers(base: string): string {
  const at = (path: string): string => `"expr=%{REQUEST_URI} =~ m#${path}#"`;
  const [[opens, who]] = Object.entries(OPEN) as [[string, string]];
  return [
    ...Object.entries(SAFETY).map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header always set Content-Security-Policy "${POLICY}"`,
    `Header always set Content-Security-Policy "${DRAWING_POLICY}" ${at(String.raw`\.svg(\.(br|gz))?$`)}`,
    `Header always set Cache-Control "${ASK_AGAIN}"`,
    `Header always set Cache-Control "${FOR_EVER}" ${at(`^${quotedPattern(routes.below(base, routes.assets))}`)}`,
    `Header always set Cache-Control "${NEVER_KEPT}" "expr=%{REQUEST_STATUS} -ge 400"`,
    `Header always set ${opens} "${who}" ${at(`^${quotedPattern(routes.below(base, routes.searchIndex))}`)}`,
    'Header always merge Vary "Accept-Encoding"',
  ]
    .map((line) => `  ${line}\n`)
    .join('');
}

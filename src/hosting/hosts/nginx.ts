import { ASK_AGAIN, DRAWING_POLICY, FOR_EVER, NEVER_KEPT, OPEN, POLICY, SAFETY } from '../headers.ts';
import { TEXT_ENDINGS, TYPES } from '../types.ts';
import * as routes from '../../routes.ts';
import { fileStem, hostname, mark, published, roots, spellings, type Host, type Hosted } from './host.ts';

/**
 * nginx 1.22 and later. Headers are set once, by maps: an `add_header` inside a location would drop all others. Where a server for the
 * address is there already, what stands in `http` and what stands in `server` are two files, and its owner includes the second.
 */
export const nginx: Host = {
  id: 'nginx',
  is: 'máy chủ nginx',
  fitsInside: true,
  files: (hosted) => ({
    [`${fileStem(hosted)}.conf`]: maps(hosted) + (hosted.inside ? '' : ownServer(hosted)),
    [`${fileStem(hosted)}-moved.map`]: movedMap(hosted),
    ...(hosted.inside ? { [insideFile(hosted)]: folderOfServer(hosted) } : {}),
  }),
  next: (folder, hosted) => {
    const stem = fileStem(hosted);
    const { inside } = hosted;
    return [
      `sudo apt-get install nginx libnginx-mod-http-brotli-static`,
      `sudo cp ${folder}/${stem}-moved.map ${inside ? `${folder}/${insideFile(hosted)} ` : ''}/etc/nginx/`,
      `sudo cp ${folder}/${stem}.conf /etc/nginx/conf.d/`,
      ...(inside
        ? [
            `trong server { … } đã có của ${hostname(hosted.address)}: thêm dòng “include ${insideFile(hosted)};”`,
          ]
        : []),
      `sudo nginx -t && sudo systemctl reload nginx`,
      ...(inside ? [] : [`HTTPS: sudo certbot --nginx`]),
      published(hosted),
    ];
  },
};

function maps(hosted: Hosted): string {
  const { base } = hosted;
  const own = `$${mark(hosted)}`;
  const assets = routes.below(base, routes.assets);
  const [[, who]] = Object.entries(OPEN) as [[string, string]];
  return `# Do “npm run host -- nginx” viết ra; đặt trong http {}, ví dụ /etc/nginx/conf.d/. Chạy lại lệnh khi đổi redirects.yaml.
map $uri ${own}_moved { default ""; include ${fileStem(hosted)}-moved.map; }
map "${own}_moved$is_args" ${own}_join { default ""; ~\\?.*\\?$ "&"; ~\\?$ "?"; }
map $uri ${own}_kept { default "${ASK_AGAIN}"; ~^${escape(assets)} "${FOR_EVER}"; }
map $status ${own}_cache { default ${own}_kept; ~^[45] "${NEVER_KEPT}"; }
map $uri ${own}_open { default ""; ~^${escape(routes.below(base, routes.searchIndex))} "${who}"; }
map $uri ${own}_policy { default "${POLICY}"; ~\\.svg$ "${DRAWING_POLICY}"; }
`;
}

function ownServer(hosted: Hosted): string {
  const { address, base, listen = '80' } = hosted;
  const { now, before } = roots(hosted);
  return `server {
  listen ${listen};
  server_name ${hostname(address)};
  root ${quote(now)};
  server_tokens off;
${manners(hosted)}${places(hosted)}  location @${mark(hosted)}_before { root ${quote(before)}; try_files $uri =404; }
${base === '/' ? '' : `  location = / { return 302 ${base}; }\n`}}
`;
}

/** A folder of a server that is there already: its rules stay as they are for all other addresses. Only a server holds places with a name. */
function folderOfServer(hosted: Hosted): string {
  const { base } = hosted;
  const { now, before } = roots(hosted);
  return `# Do “npm run host -- nginx --inside” viết ra; đặt trong server {} đã có.
location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }
location ^~ ${base} {
  root ${quote(now)};
  index index.html;
${manners(hosted)}${places(hosted)}}
location @${mark(hosted)}_before {
  root ${quote(before)};
${manners(hosted)}  try_files $uri =404;
}
`;
}

/** How every file is answered. */
function manners(hosted: Hosted): string {
  const own = `$${mark(hosted)}`;
  const [opens] = Object.keys(OPEN);
  const charset = [...new Set(TEXT_ENDINGS.map((ending) => TYPES[ending]!))].filter(
    (type) => type !== 'text/html',
  );
  return `  # Địa chỉ trong lời chuyển hướng không kèm http:// và cổng: đúng cả khi đứng sau máy chủ khác.
  absolute_redirect off;
  charset utf-8;
  charset_types ${charset.join(' ')};
  default_type application/octet-stream;
  types {
${Object.entries(byType())
  .map(([type, endings]) => `    ${type} ${endings.join(' ')};`)
  .join('\n')}
  }
  # Tệp .gz và .br do “npm run build -- --compress” làm sẵn. brotli cần gói libnginx-mod-http-brotli-static; không có thì xóa dòng ấy.
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  add_header Cache-Control ${own}_cache always;
  add_header Content-Security-Policy ${own}_policy always;
  # Ô tìm kiếm của cổng khác đọc được chỉ mục này (shards trong site.yaml của cổng ấy); để trống thì nginx không gửi.
  add_header ${opens} ${own}_open;
${Object.entries(SAFETY)
  .map(([name, value]) => `  add_header ${name} ${quote(value)} always;`)
  .join('\n')}
  client_max_body_size 1k;
  error_page 403 404 =404 ${routes.below(hosted.base, routes.notFoundFile)};
`;
}

/** Addresses that are answered otherwise. */
function places(hosted: Hosted): string {
  const own = mark(hosted);
  return `  if ($${own}_moved) { return 301 $${own}_moved$${own}_join$args; }
  location = ${routes.below(hosted.base, routes.notFoundFile)} { internal; }
  location ~ /\\.(?!well-known/) { return 404; }
  # Trang mở từ trước lần đăng mới vẫn tìm thấy kiểu chữ và mã của nó ở bản trước.
  location ^~ ${routes.below(hosted.base, routes.assets)} { try_files $uri @${own}_before; }
`;
}

function insideFile(hosted: Hosted): string {
  return `${fileStem(hosted)}-inside.inc`;
}

function movedMap(hosted: Hosted): string {
  const lines = spellings(hosted).map(({ from, to }) => `${quote(from)} ${quote(to)};`);
  return `# Trang đã chuyển chỗ (redirects.yaml).\n${lines.map((line) => `${line}\n`).join('')}`;
}

function byType(): Record<string, string[]> {
  const types: Record<string, string[]> = {};
  for (const [ending, type] of Object.entries(TYPES)) (types[type] ??= []).push(ending);
  return types;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}

function escape(path: string): string {
  return path.replaceAll('.', String.raw`\.`);
}

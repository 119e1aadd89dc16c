import { ASK_AGAIN, DRAWING_POLICY, FOR_EVER, NEVER_KEPT, OPEN, POLICY, SAFETY } from '../headers.ts';
import { TEXT_ENDINGS, TYPES } from '../types.ts';
import * as routes from '../../routes.ts';
import { hostname, roots, spellings, type Host, type Hosted } from './host.ts';

/** nginx 1.22 and later. Headers are set once, by maps: an `add_header` inside a location would drop all others. */
export const nginx: Host = {
  id: 'nginx',
  is: 'máy chủ nginx',
  files: (hosted) => ({ 'nep-moi.conf': siteConf(hosted), 'nep-moi-moved.map': movedMap(hosted) }),
  next: (folder) => [
    `sudo apt-get install nginx libnginx-mod-http-brotli-static`,
    `sudo cp ${folder}/nep-moi-moved.map /etc/nginx/`,
    `sudo cp ${folder}/nep-moi.conf /etc/nginx/conf.d/`,
    `sudo nginx -t && sudo systemctl reload nginx`,
    `HTTPS: sudo certbot --nginx`,
  ],
};

function siteConf(hosted: Hosted): string {
  const { address, base, listen = '80' } = hosted;
  const { now, before } = roots(hosted);
  const assets = routes.below(base, routes.assets);
  const missing = routes.below(base, routes.notFoundFile);
  const [[opens, who]] = Object.entries(OPEN) as [[string, string]];
  const charset = [...new Set(TEXT_ENDINGS.map((ending) => TYPES[ending]!))].filter(
    (type) => type !== 'text/html',
  );
  return `# Do “npm run host -- nginx” viết ra; đặt trong http {}, ví dụ /etc/nginx/conf.d/. Chạy lại lệnh khi đổi redirects.yaml.
map $uri $nep_moved { default ""; include nep-moi-moved.map; }
map "$nep_moved$is_args" $nep_join { default ""; ~\\?.*\\?$ "&"; ~\\?$ "?"; }
map $uri $nep_kept { default "${ASK_AGAIN}"; ~^${escape(assets)} "${FOR_EVER}"; }
map $status $nep_cache { default $nep_kept; ~^[45] "${NEVER_KEPT}"; }
map $uri $nep_open { default ""; ~^${escape(routes.below(base, routes.searchIndex))} "${who}"; }
map $uri $nep_policy { default "${POLICY}"; ~\\.svg$ "${DRAWING_POLICY}"; }
server {
  listen ${listen};
  server_name ${hostname(address)};
  root ${quote(now)};
  # Địa chỉ trong lời chuyển hướng không kèm http:// và cổng: đúng cả khi đứng sau máy chủ khác.
  absolute_redirect off;
  server_tokens off;
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
  add_header Cache-Control $nep_cache always;
  add_header Content-Security-Policy $nep_policy always;
  # Ô tìm kiếm của cổng khác đọc được chỉ mục này (shards trong site.yaml của cổng ấy); để trống thì nginx không gửi.
  add_header ${opens} $nep_open;
${Object.entries(SAFETY)
  .map(([name, value]) => `  add_header ${name} ${quote(value)} always;`)
  .join('\n')}
  client_max_body_size 1k;
  if ($nep_moved) { return 301 $nep_moved$nep_join$args; }
  error_page 403 404 =404 ${missing};
  location = ${missing} { internal; }
  location ~ /\\.(?!well-known/) { return 404; }
  # Trang mở từ trước lần đăng mới vẫn tìm thấy kiểu chữ và mã của nó ở bản trước.
  location ^~ ${assets} { try_files $uri @before; }
  location @before { root ${quote(before)}; try_files $uri =404; }
${base === '/' ? '' : `  location = / { return 302 ${base}; }\n`}}
`;
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

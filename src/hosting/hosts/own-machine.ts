import { caddyfile } from './caddy.ts';
import type { Host, Hosted } from './host.ts';

/** A machine of one's own: pulls content and figures each night, builds, publishes; tells the operator what failed or grew old. */
export const systemd: Host = {
  id: 'systemd',
  is: 'máy chủ Linux tự dựng mỗi đêm',
  files: (hosted) => ({
    'nep-moi.service': service(hosted),
    'nep-moi.timer': TIMER,
    'nep-moi-alert@.service': ALERT,
    'nep-moi-nightly.sh': nightly(hosted),
    'nep-moi-alert.sh': ALERT_SCRIPT,
  }),
  next: (folder, { www }) => [
    'sudo useradd --system --create-home --home-dir /srv/nep-moi nep-moi',
    'đặt dự án (package.json, content/) ở /srv/nep-moi/portal, chạy npm ci ở đó',
    `sudo install -d -o nep-moi ${www}`,
    `sudo install -m 755 ${folder}/nep-moi-nightly.sh ${folder}/nep-moi-alert.sh /srv/nep-moi/`,
    `sudo cp ${folder}/nep-moi.service ${folder}/nep-moi.timer ${folder}/nep-moi-alert@.service /etc/systemd/system/`,
    'ghi thư của người vận hành vào /srv/nep-moi/operator.env: OPERATOR_MAIL=ten@vi-du.vn',
    'sudo systemctl daemon-reload && sudo systemctl enable --now nep-moi.timer',
  ],
};

/** An image: built once, served by Caddy. */
export const docker: Host = {
  id: 'docker',
  is: 'ảnh Docker (dựng bằng Node, phục vụ bằng Caddy)',
  files: (hosted) => ({
    Dockerfile: dockerfile(hosted),
    '.dockerignore': 'node_modules\ndist\n.cache\n.astro\n.git\n',
    'hosting/Caddyfile': caddyfile({ ...hosted, www: '/srv/www', listen: ':8080' }),
  }),
  next: (folder) => [
    `chép Dockerfile, .dockerignore và hosting/ trong ${folder} vào cạnh package.json`,
    'docker build -t cong-thong-tin . && docker run -p 8080:8080 cong-thong-tin',
  ],
};

function service({ www }: Hosted): string {
  return `[Unit]
Description=Nep Moi: pull figures, build, check and publish the portal
Wants=network-online.target
After=network-online.target
OnFailure=nep-moi-alert@%n.service

[Service]
Type=oneshot
User=nep-moi
WorkingDirectory=/srv/nep-moi/portal
EnvironmentFile=-/srv/nep-moi/operator.env
ExecStart=/srv/nep-moi/nep-moi-nightly.sh
Nice=10
IOSchedulingClass=idle
TimeoutStartSec=60min
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
ReadWritePaths=/srv/nep-moi ${www}
`;
}

const TIMER = `[Unit]
Description=Nightly build of the portal

[Timer]
OnCalendar=*-*-* 02:30:00 Asia/Ho_Chi_Minh
RandomizedDelaySec=20min
Persistent=yes

[Install]
WantedBy=timers.target
`;

const ALERT = `[Unit]
Description=Tell the operator of the portal that %i failed

[Service]
Type=oneshot
User=nep-moi
EnvironmentFile=-/srv/nep-moi/operator.env
ExecStart=/srv/nep-moi/nep-moi-alert.sh "%i hỏng; xem: journalctl -u %i"
`;

function nightly({ base, www }: Hosted): string {
  return `#!/bin/sh
# Một bước hỏng thì dừng: bản đang hiện còn nguyên, và người vận hành được báo.
set -eu
export PORTAL_BASE='${base}'
if [ -d .git ]; then git pull --ff-only --quiet || /srv/nep-moi/nep-moi-alert.sh 'không lấy được nội dung mới (git pull); dựng từ bản đang có'; fi
[ ! package-lock.json -nt node_modules/.package-lock.json ] || npm ci
log=$(mktemp)
trap 'rm -f "$log"' EXIT
npm run -s build -- --compress > "$log" 2>&1 || { cat "$log"; exit 1; }
cat "$log"
# Nguồn số liệu đã cũ, quy định sắp hết hạn: cổng vẫn đăng, người vận hành được nhắc.
if grep '⚠' "$log" > "$log.old"; then /srv/nep-moi/nep-moi-alert.sh "$(cat "$log.old")"; fi
rm -f "$log.old"
npm run -s publish -- --to '${www}'
`;
}

const ALERT_SCRIPT = `#!/bin/sh
# Báo cho người vận hành: vào nhật ký của máy, và qua thư khi có OPERATOR_MAIL và lệnh mail.
set -eu
echo "nep-moi: $1" >&2
if command -v logger > /dev/null; then logger -t nep-moi -p user.warning -- "$1"; fi
if [ -n "\${OPERATOR_MAIL:-}" ] && command -v mail > /dev/null; then
  printf '%s\\n' "$1" | mail -s 'Cổng thông tin cần xem' "$OPERATOR_MAIL"
fi
`;

function dockerfile({ base }: Hosted): string {
  const site = base === '/' ? '' : `/site${base.slice(0, -1)}`;
  return `# Do “npm run host -- docker” viết ra.
FROM node:24-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ENV PORTAL_BASE=${base}
RUN npm run build -- --out dist --compress
FROM caddy:2-alpine
COPY hosting/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /portal/dist /srv/www${site || '/current'}
`;
}

import { caddyfile } from './caddy.ts';
import { fileStem, type Host, type Hosted } from './host.ts';

/**
 * A machine of one's own: pulls content and figures each night, builds, publishes; tells the operator what failed or grew old. Each portal
 * has its user, its home and its units, all of one name.
 */
export const systemd: Host = {
  id: 'systemd',
  is: 'máy chủ Linux tự dựng mỗi đêm',
  files: (hosted) => {
    const stem = fileStem(hosted);
    return {
      [`${stem}.service`]: service(hosted),
      [`${stem}.timer`]: TIMER,
      [`${stem}-alert@.service`]: alert(stem),
      [`${stem}-nightly.sh`]: nightly(hosted),
      [`${stem}-alert.sh`]: alertScript(stem),
    };
  },
  next: (folder, hosted) => {
    const stem = fileStem(hosted);
    const home = `/srv/${stem}`;
    return [
      `sudo useradd --system --create-home --home-dir ${home} ${stem} && sudo chmod 755 ${home}`,
      `đặt dự án (package.json, content/) ở ${home}/portal; rồi: sudo chown -R ${stem}: ${home}/portal && cd ${home}/portal && sudo -u ${stem} npm ci`,
      `sudo install -d -o ${stem} ${hosted.www}`,
      `sudo install -m 755 ${folder}/${stem}-nightly.sh ${folder}/${stem}-alert.sh ${home}/`,
      `sudo cp ${folder}/${stem}.service ${folder}/${stem}.timer ${folder}/${stem}-alert@.service /etc/systemd/system/`,
      `ghi thư của người vận hành vào ${home}/operator.env: OPERATOR_MAIL=ten@vi-du.vn (máy cần lệnh mail)`,
      `sudo systemctl daemon-reload && sudo systemctl enable --now ${stem}.timer`,
    ];
  },
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

// Mail is handed to a spool by a program of other rights than this user has: the unit must not forbid either.
function service(hosted: Hosted): string {
  const stem = fileStem(hosted);
  return `[Unit]
Description=Nep Moi: pull figures, build, check and publish the portal
Wants=network-online.target
After=network-online.target
OnFailure=${stem}-alert@%n.service

[Service]
Type=oneshot
User=${stem}
WorkingDirectory=/srv/${stem}/portal
EnvironmentFile=-/srv/${stem}/operator.env
ExecStart=/srv/${stem}/${stem}-nightly.sh
Nice=10
IOSchedulingClass=idle
TimeoutStartSec=60min
ProtectSystem=full
ProtectHome=yes
PrivateTmp=yes
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

function alert(stem: string): string {
  return `[Unit]
Description=Tell the operator of the portal that %i failed

[Service]
Type=oneshot
User=${stem}
EnvironmentFile=-/srv/${stem}/operator.env
ExecStart=/srv/${stem}/${stem}-alert.sh "%i hỏng; xem: journalctl -u %i"
`;
}

function nightly(hosted: Hosted): string {
  const { base, www } = hosted;
  const stem = fileStem(hosted);
  const tell = `/srv/${stem}/${stem}-alert.sh`;
  return `#!/bin/sh
# Một bước hỏng thì dừng: bản đang hiện còn nguyên, và người vận hành được báo.
set -eu
export PORTAL_BASE='${base}'
if [ -d .git ]; then git pull --ff-only --quiet || ${tell} 'không lấy được nội dung mới (git pull); dựng từ bản đang có'; fi
[ ! package-lock.json -nt node_modules/.package-lock.json ] || npm ci
log=$(mktemp)
trap 'rm -f "$log"' EXIT
npm run -s build -- --compress > "$log" 2>&1 || { cat "$log"; exit 1; }
cat "$log"
# Nguồn số liệu đã cũ, quy định sắp hết hạn: cổng vẫn đăng, người vận hành được nhắc.
if grep '⚠' "$log" > "$log.old"; then ${tell} "$(cat "$log.old")"; fi
rm -f "$log.old"
npm run -s publish -- --to '${www}'
`;
}

function alertScript(stem: string): string {
  return `#!/bin/sh
# Báo cho người vận hành: vào nhật ký của máy, và qua thư khi có OPERATOR_MAIL và lệnh mail.
# Không báo được thì việc dựng và đăng vẫn đi tiếp.
set -u
echo "${stem}: $1" >&2
if command -v logger > /dev/null; then logger -t ${stem} -p user.warning -- "$1"; fi
if [ -n "\${OPERATOR_MAIL:-}" ] && command -v mail > /dev/null; then
  printf '%s\\n' "$1" | mail -s 'Cổng thông tin cần xem' "$OPERATOR_MAIL"
fi
exit 0
`;
}

function dockerfile({ base }: Hosted): string {
  const site = base === '/' ? '' : `/site${base.slice(0, -1)}`;
  return `# Do “npm run host -- docker” viết ra.
FROM node:24-bookworm-slim AS build
WORKDIR /portal
COPY . .
RUN npm ci
ENV PORTAL_BASE=${base}
RUN npm run build -- --out dist --compress
FROM caddy:2-alpine
COPY hosting/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /portal/dist /srv/www${site || '/current'}
`;
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { serve } from '../../../src/building/serve.ts';
import { compressSite } from '../../../src/hosting/compress.ts';
import { apache } from '../../../src/hosting/hosts/apache.ts';
import { caddy } from '../../../src/hosting/hosts/caddy.ts';
import { fileStem, type Hosted } from '../../../src/hosting/hosts/host.ts';
import { nginx } from '../../../src/hosting/hosts/nginx.ts';

// The servers themselves, started on loopback with what `npm run host` writes for them. Where one is not installed, its tests are skipped;
// our own preview answers the same questions everywhere.
export const room = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

export const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
export const MOVED = [
  { from: '/cam-nang/', to: '/so-tay/' },
  { from: '/so-sanh-cu/', to: '/so-sanh/?a=x&b=y' },
];
const LONG = 'Nước sạch về làng. '.repeat(200);

/** A small site; `word` tells one state from another. */
export async function makeSite(
  name: string,
  word: string,
  more: Record<string, string> = {},
): Promise<string> {
  const site = join(room, name);
  const files = {
    'index.html': `<h1>${word}</h1>${LONG}`,
    '404.html': '<h1>Không có trang</h1>',
    'so-tay/index.html': `<h1>Sổ tay ${word}</h1>`,
    [`assets/${word}.css`]: `h1 { content: '${word}' }`,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'lich.ics': 'BEGIN:VCALENDAR',
    'manifest.webmanifest': '{}',
    'ban-doc/loa.ssml': '<speak/>',
    'du-lieu/so-tay.epub': 'PK',
    'du-lieu/mo-ta.jsonld': '{}',
    'du-lieu/bang.csv': 'a;b',
    'mau.zip': '0123456789',
    '.an/mat.txt': 'hidden',
    ...more,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(site, file, '..'), { recursive: true });
    writeFileSync(join(site, file), text);
    utimesSync(join(site, file), 1_700_000_000, 1_700_000_000);
  }
  await compressSite(site, { quality: 5, tick: () => undefined });
  return site;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}
export function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (data: Buffer) => parts.push(data));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Running {
  port: number;
  stop: () => Promise<void>;
}

/** Waits until somebody answers, as long as the process lives. */
async function answering(port: number, child: ChildProcess): Promise<Running> {
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    const up = await get(port, '/').then(
      () => true,
      () => false,
    );
    if (up) break;
    await sleep(50);
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** Every file where the command says that it goes; `others` are portals whose files lie beside, as `--inside` writes them or on a port of their own. */
export async function startNginx(hosted: Hosted, others: readonly Hosted[] = []): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(room, 'nginx-'));
  mkdirSync(join(folder, 'conf.d'));
  for (const one of [{ ...hosted, listen: `127.0.0.1:${port}` }, ...others])
    for (const [name, text] of Object.entries(nginx.files(one)))
      writeFileSync(
        join(folder, name.endsWith('.conf') ? 'conf.d' : '.', name),
        hasBrotli ? text : text.replaceAll('  brotli_static on;\n', ''),
      );
  const inside = others.filter((one) => one.inside).map((one) => `include ${fileStem(one)}-inside.inc;\n`);
  const own = join(folder, 'conf.d', `${fileStem(hosted)}.conf`);
  writeFileSync(own, readFileSync(own, 'utf8').replace(/\}\n$/, `${inside.join('')}}\n`));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${hasBrotli ? 'load_module modules/ngx_http_brotli_static_module.so;\n' : ''}user root; worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
include ${folder}/conf.d/*.conf; }`,
  );
  const args = ['-p', '/usr/share/nginx', '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  return answering(port, spawn('nginx', args, { stdio: ['ignore', 'ignore', 'pipe'] }));
}

export async function startCaddy(hosted: Hosted, others: readonly Hosted[] = []): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(room, 'caddy-'));
  const files = [{ ...hosted, listen: `http://127.0.0.1:${port}` }, ...others].map(
    (one) => Object.values(caddy.files(one))[0],
  );
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${files.join('')}`);
  const child = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return answering(port, child);
}

/** As a house of shared hosting has it: the folder of the reader's files, in which `.htaccess` may say what it likes about files. */
export async function startApache({ base, www }: Hosted): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(room, 'apache-'));
  chmodSync(room, 0o755);
  const shown = join(www, base === '/' ? 'current' : 'site');
  const modules = 'mpm_event authz_core dir mime headers rewrite deflate filter negotiation autoindex'.split(
    ' ',
  );
  writeFileSync(
    join(folder, 'apache.conf'),
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerRoot "${folder}"
PidFile "${folder}/pid"
ServerName localhost
Listen 127.0.0.1:${port}
ErrorLog "${folder}/errors"
User www-data
Group www-data
TypesConfig /dev/null
DocumentRoot "${shown}"
<Directory "${shown}">
  Options Indexes FollowSymLinks MultiViews
  AllowOverride FileInfo
</Directory>
`,
  );
  const args = ['-X', '-f', join(folder, 'apache.conf')];
  return answering(port, spawn('apache2', args, { stdio: ['ignore', 'ignore', 'pipe'] }));
}

export async function startOwn({ base, www, moved }: Hosted): Promise<Running> {
  const server: Server = await serve({ folder: join(www, 'current'), port: 0, base, moved });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const hasBrotli = has('test', '-f', '/usr/share/nginx/modules/ngx_http_brotli_static_module.so');
export const SERVERS = [
  { name: 'our preview', start: startOwn, installed: true, brotli: false, before: false, inSite: () => ({}) },
  {
    name: 'nginx',
    start: startNginx,
    installed: has('nginx', '-v'),
    brotli: hasBrotli,
    before: true,
    inSite: () => ({}),
  },
  {
    name: 'Caddy',
    start: startCaddy,
    installed: has('caddy', 'version'),
    brotli: true,
    before: true,
    inSite: () => ({}),
  },
  {
    name: 'Apache',
    start: startApache,
    installed: has('apache2', '-v') && has('test', '-f', '/usr/lib/apache2/modules/mod_headers.so'),
    brotli: true,
    before: false,
    inSite: (hosted: Hosted) => apache.files(hosted),
  },
] as const;

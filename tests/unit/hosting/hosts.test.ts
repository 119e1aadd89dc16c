import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../src/building/serve.ts';
import { compressSite } from '../../../src/hosting/compress.ts';
import { caddy } from '../../../src/hosting/hosts/caddy.ts';
import type { Hosted } from '../../../src/hosting/hosts/host.ts';
import { nginx } from '../../../src/hosting/hosts/nginx.ts';
import { publish, rollBack } from '../../../src/hosting/publish.ts';

// The servers themselves, started on loopback with what `npm run host` writes for them. Where one is not installed, its tests are skipped;
// our own preview answers the same questions everywhere.
const room = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const MOVED = [
  { from: '/cam-nang/', to: '/so-tay/' },
  { from: '/so-sanh-cu/', to: '/so-sanh/?a=x&b=y' },
];
const LONG = 'Nước sạch về làng. '.repeat(200);

/** A small site; `word` tells one state from another. */
async function makeSite(name: string, word: string): Promise<string> {
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
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(site, file, '..'), { recursive: true });
    writeFileSync(join(site, file), text);
    utimesSync(join(site, file), 1_700_000_000, 1_700_000_000);
  }
  await compressSite(site, { quality: 5, tick: () => undefined });
  return site;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}
function get(
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Running {
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

async function startNginx(hosted: Hosted): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(room, 'nginx-'));
  for (const [name, text] of Object.entries(nginx.files({ ...hosted, listen: `127.0.0.1:${port}` })))
    writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${hasBrotli ? 'load_module modules/ngx_http_brotli_static_module.so;\n' : ''}user root; worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
include ${folder}/nep-moi.conf; }`,
  );
  if (!hasBrotli) {
    const conf = join(folder, 'nep-moi.conf');
    writeFileSync(conf, readFileSync(conf, 'utf8').replace('  brotli_static on;\n', ''));
  }
  const args = ['-p', '/usr/share/nginx', '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  return answering(port, spawn('nginx', args, { stdio: ['ignore', 'ignore', 'pipe'] }));
}

async function startCaddy(hosted: Hosted): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(room, 'caddy-'));
  const { Caddyfile } = caddy.files({ ...hosted, listen: `http://127.0.0.1:${port}` });
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${Caddyfile}`);
  const child = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return answering(port, child);
}

async function startOwn({ base, www, moved }: Hosted): Promise<Running> {
  const server: Server = await serve({ folder: join(www, 'current'), port: 0, base, moved });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const hasBrotli = has('test', '-f', '/usr/share/nginx/modules/ngx_http_brotli_static_module.so');
const SERVERS = [
  { name: 'our preview', start: startOwn, installed: true, brotli: false, before: false },
  { name: 'nginx', start: startNginx, installed: has('nginx', '-v'), brotli: hasBrotli, before: true },
  { name: 'Caddy', start: startCaddy, installed: has('caddy', 'version'), brotli: true, before: true },
] as const;

for (const { name, start, installed, brotli, before } of SERVERS)
  for (const base of ['/', '/cvd/'])
    describe.skipIf(!installed)(`${name}, portal at ${base}`, () => {
      const www = join(room, `${name.replaceAll(' ', '-')}${base === '/' ? '' : '-cvd'}`);
      const hosted: Hosted = { base, address: 'http://127.0.0.1', www, moved: MOVED };
      const at = (path: string): string => base + path;
      let running: Running;
      let first: string;
      const ask = (path: string, headers?: Record<string, string>, method?: string): Promise<Answer> =>
        get(running.port, path, headers, method);

      beforeAll(async () => {
        first = await makeSite(`${name}-mot-${base.length}`, 'mot');
        publish(first, www, 'r1', base);
        running = await start(hosted);
      });
      afterAll(() => running.stop());

      test.each([
        ['', 'text/html'],
        ['so-tay/', 'text/html'],
        ['assets/mot.css', 'text/css'],
        ['icon.svg', 'image/svg+xml'],
        ['lich.ics', 'text/calendar'],
        ['manifest.webmanifest', 'application/manifest+json'],
        ['ban-doc/loa.ssml', 'application/ssml+xml'],
        ['du-lieu/so-tay.epub', 'application/epub+zip'],
        ['du-lieu/mo-ta.jsonld', 'application/ld+json'],
        ['du-lieu/bang.csv', 'text/csv'],
      ])('“%s” is sent as %s, with every header', async (path, type) => {
        const { status, headers } = await ask(at(path));
        expect(status).toBe(200);
        expect(headers['content-type']?.split(';')[0]).toBe(type);
        expect(headers).toMatchObject({
          'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cross-origin-opener-policy': 'same-origin',
        });
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
        expect(headers['content-security-policy']!.includes("default-src 'none'")).toBe(
          path.endsWith('.svg'),
        );
      });

      test('words of a text are UTF-8', async () => {
        for (const path of ['', 'du-lieu/bang.csv', 'lich.ics'])
          expect((await ask(at(path))).headers['content-type']?.toLowerCase()).toContain('utf-8');
      });

      test('a page that is missing says so with its status, is not kept, and nothing hidden is shown', async () => {
        for (const path of ['khong-co/', 'khong-co', 'assets/khong-co.css', '.an/mat.txt', 'assets/']) {
          const { status, headers, bytes } = await ask(at(path));
          expect([path, status]).toEqual([path, 404]);
          expect(bytes.toString()).toContain('Không có trang');
          expect(headers['cache-control']).toBe('no-store');
          expect(headers['x-content-type-options']).toBe('nosniff');
        }
      });

      test.each([
        ['so-tay', 'so-tay/'],
        ['so-tay?a=1', 'so-tay/?a=1'],
        ['cam-nang/', 'so-tay/'],
        ['cam-nang', 'so-tay/'],
        ['cam-nang/index.html', 'so-tay/'],
        ['cam-nang/?a=1&b=%20', 'so-tay/?a=1&b=%20'],
        ['so-sanh-cu/', 'so-sanh/?a=x&b=y'],
        ['so-sanh-cu?fbclid=1', 'so-sanh/?a=x&b=y&fbclid=1'],
      ])('%s leads to %s for good', async (from, to) => {
        const { status, headers } = await ask(at(from));
        expect([status, headers.location]).toEqual([301, at(to)]);
      });

      test('the root of the address leads into the sub-folder, which leads to its slash', async () => {
        if (base === '/') return;
        const { status, headers } = await ask('/cvd');
        expect([status, headers.location]).toEqual([301, '/cvd/']);
        expect((await ask('/khac/')).status).toBe(404);
      });

      test('texts are sent compressed to who can read it, and are the same then', async () => {
        const plain = (await ask(at(''))).bytes;
        const zipped = await ask(at(''), { 'accept-encoding': 'gzip' });
        expect(zipped.headers['content-encoding']).toBe('gzip');
        expect(gunzipSync(zipped.bytes).equals(plain)).toBe(true);
        expect(zipped.headers.vary?.toLowerCase()).toContain('accept-encoding');
        if (!brotli) return;
        const tight = await ask(at(''), { 'accept-encoding': 'gzip, br' });
        expect(tight.headers['content-encoding']).toBe('br');
        expect(brotliDecompressSync(tight.bytes).equals(plain)).toBe(true);
      });

      test('a portal is there to be read: nothing can be sent to it, and no page answers what is sent', async () => {
        for (const method of ['POST', 'PUT', 'DELETE']) {
          const answer = await ask(at('so-tay/'), {}, method);
          expect([method, answer.status]).toEqual([method, 405]);
          expect(String(answer.bytes)).not.toContain('Sổ tay');
          expect(answer.headers['x-content-type-options']).toBe('nosniff');
        }
        expect((await ask(at('so-tay/'), {}, 'HEAD')).status).toBe(200);
      });

      test('what the reader has is not sent again; a part is sent with its place', async () => {
        const { headers } = await ask(at('mau.zip'));
        expect((await ask(at('mau.zip'), { 'if-none-match': headers.etag! })).status).toBe(304);
        expect((await ask(at('mau.zip'), { 'if-modified-since': headers['last-modified']! })).status).toBe(
          304,
        );
        const part = await ask(at('mau.zip'), { range: 'bytes=2-4' });
        expect([part.status, part.headers['content-range'], part.bytes.toString()]).toEqual([
          206,
          'bytes 2-4/10',
          '234',
        ]);
        expect((await ask(at('mau.zip'), { range: 'bytes=20-' })).status).toBe(416);
      });

      test('60 publications under load: each answer is whole; an unchanged file keeps its tag; assets of the last site stay', async () => {
        const tag = (await ask(at('mau.zip'))).headers.etag;
        const sites = [first, await makeSite(`${name}-hai-${base.length}`, 'hai')];
        const enough = new AbortController();
        const bad: string[] = [];
        let answers = 0;
        const readers = Array.from({ length: 3 }, async () => {
          while (!enough.signal.aborted) {
            const { status, bytes } = await ask(at(''));
            answers++;
            if (status !== 200 || !/^<h1>(?:mot|hai)<\/h1>Nước .* làng\. $/su.test(bytes.toString()))
              bad.push(`${status} ${bytes.length}`);
          }
        });
        for (let round = 0; round < 60; round++) publish(sites[round % 2]!, www, `s${1000 + round}`, base);
        await ask(at(''));
        enough.abort();
        await Promise.all(readers);
        expect(bad).toEqual([]);
        expect(answers).toBeGreaterThan(0);
        expect((await ask(at(''))).bytes.toString()).toContain('<h1>hai</h1>');
        expect((await ask(at('mau.zip'))).headers.etag).toBe(tag);
        if (before) {
          const old = await ask(at('assets/mot.css'));
          expect([old.status, old.headers['cache-control']]).toEqual([
            200,
            'public, max-age=31536000, immutable',
          ]);
        }
      });

      test('going back shows the site before', async () => {
        expect(rollBack(www)).toBe('s1058');
        expect((await ask(at(''))).bytes.toString()).toContain('<h1>mot</h1>');
      });
    });

import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hosted } from '../../../src/hosting/hosts/host.ts';
import { publish, rollBack } from '../../../src/hosting/publish.ts';
import { get, makeSite, MOVED, room, SERVERS, type Answer, type Running } from './servers.ts';

/** Apache tells where it leads with the host that was asked. */
const pathOf = (location: string | undefined): string | undefined =>
  location?.replace(/^http:\/\/127\.0\.0\.1:\d+/, '');

for (const { name, start, installed, brotli, before, inSite } of SERVERS)
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
        first = await makeSite(`${name}-mot-${base.length}`, 'mot', inSite(hosted));
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
        expect([status, pathOf(headers.location)]).toEqual([301, at(to)]);
      });

      test('the root of the address leads into the sub-folder, which leads to its slash', async () => {
        if (base === '/') return;
        const { status, headers } = await ask('/cvd');
        expect([status, pathOf(headers.location)]).toEqual([301, '/cvd/']);
        expect((await ask('/khac/')).status).toBe(404);
      });

      test('nobody is led to another host, whatever stands before or inside the address', async () => {
        for (const path of [
          '//so-tay',
          '//noi-khac.example/../so-tay',
          '//noi-khac.example/..%2fso-tay',
          '//cvd',
        ]) {
          const { headers } = await ask(path);
          expect([path, headers.location ?? '/']).not.toEqual([
            path,
            expect.stringMatching(/^(?:\/\/|\/\\|.*noi-khac)/),
          ]);
        }
        for (const path of ['so-tay/%00', '..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd'])
          expect((await ask(at(path))).status).toBeGreaterThanOrEqual(400);
        expect((await ask(at('so-tay/%00'))).status).toBeLessThan(500);
      });

      test('a store between server and reader is told that the answer depends on what the reader can unpack', async () => {
        for (const encoding of ['identity', 'gzip', 'br'])
          expect((await ask(at(''), { 'accept-encoding': encoding })).headers.vary?.toLowerCase()).toContain(
            'accept-encoding',
          );
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
        const sites = [first, await makeSite(`${name}-hai-${base.length}`, 'hai', inSite(hosted))];
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

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../src/building/serve.ts';
import { replaceFolder } from '../../../src/files/replace.ts';

const room = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(room, 'dist');
const LONG = 'Nước sạch về làng. '.repeat(200);
let server: Server;
let port: number;

beforeAll(async () => {
  for (const [file, text] of Object.entries({
    'index.html': `<h1>${LONG}</h1>`,
    '404.html': '<h1>Không có trang</h1>',
    'so-tay/index.html': '<h1>Sổ tay</h1>',
    'assets/a.B1c2.css': 'h1 { color: black }',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'mau.zip': '0123456789',
    'rong.txt': '',
    'lich.ics': 'BEGIN:VCALENDAR',
    'ten có dấu.txt': 'được',
    '.an/mat.txt': 'hidden',
  })) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  server = await serve({ folder, port: 0, base: '/cvd/', moved: [{ from: '/cam-nang/', to: '/so-tay/' }] });
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(room, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
const stillUp = async (): Promise<void> => expect((await get('/cvd/so-tay/')).status).toBe(200);

describe('answers as the hosts do', () => {
  test.each([
    ['/cvd/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/cvd/assets/a.B1c2.css', 200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/cvd/lich.ics', 200, 'text/calendar; charset=utf-8', 'no-cache'],
    ['/cvd/mau.zip', 200, 'application/zip', 'no-cache'],
    ['/cvd/ten%20c%C3%B3%20d%E1%BA%A5u.txt', 200, 'text/plain; charset=utf-8', 'no-cache'],
    ['/cvd/khong-co/', 404, 'text/html; charset=utf-8', 'no-store'],
    ['/khac/', 404, 'text/html; charset=utf-8', 'no-store'],
    ['/cvd/.an/mat.txt', 404, 'text/html; charset=utf-8', 'no-store'],
    ['/cvd/assets/', 404, 'text/html; charset=utf-8', 'no-store'],
  ])('%s: %i', async (path, status, type, kept) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'cache-control': kept,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
    });
  });

  test('a page that is missing is the page that says so, with its status', async () => {
    expect((await get('/cvd/khong-co')).body).toContain('Không có trang');
  });

  test('a drawing opened by itself runs nothing', async () => {
    expect((await get('/cvd/icon.svg')).headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    ['/cvd', '/cvd/'],
    ['/cvd/so-tay', '/cvd/so-tay/'],
    ['/cvd/so-tay?a=1', '/cvd/so-tay/?a=1'],
    ['/cvd/cam-nang/', '/cvd/so-tay/'],
    ['/cvd/cam-nang', '/cvd/so-tay/'],
    ['/cvd/cam-nang/index.html?x=%20', '/cvd/so-tay/?x=%20'],
  ])('%s leads to %s for good', async (from, to) => {
    const { status, headers } = await get(from);
    expect([status, headers.location]).toEqual([301, to]);
  });

  test('text is compressed for who can read it, a part never', async () => {
    const gzip = { 'accept-encoding': 'gzip' };
    expect((await get('/cvd/', gzip)).headers['content-encoding']).toBe('gzip');
    const part = await get('/cvd/', { ...gzip, range: 'bytes=0-3' });
    expect([part.status, part.headers['content-encoding'], part.body]).toEqual([206, undefined, '<h1>']);
  });

  test('a file that the reader has is not sent again', async () => {
    const { headers } = await get('/cvd/mau.zip');
    const again = await get('/cvd/mau.zip', { 'if-none-match': headers.etag! });
    expect([again.status, again.body, again.headers['cache-control']]).toEqual([304, '', 'no-cache']);
  });

  test('a part is sent with its place, and one that is not there is refused with the size', async () => {
    const part = await get('/cvd/mau.zip', { range: 'bytes=2-4' });
    expect([part.status, part.headers['content-range'], part.body]).toEqual([206, 'bytes 2-4/10', '234']);
    const none = await get('/cvd/mau.zip', { range: 'bytes=10-' });
    expect([none.status, none.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  test('a question about a file has the headers of the file and no body', async () => {
    const { status, headers, body } = await get('/cvd/mau.zip', {}, 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '10', '']);
    expect((await get('/cvd/khong-co', {}, 'HEAD')).status).toBe(404);
  });

  test('who wants to write is told that there is only reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await get('/cvd/', {}, method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('an address or a query beyond all measure is refused', async () => {
    expect((await get(`/cvd/${'a'.repeat(5_000)}`)).status).toBe(414);
    expect((await get(`/cvd/?q=${'a'.repeat(3_000)}`)).status).toBe(414);
    expect((await get(`/cvd/?q=${'a'.repeat(1_000)}`)).status).toBe(200);
  });
});

/** Sends bytes as they are; resolves with the status line, or '' when the server hangs up without a word. */
async function raw(bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString('latin1')));
  socket.on('error', () => undefined); // a server may cut off what is no HTTP
  socket.end(bytes);
  await once(socket, 'close');
  return said.split('\r\n')[0]!;
}

const HEAD = 'Host: x\r\nConnection: close\r\n';
const line = (target: string): string => `GET ${target} HTTP/1.1\r\n${HEAD}\r\n`;
const range = (value: string): string => `GET /cvd/mau.zip HTTP/1.1\r\n${HEAD}Range: ${value}\r\n\r\n`;
const header = (text: string): string => `GET /cvd/ HTTP/1.1\r\n${HEAD}${text}\r\n\r\n`;

test.each([
  ['nothing', ''],
  ['empty lines', '\r\n\r\n\r\n'],
  ['no HTTP at all', 'xin chào\r\n\r\n'],
  ['a greeting of TLS', Buffer.from('16030100a5010000a10303', 'hex')],
  ['zeros', Buffer.alloc(2_000)],
  ['no version', 'GET /\r\n\r\n'],
  ['a version that does not exist', `GET / HTTP/9.9\r\n${HEAD}\r\n`],
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['two hosts', `GET / HTTP/1.1\r\nHost: a\r\n${HEAD}\r\n`],
  ['a method that does not exist', `LẤY / HTTP/1.1\r\n${HEAD}\r\n`],
  ['a method to tunnel', `CONNECT a:443 HTTP/1.1\r\n${HEAD}\r\n`],
  ['all of the server', `OPTIONS * HTTP/1.1\r\n${HEAD}\r\n`],
  ['an empty target', `GET  HTTP/1.1\r\n${HEAD}\r\n`],
  ['a target without slash', line('cvd/')],
  ['a whole address', line('http://x/cvd/')],
  ['an address that is none', line('http://[::1/cvd/')],
  ['a broken escape', line('/cvd/%')],
  ['a broken escape further on', line('/cvd/%zz')],
  ['bytes that are no UTF-8', line('/cvd/%ff%fe')],
  ['a zero byte', line('/cvd/%00')],
  ['a zero byte before an ending', line('/cvd/index.html%00.png')],
  ['a way up', line('/cvd/../../etc/passwd')],
  ['a hidden way up', line('/cvd/%2e%2e/%2e%2e/etc/passwd')],
  ['a way up with backslashes', line('/cvd/..%5c..%5cetc')],
  ['a way up twice hidden', line('/cvd/%252e%252e/')],
  ['two slashes', line('//vi-du.example/')],
  ['two slashes within', line('/cvd//so-tay')],
  ['a name too long for the disk', line(`/cvd/${'a'.repeat(300)}`)],
  ['a page below a file', line('/cvd/mau.zip/a')],
  ['a range backwards', range('bytes=5-2')],
  ['a range without numbers', range('bytes=a-b')],
  ['a range of nothing', range('bytes=-')],
  ['a range below zero', range('bytes=-1-2')],
  ['a range beyond counting', range(`bytes=${'9'.repeat(400)}-`)],
  ['a hundred ranges', range(`bytes=${'0-1,'.repeat(100)}0-1`)],
  ['a range of an unknown unit', range('trang=1-2')],
  ['a header without name', header(': a')],
  ['a header without colon', header('a')],
  ['headers beyond all measure', header(`X: ${'a'.repeat(20_000)}`)],
  ['a thousand headers', header(Array.from({ length: 3_000 }, (_, i) => `X-${i}: 1`).join('\r\n'))],
  ['a body that is not as long as said', header('Content-Length: 100')],
  ['two lengths', header('Content-Length: 1\r\nContent-Length: 2')],
  ['a length and pieces', header('Content-Length: 5\r\nTransfer-Encoding: chunked')],
  ['pieces of a wrong size', `${header('Transfer-Encoding: chunked')}zz\r\n`],
  ['a wish for another protocol', header('Connection: Upgrade\r\nUpgrade: websocket')],
  ['a condition without sense', header('If-None-Match: """"\r\nIf-Modified-Since: 32/13')],
  ['an encoding that nobody knows', header('Accept-Encoding: ;;;q=9,\x01')],
])('a request of %s is answered or cut off, and the server goes on', async (_what, bytes) => {
  const said = await raw(bytes);
  expect(said === '' || /^HTTP\/1\.1 (?:200|206|301|304|4\d\d) /.test(said), said).toBe(true);
  await stillUp();
});

test('300 readers who begin a request and do not end it keep nobody else from reading', async () => {
  const slow: Socket[] = [];
  for (let i = 0; i < 300; i++) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined); // the server may lose patience
    socket.write(i % 2 ? 'GET /cvd/ HT' : `GET /cvd/ HTTP/1.1\r\n${HEAD}X-Slow: `);
    slow.push(socket);
    await once(socket, 'connect');
  }
  const answers = await Promise.all(Array.from({ length: 50 }, () => get('/cvd/')));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  for (const socket of slow) socket.destroy();
  await stillUp();
});

test('readers who go away in the middle of a file leave the server as it was', async () => {
  writeFileSync(join(folder, 'lon.pdf'), Buffer.alloc(8_000_000));
  for (let i = 0; i < 30; i++) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(line('/cvd/lon.pdf'));
    await once(socket, 'data');
    socket.destroy();
  }
  await stillUp();
});

test('while the site is replaced again and again, each answer is a whole page', async () => {
  const page = (round: number): string => `<p>${String(round).repeat(200 + round * 37)}</p>`;
  const enough = new AbortController();
  const seen: string[] = [];
  const reading = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (!enough.signal.aborted) {
        const { status, body } = await get('/cvd/');
        seen.push(
          status === 200 && /^<p>(\d+)<\/p>$/.test(body) ? 'whole' : `${status} ${body.slice(0, 40)}`,
        );
      }
    }),
  );
  const make = (round: number): string => {
    const fresh = join(room, 'fresh');
    mkdirSync(join(fresh, 'so-tay'), { recursive: true });
    writeFileSync(join(fresh, 'index.html'), page(round));
    writeFileSync(join(fresh, 'so-tay/index.html'), page(round));
    writeFileSync(join(fresh, '404.html'), '404');
    return fresh;
  };
  replaceFolder(make(1), folder);
  seen.length = 0;
  for (let round = 2; round <= 60; round++) {
    replaceFolder(make(round % 10), folder);
    await get('/cvd/');
  }
  enough.abort();
  await reading;
  expect([...new Set(seen)]).toEqual(['whole']);
});

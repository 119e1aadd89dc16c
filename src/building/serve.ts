import { once } from 'node:events';
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants as zlib } from 'node:zlib';
import compression from 'compression';
import { judge } from '../hosting/conditions.ts';
import { headersOf, headersOfFault } from '../hosting/headers.ts';
import type { Moved } from '../hosting/moved.ts';
import { readTarget } from '../hosting/target.ts';
import { isText, typeOf } from '../hosting/types.ts';
import * as routes from '../routes.ts';

/** Quality of Brotli made while the reader waits; hosts hand out copies made beforehand, which are smaller still (`build -- --compress`). */
const QUICK = 5;

export interface Served {
  /** Folder of the built site. It may be replaced while it is served. */
  folder: string;
  port: number;
  base?: string;
  /** Addresses that have moved, answered with 301. */
  moved?: readonly Moved[];
}

/** An address with the query of whoever followed a link, behind one of its own. @param query empty, or with its “?” */
function withQuery(address: string, query: string): string {
  return address + (address.includes('?') ? query.replace('?', '&') : query);
}

/**
 * Serves a built site on loopback as the hosts do that `npm run host` writes for: same types, same headers, compressed, `404.html` with its
 * status, nothing listed. Resolves when it listens.
 */
export function serve({ folder, port, base = '/', moved = [] }: Served): Promise<Server> {
  const prefix = base.replace(/\/$/, '');
  const leads = new Map(moved.map(({ from, to }) => [from.replace(/\/$/, ''), to]));
  const compress = compression({
    threshold: 512,
    brotli: { params: { [zlib.BROTLI_PARAM_QUALITY]: QUICK } },
  }) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const target = readTarget(request.url ?? '/');
    if (target.kind === 'fault')
      return target.status === 404 ? notFound(request, response) : refuse(response, target.status);
    const { path, query } = target;
    if (path === prefix) return lead(response, `${prefix}/${query}`);
    if (!path.startsWith(`${prefix}/`)) return notFound(request, response);
    const below = path.slice(prefix.length);
    const to = leads.get(below.replace(/(?:\/index\.html|\/)$/, ''));
    if (to !== undefined) return lead(response, withQuery(`${prefix}${to}`, query));
    const file = await openFile(below.endsWith('/') ? `${below}index.html` : below);
    if (file === 'folder') return lead(response, `${encodeURI(path)}/${query}`);
    if (!file) return notFound(request, response);
    return sendFile(request, response, below, file);
  }

  /** Opened first and then looked at: what is sent is one state of the file, whatever is put in its place meanwhile. */
  async function openFile(path: string): Promise<FileHandle | 'folder' | undefined> {
    let handle: FileHandle;
    try {
      handle = await open(join(folder, path), constants.O_RDONLY);
    } catch (error) {
      if (NOWHERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
    const about = await handle.stat();
    if (about.isFile()) return handle;
    await handle.close();
    return about.isDirectory() && (await exists(join(folder, path, 'index.html'))) ? 'folder' : undefined;
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    file: FileHandle,
  ): Promise<void> {
    try {
      const name = path.endsWith('/') ? 'index.html' : path;
      const { size, mtimeMs } = await file.stat();
      const text = isText(name);
      const etag = `${text ? 'W/' : ''}"${Math.floor(mtimeMs).toString(16)}-${size.toString(16)}"`;
      const verdict = judge(request.headers, request.method!, size, { etag, modified: mtimeMs });
      for (const [header, value] of Object.entries(headersOf(path, request.headers.origin)))
        response.setHeader(header, value);
      response.setHeader('Content-Type', typeOf(name));
      response.setHeader('Accept-Ranges', 'bytes');
      response.setHeader('ETag', etag);
      response.setHeader('Last-Modified', new Date(mtimeMs).toUTCString());
      if (verdict === 'unchanged') return void response.writeHead(304).end();
      if (verdict === 'precondition failed') return refuse(response, 412);
      if (verdict === 'unsatisfiable') {
        response.setHeader('Content-Range', `bytes */${size}`);
        return refuse(response, 416);
      }
      const { start, end } = verdict === 'whole' ? { start: 0, end: size - 1 } : verdict;
      if (verdict === 'whole') response.writeHead(200, { 'Content-Length': size });
      else
        response.writeHead(206, {
          'Content-Range': `bytes ${start}-${end}/${size}`,
          'Content-Length': end - start + 1,
        });
      if (request.method === 'HEAD' || size === 0) return void response.end();
      return await pipeline(file.createReadStream({ start, end, autoClose: false }), response);
    } finally {
      await file.close();
    }
  }

  async function notFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await openFile(routes.notFoundFile);
    if (!page || page === 'folder') return refuse(response, 404);
    try {
      const body = await page.readFile();
      response.writeHead(404, { ...headersOfFault(), 'Content-Type': typeOf(routes.notFoundFile) });
      return void response.end(request.method === 'HEAD' ? undefined : body);
    } finally {
      await page.close();
    }
  }

  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    // A part of a file is a part of its own bytes: it is sent as they are.
    const by = request.headers.range === undefined ? compress : NOTHING_FIRST;
    by(request, response, () => {
      answer(request, response).catch((error: unknown) => failed(response, error));
    });
  };
  return listenOn('127.0.0.1', port, hear).then((server) =>
    port === 0 ? server : alsoOnSix(server, port, hear),
  );
}

type Hear = (request: IncomingMessage, response: ServerResponse) => void;

function listenOn(host: string, port: number, hear: Hear): Promise<Server> {
  const server = createServer(LIMITS, hear);
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = IDLE;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => hangUp(error, socket));
  server.listen(port, host);
  return once(server, 'listening').then(() => server);
}

/**
 * “localhost” is ::1 to some browsers and 127.0.0.1 to others: where only one of them were ours, the address told could be another program's.
 * @throws Error `EADDRINUSE` when somebody else has it there
 */
async function alsoOnSix(server: Server, port: number, hear: Hear): Promise<Server> {
  try {
    const six = await listenOn('::1', port, hear);
    server.on('close', () => {
      six.closeAllConnections();
      six.close();
    });
  } catch (error) {
    // A machine without IPv6 has no such address.
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      server.close();
      throw error;
    }
  }
  return server;
}

function lead(response: ServerResponse, to: string): void {
  response.writeHead(301, { ...headersOfFault(), 'Cache-Control': 'no-cache', Location: to }).end();
}

function refuse(response: ServerResponse, status: number): void {
  const body = `${status}: ${WORDS[status] ?? ''}\n`;
  response.removeHeader('Last-Modified');
  response.removeHeader('ETag');
  response.writeHead(status, { ...headersOfFault(), 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** The reader has gone, or the disk failed: this answer ends, the server goes on. */
function failed(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) response.destroy();
  else refuse(response, SHORT_OF.has((error as NodeJS.ErrnoException).code ?? '') ? 503 : 500);
}

/** What is no HTTP is answered once, where anybody still listens. */
function hangUp({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || code === 'ECONNRESET') return void socket.destroy();
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  socket.end(`HTTP/1.1 ${status} ${NAMES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const NOTHING_FIRST = (_request: IncomingMessage, _response: ServerResponse, next: () => void): void =>
  next();

/** No file of that name can be there. */
const NOWHERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
/** Too many files open, or no memory: the next request may go well. */
const SHORT_OF = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** Milliseconds and bytes that a request may take: slow senders do not hold the server for others. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
const IDLE = 60_000;
const MOST_CONNECTIONS = 2_000;

const WORDS: Record<number, string> = {
  400: 'địa chỉ không đúng',
  404: 'không có trang này',
  405: 'chỉ đọc được (GET, HEAD)',
  412: 'tệp đã khác',
  414: 'địa chỉ quá dài',
  416: 'tệp không có phần này',
  500: 'máy chủ gặp lỗi khi đọc tệp',
  503: 'máy chủ đang quá tải, thử lại sau',
};
const NAMES: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

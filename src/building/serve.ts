import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import * as routes from '../routes.ts';

/** Files named by their content never change; all others are asked about at every visit. */
function lifetime(path: string): string {
  return path.startsWith(routes.assets) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Serves a built site on loopback as a static host would: compressed, `404.html`, no listing. Resolves when it listens. */
export function serve({
  folder,
  port,
  base = '/',
}: {
  folder: string;
  port: number;
  base?: string;
}): Promise<Server> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => response.setHeader('cache-control', lifetime(path)),
  });
  const compress = compression({ threshold: 512 }) as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const notFound = (): void => {
      const page = join(folder, routes.notFoundFile);
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Không có trang này');
    };
    const url = request.url ?? '/';
    if (!url.startsWith(`${prefix}/`)) return notFound();
    request.url = url.slice(prefix.length);
    compress(request, response, () => files(request, response, notFound));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plugin, ViteDevServer } from 'vite';
import { configuration } from '../config.ts';
import { isWithin } from '../files/within.ts';
import { formatProblem, type Problem, toldTogether } from '../content/problem.ts';
import { forgetPortal, portal } from '../portal.ts';
import { network } from '../pulling/network.ts';
import { pullStatistics } from '../pulling/pull.ts';
import { problemPage } from './problem-page.ts';
import { faultsOf } from './trouble.ts';
import { inTurn } from './turn.ts';

/**
 * While an editor works (`npm run dev`), a saved content file shows at once: what was read is forgotten and the page reloads; figures of a
 * saved table are taken first. While the content has faults, every page tells them instead. Search over it: building/preview-search.ts.
 */
export function reloadOnContentChange({ content }: { content: string }): Plugin {
  return {
    name: 'portal-live-preview',
    apply: 'serve',
    configureServer(server) {
      const faults = new Faults(content, server);
      // A page that was asked for before a file was saved, and whose client came to listen only afterwards, has missed the word.
      let asked = Infinity;
      let saved = 0;
      server.ws.on('connection', () => {
        if (saved >= asked) server.ws.send({ type: 'full-reload' });
      });
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!isWithin(content, path)) return;
        faults.changed(path);
        saved = performance.now();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        asked = performance.now();
        void faults.now().then((found) => {
          if (found.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.setHeader('cache-control', 'no-store');
          const near = relative(process.cwd(), content);
          response.end(
            problemPage(found, {
              folder: near.startsWith('..') ? content : near,
              client: `${server.config.base.replace(/\/?$/, '/')}@vite/client`,
            }),
          );
        });
      });
    },
  };
}

/** What is wrong with the content as it was last saved. */
class Faults {
  readonly #content: string;
  readonly #server: ViteDevServer;
  /** Of the tables, as they were last taken; whether one was saved since. */
  #tables: Promise<readonly Problem[]> = Promise.resolve([]);
  #isTableSaved = true;
  /** Of all, as long as nothing is saved. */
  #known: Promise<readonly Problem[]> | undefined;
  /** When the file saved last is whole, in milliseconds since 1970; 0 as long as nobody saved one. */
  #wholeAt = 0;

  constructor(content: string, server: ViteDevServer) {
    this.#content = content;
    this.#server = server;
  }

  changed(path: string): void {
    forgetPortal();
    this.#known = undefined;
    this.#wholeAt = Date.now() + SETTLED;
    const statistics = join(this.#content, 'statistics') + sep;
    if (path.startsWith(statistics) && !path.startsWith(statistics + PULLED + sep)) this.#isTableSaved = true;
  }

  now(): Promise<readonly Problem[]> {
    return (this.#known ??= this.#look());
  }

  async #look(): Promise<readonly Problem[]> {
    while (Date.now() < this.#wholeAt) await sleep(this.#wholeAt - Date.now());
    // One after the other: an editor may save again while a table is being read.
    if (this.#isTableSaved) this.#tables = this.#tables.then(() => this.#pull());
    this.#isTableSaved = false;
    const tables = await this.#tables;
    // Somebody may have read half of what was being saved; what the command has read before anything was saved is whole.
    if (this.#wholeAt > 0) forgetPortal();
    const found = [...tables, ...(await faultsOf(() => portal()))];
    if (found.length > 0) this.#server.config.logger.error(toldTogether(found).map(formatProblem).join('\n'));
    return found;
  }

  #pull(): Promise<readonly Problem[]> {
    const { cache, content: folder, today } = configuration();
    const say = (line: string): void => this.#server.config.logger.info(line);
    // Nobody takes the tables again: what else goes wrong is told here or never.
    const tell = (error: unknown): void =>
      this.#server.config.logger.error(
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
    return faultsOf(
      () =>
        inTurn({ writes: { cache, content: folder }, task: 'npm run dev', say }, () =>
          pullStatistics({ folder, strict: false, tick: () => {}, network, today, only: 'files' }),
        ),
      tell,
    );
  }
}

/** What a pull writes: it brings no other. */
const PULLED = 'data';
/** Milliseconds: programs save a file in several steps, and of those that follow within 50 the watcher tells but the first. */
export const SETTLED = 100;

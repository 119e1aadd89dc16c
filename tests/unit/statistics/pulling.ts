import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { network } from '../../../src/pulling/network.ts';
import { pullStatistics, type PulledSource, type PullOptions } from '../../../src/pulling/pull.ts';

/** A content folder of its own with one source, given as YAML below `- id: thu`. */
export class Campaign {
  readonly folder = mkdtempSync(join(tmpdir(), 'nep-pull-'));
  readonly pauses: number[] = [];
  /** What the resolver knows. */
  addresses: Record<string, readonly string[]> = {};

  constructor(...sources: string[]) {
    cpSync('tests/sites/nuoc-sach', this.folder, { recursive: true });
    rmSync(join(this.folder, 'statistics/data'), { recursive: true });
    this.declare(...sources);
  }

  declare(...sources: string[]): void {
    const head = (id: number): string =>
      `- id: thu${id || ''}\n  title: Bảng thử\n  publisher: Nhóm làm phần mềm\n  licence: CC0\n  maxAge: 400\n`;
    writeFileSync(
      join(this.folder, 'statistics/sources.yaml'),
      sources.map((source, index) => head(index) + source.replace(/^/gm, '  ')).join('\n'),
    );
  }

  put(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, 'statistics/raw', name), content);
  }

  async pull(options: Partial<PullOptions> = {}): Promise<PulledSource> {
    const { sources } = await pullStatistics({
      folder: this.folder,
      strict: false,
      tick: () => undefined,
      today: '2026-01-15',
      network: {
        ...network,
        resolve: (host) => Promise.resolve(this.addresses[host] ?? []),
        sleep: (time) => {
          this.pauses.push(time);
          return Promise.resolve();
        },
        random: () => 0,
      },
      ...options,
    });
    return sources[0]!;
  }

  /** Figures as kept: place, moment, value. */
  figures(id = 'thu'): string[] {
    const [head = '', ...rows] = readFileSync(join(this.folder, `statistics/data/${id}.csv`), 'utf8')
      .trim()
      .split('\n');
    const at = (name: string): number => head.split(',').indexOf(name);
    return rows.map((row) => {
      const cells = row.split(',');
      return ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'].map((name) => cells[at(name)]).join(' ');
    });
  }

  record(id = 'thu'): Record<string, unknown> {
    return JSON.parse(readFileSync(join(this.folder, `statistics/data/${id}.meta.json`), 'utf8')) as Record<
      string,
      unknown
    >;
  }

  /** Everything in the data folder, byte for byte. */
  kept(): Record<string, string> {
    const folder = join(this.folder, 'statistics/data');
    return Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback that answers with one reply after the other, the last one for ever. */
export class Office {
  readonly requests: IncomingMessage[] = [];
  readonly #server: Server;
  replies: Reply[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      const reply = this.replies.length > 1 ? this.replies.shift()! : this.replies[0]!;
      reply(request, response);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

export function table(content: string | Uint8Array, headers: Record<string, string> = {}): Reply {
  return (_, response) =>
    response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8', ...headers }).end(content);
}

export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (_, response) => response.writeHead(code, headers).end();
}

import type { Call, Counted, Reply } from './protocol.ts';
import type { Shard } from '../answer/shards.ts';
import type { SearchRequest } from '../answer/site.ts';
import type { AnswerView } from './view.ts';

/** The index could not be loaded: offline, or the server does not answer. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** The page's end of the engine. Nothing is loaded before the first call. */
export class Connection {
  readonly #base: string;
  readonly #portals: readonly Shard[];
  #worker: Worker | null = null;
  #calls = 0;
  #lastSearch = 0;
  readonly #waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();

  /** `base`: address of the site's root, with a slash at the end; `portals`: others that are searched along. */
  constructor(base: string, portals: readonly Shard[] = []) {
    this.#base = new URL(base, location.href).href;
    this.#portals = portals;
  }

  /** Loads engine and vocabulary, so that the first answer is quick. */
  async open(): Promise<void> {
    await this.#call({ kind: 'open' });
  }

  /** Rejects with SearchUnavailable; never settles when a later search was asked for meanwhile. */
  async search(request: SearchRequest): Promise<AnswerView> {
    const reply = await this.#call({ kind: 'search', request });
    if (reply.kind !== 'answer') throw new SearchUnavailable();
    return reply.answer;
  }

  /** Counts what an answer could not count at once: see `AnswerView`. */
  async counts(request: SearchRequest): Promise<Counted> {
    const reply = await this.#call({ kind: 'counts', request });
    return reply.kind === 'counts' ? reply.counted : { total: null, counts: null };
  }

  #call(call: { kind: 'open' } | { kind: 'search' | 'counts'; request: SearchRequest }): Promise<Reply> {
    const worker = this.#start();
    const id = ++this.#calls;
    if (call.kind === 'search') {
      // The worker may never answer an earlier one, and nobody waits for it.
      this.#waiting.delete(this.#lastSearch);
      this.#lastSearch = id;
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ ...call, id, base: this.#base, portals: this.#portals } satisfies Call);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.client.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.kind === 'failed') waiting?.reject(new SearchUnavailable());
      else waiting?.resolve(data);
    });
    worker.addEventListener('error', () => {
      for (const waiting of this.#waiting.values()) waiting.reject(new SearchUnavailable());
      this.#waiting.clear();
      worker.terminate();
      this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}

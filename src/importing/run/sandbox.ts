import { Worker } from 'node:worker_threads';
import type { ImportedPlan } from '../import-plan.ts';
import { FileRefusal, type RefusalCode } from '../../office/refusal.ts';
import type { Job } from './worker.ts';

/** Bounds of one import; a file that needs more is refused. */
export interface Limits {
  /** Processor time from the moment the thread stands: how busy the machine is says nothing of the file. */
  milliseconds: number;
  /** Heap of the worker. */
  heapMegabytes: number;
  /** Whole process, buffers included. */
  processMegabytes: number;
}

const LIMITS: Limits = { milliseconds: 9000, heapMegabytes: 448, processMegabytes: 900 };

/** A thread that waits for nothing uses no processor; after so many times the bound by the clock it is ended too. */
const WAITING = 30;

/** What the thread says once, before it takes the first file. */
export const READY = 'ready';

type Answer = { plan: ImportedPlan } | { refusal: { code: RefusalCode; message: string; hint: string } };

/**
 * Imports files one after another in a worker thread with bounded time and memory. A file that breaks the bounds
 * ends its thread, not the run: the next file gets a fresh one.
 */
export class Sandbox {
  readonly #limits: Limits;
  #worker: Worker | undefined;

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
  }

  /** @throws FileRefusal when the file cannot be imported, also for `timeout`, `memory` and `crash`. */
  async run(job: Job): Promise<ImportedPlan> {
    const answer = await this.#ask(job);
    if ('plan' in answer) return answer.plan;
    throw new FileRefusal(answer.refusal.code, answer.refusal.message, answer.refusal.hint);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(job: Job): Promise<Answer> {
    const waiting = this.#worker;
    const worker = waiting ?? this.#start();
    return new Promise((resolve) => {
      const finish = (answer: Answer, dead: boolean): void => {
        clearInterval(watch);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        if (dead) {
          this.#worker = undefined;
          // The answer waits for the thread to be gone, so that nothing of it runs on beside the next file.
          worker.on('error', () => undefined);
          void worker.terminate().then(() => resolve(answer));
        } else resolve(answer);
      };
      const seconds = Math.round(this.#limits.milliseconds / 1000);
      const tooLong = refused(
        'timeout',
        `Đọc tệp quá ${seconds} giây mà chưa xong; tệp quá phức tạp hoặc cố tình phá.`,
        'Chép chữ sang một tệp Word mới rồi nhập.',
      );
      // How long a busy machine takes to start the thread says nothing of the file.
      let since: { cpu: NodeJS.CpuUsage; clock: number } | undefined;
      const startClock = (): void => {
        since = { cpu: process.cpuUsage(), clock: performance.now() };
      };
      const isOver = (): boolean => {
        if (!since) return false;
        // While a file is read nothing else works in this process, so its processor time is that of the thread.
        const { user, system } = process.cpuUsage(since.cpu);
        const { milliseconds } = this.#limits;
        return (
          (user + system) / 1000 > milliseconds || performance.now() - since.clock > milliseconds * WAITING
        );
      };
      const tooMuch = refused(
        'memory',
        'Tệp cần quá nhiều bộ nhớ so với một văn bản.',
        'Bỏ ảnh và phần thừa, hoặc chép chữ sang một tệp Word mới rồi nhập.',
      );
      const watch = setInterval(() => {
        if (isOver()) finish(tooLong, true);
        else if (process.memoryUsage.rss() > this.#limits.processMegabytes * 1048576) finish(tooMuch, true);
      }, 40);
      const onMessage = (said: Answer | typeof READY): void => {
        if (said === READY) startClock();
        else finish(said, false);
      };
      const onError = (error: Error & { code?: string }): void =>
        finish(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooMuch
            : refused(
                'crash',
                'Chương trình nhập dừng đột ngột với tệp này.',
                `Gửi tệp cho người phụ trách phần mềm (${error.message}).`,
              ),
          true,
        );
      const onExit = (): void => finish(tooMuch, true);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (waiting) startClock();
      // A thread, not a window: there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(job);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      // Little room for what is new: it is thrown away after each file anyway, and grows to all it is given.
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.heapMegabytes,
        maxYoungGenerationSizeMb: 8,
        stackSizeMb: 4,
      },
      // No network, no environment: the file decides nothing but its own text.
      env: {},
    });
    this.#worker = worker;
    return worker;
  }
}

function refused(code: RefusalCode, message: string, hint: string): Answer {
  return { refusal: { code, message, hint } };
}

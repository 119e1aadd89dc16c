import { parentPort } from 'node:worker_threads';
import { importPlan, type ImportOptions } from '../import-plan.ts';
import { FileRefusal } from '../../office/refusal.ts';
import type { Known } from '../write/front-matter.ts';
import { READY } from './sandbox.ts';

/** One file to import, sent to the worker. */
export interface Job {
  name: string;
  bytes: Uint8Array;
  known: Known;
  options: ImportOptions;
}

const port = parentPort;
if (!port) throw new Error('worker.ts chạy trong luồng phụ');

port.on('message', (job: Job) => {
  void importPlan(job.name, job.bytes, job.known, job.options).then(
    (plan) => port.postMessage({ plan }),
    (error: unknown) => {
      if (error instanceof FileRefusal)
        port.postMessage({ refusal: { code: error.code, message: error.message, hint: error.hint } });
      else
        port.postMessage({
          refusal: {
            code: 'crash',
            message: 'Chương trình nhập gặp lỗi với tệp này.',
            hint: `Gửi tệp cho người phụ trách phần mềm (${error instanceof Error ? error.message : String(error)}).`,
          },
        });
    },
  );
});
port.postMessage(READY);

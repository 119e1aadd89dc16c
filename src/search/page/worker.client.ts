import './older-browsers.client.ts';
import { type Service, startService } from './service.client.ts';
import type { Call, Reply } from './protocol.ts';

/** Runs the engine beside the page, so that typing is never held up. */
let service: Promise<Service> | null = null;
/** Only the last search matters: what was typed before is dropped before it is worked on. */
let latest = 0;

self.addEventListener('message', ({ data }: MessageEvent<Call>) => void handle(data));

async function handle(call: Call): Promise<void> {
  if (call.kind === 'search') latest = call.id;
  try {
    service ??= startService(call.base, call.portals);
    const ready = await service;
    if (call.kind === 'search' && call.id !== latest) return;
    if (call.kind === 'open') reply({ id: call.id, kind: 'opened' });
    else if (call.kind === 'search')
      reply({ id: call.id, kind: 'answer', answer: await ready.search(call.request) });
    else {
      const { total, counts } = await ready.search({ ...call.request, count: true });
      reply({ id: call.id, kind: 'counts', counted: { total, counts } });
    }
  } catch {
    // The next call starts afresh: a broken connection may be back by then.
    service = null;
    reply({ id: call.id, kind: 'failed' });
  }
}

const reply = (message: Reply): void => self.postMessage(message);

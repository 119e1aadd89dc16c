/** What the service worker answers; `progress` comes several times, anything else once, last. */
export interface Message {
  state: 'progress' | 'list' | 'none' | 'saved' | 'removed' | 'interrupted' | 'full' | 'gone' | 'error';
  bytes?: number;
  size?: number;
  sets?: string[];
}

/**
 * Asks the service worker for something and hands on every answer; resolves after the last.
 * @throws Error when no worker is active
 */
export async function say(
  call: { act: 'save' | 'remove' | 'list'; set?: string },
  hear: (message: Message) => void,
): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) throw new Error('no service worker');
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      hear(data);
      if (data.state !== 'progress') resolve();
    });
    port1.start();
    active.postMessage(call, [port2]);
  });
  port1.close();
}

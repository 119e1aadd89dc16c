import { describe, expect, it } from 'vitest';
import { FrameScheduler } from '../../../src/search/page/frame-scheduler.client.ts';

/** How many of `steps` pieces fall into each frame, when frames take these milliseconds; the last one for ever. */
async function framesOf(steps: number, milliseconds: readonly number[]): Promise<number[]> {
  const frames = [0];
  const scheduler = new FrameScheduler(() => {
    frames.push(0);
    return Promise.resolve(milliseconds[frames.length - 2] ?? milliseconds.at(-1)!);
  });
  for (let step = 0; step < steps; step++) {
    await scheduler.step();
    frames[frames.length - 1]!++;
  }
  return frames;
}

describe('work shared among frames', () => {
  it('stays two pieces to a frame while frames are long', async () => {
    expect(await framesOf(10, [40])).toEqual([2, 2, 2, 2, 2]);
  });

  it('doubles as long as frames prove short', async () => {
    expect(await framesOf(10, [5])).toEqual([2, 4, 4]);
  });

  it('falls back to two pieces after a long frame', async () => {
    expect(await framesOf(10, [5, 40, 5])).toEqual([2, 4, 2, 2]);
  });

  it('waits for no frame when everything fits the first', async () => {
    expect(await framesOf(2, [5])).toEqual([2]);
  });

  it('puts a heavy piece into a frame of its own rather than above the share', async () => {
    let waits = 0;
    const scheduler = new FrameScheduler(() => {
      waits++;
      return Promise.resolve(40);
    });
    await scheduler.step();
    await scheduler.step(2);
    expect(waits).toBe(1);
  });

  it('does a piece heavier than a share all the same', async () => {
    const scheduler = new FrameScheduler(() => Promise.reject(new Error('waited for nothing')));
    await scheduler.step(9);
  });
});

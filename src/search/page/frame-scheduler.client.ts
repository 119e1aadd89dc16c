/**
 * Shares work among frames so that none is long: a little in each where the processor is slow, twice as much as before as
 * long as the frames prove short, so that a quick one does not wait for nothing.
 */
export class FrameScheduler {
  readonly #frame: () => Promise<number>;
  #share = LEAST;
  #done = 0;

  /** `frame` waits for the next frame to be painted and gives the milliseconds that it took. */
  constructor(frame: () => Promise<number> = nextFrame) {
    this.#frame = frame;
  }

  /** To be awaited before each piece of work; `pieces`: how many it counts for. */
  async step(pieces = 1): Promise<void> {
    if (this.#done > 0 && this.#done + pieces > this.#share) {
      this.#share = (await this.#frame()) < SHORT ? this.#share * 2 : LEAST;
      this.#done = 0;
    }
    this.#done += pieces;
  }
}

/** Pieces in the first frame, and in each where frames are long: about what fits the screen of a telephone. */
const LEAST = 2;
/** Milliseconds of a frame after which there was time to spare: one at 60 a second. */
const SHORT = 16;

/** Waits until what was changed has been painted, and keys pressed meanwhile have been heard. Gives milliseconds of work. */
export async function nextFrame(): Promise<number> {
  // A hidden page has no frames.
  if (!document.hidden) await new Promise(requestAnimationFrame);
  const start = performance.now();
  await pause(0);
  return performance.now() - start;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

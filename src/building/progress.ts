/** Where steps tell what they do: one line a step, and a moving line while a long one runs on a terminal. */
export interface Progress {
  /** Runs a step and prints its name, what it reports (counts) and its time. */
  step<T>(
    name: string,
    run: (tick: (state: string) => void) => T | Promise<T>,
    report?: (result: T) => string,
  ): Promise<T>;
  line(message: string): void;
}

export interface Terminal {
  write(text: string): void;
  isTTY: boolean;
  /** Milliseconds, for durations only. */
  now(): number;
}

/** `① Đọc nội dung … 45 kế hoạch (0,8 giây)`. */
export function makeProgress(terminal: Terminal): Progress {
  let count = 0;
  const seconds = (from: number): string =>
    `${((terminal.now() - from) / 1000).toFixed(1).replace('.', ',')} giây`;
  const clear = (): void => terminal.write(terminal.isTTY ? '\r\u001B[K' : '');
  return {
    line: (message) => terminal.write(`${message}\n`),
    async step(name, run, report) {
      const started = terminal.now();
      const title = `${++count}. ${name}`;
      const tick = (state: string): void => {
        if (!terminal.isTTY) return;
        clear();
        terminal.write(`${title} … ${state} (${seconds(started)})`);
      };
      tick('');
      const result = await run(tick);
      clear();
      terminal.write(`${title}: ${report ? report(result) : 'xong'} (${seconds(started)})\n`);
      return result;
    },
  };
}

import { readConfiguration } from '../../../../src/config.ts';
import { ProblemsError, formatProblem } from '../../../../src/content/problem.ts';

/** What one build is asked to do. */
export interface Wanted {
  content: string;
  output: string;
  base?: string;
  /** Today in Việt Nam. */
  today?: string;
  clean?: boolean;
}

/** Lines that the build said; those of its problems when it refused. */
export type Said = { lines: string[] } | { problems: string[] };

// A process that builds one portal after another as it is asked: starting up costs more than a small build. `src` is that of the folder
// it was started in, which may be a changed copy of the generator.
const { buildSite } = (await import(
  new URL('src/building/build.ts', `file://${process.cwd()}/`).href
)) as typeof import('../../../../src/building/build.ts');

process.on('message', ({ content, output, base = '', today, clean }: Wanted) => {
  const read = readConfiguration({ PORTAL_CONTENT: content, PORTAL_BASE: base }, new Date());
  const configuration = { ...read, program: `${process.cwd()}/`, output, today: today ?? read.today };
  // Pages ask for the configuration of the process.
  (globalThis as { portalConfiguration?: unknown }).portalConfiguration = configuration;
  const lines: string[] = [];
  buildSite({
    configuration,
    strict: false,
    clean,
    progress: {
      line: (line) => void lines.push(line),
      async step(name, run, report) {
        const result = await run(() => undefined);
        lines.push(`${name}: ${report?.(result) ?? ''}`);
        return result;
      },
    },
  }).then(
    () => process.send!({ lines } satisfies Said),
    (error: unknown) => {
      const problems =
        error instanceof ProblemsError || (error as Error).name === 'ProblemsError'
          ? (error as ProblemsError).problems.map(formatProblem)
          : [String((error as Error).stack)];
      process.send!({ problems } satisfies Said);
    },
  );
});

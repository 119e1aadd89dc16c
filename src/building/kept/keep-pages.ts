import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../config.ts';
import type { Content } from '../../content/content.ts';
import { PageKeeper } from './page-keeper.ts';
import { digestOfContent, digestOfProgram } from './program.ts';
import { readRecord, recordPath, writeRecord } from './record.ts';

export interface KeepOptions {
  configuration: Configuration;
  content: Content;
  /** Folder that this build writes into. */
  fresh: string;
  /** Take nothing over. */
  clean?: boolean | undefined;
  say: (line: string) => void;
}

/** Taking over pages of the last build, for the length of one build. */
export function keepPages({ configuration, content, fresh, clean, say }: KeepOptions) {
  const { cache, content: folder, output, program, store, today } = configuration;
  const path = recordPath(cache, folder, output);
  const code = digestOfProgram(program);
  forgetOthers(store, code, clean);
  const last = clean ? undefined : readRecord(path);
  if (last === 'damaged')
    say('   ⚠ Ghi chép của lần dựng trước bị hỏng: đã bỏ đi, lần này dựng lại mọi trang.');
  // Whatever happens from here on, the pages of the output and what is written of them no longer need to fit.
  let all: string | undefined;
  const keeper = new PageKeeper(configuration, {
    content,
    folder,
    today,
    fresh,
    program: code,
    all: () => (all ??= digestOfContent(folder)),
    last: typeof last === 'object' && last.output === output ? last : undefined,
  });
  return {
    keeper,
    program: code,
    clean: clean ?? false,
    told: (): string =>
      keeper.counts.kept ? ` (giữ lại ${keeper.counts.kept}, dựng mới ${keeper.counts.made})` : '',
    /** For the next build, once the site has taken the place of the last. */
    remember: (): void => writeRecord(path, keeper.record()),
  };
}

/** What Astro remembers of texts it knows by their words alone: another generator may make something else of the same words. */
function forgetOthers(store: string, code: string, clean: boolean | undefined): void {
  const mark = join(store, 'made-by');
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (known === code && !clean) return;
  rmSync(store, { recursive: true, force: true });
  mkdirSync(store, { recursive: true });
  writeFileSync(mark, code);
}

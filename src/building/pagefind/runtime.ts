/** Files that stand in every index beside its words. */
export interface Runtime {
  /** `pagefind-entry.json`, to be filled in. */
  entry: Entry;
  files: ReadonlyMap<string, Uint8Array>;
}

export interface Entry {
  /** Which the reader's script expects of all files. */
  version: string;
  languages: Record<string, { hash: string; page_count: number }>;
}

/** Has Pagefind lay out the files of an index of nothing. @throws IndexError when it reports an error */
export async function pagefindRuntime(): Promise<Runtime> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new IndexError(errors);
    const output = await index.getFiles();
    if (output.errors.length > 0) throw new IndexError(output.errors);
    const files = new Map(output.files.map(({ path, content }) => [path, content]));
    const entry = JSON.parse(Buffer.from(files.get(ENTRY) ?? []).toString() || '{}') as Partial<Entry>;
    // How its files are written is told by a version of their own kind.
    if (!entry.version?.startsWith(WRITTEN_AS)) throw new IndexError([`cần Pagefind ${WRITTEN_AS}x`]);
    return {
      entry: entry as Entry,
      files: new Map([...files].filter(([path]) => RUNTIME.test(path))),
    };
  } finally {
    await pagefind.close();
  }
}

/** Pagefind could not make the index. */
class IndexError extends Error {
  constructor(reasons: readonly string[]) {
    super(`Không lập được chỉ mục tìm kiếm: ${reasons.join('; ')}`);
    this.name = 'IndexError';
  }
}

export const LANGUAGE = 'vi';
const ENTRY = 'pagefind-entry.json';
const WRITTEN_AS = '1.6.';
/**
 * Its script and its WebAssembly, by which anybody can ask the index; the portal reads it by itself (`search/pagefind/`). Ready-made
 * interfaces, its worker and its filters are left out.
 */
export const RUNTIME = /^(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/;

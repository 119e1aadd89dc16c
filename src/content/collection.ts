import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Entry } from './content.ts';

/** One entry of a collection: its data, already read and checked, and its text where Markdown is to be rendered. */
export interface CollectionItem<Data = unknown> {
  id: string;
  data: Data;
  /** Left out for what is not rendered as Markdown: plans have their own outline, lists have no text. */
  text?: Entry<unknown>;
}

/** Where the loader gets its entries from, and where the files lie. */
export interface CollectionSource {
  /** Content folder. */
  folder: string;
  /** Entries as the content now stands. @throws ProblemsError when it has faults. */
  items: () => readonly CollectionItem[];
  /** Called when a file of the content folder has changed, before `items` is asked again. */
  forget: () => void;
}

/**
 * Loader of Astro's content layer over the one reader of the content folder. What was rendered is kept as long as its text and data
 * are the same. Texts with components (`.mdx`) are left to Astro, which compiles them; Markdown is rendered here, once.
 */
export function collectionLoader({ folder, items, forget }: CollectionSource): Loader {
  return {
    name: 'portal-content',
    async load(context) {
      await fill(context, folder, items());
      let timer: NodeJS.Timeout | undefined;
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        forget();
        // Collections hear of a saved file one after the other: they wait, so that the content is read once for all.
        clearTimeout(timer);
        timer = setTimeout(() => void refill(context, folder, items), 50);
      });
    },
  };
}

/** While an editor works, content with faults leaves the collection as it was; the page says what is wrong. */
async function refill(
  context: LoaderContext,
  folder: string,
  items: CollectionSource['items'],
): Promise<void> {
  try {
    await fill(context, folder, items());
  } catch (error) {
    context.logger.warn(error instanceof Error ? error.message : String(error));
  }
}

async function fill(
  context: LoaderContext,
  folder: string,
  items: readonly CollectionItem[],
): Promise<void> {
  const { store } = context;
  const gone = new Set(store.keys());
  for (const item of items) {
    gone.delete(item.id);
    await put(context, folder, item);
  }
  for (const id of gone) store.delete(id);
}

async function put(context: LoaderContext, folder: string, item: CollectionItem): Promise<void> {
  const { store } = context;
  const { id, text } = item;
  const data = item.data as Record<string, unknown>;
  const digest = context.generateDigest(JSON.stringify([data, text?.file, text?.body]));
  const known = store.get(id);
  if (!text) {
    if (known?.digest !== digest) store.set({ id, data, digest });
    return;
  }
  const path = join(folder, text.file);
  const root = fileURLToPath(context.config.root);
  const filePath = relative(root, path).split(sep).join(posix.sep);
  if (text.file.endsWith('.mdx')) {
    // Set anew each time: setting it is what puts the text on Astro's list of modules.
    store.delete(id);
    store.set({ id, data, body: text.body, filePath, digest, deferredRender: true });
    return;
  }
  if (known?.digest === digest) return;
  const rendered = await context.renderMarkdown(text.body, { fileURL: pathToFileURL(path) });
  store.set({ id, data, body: text.body, filePath, digest, rendered });
}

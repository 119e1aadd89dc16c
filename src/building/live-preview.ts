import type { Plugin, ViteDevServer } from 'vite';
import { formatProblem, ProblemsError } from '../content/problem.ts';
import { forgetPortal, portal } from '../portal.ts';

/** Files that change together (a branch, a folder copied in) are read once. */
const TOGETHER_MS = 150;

/**
 * While an editor works (`npm run dev`), a saved content file shows at once: what was read is forgotten and the page reloads. What is wrong
 * with it is told in the terminal as soon as it is saved, and once it is mended every page comes again.
 * Search over it: building/preview-search.ts.
 */
export function reloadOnContentChange({ content }: { content: string }): Plugin {
  return {
    name: 'portal-live-preview',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      let wrong = false;
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        forgetPortal();
        server.ws.send({ type: 'full-reload' });
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          const was = wrong;
          wrong = tellWhatIsWrong();
          if (was && !wrong) loadAnew(server);
        }, TOGETHER_MS);
      });
    },
  };
}

/** Reads the content, for the page that is asked for next as well. Returns whether anything is wrong with it. */
function tellWhatIsWrong(): boolean {
  try {
    portal();
    return false;
  } catch (error) {
    // Anything else is told by the page that is asked for.
    if (!(error instanceof ProblemsError)) return true;
    console.error(`\n✗ Có ${error.problems.length} chỗ cần sửa:\n`);
    for (const problem of error.problems) console.error(`  ${formatProblem(problem)}`);
    return true;
  }
}

/** A module that failed to load stays failed, though what it read is right again: all are loaded anew. */
function loadAnew(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: 'full-reload' });
  }
}

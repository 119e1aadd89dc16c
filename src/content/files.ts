import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isWithin } from '../files/within.ts';
import { decodeContent, LIMITS, tooLarge, type ReadText } from './decode.ts';
import { ProblemsError, type Problem } from './problem.ts';
import { reads } from '../reads.ts';

/** The one reader of content files. Nothing below a content folder is read past it: a link out of the folder is not followed. */

/** A text of the content folder; see `decodeContent` for what is put right and what is refused. */
export function readContentText(folder: string, file: string): ReadText {
  const bytes = readContentBytes(folder, file);
  return bytes instanceof Uint8Array ? decodeContent(file, bytes) : { text: undefined, problems: [bytes] };
}

/** A text of the content folder as it lies there, or why it cannot be read. */
export function readContentBytes(folder: string, file: string): Uint8Array | Problem {
  const path = contentPath(folder, file);
  if (typeof path !== 'string') return path;
  const limit = /\.(?:csv|json)$/.test(file) ? LIMITS.tableBytes : LIMITS.textBytes;
  // A file too large is not even loaded.
  return tooLarge(file, statSync(path).size, limit) ?? readFileSync(path);
}

/** A file as it lies beside a text, for a page that hands it on. */
export function fileBeside(path: string): Buffer {
  reads()?.file(path);
  return readFileSync(path);
}

/** Real path of a content file, or what is wrong with it: it must be a file, and lie within the content folder. */
export function contentPath(folder: string, file: string): string | Problem {
  let real: string;
  try {
    real = realpathSync.native(resolve(folder, file));
  } catch {
    return { file, message: 'không có tệp này', hint: 'kiểm tra tên tệp; chữ hoa và chữ thường là khác nhau' };
  }
  if (!isWithin(realpathSync.native(folder), real)) return leaves(file);
  if (!statSync(real).isFile()) return { file, message: 'đây không phải một tệp', hint: 'xóa thư mục cùng tên hoặc sửa tên tệp' };
  return real;
}

/** @throws ProblemsError where a folder is no content folder */
export function demandFolder(folder: string): void {
  const wrong = noFolder(folder);
  if (wrong) throw new ProblemsError([wrong]);
}

/** Why a folder is no content folder; undefined when it may be one. */
export function noFolder(folder: string): Problem | undefined {
  const say = (message: string, hint: string): Problem => ({ file: folder, message, hint });
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) return say('không có thư mục này', 'sửa PORTAL_CONTENT: thư mục nội dung là thư mục có tệp site.yaml');
  if (!there.isDirectory()) return say('đây là một tệp, không phải thư mục nội dung', `có phải ý bạn là “${dirname(folder)}”?`);
  if (existsSync(join(folder, 'site.yaml'))) return undefined;
  const below = ['content', ...readdirSync(folder)].find((name) => existsSync(join(folder, name, 'site.yaml')));
  return below === undefined ? undefined : say('thư mục này không có tệp site.yaml', `có phải ý bạn là “${join(folder, below)}”?`);
}

/** What lies there, links within the content folder followed; undefined when there is nothing, or only a link out of it. */
export function kindOf(folder: string, file: string): 'file' | 'folder' | undefined {
  const real = realPathOf(join(folder, file));
  if (real === undefined || !isWithin(realpathSync.native(folder), real)) return undefined;
  return statSync(real).isDirectory() ? 'folder' : 'file';
}

/** Every file below the content folder, sorted, hidden ones left out; links that leave it are problems and are not followed. */
export function walkContent(folder: string): { files: string[]; problems: Problem[] } {
  const root = realpathSync.native(folder);
  const files: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const visit = (below: string, here: string): void => {
    if (seen.has(here)) return;
    seen.add(here);
    for (const item of readdirSync(here, { withFileTypes: true }).sort(byName)) {
      if (item.name.startsWith('.')) continue;
      const name = below ? `${below}/${item.name}` : item.name;
      // What is no link lies where it is named: of thousands of texts nothing more is asked.
      const real = item.isSymbolicLink() ? realPathOf(join(here, item.name)) : join(here, item.name);
      if (real === undefined)
        problems.push({ file: name, message: 'liên kết tệp này không dẫn tới đâu', hint: 'xóa liên kết, chép tệp thật vào' });
      else if (!isWithin(root, real)) problems.push(leaves(name));
      else if (item.isSymbolicLink() ? statSync(real).isDirectory() : item.isDirectory()) {
        if (/\.mdx?$/.test(name))
          problems.push({ file: name, message: 'đây là thư mục, không phải bài', hint: 'bỏ đuôi .md, .mdx trong tên thư mục' });
        visit(name, real);
      }
      else files.push(name);
    }
  };
  visit('', root);
  return { files, problems };
}

/** Whether a name in front matter is just that: the name of a file beside the text, no path. */
export function isBareName(name: string): boolean {
  return !/[/\\]/.test(name) && !/^\.{1,2}$/.test(name) && name.trim() === name;
}

function leaves(file: string): Problem {
  return {
    file,
    message: 'tệp này là liên kết dẫn ra ngoài thư mục nội dung',
    hint: 'xóa liên kết, chép tệp thật vào thư mục nội dung',
  };
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined; // A link to nothing, or a ring of links: the caller says so.
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

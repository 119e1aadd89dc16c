import { reservedIds } from '../addresses.ts';
import type { PagedText } from '../content.ts';
import { nearest } from '../explain.ts';
import type { TextHome } from '../kind.ts';
import type { Problem } from '../problem.ts';

/** A name that means to be a text of the portal, whatever its ending became. */
const TEXT = /\.(?:mdx?|markdown)(?:\.txt|\.bak|~|\.docx?)?$/i;
/** A document of Word and its like, right in a folder of texts. */
const DOCUMENT = /^([\w-]+)\/[^/~][^/]*\.(?:docx?|odt|rtf|txt|pdf|html?)$/i;
/** A list at the top of the content folder, with another ending. */
const LIST = /^([\w-]+)\.(?:yml|yaml\.txt|ya?ml\.bak|json|txt)$/i;

/**
 * Texts that lie where nothing reads them, and endings that make a text no text: named, with where the file belongs.
 * @param homes where the texts of each kind lie
 * @param lists files that are read at the top of the content folder: `site.yaml`
 * @param open folders of kinds that do not say which paths they read: `events`
 */
export function misplaced(
  files: readonly string[],
  homes: readonly TextHome[],
  lists: ReadonlySet<string>,
  open: ReadonlySet<string> = new Set(),
): Problem[] {
  return files.flatMap((file) => {
    const twin = file.endsWith('.md') && files.includes(`${file}x`);
    if (twin)
      return [{ file, message: `bài này có hai tệp: ${file} và ${file}x`, hint: 'giữ một tệp, xóa tệp kia' }];
    const [folder = ''] = file.split('/');
    const list = `${LIST.exec(file)?.[1]?.toLowerCase() ?? ''}.yaml`;
    const spelt = file.toLowerCase();
    if (lists.has(spelt) && spelt !== file)
      return [{ file, message: 'tên tệp này không được đọc', hint: `đổi tên thành ${spelt} (chữ thường)` }];
    if (lists.has(list) && !files.includes(list))
      return [{ file, message: 'tên tệp này không được đọc', hint: `đổi tên thành ${list}` }];
    const meant = /\.ya?ml$/.test(file) && !lists.has(file) ? listCalledSo(file, lists) : undefined;
    if (meant)
      return [
        {
          file,
          message: 'tên tệp này không được đọc',
          hint: `có phải ý bạn là ${meant}? Nếu phải thì đổi tên; là bản chép thì đem ra khỏi thư mục nội dung`,
        },
      ];
    const [, document] = DOCUMENT.exec(file) ?? [];
    const beside = document && homes.find((each) => each.folder === document);
    if (beside)
      return [
        {
          file,
          message: 'tệp này không thành bài: chỗ này chỉ đọc bài viết',
          hint: `chép lời vào ${beside.where(nameOf(file))} (kế hoạch thì chạy: npm run import -- TỆP), rồi đem tệp này ra khỏi thư mục nội dung`,
        },
      ];
    if (!TEXT.test(file) || /(?:^|\/)readme\.[^/]*$/i.test(file)) return [];
    const home = file.includes('/') ? homes.find((each) => each.folder === folder) : undefined;
    if (home?.fits.test(file)) return [];
    if (!home)
      // Notes may lie in a folder of their own; what ends in .mdx was written to be a page.
      return file.includes('/') && (!file.endsWith('.mdx') || open.has(folder))
        ? []
        : [
            {
              file,
              message: 'tệp nằm ở chỗ không được đọc',
              hint: `chuyển vào ${homes.map(({ where }) => where(nameOf(file))).join(', hoặc ')}`,
            },
          ];
    if (/\.bak$|~$/.test(file))
      return [
        {
          file,
          message: 'đây là bản lưu của trình soạn chữ, không được đọc',
          hint: 'xóa tệp này; cần lời cũ thì chép lời ấy vào bài',
        },
      ];
    return [
      {
        file,
        message: /\.mdx?$/.test(file) ? 'tệp nằm ở chỗ không được đọc' : 'đuôi tên tệp này không được đọc',
        hint: `chuyển thành ${homeOf(file, home, files)}`,
      },
    ];
  });
}

/** Where a text belongs: in its own folder where that has no other, as “stories/nhom-hai/bai.mdx” has none. */
function homeOf(file: string, { where, fits }: TextHome, files: readonly string[]): string {
  const [folder, id, name] = file.split('/');
  const own = `${folder}/${id}/index.${name?.split('.').at(-1)}`;
  return name && fits.test(own) && !files.includes(own) ? own : where(nameOf(file));
}

/** A list whose name is nearly that of a file, or just that in another folder. */
function listCalledSo(file: string, lists: ReadonlySet<string>): string | undefined {
  const last = (path: string): string => path.split('/').at(-1)!;
  return (
    [...lists].find((list) => last(list) === last(file)) ??
    nearest(file, [...lists].filter((list) => list.split('/').length === file.split('/').length))
  );
}

/** `stories/nhom-giu-gieng.mdx.txt` → `nhom-giu-gieng`; of an index file, the name of its folder. */
export function nameOf(file: string): string {
  const parts = file.split('/');
  const name = parts.at(-1)!.replace(TEXT, '').replace(/\.\w+$/, '').replace(/^\d+-/, '');
  return /^index/i.test(name) && parts.length > 2 ? parts.at(-2)!.replace(/^\d+-/, '') : name;
}

/**
 * Ids of a list that are used twice.
 * @param list name of the list in the file, when it is not the whole of it
 * @param noun what they are called
 */
export function usedTwice(file: string, ids: readonly string[], list = '', noun = 'mã'): Problem[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, index);
      return [];
    }
    return [
      {
        file,
        field: `${list}[${index + 1}]`,
        message: `${noun} “${id}” dùng hai lần`,
        hint: `mỗi ${noun} chỉ dùng một lần: mục thứ ${other + 1} và mục thứ ${index + 1} trùng nhau`,
      },
    ];
  });
}

/**
 * Ids that are the address of another page, and ids used twice.
 * @param texts of one kind
 * @param section address of the list of the kind: `/dien-hinh/`
 */
export function checkIds(texts: readonly Pick<PagedText, 'id' | 'file' | 'page'>[], section: string): Problem[] {
  const seen = new Map<string, string>();
  const twice = texts.flatMap(({ id, file, page }): Problem[] => {
    const other = seen.get(page);
    if (!other) {
      seen.set(page, file);
      return [];
    }
    return [
      {
        file,
        message: `mã “${id}” dùng hai lần: ${other} và ${file}`,
        hint: 'mỗi mã chỉ dùng một lần: đổi tên một tệp, hoặc gộp hai bài',
      },
    ];
  });
  return [...checkReserved(texts, section), ...twice];
}

const TOLD_APART = ['shortTitle', 'withdrawn', 'translation'];

/** Texts of one kind that are called the same, as a copy is that was not worked on. Plans are told apart by their pages. */
export function sameTitles(texts: readonly Pick<PagedText, 'file' | 'data'>[]): Problem[] {
  const first = new Map<string, string>();
  return texts.flatMap(({ file, data }): Problem[] => {
    const { title, ...own } = data as { title?: string };
    // A translation may be called as what it translates: a name stays a name.
    if (title === undefined || TOLD_APART.some((field) => (own as Record<string, unknown>)[field] !== undefined)) return [];
    const other = first.get(title);
    if (other === undefined) first.set(title, file);
    return other === undefined
      ? []
      : [{ file, field: 'title', message: `tên bài “${title}” trùng với ${other}`, hint: 'đặt tên khác, hoặc xóa bản chép' }];
  });
}

/** Ids that are the address of another page: of files, and of items of a list in YAML. @param section as for `checkIds` */
export function checkReserved(entries: readonly { id: string; file: string }[], section: string): Problem[] {
  const reserved = reservedIds(section.replaceAll('/', ''));
  return entries
    .filter(({ id }) => reserved.includes(id))
    .map(({ id, file }) => ({
      file,
      ...(/\.ya?ml$/.test(file) ? { field: `${id}.id` } : {}),
      message: `mã “${id}” đã là địa chỉ của một trang khác của cổng (${section}${id}/)`,
      hint: `đặt tên khác; các mã đã dùng: ${reserved.join(', ')}`,
    }));
}

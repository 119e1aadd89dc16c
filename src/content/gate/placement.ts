import { reservedIds } from '../addresses.ts';
import type { HandbookEntry } from '../../kinds/handbook/entry.ts';
import type { Entry } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Where texts of each folder lie, and how it is said to an editor. */
const HOMES: Record<string, { fits: RegExp; where: (name: string) => string }> = {
  handbook: {
    fits: /^handbook\/[^/]+\.mdx?$/,
    where: (name) => `handbook/NN-${name}.mdx (NN là số thứ tự), ngay trong thư mục handbook`,
  },
  stories: { fits: /^stories\/[^/]+\/index\.mdx?$/, where: (name) => `stories/${name}/index.mdx` },
  plans: { fits: /^plans\/[^/]+\/index\.mdx?$/, where: (name) => `plans/${name}/index.md` },
};

/** A name that means to be a text of the portal, whatever its ending became. */
const TEXT = /\.(?:mdx?|markdown)(?:\.txt|\.bak|~|\.docx?)?$/i;
/** Lists at the top of the content folder, with another ending. */
const LIST = /^(site|places|agencies|glossary|redirects)\.(?:yml|yaml\.txt|ya?ml\.bak|json|txt)$/i;

/** Texts that lie where nothing reads them, and endings that make a text no text: named, with where the file belongs. */
export function misplaced(files: readonly string[]): Problem[] {
  return files.flatMap((file) => {
    const twin = file.endsWith('.md') && files.includes(`${file}x`);
    if (twin)
      return [{ file, message: `bài này có hai tệp: ${file} và ${file}x`, hint: 'giữ một tệp, xóa tệp kia' }];
    const [folder = ''] = file.split('/');
    const list = LIST.exec(file);
    if (list && !files.includes(`${list[1]!.toLowerCase()}.yaml`))
      return [{ file, message: 'tên tệp này không được đọc', hint: `đổi tên thành ${list[1]!.toLowerCase()}.yaml` }];
    if (!TEXT.test(file) || /(?:^|\/)readme\.[^/]*$/i.test(file)) return [];
    const home = Object.hasOwn(HOMES, folder) && file.includes('/') ? HOMES[folder] : undefined;
    if (home?.fits.test(file)) return [];
    if (!home)
      return file.includes('/')
        ? []
        : [
            {
              file,
              message: 'tệp nằm ở chỗ không được đọc',
              hint: `chuyển vào ${Object.values(HOMES).map(({ where }) => where(nameOf(file))).join(', hoặc ')}`,
            },
          ];
    return [
      {
        file,
        message: /\.mdx?$/.test(file) ? 'tệp nằm ở chỗ không được đọc' : 'đuôi tên tệp này không được đọc',
        hint: `chuyển thành ${home.where(nameOf(file))}`,
      },
    ];
  });
}

/** `stories/nhom-giu-gieng.mdx.txt` → `nhom-giu-gieng`; of an index file, the name of its folder. */
function nameOf(file: string): string {
  const parts = file.split('/');
  const name = parts.at(-1)!.replace(TEXT, '').replace(/^\d+-/, '');
  return /^index/i.test(name) && parts.length > 2 ? parts.at(-2)!.replace(/^\d+-/, '') : name;
}

/** Ids of a list that are used twice. @param list name of the list in the file, when it is not the whole of it */
export function usedTwice(file: string, ids: readonly string[], list = ''): Problem[] {
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
        message: `mã “${id}” dùng hai lần`,
        hint: `mỗi mã chỉ dùng một lần: mục thứ ${other + 1} và mục thứ ${index + 1} trùng nhau`,
      },
    ];
  });
}

/** Sections of the portal whose entries have an address below it, by folder of the content. */
const SECTIONS: Record<string, string> = { handbook: 'so-tay', stories: 'dien-hinh', plans: 'ke-hoach' };

/** Ids that are the address of another page, and ids used twice. */
export function checkIds(entries: readonly Pick<Entry<unknown>, 'id' | 'file'>[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { id, file } = entry;
    const folder = file.split('/')[0]!;
    const section = SECTIONS[folder];
    const reserved = section ? reservedIds(section) : [];
    const problems: Problem[] = [];
    if (reserved.includes(id))
      problems.push({
        file,
        message: `mã “${id}” đã là địa chỉ của một trang khác của cổng (/${section}/${id}/)`,
        hint: `đặt tên khác; các mã đã dùng: ${reserved.join(', ')}`,
      });
    const key = `${folder} ${id} ${(entry as Partial<HandbookEntry>).language ?? ''}`;
    const other = seen.get(key);
    if (other)
      problems.push({
        file,
        message: `mã “${id}” dùng hai lần: ${other} và ${file}`,
        hint: 'mỗi mã chỉ dùng một lần: đổi tên một tệp, hoặc gộp hai bài',
      });
    else seen.set(key, file);
    return problems;
  });
}

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../content/content.ts';
import { textsWithMedia } from '../content/media.ts';
import { insideOf } from '../content/private/inside-files.ts';
import { namesAgreed } from '../content/private/advice.ts';
import { mask } from '../content/private/find.ts';
import type { Problem } from '../content/problem.ts';
import { slugify } from '../vietnamese/slug.ts';

/** A larger file is handed on without being looked into. */
const LARGEST = 60_000_000;
/** Lists of persons by what they are in need of. */
const LIST_OF_PERSONS =
  /danh-sach-.*(?:ho-(?:can-)?ngheo|doi-tuong|benh-nhan|khuyet-tat|tre-em|hoc-sinh|nguoi-(?:nhan|huong)|ho-gia-dinh)/;
/** A family name, the middle name that only persons have, and a name: `don-cua-nguyen-van-an`. */
const PERSON_IN_NAME =
  /(?:^|-)(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|doan|lam|trinh|dao|cao|luong|luu|truong|ta|thai|trieu|quach|nong|lo|giang|thao|sung)-(?:van|thi)-[a-z]{2,}/;

/** What the portal hands on as it is tells of persons: its files, by their names and inside, and addresses. So a person looks. */
export function filesToLookInto({ texts }: Pick<Content, 'texts'>, folder: string): Problem[] {
  const attached = texts.flatMap(({ file, data }) => {
    const { attachments = [] } = data as { attachments?: { file: string; title: string }[] };
    return attachments.map((each, index) => ({ text: file, field: `attachments[${index + 1}]`, ...each }));
  });
  const recorded = textsWithMedia({ texts }).flatMap(({ file, data }) =>
    data.audio.map((each, index) => ({
      text: file,
      field: `audio[${index + 1}]`,
      file: each.file,
      title: '',
    })),
  );
  return [
    ...texts
      .filter(({ id }) => PERSON_IN_NAME.test(id))
      .map(({ id, file }) => ({
        file,
        message: `địa chỉ của trang có tên một người: “${mask(id)}”`,
        hint: 'đổi tên thư mục bằng việc làm, nơi chốn; người ấy đã đồng ý bằng văn bản thì để nguyên',
      })),
    ...texts.flatMap(({ file, data }) => sourcesToLookAt(file, data)),
    ...[...attached, ...recorded].flatMap(({ text, field, file, title }): Problem[] => {
      const say = (message: string, hint: string): Problem => ({ file: text, field, message, hint });
      const name = slugify(file.replace(/\.[^.]*$/, ''));
      return [
        ...(PERSON_IN_NAME.test(name)
          ? [say(`tên tệp có tên một người: “${mask(file)}”`, 'đổi tên tệp rồi sửa ở đây')]
          : []),
        ...(LIST_OF_PERSONS.test(name) || LIST_OF_PERSONS.test(slugify(title))
          ? [
              say(
                `“${file}” có thể là danh sách người dân`,
                'mở xem: có họ tên, ngày sinh, số giấy tờ thì không đăng, chỉ đăng số tổng hợp',
              ),
            ]
          : []),
        ...inside(join(folder, dirname(text), file)).map(({ what, value }) =>
          say(`“${file}” ghi bên trong ${what}: “${value.slice(0, 60)}”`, REMOVE),
        ),
      ];
    }),
  ];
}

/** Addresses of sources that name somebody who did not agree to it: they stand on the page, and lead to the name. */
function sourcesToLookAt(file: string, data: unknown): Problem[] {
  const { sources = [] } = data as { sources?: { url?: string | undefined }[] };
  const agreed = namesAgreed(data).map(slugify);
  return sources.flatMap(({ url = '' }, index) => {
    const found = PERSON_IN_NAME.exec(slugify(url))?.[0].replace(/^-/, '');
    return found === undefined || agreed.some((name) => name.includes(found))
      ? []
      : [
          {
            file,
            field: `sources[${index + 1}].url`,
            message: `địa chỉ của nguồn có tên một người: “${mask(found)}”`,
            hint: 'dẫn bài khác nói cùng điều, hoặc xóa url (tên báo, ngày đăng thì giữ); người ấy đã đồng ý thì khai “names” và “consent”',
          },
        ];
  });
}

const REMOVE =
  'tệp được đăng nguyên như vậy: tên cơ quan, người ký thì để; tên người khác thì xóa (Word: Tệp → Thông tin → Kiểm tra tài liệu; PDF: in lại thành PDF; bản ghi âm: xóa thẻ thông tin) rồi thay tệp';

function inside(path: string): ReturnType<typeof insideOf> {
  if (statSync(path).size > LARGEST) return [];
  return insideOf(readFileSync(path), /\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

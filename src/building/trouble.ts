import { ProblemsError, problemsIn, type Problem } from '../content/problem.ts';

/**
 * What is wrong with the content, or with the machine, in words.
 * @param other told of any other fault: of what a page asks for again, the page tells it by itself
 */
export async function faultsOf(
  work: () => unknown,
  other: (error: unknown) => void = () => {},
): Promise<readonly Problem[]> {
  try {
    await work();
  } catch (error) {
    const told = problemsIn(error) ?? troubleInWords(error)?.problems;
    if (told) return told;
    other(error);
  }
  return [];
}

/** A fault of the machine (disk, rights, ports) in words an editor can act on; undefined when it is none. */
export function troubleInWords(error: unknown): ProblemsError | undefined {
  const found = systemError(error);
  const words = found && WORDS[found.code];
  return words && new ProblemsError([{ file: found.path ?? 'máy đang chạy lệnh', ...words }]);
}

/** Code and path, also from an error that carries the real one inside or only repeats its text. */
function systemError(error: unknown): { code: string; path?: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest, port, syscall } = error as NodeJS.ErrnoException & {
    dest?: string;
    port?: number;
  };
  if (syscall === 'listen' && code === 'EACCES') return { code: 'listen', path: `cổng mạng ${port}` };
  const named = dest ?? path ?? (port === undefined ? undefined : `cổng mạng ${port}`);
  if (code && code in WORDS) return { code, ...(named ? { path: named } : {}) };
  // Which of the packages it is: a bare name, no path, which would be a fault of the program.
  const [, lacking] = /^Cannot find (?:package|module) '([^'./][^':]*)'/.exec(error.message) ?? [];
  if (
    lacking !== undefined ||
    /^Cannot find native binding|^Could not load the "sharp" module/.test(error.message)
  )
    return { code: 'packages', path: lacking ?? 'node_modules' };
  const inside = error instanceof AggregateError ? error.errors : [error.cause];
  for (const each of inside) {
    const found = systemError(each);
    if (found) return found;
  }
  // Rolldown and Pagefind hand on the text of the system alone.
  if (/no space left on device|\bos error 28\b/i.test(error.message)) return { code: 'ENOSPC' };
  if (/read-only file system|\bos error 30\b/i.test(error.message)) return { code: 'EROFS' };
  return undefined;
}

type Words = Pick<Problem, 'message' | 'hint'>;
const NO_RIGHT: Words = {
  message: 'không có quyền đọc hoặc ghi ở đây',
  hint: 'chạy lệnh bằng người dùng có quyền với thư mục này, hoặc cho người dùng đang chạy quyền ghi ở đó',
};
const IN_THE_WAY: Words = {
  message: 'trên đường dẫn này có một tệp ở chỗ phải là thư mục',
  hint: 'sửa đường dẫn, hoặc đổi tên tệp ấy',
};
const TOO_MANY: Words = {
  message: 'mở quá nhiều tệp cùng lúc so với giới hạn của máy',
  hint: 'đóng bớt chương trình, hoặc nâng giới hạn (ulimit -n 4096), rồi chạy lại',
};
const WORDS: Record<string, Words> = {
  ENOSPC: {
    message: 'đĩa đã đầy, không ghi tiếp được',
    hint: 'xóa bớt tệp không cần (thư mục .cache xóa được) rồi chạy lại',
  },
  EDQUOT: {
    message: 'đã dùng hết phần đĩa được cấp, không ghi tiếp được',
    hint: 'xóa bớt tệp không cần rồi chạy lại',
  },
  EFBIG: {
    message: 'tệp lớn hơn mức máy cho phép',
    hint: 'nâng giới hạn độ lớn tệp (ulimit -f unlimited) rồi chạy lại',
  },
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: {
    message: 'đĩa này chỉ cho đọc, không cho ghi',
    hint: 'chọn thư mục trên đĩa ghi được, hoặc gắn lại đĩa ở chế độ ghi',
  },
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
  EISDIR: {
    message: 'đây là một thư mục, ở chỗ phải là một tệp',
    hint: 'đổi tên hoặc xóa thư mục ấy rồi chạy lại',
  },
  ENOTEMPTY: {
    message: 'thư mục này không trống: có thể lệnh khác vừa ghi vào',
    hint: 'xem có gì ở đó, rồi chạy lại hoặc chọn thư mục khác',
  },
  EBUSY: {
    message: 'thư mục hoặc tệp đang được dùng, hoặc là một ổ đĩa được gắn vào',
    hint: 'đóng chương trình đang mở nó; với ổ đĩa được gắn, chọn một thư mục con bằng --out',
  },
  EXDEV: { message: 'không chuyển thẳng được sang đĩa khác', hint: 'chọn thư mục trên cùng một đĩa' },
  EIO: { message: 'đĩa báo lỗi khi đọc hoặc ghi', hint: 'kiểm tra đĩa, sao lưu dữ liệu rồi chạy lại' },
  EADDRINUSE: {
    message: 'đang có chương trình khác dùng cổng này',
    hint: 'dừng chương trình ấy, hoặc chọn cổng khác: PORT=4322 npm start',
  },
  listen: {
    message: 'máy không cho người dùng này mở cổng ấy (thường là mọi cổng dưới 1024)',
    hint: 'chọn cổng khác: PORT=4321 npm start',
  },
  packages: {
    message: 'thiếu gói này trong node_modules, hoặc thiếu một phần của nó',
    hint: 'cài lại các gói rồi chạy lại: npm ci',
  },
};

import { parseArgs } from 'node:util';
import { ProblemsError } from '../content/problem.ts';

export const PULL_USAGE = `Lấy số liệu của các nguồn khai trong statistics/sources.yaml:
  npm run pull
  npm run pull -- [lựa chọn]

  --diff      chỉ xem có gì khác, không ghi gì
  --accept    nhận cả những thay đổi lớn (xem bằng --diff trước)
  --strict    một nguồn không lấy được thì dừng, không giữ số cũ
  --help      lời hướng dẫn này

Số liệu vào statistics/data/. Mạng hỏng hay bảng đổi cột thì số cũ được giữ và ghi rõ là cũ.`;

const OPTIONS = {
  diff: { type: 'boolean' },
  accept: { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What was asked of `npm run pull`. @throws ProblemsError for an option that does not exist */
export function readArguments(args: readonly string[]): Record<keyof typeof OPTIONS, boolean> {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const wrong = tokens.flatMap((token) => {
    if (token.kind === 'option-terminator') return [];
    if (token.kind === 'positional') return [`không hiểu “${token.value}”`];
    if (!Object.hasOwn(OPTIONS, token.name)) return [`không có lựa chọn “${token.rawName}”`];
    return token.value === undefined ? [] : [`lựa chọn “${token.rawName}” không kèm giá trị`];
  });
  if (wrong.length)
    throw new ProblemsError(
      wrong.map((message) => ({
        file: 'npm run pull',
        message,
        hint: 'các lựa chọn: --diff, --accept, --strict, --help',
      })),
    );
  const given = new Set(tokens.map((token) => (token.kind === 'option' ? token.name : '')));
  return {
    diff: given.has('diff'),
    accept: given.has('accept'),
    strict: given.has('strict'),
    help: given.has('help'),
  };
}

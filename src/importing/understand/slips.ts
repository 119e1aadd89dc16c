import { findMentions } from '../../kinds/plan/citations/citations.ts';
import { termsAlone } from '../../kinds/plan/terms/terms-alone.ts';
import { twoReadings } from '../../kinds/plan/figures.ts';
import type { ImportWarning } from '../line.ts';
import { anyOf } from './words.ts';

/** Words that Vietnamese doubles on purpose. */
const REDUPLICATED = new RegExp(
  `^${anyOf([
  'luôn', 'dần', 'song', 'thường', 'người', 'nhà', 'ngành', 'đời', 'mãi', 'từ', 'hằng', 'rất', 'xa', 'năm', 'ba', 'xanh', 'ngày', 'đêm',
  'vùn', 'ào', 'nao', 'lâu', 'sớm', 'đều', 'hay', 'cao', 'to', 'nhanh', 'chầm', 'khăng', 'rưng', 'xã', 'thôn', 'làng', 'ai', 'đâu', 'nơi',
  'thành',
])}$`,
  'iu',
); // prettier-ignore

const DOUBLED = /(?<![\p{L}\d])(\p{L}{2,12})\s(\1)(?![\p{L}\d])/giu;
const DOUBLED_PAIR = /(?<!\p{L})(?!hợp tác)(\p{L}{1,12}\s\p{L}{1,12}),\s\1(?!\p{L})/giu;

/** “Đại hội Hội Khuyến học”, “Luật Luật sư”, “Ban Chủ nhiệm, Chủ nhiệm”: a name ends or begins between the two. */
function isTwoNames(text: string, { index, 0: found, 1: first, 2: second }: RegExpExecArray): boolean {
  if (second === undefined) return /^\p{Lu}/u.test(first!) && /\p{Lu}\p{Ll}*\s$/u.test(text.slice(0, index));
  return (
    (/^\p{Ll}/u.test(first!) && /^\p{Lu}\p{Ll}/u.test(second)) ||
    (found === 'Luật Luật' && /^\ssư(?!\p{L})/u.test(text.slice(index + found.length)))
  );
}

/** Slips of one paragraph: words said twice, spaces amiss, what cannot be meant. */
export function slipsIn(text: string): Omit<ImportWarning, 'line'>[] {
  const slips: Omit<ImportWarning, 'line'>[] = [];
  for (const pattern of [DOUBLED, DOUBLED_PAIR])
    for (const match of text.matchAll(pattern))
      if (!REDUPLICATED.test(match[1]!) && !isTwoNames(text, match))
        slips.push({ code: 'doubled-word', message: `Lặp chữ: “${match[0]}”.` });
  for (const mention of findMentions(text)) {
    const printed = text.slice(mention.index, mention.index + mention.length);
    if (/\s/u.test(printed))
      slips.push({
        code: 'space-in-number',
        message: `Số văn bản có dấu cách: “${printed}”, đọc là “${mention.number}”.`,
      });
  }
  for (const { words } of termsAlone(text).undated.filter(({ why }) => why === 'no-such-day'))
    slips.push({
      code: 'no-such-day',
      message: `Ngày không có thật: “${words}”. Giữ nguyên như bản nguồn, không đưa vào lịch; hỏi lại cơ quan ban hành.`,
    });
  for (const words of twoReadings(text))
    slips.push({
      code: 'two-readings',
      message: `“${words}” đọc được hai cách (dấu ngăn hàng nghìn hay phần lẻ): chữ giữ nguyên, không lấy làm chỉ tiêu. Nếu là hàng nghìn thì viết dấu chấm vào bài: “${words.replace(/(?<=\d)[,\s](?=\d{3})/gu, '.')}”.`,
    });
  if (text.startsWith('|')) return slips;
  const glued = /(?<!\p{L})\p{L}{1,12}[,;]\p{L}{1,12}/u.exec(text)?.[0];
  if (glued) slips.push({ code: 'missing-space', message: `Thiếu dấu cách: “${glued}”.` });
  const loose = /(?<!\p{L})\p{L}{1,12}\s[,:](?=\s|$)/u.exec(text)?.[0];
  if (loose)
    slips.push({
      code: loose.endsWith(':') ? 'space-before-colon' : 'space-before-comma',
      message: `Thừa dấu cách trước dấu câu: “${loose}”.`,
    });
  const subject =
    /(?<!\d)\d{1,3}\s?%\s(?:số\s)?(?:hộ|người|gia đình)[^.;:]{0,160}?\sban hành\s(?:kế hoạch|nghị quyết|quyết định|văn bản)/iu.exec(
      text,
    )?.[0];
  if (subject)
    slips.push({
      code: 'implausible-subject',
      message: `Hộ, người dân không ban hành văn bản: “${shorten(subject)}”.`,
    });
  return slips;
}

/** Words for a message. */
export function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

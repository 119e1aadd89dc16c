import { isSyllable, vietnameseScore } from '../../vietnamese/encoding/syllable.ts';
import type { SourceText } from '../line.ts';
import { FileRefusal } from '../../office/refusal.ts';

/** Signs that no letter stands for: what decoding could not read, and private signs of a font. */
const NOISE = /[\uFFFD\uE000-\uF8FF]/gu;
/** Texts shorter than this say too little to judge. */
const ENOUGH = 120;

/**
 * Is this a text that somebody can read? The same guard for every reader.
 * @throws FileRefusal `unreadable` when letters are noise or the words are no Vietnamese
 */
export function requireReadable(source: SourceText): SourceText {
  const text = source.lines.map((line) => line.text).join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const noise = text.match(NOISE)?.length ?? 0;
  if (noise > 5 && noise > 0.02 * (letters + noise))
    throw unreadable(
      `Có ${noise} chữ không đọc được (ký hiệu riêng của phông chữ, hoặc chữ đã hỏng)`,
      source,
    );
  if (letters >= ENOUGH && !readsAsVietnamese(text))
    throw unreadable('Chữ trong tệp đọc ra không phải tiếng Việt', source);
  if (!noise) return source;
  const first = source.lines.find((line) => line.text.search(NOISE) >= 0)!;
  return {
    ...source,
    warnings: [
      ...source.warnings,
      {
        code: 'unreadable-sign',
        line: first.line,
        message: `Có ${noise} chữ không đọc được (ghi là “□” hoặc “�”): xem bản gốc rồi gõ lại.`,
      },
    ],
  };
}

/**
 * Most words with marks are syllables. A text without marks is Vietnamese typed bare when most words could be syllables; names of
 * places in other tongues and codes are few beside them.
 */
function readsAsVietnamese(text: string): boolean {
  const { score, marked } = vietnameseScore(text);
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const bare = words.filter((word) => word.length > 1 && !/\P{ASCII}/u.test(word)).slice(0, 5000);
  if (marked >= 0.15 * words.length) return score >= 0.5;
  return bare.filter((word) => isSyllable(word)).length >= 0.5 * bare.length;
}

function unreadable(fault: string, source: SourceText): FileRefusal {
  const advice: Partial<Record<SourceText['format'], string>> = {
    pdf: 'PDF này thiếu bảng chữ hoặc có lớp chữ hỏng: nhận dạng chữ lại từ ảnh các trang (OCR, thêm --ocr), hoặc xin tệp Word.',
    ocr: 'Quét lại rõ hơn (300 dpi, thẳng trang), hoặc xin tệp Word.',
    docx: 'Mở bằng Word, chuyển chữ sang phông Unicode (Times New Roman), lưu thành .docx rồi nhập lại.',
  };
  return new FileRefusal(
    'unreadable',
    `${fault}; nhập vào sẽ sai nguyên văn.`,
    advice[source.format] ??
      'Mở bằng phần mềm đã soạn ra tệp, lưu thành .docx (hoặc văn bản UTF-8) rồi nhập lại.',
  );
}

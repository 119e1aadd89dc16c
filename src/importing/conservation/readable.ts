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
  if (isSpelled(text)) throw unreadable('Dấu tiếng Việt viết bằng dấu câu (kiểu VIQR, “nha^n da^n”)', source);
  const left = withoutVowel(text);
  if (left.length > 5 && left.length > 0.03 * (text.match(/\p{L}+/gu)?.length ?? 0))
    throw unreadable(`Nhiều chữ đã mất nguyên âm (“${[...new Set(left)].slice(0, 3).join('”, “')}”)`, source);
  const bare = letters >= ENOUGH && isBare(text);
  // Pages that are pictures had their letters recognised, and nobody prints a plan without marks.
  if (bare && source.format === 'pdf' && source.warnings.some(({ code }) => code === 'picture'))
    throw unreadable('Lớp chữ không có dấu tiếng Việt (thường do nhận dạng chữ bằng tiếng Anh)', source);
  const told: SourceText['warnings'] = [];
  if (bare)
    told.push({
      code: 'no-marks',
      line: 0,
      message: 'Chữ trong tệp không có dấu tiếng Việt; nguyên văn có dấu thì tìm bản gốc rồi nhập lại.',
    });
  const first = source.lines.find((line) => line.text.search(NOISE) >= 0);
  if (first)
    told.push({
      code: 'unreadable-sign',
      line: first.line,
      message: `Có ${noise} chữ không đọc được (ghi là “□” hoặc “�”): xem bản gốc rồi gõ lại.`,
    });
  return told.length ? { ...source, warnings: [...source.warnings, ...told] } : source;
}

/** Small words without a vowel, `chng`, `hc`: a font says no letter for some of its signs. What stands behind a figure is a unit. */
function withoutVowel(text: string): string[] {
  return text.match(/(?<![\p{L}\p{M}\d./]|\d\s)[b-df-hj-np-tv-xzđ]{2,}(?![\p{L}\p{M}\d./])/gu) ?? [];
}

/** Vietnamese spelled with signs of ASCII: circumflexes and hooks behind their letters in one word of ten, and tones behind many. */
function isSpelled(text: string): boolean {
  const signs = text.match(/[aeo]\^|(?<=\p{L})[ou]\+|a\((?=\p{L})/giu)?.length ?? 0;
  return signs > 8 && signs > 0.1 * (text.match(/\p{L}+/gu)?.length ?? 0);
}

/** Vietnamese typed or read without its marks; a text has them in more than half of its words. */
function isBare(text: string): boolean {
  const { marked } = vietnameseScore(text);
  return marked < 0.05 * (text.match(/\p{L}+/gu)?.length ?? 0);
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

import type { SourceLine } from '../line.ts';
import { MOTTO, NATION } from './patterns.ts';
import { collapse } from './words.ts';

/** Undoes columns: cells are read column by column, runs of three or more spaces separate left from right. */
export function splitSides(lines: readonly SourceLine[]): SourceLine[] {
  const pieces = lines.flatMap((line) => {
    const texts = piecesOf(line.text);
    if (texts.length < 2) return [{ ...line, text: collapse(line.text) }];
    const cell = line.cell ?? { table: -1, row: 0, column: 0, columns: 2 };
    return texts.map((text, index) => ({
      ...line,
      text,
      cell: { ...cell, column: index === 0 ? cell.column : Math.max(cell.column, 1) },
    }));
  });
  // Cells come row by row; each column is one text. Lines outside tables keep their place.
  const result: SourceLine[] = [];
  for (let index = 0; index < pieces.length;) {
    const table = pieces[index]!.cell?.table;
    if (table === undefined || table < 0) {
      result.push(pieces[index]!);
      index++;
      continue;
    }
    let end = index;
    while (end < pieces.length && pieces[end]!.cell?.table === table) end++;
    const group = pieces.slice(index, end);
    result.push(...[...group].sort((a, b) => a.cell!.column - b.cell!.column));
    index = end;
  }
  return result;
}

export function piecesOf(text: string): string[] {
  return (
    text
      // The gap of a number or day left blank is no column: “Số:      /KH-UBND”, “ngày     tháng     năm 2022”.
      .replace(/(?<=Số\s*:?)\s+(?=[/-])|(?<=(?:ngày|tháng))\s+(?=tháng|năm)/gu, ' ')
      .split(/\s{3,}/u)
      .flatMap((piece) => splitGlued(piece.trim()))
      .map(collapse)
      .filter(Boolean)
  );
}

/** Two columns that lost even their spaces: `UBND XÃ A CỘNG HÒA XÃ HỘI …`, `Số: 1/KH-UBND Nơi, ngày …`. */
function splitGlued(piece: string): string[] {
  const nation = /^(.{3,})\s(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/u.exec(piece);
  if (nation && !NATION.test(piece)) return [nation[1]!, nation[2]!];
  const motto = /^(.{3,})\s(Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc)$/u.exec(piece);
  if (motto && !MOTTO.test(piece)) return [motto[1]!, motto[2]!];
  const date =
    /^(S[ốô]\s*:?\s*\d*\s*[-/]\s*[\p{Lu}\d][\p{L}\d/]*(?:\s?-\s?\p{Lu}[\p{L}\d]*)*)\s+(\p{Lu}[\p{L}\s.’'-]*?\s*,\s*ngà[yỵỳýỷỹ]\s.*)$/u.exec(
      piece,
    );
  if (date) return [date[1]!, date[2]!];
  const tail =
    /^(Nơi nhận\s*:?)\s+((?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s*\.?\s?\p{Lu}.*|(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG (?:BAN|PHÒNG)))$/u.exec(
      piece,
    ) ??
    // Beside a recipient stand an authority, an office in capitals or “(đã ký)”.
    /^([-–+•]\s?\p{L}.*?[;.,)])\s+((?:(?:TM|KT|TL|TUQ)(?:\s*\.\s?|\s)|T\/M|K\/T|T\/L)\s*\.?\s?\p{Lu}{2}.*|(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH VĂN PHÒNG)[\p{Lu}\s]*|\(?[Đđ]ã [Kk]ý\)?)$/u.exec(
      piece,
    ) ??
    /^([-–]\s?Lưu\s*:?[^;]*\.)\s+(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u.exec(piece);
  if (tail) return [tail[1]!, tail[2]!];
  return [piece];
}

/** A table in the body or an appendix becomes one line a row: `| 1 | Tên | 5 |`. */
export function flattenTables(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!;
    if (!line.cell) {
      result.push({ ...line, text: collapse(line.text) });
      index++;
      continue;
    }
    const { table, row, columns } = line.cell;
    const cells: string[] = Array.from({ length: columns }, () => '');
    let end = index;
    while (end < lines.length && lines[end]!.cell?.table === table && lines[end]!.cell?.row === row) {
      const { column } = lines[end]!.cell!;
      cells[column] = `${cells[column] ?? ''} ${collapse(lines[end]!.text)}`.trim();
      end++;
    }
    result.push({ ...line, whole: true, text: `| ${cells.join(' | ')} |` });
    index = end;
  }
  return result;
}

/** One line of a source as every reader gives it; the grammar of src/plans works on these alone. */
export interface SourceLine {
  /** NFC text without line break; automatic numbers written out, footnote anchors as superscripts. */
  text: string;
  /** 1-based place a reviewer can find: line of a text file, paragraph of a Word file, printed line of a PDF. */
  line: number;
  /** Last place of a line that was put together from several. */
  to?: number;
  /** 1-based page, where the format knows pages. */
  page?: number;
  /** True when the format itself says that this is a whole paragraph (Word, HTML), so nothing needs joining. */
  whole: boolean;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  /** Left indent in points, where known. */
  indent?: number;
  /** Style name of the word processor. */
  style?: string;
  /** Number or bullet the word processor set by itself; already part of `text`. */
  numbering?: { label: string; level: number };
  /** Place in a table or in columns side by side. */
  cell?: CellPlace;
  /** A footnote definition, already starting with its superscript number. */
  footnote?: number;
  /** The reader itself was unsure of the letters (OCR). */
  unsure?: boolean;
}

/** Where a cell begins in its table. Columns are those of the whole table, so that merged cells move nothing. */
export interface CellPlace {
  /** Unique in the document. */
  table: number;
  row: number;
  column: number;
  columns: number;
  /** Columns and rows a merged cell covers; 1 when left out. */
  colSpan?: number;
  rowSpan?: number;
  /** The format itself says that this row is a heading. */
  header?: true;
}

/** Text of the source that a reader left out on purpose. */
export interface Dropped {
  /** Why, for the report: “số trang”, “mục lục”. */
  reason: string;
  text: string;
  line: number;
  /** Words of the document that a person must put back by hand; all else is furniture. */
  needed?: true;
}

/** Why words struck through are left out, as those deleted are. */
export const STRUCK = 'chữ đã gạch bỏ';

/** Something a reader or the parser wants the reviewer to look at. */
export interface ImportWarning {
  code: string;
  /** Line of the source; 0 when it concerns the whole file. */
  line: number;
  message: string;
}

export type SourceFormat = 'txt' | 'md' | 'docx' | 'pdf' | 'html' | 'odt' | 'rtf' | 'ocr';

/** What a reader hands on. */
export interface SourceText {
  format: SourceFormat;
  lines: SourceLine[];
  warnings: ImportWarning[];
  /** Storage form told in the report: “UTF-8”, “TCVN3 (ABC)”, “Word (OOXML)”. */
  encoding: string;
  /**
   * All text of the source found in the plainest way, beside the reading: what `src/importing/conservation` compares with.
   * Left out where there is no second way to look.
   */
  raw?: string;
  dropped?: Dropped[];
  /** Captions that the format itself ties to a table, by its number. */
  captions?: ReadonlyMap<number, string>;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 12 → `¹²`. */
export function superscript(number: number | string): string {
  return String(number).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
}

/** Spaces of any kind and control characters to one space; NFC; no trim of the text's own signs. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
    .replace(/(?!\s)[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

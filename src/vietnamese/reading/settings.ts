/** House style of a station: how figures, dates and documents are said. */
export interface ReadingSettings {
  /** Zero in the tens place: 105 → một trăm linh năm. */
  zeroTens: 'linh' | 'lẻ';
  thousand: 'nghìn' | 'ngàn';
  /** 4 after “mươi”: 24 → hai mươi tư. */
  fourAfterTens: 'tư' | 'bốn';
  /** Word before days 1–10 of a month; empty for none. */
  firstDays: 'mùng' | 'mồng' | '';
  /** Zeros that end the part after the comma: 97,00. */
  trailingZeros: 'drop' | 'keep';
  /** Part after the comma as a number, or digit by digit. */
  decimals: 'number' | 'digits';
  /** “2,5 sào”: as people say it (hai sào rưỡi), or with the comma. */
  halves: 'rưỡi' | 'comma';
  /** Symbol of a document (`KL/TU`): left out, or spelled letter by letter. */
  documentSymbol: 'drop' | 'spell';
  /** Document numbers from 1000. */
  documentNumber: 'number' | 'digits';
}

export type ReadingPreset = 'standard' | 'central-highlands';

const STANDARD: ReadingSettings = {
  zeroTens: 'linh',
  thousand: 'nghìn',
  fourAfterTens: 'tư',
  firstDays: 'mùng',
  trailingZeros: 'drop',
  decimals: 'number',
  halves: 'rưỡi',
  documentSymbol: 'drop',
  documentNumber: 'number',
};

/** “chuẩn” follows the textbooks; “miền Trung – Tây Nguyên” says “lẻ” and “ngàn”. */
export const PRESETS: Record<ReadingPreset, ReadingSettings> = {
  standard: STANDARD,
  'central-highlands': { ...STANDARD, zeroTens: 'lẻ', thousand: 'ngàn' },
};

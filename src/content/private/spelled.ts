const DIGIT = '(?:không|linh|lẻ|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín)';
/** Nine single figures one after the other: nobody counts so, and people say telephone numbers so. */
const SPELLED = new RegExp(`(?<![\\p{L}\\d])${DIGIT}(?:[ ,.-]{1,2}${DIGIT}){8,}(?![\\p{L}\\d])`, 'iu');

/** Figures said one by one in words, as of a telephone. */
export const spelledOut = (line: string): string | undefined => SPELLED.exec(line)?.[0];

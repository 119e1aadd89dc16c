/** Words that set something to be reached: behind them a year or “hiện có” says no more how things are. */
export const SETS =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|phải|sẽ|nâng|đưa|tăng|giảm|duy trì|tiếp tục|bảo đảm|đảm bảo|lên|xuống|ít nhất|tối thiểu|trở lên)(?!\p{L})/iu;
export const SETS_OUTRIGHT =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|phải|sẽ|tiếp tục|bảo đảm|đảm bảo)(?!\p{L})/iu;

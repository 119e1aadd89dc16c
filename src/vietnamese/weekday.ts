const NAMES = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const NAME = String.raw`(?<!\p{L})(?<name>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|CN)(?!\p{L})`;
const BEFORE = new RegExp(String.raw`${NAME}\s*[,(]?\s*(?:(?:tức|nhằm)\s+)?(?:ngày\s+)?$`, 'iu');
const BEHIND = new RegExp(
  String.raw`^(?:\s*\(\s*(?:(?:tức|nhằm)\s+)?(?:ngày\s+)?|,\s(?=[^,.;:()]{0,9}(?:[,.;:)]|$)))${NAME}`,
  'iu',
);

/**
 * Whether a text names another day of the week than its date has: “thứ Hai, ngày 15/6/2024” was a Saturday. One of the two is wrong, and
 * nobody but the writer knows which.
 * @param day `2024-06-15`, written in `text` from `index` on with `length` letters
 */
export function isOtherWeekday(text: string, index: number, length: number, day: string): boolean {
  const said =
    BEFORE.exec(text.slice(Math.max(0, index - 40), index)) ??
    BEHIND.exec(text.slice(index + length, index + length + 40));
  if (!said) return false;
  const name = said
    .groups!.name!.toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace('bẩy', 'bảy')
    .replace('cn', 'chủ nhật');
  const named = /[2-7]$/u.test(name) ? Number(name.at(-1)) - 1 : NAMES.indexOf(name);
  return named !== new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** `2025-09-02` → “thứ ba”. */
export const weekdayOf = (day: string): string => NAMES[new Date(`${day}T00:00:00Z`).getUTCDay()]!;

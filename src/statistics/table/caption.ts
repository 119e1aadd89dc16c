import type { Grid } from './grid.ts';

/** “Đơn vị tính: nghìn hộ” above a table: every figure below is so many times larger. */
const UNIT =
  /(?:đơn vị(?: tính)?|đvt)\s*:\s*((?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|1[. ]?000(?:[. ]000)*)\s[^;.,)]{1,30})/iu;

/** The line above the first row of figures that multiplies them, and what it says. */
export function multipliedUnit(
  { rows }: Grid,
  firstLine: number,
): { line: number; said: string; times: string } | undefined {
  for (const { line, cells } of rows) {
    if (line >= firstLine) return undefined;
    const said = cells.map(({ text }) => UNIT.exec(text.normalize('NFC'))?.[1]).find(Boolean);
    if (said) return { line, said: said.trim(), times: said.split(/\s/u)[0]!.toLowerCase() };
  }
  return undefined;
}

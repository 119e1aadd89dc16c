/** `2021-02-24` → `24/02/2021`; days under 10 and months 1 and 2 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function shortDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return `${pad(day)}/${month < 3 ? pad(month) : month}/${year}`;
}

/** `2021-02-24` → `ngày 24 tháng 02 năm 2021`. */
export function officialDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

function parts(iso: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [year, month, day];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

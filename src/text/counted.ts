/** How many of something, in Vietnamese: 1001 → “1.001”. */
export function counted(count: number): string {
  return count.toLocaleString('vi-VN');
}

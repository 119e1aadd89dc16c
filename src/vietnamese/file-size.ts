import { formatNumber } from './number.ts';

/** “856 byte”, “12 KB”, “1,4 MB”: decimal units, as a telephone counts them. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1_000))} KB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

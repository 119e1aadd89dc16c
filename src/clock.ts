/** Today in Việt Nam, `YYYY-MM-DD`: seven hours ahead of UTC, without summer time. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

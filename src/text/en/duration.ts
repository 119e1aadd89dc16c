/** How long a text takes aloud, “1 min 10 s”: to the nearest ten seconds. */
export function duration(minutes: number): string {
  const seconds = Math.max(10, Math.round(minutes * 6) * 10);
  const parts = [seconds >= 60 && `${Math.floor(seconds / 60)} min`, seconds % 60 > 0 && `${seconds % 60} s`];
  return parts.filter(Boolean).join(' ');
}

import { programText as text } from '../../text/program.ts';

/** Steps in which the style sheet can add up times without script, in seconds. */
const STEP = 10;
const LONGEST = 360;

/** Class that lets the style sheet add a story's time to the total: `giay-70` for 1.2 minutes. */
export function secondsClass(minutes: number): string {
  const seconds = Math.round((minutes * 60) / STEP) * STEP;
  return `giay-${Math.min(LONGEST, Math.max(STEP, seconds))}`;
}

/** “3 câu chuyện, 4 phút 10 giây”. */
export function programTotal(seconds: readonly number[]): string {
  const total = seconds.reduce((sum, each) => sum + each, 0);
  const minutes = Math.floor(total / 60);
  const rest = total % 60;
  const time = [
    ...(minutes > 0 ? [text.minutes(minutes)] : []),
    ...(rest > 0 || minutes === 0 ? [text.seconds(rest)] : []),
  ].join(' ');
  return text.total(seconds.length, time);
}

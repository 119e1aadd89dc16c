/** A part of a name longer than this may break where a line ends, lest it be wider than a telephone. */
const LONGEST = 20;

/** “xã Ví Dụ, huyện Giọng” in which lines end behind the commas only: for headings, whose large letters would tear a name apart. */
export function unbroken(name: string): string {
  return name
    .split(', ')
    .map((part) => (part.length <= LONGEST ? part.replaceAll(' ', '\u00a0') : part))
    .join(', ');
}

import { fold } from '../../../vietnamese/fold.ts';

/** A figure in folded words, with what bounds it. */
const BOUND_FIGURE =
  /(?:\b(?:phan dau|dat|it nhat|toi thieu|tren|duoi|hon|tu|khoang|gan) )*\d[\d.,]*(?: ?%)?(?: tro len| tro xuong)?/g;

/**
 * What a target is of, when no indicator says so: the words of the plan but for the figures, so that “ít nhất 80% hộ …” of one commune meets
 * “85% hộ …” of another. A row of a table is of a village or a body of its own plan, and meets nothing.
 * @param times which the clause sets, as it writes them: of plans that say the same for other years they are left out
 */
export function subjectOf(words: string, clause: string, times: readonly string[] = []): string | undefined {
  if (clause.startsWith('bang-')) return undefined;
  const bare = fold(without(words, times)).replace(BOUND_FIGURE, (figure) =>
    figure.includes('%') ? '%' : '#',
  );
  // A figure alone says nothing of what it is of.
  return /[a-z]{2} .*[a-z]{2}/.test(bare) ? bare.replace(/[^a-z%#]+/g, ' ').trim() : undefined;
}

/** The words of a target as they go for several plans: without those times, and without the figures of this one. */
export function subjectName(words: string, times: readonly string[] = []): string {
  return without(words, times)
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '')
    .replace(/\d[\d.,]*\d|\d/g, '…');
}

function without(words: string, times: readonly string[]): string {
  return times.reduce((left, time) => {
    const at = left.toLowerCase().indexOf(time.toLowerCase());
    return at < 0 ? left : left.slice(0, at) + left.slice(at + time.length);
  }, words);
}

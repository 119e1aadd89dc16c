/**
 * Three-way merge of paragraphs: where only one side changed, its words stand; where both changed the same place, the editor's do,
 * and the place is told.
 * @param base paragraphs of the last import
 * @param editor what the editor made of them
 * @param next paragraphs of the new import
 */
export function mergeBody(
  base: readonly string[],
  editor: readonly string[],
  next: readonly string[],
): { paragraphs: string[]; conflicts: { kept: string[]; refused: string[] }[] } {
  const inEditor = common(base, editor);
  const inNext = common(base, next);
  const stable = [...inEditor.keys()].filter((at) => inNext.has(at)).sort((a, b) => a - b);
  const paragraphs: string[] = [];
  const conflicts: { kept: string[]; refused: string[] }[] = [];
  let from = { base: 0, editor: 0, next: 0 };
  for (const at of [...stable, base.length]) {
    const to = { base: at, editor: inEditor.get(at) ?? editor.length, next: inNext.get(at) ?? next.length };
    const was = base.slice(from.base, to.base);
    const mine = editor.slice(from.editor, to.editor);
    const theirs = next.slice(from.next, to.next);
    if (same(mine, was)) paragraphs.push(...theirs);
    else if (same(theirs, was) || same(mine, theirs)) paragraphs.push(...mine);
    else {
      paragraphs.push(...mine);
      conflicts.push({ kept: mine, refused: theirs });
    }
    if (at < base.length) paragraphs.push(base[at]!);
    from = { base: to.base + 1, editor: to.editor + 1, next: to.next + 1 };
  }
  return { paragraphs, conflicts };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}

/** Longest common subsequence: place in `a` → place in `b`. */
function common(a: readonly string[], b: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) found.set(first, first++);
  let endA = a.length;
  let endB = b.length;
  while (endA > first && endB > first && a[endA - 1] === b[endB - 1]) found.set(--endA, --endB);
  const rows = endA - first;
  const columns = endB - first;
  const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      length[i]![j] =
        a[first + i] === b[first + j]
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  for (let i = 0, j = 0; i < rows && j < columns;)
    if (a[first + i] === b[first + j]) found.set(first + i++, first + j++);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  return found;
}

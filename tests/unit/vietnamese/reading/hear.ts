/**
 * An ear for Vietnamese numbers, written without looking at how they are said: it knows words and units only, and refuses
 * what no speaker would say.
 */
const UNITS: Record<string, bigint> = {
  không: 0n,
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  tám: 8n,
  chín: 9n,
};
const SCALES: Record<string, bigint> = { nghìn: 1000n, ngàn: 1000n, triệu: 1_000_000n };

export function hear(words: string): bigint {
  const list = words.split(' ');
  let beforeBillions = 0n;
  let total = 0n;
  let group: bigint | undefined;
  let last: bigint | undefined;
  let lastScale: bigint | undefined;
  for (const [index, word] of list.entries()) {
    const previous = list[index - 1];
    if (word === 'tỷ') {
      beforeBillions = total + (group ?? 0n) + (last ?? 0n);
      [total, group, last, lastScale] = [0n, undefined, undefined, undefined];
    } else if (SCALES[word]) {
      if (lastScale !== undefined && SCALES[word] >= lastScale)
        throw new Error(`“${word}” too late in “${words}”`);
      total += ((group ?? 0n) + (last ?? 0n)) * SCALES[word];
      [group, last, lastScale] = [undefined, undefined, SCALES[word]];
    } else if (word === 'trăm') {
      group = (last ?? 1n) * 100n;
      last = undefined;
    } else if (word === 'mươi' || word === 'mười') {
      group = (group ?? 0n) + (word === 'mười' ? 10n : (last ?? 1n) * 10n);
      last = undefined;
    } else if (word === 'linh' || word === 'lẻ') {
      if (previous !== 'trăm') throw new Error(`“${word}” without hundreds in “${words}”`);
    } else {
      if (UNITS[word] === undefined || last !== undefined) throw new Error(`“${word}” in “${words}”`);
      if (['mốt', 'tư'].includes(word) && previous !== 'mươi') throw new Error(`“${word}” in “${words}”`);
      if (word === 'năm' && /^mư[ơờ]i$/u.test(previous ?? ''))
        throw new Error(`“năm” after tens in “${words}”`);
      last = UNITS[word];
    }
  }
  return beforeBillions * 1_000_000_000n + total + (group ?? 0n) + (last ?? 0n);
}

/** “năm phẩy không bảy” → `5,07`. */
export function hearDecimal(words: string): string {
  const [whole = '', after] = words.split(' phẩy ');
  if (after === undefined) return String(hear(whole));
  const list = after.split(' ');
  const hundreds = list.includes('trăm');
  if (hundreds) return `${hear(whole)},${String(hear(after)).padStart(3, '0')}`;
  if (list.every((word) => UNITS[word] !== undefined && word !== 'lăm' && word !== 'mốt' && word !== 'tư'))
    return `${hear(whole)},${list.map((word) => UNITS[word]).join('')}`;
  return `${hear(whole)},${hear(after)}`;
}

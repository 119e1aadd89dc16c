/** Where a document of a kind is to be found, told by its number alone. */
export type Finding = 'law' | 'party' | 'local-law' | 'administrative';

/**
 * Signs of numbers: Nghị định 30/2020/NĐ-CP, Phụ lục III, for the State; Hướng dẫn 36-HD/VPTW for the Party, which puts the kind
 * behind a dash and the body behind a slash.
 */
export function findingOf(number: string): Finding {
  if (/^\d+\s?[-–]\s?\p{L}+\s?\//u.test(number)) return 'party';
  if (/\/(?:QH\d*|UBTVQH\d*|NĐ-CP|L-CTN)$|(?:-CP|-TTg|-CTN|\/TT-\p{Lu}[\p{L}-]*|\/TTLT-.*)$/u.test(number))
    return 'law';
  if (/\/\d{4}\/(?:QĐ-UBND|NQ-HĐND)|\/NQ-HĐND$/u.test(number)) return 'local-law';
  return 'administrative';
}

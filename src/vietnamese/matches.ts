/**
 * Every match of a pattern with the flag `g`, in order: what `matchAll` gives. That copies the pattern for each text, which costs more than to look
 * through the text where most patterns fit nowhere.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // A match of nothing would be found again and again.
    if (match[0] === '')
      pattern.lastIndex += pattern.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found;
}

/** A text as a pattern that it alone fits. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/**
 * Whether words that a pattern describes end at a place of a text. The pattern looks behind and is sticky, `/(?<=…)/y`: it is tried at that
 * place alone, from there backwards. One that ends with `$` is tried from every letter before it.
 */
export function endsAt(text: string, place: number, pattern: RegExp): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}

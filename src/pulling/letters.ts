import { STRUCK } from '../statistics/table/read-figure.ts';

const RAISED: Record<string, string> = { '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '(': '⁽', ')': '⁾', a: 'ᵃ', b: 'ᵇ', c: 'ᶜ', d: 'ᵈ', e: 'ᵉ' }; // prettier-ignore

/** Raised letters of a cell as letters that stay raised in plain text: the mark of a note never runs into a figure, `m²` stays `m²`. */
export function raised(text: string): string {
  return [...text].map((sign) => RAISED[sign] ?? sign).join('');
}

/** Letters struck through stay struck in plain text: what is crossed out never runs into what replaces it. */
export function struck(text: string): string {
  return [...text].map((sign) => sign + STRUCK).join('');
}

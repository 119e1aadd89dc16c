import { splitTone } from '../../../src/vietnamese/tones.ts';

interface Keys {
  shapes: Record<string, string>;
  tones: Record<string, string>;
}

const TELEX: Keys = {
  shapes: { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' },
  tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
};
const VNI: Keys = {
  shapes: { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' },
  tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
};

/** Telex keystrokes of one word: each shape right after its letter, the tone last. Plain letters stay. */
export const encodeTelex = (word: string): string => encode(word, TELEX).replace(/oo(?=o)/g, 'o');

/** VNI keystrokes of one word, likewise. */
export const encodeVni = (word: string): string => encode(word, VNI);

function encode(word: string, keys: Keys): string {
  const { bare, tone } = splitTone(word.toLowerCase());
  const shaped = [...bare].map((letter) => keys.shapes[letter] ?? letter).join('');
  return shaped + (keys.tones[tone] ?? '');
}

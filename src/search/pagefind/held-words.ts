import { CborReader } from './cbor.ts';

/** Where a word stands, in columns: on thousands of pages, an object for each would cost more than reading them. */
export interface WordPlaces {
  /** Numbers of the pages that hold it, upwards. */
  pages: Uint32Array;
  /** Where the places of each page end in the columns below. */
  ends: Uint32Array;
  /** Places among the words of a page, and the weight of each, in 24ths. */
  places: Uint32Array;
  weights: Uint8Array;
}

/** A spelling of a word: its bare letters, or these with other marks. */
export interface WordForm {
  form: string;
  /** Read when first asked for. */
  places(): WordPlaces;
}

export interface HeldWord {
  word: string;
  forms: readonly WordForm[];
}

/** The words of a file, in their order. @throws RangeError when the bytes are none */
export function readWords(data: Uint8Array): HeldWord[] {
  const reader = new CborReader(data);
  reader.list();
  return Array.from({ length: reader.list() }, (): HeldWord => {
    const fields = reader.list();
    const word = reader.text();
    const forms = [formAt(word, reader)];
    if (fields > 2)
      for (let left = reader.list(); left > 0; left--) {
        reader.list();
        forms.push(formAt(reader.text(), reader));
      }
    return { word, forms };
  });
}

function formAt(form: string, reader: CborReader): WordForm {
  const { at, bytes } = reader;
  reader.skip();
  let held: WordPlaces | undefined;
  return { form, places: () => (held ??= readPlaces(new CborReader(bytes, at))) };
}

function readPlaces(reader: CborReader): WordPlaces {
  const held = reader.list();
  const [pages, ends] = [new Uint32Array(held), new Uint32Array(held)];
  const places: number[] = [];
  const weights: number[] = [];
  let page = 0;
  for (let at = 0; at < held; at++) {
    const fields = reader.list();
    pages[at] = page += reader.number();
    let weight = UNTOLD;
    let place = 0;
    for (let left = reader.list(); left > 0; left--) {
      const step = reader.number();
      // A number below nothing tells another weight, behind which places are counted anew.
      if (step < 0) [weight, place] = [Math.min(-step - 1, HEAVIEST), 0];
      else {
        places.push((place += step));
        weights.push(weight);
      }
    }
    ends[at] = places.length;
    // Places in fields of their own, which no page of a portal has.
    reader.skip(fields - 2);
  }
  return { pages, ends, places: Uint32Array.from(places), weights: Uint8Array.from(weights) };
}

/** Weight of a word before any is told (Pagefind 1.6). */
const UNTOLD = 25;
/** The most that a file can tell. */
export const HEAVIEST = 255;

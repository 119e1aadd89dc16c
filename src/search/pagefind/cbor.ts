/** The part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and lists, each with its length before it. */
export const WHOLE = 0;
export const BELOW = 1;
export const TEXT = 3;
export const LIST = 4;

/** Reads such bytes from the front. @throws RangeError when they are otherwise */
export class CborReader {
  readonly bytes: Uint8Array;
  at: number;
  /** What the last head said: its kind, and the number behind it. */
  #kind = 0;
  #value = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    this.#head();
    if (this.#kind === WHOLE) return this.#value;
    if (this.#kind === BELOW) return -1 - this.#value;
    throw new RangeError(`no number: ${this.#kind}`);
  }

  text(): string {
    const length = this.#expect(TEXT);
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('text cut off');
    return DECODER.decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** Length of the list that begins here; its items follow. */
  list(): number {
    return this.#expect(LIST);
  }

  /** Goes past so many items, whatever they hold. */
  skip(items = 1): void {
    for (let left = items; left > 0; left--) {
      this.#head();
      if (this.#kind === LIST) left += this.#value;
      else if (this.#kind === TEXT) this.at += this.#value;
      else if (this.#kind !== WHOLE && this.#kind !== BELOW) throw new RangeError(`kind ${this.#kind}`);
    }
  }

  #expect(kind: number): number {
    this.#head();
    if (this.#kind !== kind) throw new RangeError(`kind ${this.#kind}, not ${kind}`);
    return this.#value;
  }

  #head(): void {
    if (this.ended) throw new RangeError('cut off');
    const first = this.bytes[this.at++]!;
    this.#kind = first >> 5;
    const short = first & 31;
    if (short < 24) return void (this.#value = short);
    const size = 1 << (short - 24);
    if (size > 4) throw new RangeError(`length ${short}`);
    let value = 0;
    for (const end = this.at + size; this.at < end; this.at++) value = value * 256 + this.bytes[this.at]!;
    this.#value = value;
  }
}

const DECODER = new TextDecoder();

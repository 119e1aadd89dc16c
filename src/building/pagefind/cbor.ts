import { BELOW, LIST, TEXT, WHOLE } from '../../search/pagefind/cbor.ts';

/** Writes the bytes that `CborReader` reads, one after the other. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(65_536);
  #size = 0;

  list(length: number): this {
    return this.#head(LIST, length);
  }

  number(value: number): this {
    return value < 0 ? this.#head(BELOW, -1 - value) : this.#head(WHOLE, value);
  }

  text(words: string): this {
    const length = Buffer.byteLength(words);
    this.#head(TEXT, length);
    this.#room(length);
    this.#size += this.#bytes.write(words, this.#size);
    return this;
  }

  /** Bytes written since they were last taken. */
  get size(): number {
    return this.#size;
  }

  /** Items that are written already. */
  written(bytes: Uint8Array, from: number, to: number): this {
    this.#room(to - from);
    // Mostly a few bytes: copied quicker one by one.
    for (let at = from; at < to; at++) this.#bytes[this.#size++] = bytes[at]!;
    return this;
  }

  /** All that was written; what comes next begins anew. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#size));
    this.#size = 0;
    return taken;
  }

  #head(kind: number, value: number): this {
    this.#room(5);
    const first = kind << 5;
    if (value < 24) this.#bytes[this.#size++] = first | value;
    else {
      const power = value < 0x100 ? 0 : value < 0x1_0000 ? 1 : 2;
      this.#bytes[this.#size++] = first | (24 + power);
      this.#size = this.#bytes.writeUIntBE(value, this.#size, 1 << power);
    }
    return this;
  }

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#size + more));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}

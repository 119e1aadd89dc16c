const WHOLE = 0;
const BELOW = 1;
const TEXT = 3;
const LIST = 4;

/** Reads such bytes from the front. @throws RangeError when they are otherwise */
export class CborReader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    const [kind, value] = this.#head();
    if (kind === WHOLE) return value;
    if (kind === BELOW) return -1 - value;
    throw new RangeError(`no number: ${kind}`);
  }

  text(): string {
    const length = this.#expect(TEXT);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** Length of the list that begins here; its items follow. */
  list(): number {
    return this.#expect(LIST);
  }

  /** Goes past one item, whatever it holds. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const [kind, value] = this.#head();
      if (kind === LIST) left += value;
      else if (kind === TEXT) this.at += value;
      else if (kind !== WHOLE && kind !== BELOW) throw new RangeError(`kind ${kind}`);
    }
  }

  #expect(kind: number): number {
    const [found, value] = this.#head();
    if (found !== kind) throw new RangeError(`kind ${found}, not ${kind}`);
    return value;
  }

  #head(): [kind: number, value: number] {
    const first = this.bytes.readUInt8(this.at++);
    const kind = first >> 5;
    const short = first & 31;
    if (short < 24) return [kind, short];
    const size = 1 << (short - 24);
    if (size > 4) throw new RangeError(`length ${short}`);
    this.at += size;
    return [kind, this.bytes.readUIntBE(this.at - size, size)];
  }
}

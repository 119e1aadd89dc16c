import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { PullFailure } from './failure.ts';

const UNPACKERS: Record<string, (bytes: Uint8Array, limits: { maxOutputLength: number }) => Uint8Array> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/**
 * Some servers pack a body that nobody asked them to pack. A packed body that ends early is a failure, which is returned: another attempt
 * may bring the whole.
 * @throws PullFailure when it is packed in an unknown way, or too large once unpacked
 */
export function unpack(bytes: Uint8Array, encoding: string, largest: number): Uint8Array | PullFailure {
  const way = encoding.trim().toLowerCase();
  if (way === '' || way === 'identity') return bytes;
  const unpacker = UNPACKERS[way];
  if (!unpacker)
    throw new PullFailure(
      `tệp trả về nén theo kiểu “${encoding}” mà lệnh này không mở được`,
      'hỏi nơi công bố địa chỉ của tệp không nén',
    );
  try {
    return unpacker(bytes, { maxOutputLength: Math.ceil(largest) });
  } catch (error) {
    if (error instanceof RangeError)
      throw new PullFailure(
        'tệp trả về quá lớn sau khi giải nén',
        'lấy địa chỉ của một tệp nhỏ hơn, hoặc tăng “maxSize” của nguồn này',
      );
    return new PullFailure(
      'tệp tải về nén mà thiếu phần cuối hoặc hỏng',
      'chạy lại; nếu vẫn thế, hỏi nơi công bố',
    );
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Letters that the name of a file may have in the plainest form of a tar. */
const LONGEST_NAME = 100;
const BLOCK = 512;

/**
 * The files of a folder as npm takes a package: a tar whose names begin with `package/`, gzipped. Written here, for a command must not need npm
 * on the path, which Windows starts by another name. Same files, same bytes: no times, no owners, names in order.
 */
export function tarball(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const blocks = files.flatMap((file) => {
    const data = readFileSync(join(folder, file));
    return [
      head(`package/${file}`, data.length, file.startsWith('bin')),
      data,
      Buffer.alloc(-data.length & (BLOCK - 1)),
    ];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]));
}

/** @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, “ustar Interchange Format” */
function head(name: string, size: number, runs: boolean): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error(`name too long for a package: ${name}`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
  block.write(name, 0);
  block.write(`${octal(runs ? 0o755 : 0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  block.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124);
  // The sum is made with blanks in its own place.
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

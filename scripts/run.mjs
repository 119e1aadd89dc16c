// What `npm run NAME` starts: `scripts/NAME.ts`, or in words that packages are missing, before anything that asks for them is read. Plain
// JavaScript, which also the Node of the machine reads where the newer one among the packages is missing too.
import { fileURLToPath } from 'node:url';

const [node = '', , name = '', ...rest] = process.argv;
const script = new URL(`./${name}.ts`, import.meta.url);
process.argv = [node, fileURLToPath(script), ...rest];
try {
  await import(script.href);
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const [, missing] = /^Cannot find (?:package|module) '([^'./][^':]*)'/.exec(message) ?? [];
  // A Node that reads no TypeScript is the machine’s own.
  if (missing === undefined && code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error;
  console.error(
    `✗ ${missing === undefined ? 'Chưa cài các gói mà bộ dựng cần' : `Thiếu gói “${missing}”, hoặc một phần của nó`}.\n    → ở thư mục của bộ dựng, chạy: npm ci`,
  );
  process.exit(1);
}

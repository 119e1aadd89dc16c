import fc from 'fast-check';
import { afterAll } from 'vitest';
import { speak } from '../../src/text/language.ts';

/** Made-up inputs are the same at every run, so that a test says the same of the same code. To look further: `FUZZ_SEED=7 npm run unit`. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_125) });

/** Who has read the content of an English portal leaves the words of the interface as they were. */
afterAll(() => speak('vi'));

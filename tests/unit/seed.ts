import fc from 'fast-check';

/** Made-up inputs are the same at every run, so that a test says the same of the same code. To look further: `FUZZ_SEED=7 npm run unit`. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_125) });

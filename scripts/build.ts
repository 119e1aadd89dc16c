import { keepCompiled } from '../src/building/compiled.ts';
import { cacheFolder } from '../src/files/cache.ts';

keepCompiled(cacheFolder());
// Loaded only now, so that what Node makes of it is kept.
const { build } = await import('../src/building/build-command.ts');
await build();

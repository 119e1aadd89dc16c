import { enableCompileCache } from 'node:module';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * From now on what Node makes of modules it loads is kept from one command to the next: stripping types and compiling is most of what a
 * command does before it begins. Node tells by the bytes of a module whether what it kept is of it.
 */
export function keepCompiled(cache: string): void {
  const folder = join(cache, 'compiled');
  // Pages of every new bundle are modules too: once there are many, most are of bundles long gone.
  if (existsSync(folder) && readdirSync(folder, { recursive: true, withFileTypes: true }).length > MOST_FILES)
    rmSync(folder, { recursive: true, force: true });
  enableCompileCache(folder);
}

/** A build loads some 1 500 modules, and a new bundle has 150. */
const MOST_FILES = 6_000;

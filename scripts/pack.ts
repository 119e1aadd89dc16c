import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeAtomic } from '../src/files/atomic.ts';
import { makeFolder } from '../src/files/make-folder.ts';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { configuration } from '../src/config.ts';
import { layCreatePackage } from '../src/packing/create-package.ts';
import { layPackage } from '../src/packing/package.ts';
import { tarball } from '../src/packing/tarball.ts';

const COMMAND: Command<'out'> = {
  name: 'npm run pack',
  does: 'Đóng bộ dựng trang thành hai gói npm: nep-moi và create-nep-moi',
  options: { out: { takes: 'word', word: 'THƯ_MỤC', says: 'nơi đặt hai tệp .tgz (mặc định: .cache/pack)' } },
};

/** `npm run pack`: the generator as a package, and the small one that makes a new portal. */
await runCommand(COMMAND, (asked, { line }) => {
  const { cache, program } = configuration();
  const out = resolve(asked.word('out') ?? join(cache, 'pack'));
  makeFolder(out);
  const [own, create] = [join(cache, 'pack', 'nep-moi'), join(cache, 'pack', 'create-nep-moi')];
  line(`nep-moi: ${layPackage(program, own)} tệp`);
  layCreatePackage(program, create);
  for (const folder of [own, create]) {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const file = `${name}-${version}.tgz`;
    writeAtomic(join(out, file), tarball(folder));
    line(file);
  }
  line(`Đã ghi vào ${out}`);
});

import { COMMANDS } from './commands.ts';
import { CAMPAIGN } from './first-content.ts';

/** What a new portal is made from. */
export interface NewSite {
  /** Name of the portal, shown in the header. */
  name: string;
  /** Full name of the campaign. */
  campaign: string;
  /** Name of the province, without “tỉnh” or “thành phố”. */
  province: string;
  /** Public address: `https://vi-du.vn`. */
  address: string;
  /** What npm is to install: a version, or the path of a package. */
  generator: string;
  /** How the generator is replaced by a newer one, for the README; where the generator lies in the portal. */
  newer?: string | undefined;
  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today: string;
}

/** Every file of a new portal by its path: content to begin with, and what npm needs. Works anywhere: reaches nothing outside. */
export function newSite(site: NewSite): Record<string, string> {
  return {
    ...CAMPAIGN(site),
    'package.json': `${JSON.stringify(manifest(site), null, 2)}\n`,
    '.npmrc': 'fund=false\naudit=false\nupdate-notifier=false\n',
    '.gitignore': 'node_modules/\ndist/\n.astro/\n.cache/\n*.tmp\n.*.lock\n.*.old/\n.*.new/\n',
    'README.md': README(site),
  };
}

/** `Cổng Thông Tin` → `cong-thong-tin`: what npm takes as a name. */
function packageName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'cong-thong-tin';
}

function manifest({ name, generator }: NewSite): object {
  return {
    name: packageName(name),
    private: true,
    type: 'module',
    scripts: Object.fromEntries(COMMANDS.map((command) => [command, `nep-moi ${command}`])),
    dependencies: { 'nep-moi': generator },
    allowScripts: { node: true, esbuild: true },
  };
}

function README({ name, newer = '' }: NewSite): string {
  return `# ${name}

Cổng thông tin dựng bằng Nếp Mới. Mọi nội dung nằm trong \`content/\`; sửa ở đó rồi dựng lại. Cần Node 20 trở lên (https://nodejs.org). Hai lệnh:

\`\`\`sh
npm install
npm start       # lấy số liệu, dựng, kiểm tra, mở http://localhost:4321
\`\`\`

Đang viết bài thì chạy \`npm run dev\`. Thêm bài: \`npm run new -- handbook "Tên mục"\`; nhập kế hoạch: \`npm run import -- ke-hoach.docx\`.
Lời hướng dẫn nằm trong \`node_modules/nep-moi/\`: cho người biên tập \`docs/bien-tap.md\`, đăng lên máy chủ \`docs/van-hanh.md\`, đầy đủ \`README.md\`.
${newer}`;
}

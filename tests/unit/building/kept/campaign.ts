import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A small campaign whose texts name each other: two plans of which the later cites the first, two sections, two stories. */
export class Campaign {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    cpSync('tests/sites/nuoc-sach', folder, { recursive: true });
    this.copy(PLAN, LATER, (text) =>
      text
        .replace('Kế hoạch UBND xã Ví Dụ 2024', 'Kế hoạch UBND xã Ví Dụ 2025')
        .replace('07/KH-UBND', '08/KH-UBND')
        .replace('date: 2024-03-05', 'date: 2025-03-05')
        .replace('year: 2024', 'year: 2025')
        .replace('[12/KH-UBND]', '[07/KH-UBND]')
        .replace(/^Căn cứ .*$/m, 'Căn cứ Kế hoạch số 07/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã Ví Dụ.')
        .replace('chậm nhất ngày 30/9/2024', 'chậm nhất ngày 30/9/2027'),
    );
    this.copy(STORY, OTHER_STORY, (text) =>
      text
        .replace('Nhóm giữ giếng ở thôn Mẫu', 'Nhóm giữ suối ở thôn Hai')
        .replace('place: xa-vi-du-huyen-giong', 'place: xa-vi-du-moi')
        .replace('[giữ giếng]', '[giữ suối]')
        .replace('related: { handbook: [be-loc-cat] }', 'related: {}'),
    );
    this.copy(SECTION, OTHER_SECTION, (text) =>
      text
        .replace('title: Làm bể lọc cát', 'title: Đậy nắp giếng')
        .replace('Tôi muốn làm bể lọc cát', 'Tôi muốn đậy nắp giếng')
        .replace(/^related: .*$/m, 'related: {}')
        .replace(/ {2}- \{ agency: tram-y-te.*/, '  - { agency: ubnd-xa-vi-du, about: xin nắp giếng }'),
    );
  }

  /** Changes a file; what is to be replaced must be there. */
  change(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file}: nothing of ${String(from)}`);
    this.write(file, after);
  }

  copy(from: string, to: string, change: (text: string) => string): void {
    this.write(to, change(this.read(from)));
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }
}

export const PLAN = 'plans/ubnd-xa-vi-du-2024/index.md';
export const LATER = 'plans/ubnd-xa-vi-du-2025/index.md';
export const STORY = 'stories/nhom-giu-giong/index.mdx';
export const OTHER_STORY = 'stories/nhom-giu-suoi/index.mdx';
export const SECTION = 'handbook/01-be-loc-cat.mdx';
export const OTHER_SECTION = 'handbook/02-nap-gieng.mdx';

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What building a portal with many full texts cost: from nothing, after one word of one plan has changed, and once more. */
export interface PlansBench {
  plans: number;
  kilobytesEach: number;
  cold: BuildCost;
  oneChanged: BuildCost;
  nothingChanged: BuildCost;
}

export interface BuildCost {
  wallSeconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
  /** What the build printed, step by step. */
  said: string;
}

/**
 * Builds the small example campaign with `copies` long plans in full text, over ten years, with its own cited
 * documents, targets, bodies and terms. Runs the real command in a process of its own, so that its memory can be told.
 */
export async function benchPlans(copies: number): Promise<PlansBench> {
  mkdirSync('.cache', { recursive: true });
  const room = mkdtempSync(resolve('.cache/do-ke-hoach-'));
  const content = join(room, 'content');
  cpSync('tests/sites/nuoc-sach', content, { recursive: true });
  const model = readFileSync(join(content, 'plans/ubnd-xa-vi-du-2024/index.md'), 'utf8');
  const front = model.slice(0, model.indexOf('\n---\n', 4) + 5);
  let bytes = 0;
  for (let index = 0; index < copies; index++) {
    const text = front
      .replace(/^shortTitle: .*$/m, `shortTitle: Kế hoạch số ${index + 1} của một xã ví dụ`)
      .replace(/^number: .*$/m, `number: ${index + 100}/KH-UBND`)
      .replace(/^date: .*$/m, `date: ${2015 + (index % 10)}-03-05`)
      .replace(/^year: .*$/m, `year: ${2015 + (index % 10)}`);
    const plan = text + longPlan(index);
    bytes += Buffer.byteLength(plan);
    const folder = join(content, `plans/ke-hoach-${index + 1}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.md'), plan);
  }
  try {
    const build = (...more: string[]): Promise<BuildCost> => measure(content, join(room, 'dist'), more);
    const cold = await build('--clean');
    const changed = join(content, 'plans/ke-hoach-1/index.md');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('nạo vét giếng', 'nạo vét giếng sâu'));
    const oneChanged = await build();
    const nothingChanged = await build();
    return { plans: copies, kilobytesEach: bytes / 1024 / copies, cold, oneChanged, nothingChanged };
  } finally {
    rmSync(room, { recursive: true });
  }
}

function measure(content: string, out: string, more: readonly string[]): Promise<BuildCost> {
  const report =
    'process.on("exit",()=>{const u=process.resourceUsage();process.stdout.write(`\\n#${JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])}\\n`)});';
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(report)}`,
      'scripts/build.ts',
      '--out',
      out,
      ...more,
    ],
    { env: { ...process.env, PORTAL_CONTENT: content }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      const figures = /\n#(\[.*\])\n/.exec(said)?.[1];
      if (code !== 0 || !figures) return fail(new Error(said));
      const [cpu, memory] = JSON.parse(figures) as [number, number];
      done({
        wallSeconds: (performance.now() - started) / 1000,
        cpuSeconds: cpu / 1e6,
        peakMegabytes: memory / 1024,
        said: said.replace(/\n#\[.*\]\n/, ''),
      });
    });
  });
}

/** A full text of about twenty kilobytes: sections, numbers, dashes, documents, targets, bodies, terms. */
function longPlan(index: number): string {
  const year = 2015 + (index % 10);
  const lines = [
    `Căn cứ Kế hoạch số ${(index % 40) + 1}/KH-UBND ngày 20/02/${year} của Ủy ban nhân dân huyện Giọng về nước sạch năm ${year}.`,
    'Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
    'I. MỤC TIÊU',
    ...Array.from(
      { length: 12 },
      (_, item) =>
        `${item + 1}. Đến cuối năm ${year}, có từ ${40 + ((index + item) % 50)}% trở lên hộ dân của thôn ${item + 1} dùng nước hợp vệ sinh, theo Quyết định số ${1700 + item}/QĐ-TTg ngày 14/10/2012 của Thủ tướng Chính phủ.`,
    ),
    'II. NỘI DUNG',
    ...Array.from({ length: 14 }, (_, item) => [
      `${item + 1}. Việc thứ ${item + 1} của xã trong năm`,
      ...Array.from(
        { length: 6 },
        (__, dash) =>
          `- Tổ chức cho các thôn nạo vét giếng, làm bể lọc cát, ghi sổ từng nhà và báo lại cho xã; lần thứ ${dash + 1} làm ở thôn ${dash + item + 1}, có người của trạm đi cùng.`,
      ),
    ]).flat(),
    'III. TỔ CHỨC THỰC HIỆN',
    ...['Trạm Y tế', 'Các thôn'].flatMap((name, item) => [
      `${item + 1}. ${name}:`,
      ...Array.from(
        { length: 8 },
        (_, dash) =>
          `- Chủ trì việc thứ ${dash + 1}, báo cáo về Ủy ban nhân dân xã trước ngày ${dash + 10}/9/${year}.`,
      ),
    ]),
    'Trên đây là kế hoạch của Ủy ban nhân dân xã./.',
  ];
  return `\n${lines.join('\n\n')}\n`;
}

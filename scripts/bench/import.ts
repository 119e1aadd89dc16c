import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../src/importing/run/run.ts';
import { Sandbox } from '../../src/importing/run/sandbox.ts';

/** What importing many copies of one plan cost. */
export interface ImportBench {
  files: number;
  refused: number;
  /** Processor time of the whole process, worker included, in seconds. */
  cpuSeconds: number;
  wallSeconds: number;
  /** Largest resident size seen, in megabytes. */
  peakMegabytes: number;
  /** Least share of letters that a file kept, or left out with a reason, in percent. */
  coverage: number;
  /** Times the progress line moved. */
  progressMoves: number;
}

/**
 * Imports `copies` copies of a plan into a temporary folder, as `npm run import` does, reports and all.
 * @param text a plan as plain text; a made-up one of about thirty pages' paragraphs when left out
 */
export async function benchImport(copies = 200, text = madeUpPlan()): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'do-nhap-'));
  const sandbox = new Sandbox();
  let peak = 0;
  let moves = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const cpu = process.cpuUsage();
  const started = performance.now();
  try {
    const files = Array.from({ length: copies }, (_, index) => {
      const file = join(folder, `ke-hoach-${index + 1}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const out = join(folder, 'plans');
    const refused = await runImport(
      {
        files,
        folder: out,
        dryRun: false,
        json: join(folder, 'ket-qua.json'),
        edition: 'full',
        extension: 'md',
        force: false,
        ocr: false,
      },
      { places: [], agencies: [], campaign: null, today: '2026-01-01' },
      sandbox,
      { print: () => undefined, progress: (line) => void (line && moves++) },
    );
    const used = process.cpuUsage(cpu);
    return {
      files: readdirSync(out).length,
      refused,
      cpuSeconds: (used.user + used.system) / 1e6,
      wallSeconds: (performance.now() - started) / 1000,
      peakMegabytes: Math.max(peak, process.memoryUsage.rss()) / 1048576,
      coverage: leastCoverage(join(folder, 'ket-qua.json')),
      progressMoves: moves,
    };
  } finally {
    clearInterval(watch);
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function leastCoverage(json: string): number {
  const plans = [JSON.parse(readFileSync(json, 'utf8'))].flat() as { coverage?: { share: number } }[];
  return 100 * Math.min(...plans.map((plan) => plan.coverage?.share ?? 0));
}

/** A plan of the length of a long district plan (about 30 kB), with everything the importer looks for. */
function madeUpPlan(): string {
  const words =
    'các cơ quan, đơn vị phối hợp tuyên truyền, vận động nhân dân giữ sạch nguồn nước, trồng tre ven suối, không xả rác xuống suối và cùng nhau chấm điểm từng thôn';
  const sections = Array.from({ length: 6 }, (_, section) => {
    const items = Array.from({ length: 8 }, (_, item) =>
      [
        `${item + 1}. Phòng Tài nguyên và Môi trường: đạt từ ${60 + item}% trở lên số hộ ký cam kết trước ngày 15/${item + 1}/2026`,
        `- Thực hiện Kế hoạch số ${100 + item}/KH-UBND ngày 0${item + 1}/01/2026 của UBND tỉnh, ${words}.`,
        `- Hằng quý, ${words}; ${words}.`,
      ].join('\n'),
    );
    return `${['I', 'II', 'III', 'IV', 'V', 'VI'][section]}. ${section === 5 ? 'TỔ CHỨC THỰC HIỆN' : 'NHIỆM VỤ CHỦ YẾU'}\n${items.join('\n')}`;
  });
  return `KẾ HOẠCH\nGiữ sạch nguồn nước năm 2026\n______\nỦy ban nhân dân huyện An Bình xây dựng kế hoạch như sau:\n${sections.join('\n')}\nTrên đây là Kế hoạch giữ sạch nguồn nước năm 2026./.\nNơi nhận:\n- UBND các xã;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Ví Dụ\n`;
}

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PlanText, provinceTexts } from './plan-texts.ts';
import { benchPlanPeers } from './plans-peers.ts';
import { type ProcessCost, processCost } from './process-cost.ts';

/** What building a portal with many full texts cost: from nothing, after one word of one plan has changed, and once more. */
export interface PlansBench {
  plans: number;
  kilobytesEach: number;
  cold: ProcessCost;
  oneChanged: ProcessCost;
  nothingChanged: ProcessCost;
}

/** Prints what building each number of plans cost, and what it cost the peers when they are wanted. */
export async function benchAllPlans(
  counts: readonly number[],
  peers: boolean,
  print: (line: string) => void,
): Promise<void> {
  for (const count of counts) {
    const { plans, kilobytesEach, ...builds } = await benchPlans(count);
    print(`\n## Dựng ${plans} kế hoạch toàn văn (${kilobytesEach.toFixed(0)} KB mỗi bản)`);
    const costs = {
      'từ đầu': builds.cold,
      'đổi một chữ': builds.oneChanged,
      'không đổi gì': builds.nothingChanged,
    };
    for (const [name, cost] of Object.entries(costs)) print(`\n${told(name, cost)}\n${cost.said.trim()}`);
    if (!peers) continue;
    print('\nNơi khác, từ đầu (không có cách dựng lại riêng phần đã đổi):');
    for (const [name, cost] of Object.entries(await benchPlanPeers(count)))
      print(
        `${told(name, cost)}; ở đây bằng ${times(builds.cold, cost)} lần, đổi một chữ ${times(builds.oneChanged, cost)} lần, không đổi gì ${times(builds.nothingChanged, cost)} lần`,
      );
  }
}

const told = (name: string, cost: ProcessCost): string =>
  `${name}: ${cost.cpuSeconds.toFixed(1)} giây CPU, ${cost.wallSeconds.toFixed(1)} giây, đỉnh ${cost.peakMegabytes.toFixed(0)} MB`;
const times = (ours: ProcessCost, theirs: ProcessCost): string =>
  (ours.cpuSeconds / theirs.cpuSeconds).toLocaleString('vi-VN', { maximumFractionDigits: 2 });

/**
 * Builds the small example campaign with the plans of a made-up province (`provinceTexts`) in full text, with the real command
 * in a process of its own.
 */
async function benchPlans(count: number): Promise<PlansBench> {
  mkdirSync('.cache', { recursive: true });
  const room = mkdtempSync(resolve('.cache/do-ke-hoach-'));
  try {
    const content = join(room, 'content');
    cpSync('tests/sites/nuoc-sach', content, { recursive: true });
    const { places, agencies, plans } = provinceTexts(count);
    appendFileSync(join(content, 'places.yaml'), places.map((item) => `  - ${item}\n`).join(''));
    appendFileSync(join(content, 'agencies.yaml'), agencies.map((item) => `- ${item}\n`).join(''));
    let bytes = 0;
    for (const plan of plans) {
      const text = `${frontMatter(plan)}\n${plan.body}\n`;
      bytes += Buffer.byteLength(text);
      mkdirSync(join(content, 'plans', plan.id));
      writeFileSync(join(content, 'plans', plan.id, 'index.md'), text);
    }
    const build = (...more: string[]): Promise<ProcessCost> =>
      processCost(process.execPath, ['scripts/build.ts', '--out', join(room, 'dist'), ...more], {
        env: { ...process.env, PORTAL_CONTENT: content },
      });
    const cold = await build('--clean');
    const changed = join(content, 'plans', plans[0]!.id, 'index.md');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('nạo vét giếng', 'nạo vét giếng sâu'));
    const oneChanged = await build();
    const nothingChanged = await build();
    return { plans: count, kilobytesEach: bytes / 1024 / count, cold, oneChanged, nothingChanged };
  } finally {
    rmSync(room, { recursive: true });
  }
}

const frontMatter = (plan: PlanText): string => `---
title: ${plan.title}
shortTitle: ${plan.shortTitle}
summary: Kế hoạch đặt ra để đo.
edition: full
issuer: ${plan.agency}
place: ${plan.place}
level: ${plan.level}
number: ${plan.number}
date: ${plan.date}
year: ${plan.year}
campaign: nuoc-sach
signer: { name: null, role: CHỦ TỊCH, onBehalf: TM. ỦY BAN NHÂN DÂN }
recipients: [Trạm Y tế (t/h)]
legalBases: [${plan.legalBases.join(', ')}]
status: ended
source: { description: Văn bản đặt ra để đo }
updated: 2026-11-23
---
`;

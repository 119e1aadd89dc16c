import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlanText, provinceTexts } from './plan-texts.ts';
import { type ProcessCost, processCost } from './process-cost.ts';

const FOLDER = fileURLToPath(new URL('peers', import.meta.url));

interface Peer {
  name: string;
  /** Files of a site that shows these plans, one page each, by path. */
  files(plans: readonly PlanText[]): Record<string, string>;
  /** Commands that build it, in the folder of the site. */
  commands: [string, ...string[]][];
}

/** Generators of documentation as they come, with their default theme, over the same texts as `benchPlans`. */
const PEERS: readonly Peer[] = [
  {
    name: 'Starlight với Pagefind',
    files: (plans) => ({
      // Astro looks here for packages that it must bundle.
      'package.json': '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }',
      'astro.config.mjs': `
        import { defineConfig } from 'astro/config';
        import starlight from '@astrojs/starlight';
        export default defineConfig({ telemetry: false, integrations: [starlight({ title: 'Giếng Làng' })] });`,
      'src/content.config.ts': `
        import { defineCollection } from 'astro:content';
        import { docsLoader } from '@astrojs/starlight/loaders';
        import { docsSchema } from '@astrojs/starlight/schema';
        export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      ...pages(plans, 'src/content/docs', 'title'),
    }),
    commands: [['astro/bin/astro.mjs', 'build']],
  },
  {
    name: 'Eleventy với Pagefind',
    files: (plans) => ({
      'package.json': '{ "type": "module" }',
      'pages/_includes/page.html': `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body></html>`,
      ...pages(plans, 'pages', 'layout: page.html\ntitle'),
    }),
    commands: [
      ['@11ty/eleventy/cmd.cjs', '--input=pages', '--output=dist', '--quiet'],
      ['pagefind/lib/runner/bin.cjs', '--site', 'dist'],
    ],
  },
];

function pages(plans: readonly PlanText[], folder: string, title: string): Record<string, string> {
  const text = (plan: PlanText): string => `---\n${title}: ${plan.shortTitle}\n---\n\n${headed(plan.body)}\n`;
  return Object.fromEntries(
    [
      ...plans.map((plan) => [plan.id, text(plan)] as const),
      ['index', `---\n${title}: Kế hoạch\n---\n`] as const,
    ].map(([id, page]) => [`${folder}/${id}.md`, page]),
  );
}

/** Others know no numbered clauses: their sections must be headings to be found by themselves. */
const headed = (body: string): string =>
  body.replace(/^(?=[IVX]+\. )/gm, '## ').replace(/^(?=\d+\. [^\n]{0,60}$)/gm, '### ');

/** What each peer cost from nothing; it has no way to build less. */
export async function benchPlanPeers(count: number): Promise<Record<string, ProcessCost>> {
  const { plans } = provinceTexts(count);
  const costs: Record<string, ProcessCost> = {};
  for (const { name, files, commands } of PEERS) {
    // Below the installed packages: they do not work through a link.
    const room = mkdtempSync(join(FOLDER, '.site-'));
    try {
      for (const [path, text] of Object.entries(files(plans))) {
        mkdirSync(dirname(join(room, path)), { recursive: true });
        writeFileSync(join(room, path), text);
      }
      const all: ProcessCost[] = [];
      for (const [script, ...args] of commands)
        all.push(
          await processCost(process.execPath, [join(FOLDER, 'node_modules', script), ...args], {
            cwd: room,
            env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
          }),
        );
      costs[name] = {
        wallSeconds: sum(all.map((cost) => cost.wallSeconds)),
        cpuSeconds: sum(all.map((cost) => cost.cpuSeconds)),
        peakMegabytes: Math.max(...all.map((cost) => cost.peakMegabytes)),
        said: all.map((cost) => cost.said).join('\n'),
      };
    } finally {
      rmSync(room, { recursive: true });
    }
  }
  return costs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

import { gzipSync } from 'node:zlib';
import { drawChart, WIDTHS } from '../../src/charts/draw.ts';
import { everyChart } from '../../src/kinds/indicator/charts.ts';
import { readContent } from '../../src/portal.ts';

/** Most CPU milliseconds a chart may add to a build, and most bytes it may weigh on its way; both widths together. */
const BUDGET = { cpu: 40, bytes: 12 * 1024 };

/** CPU and weight of every chart of the content, as if all stood on one page. @returns whether both stay in the budget */
export function benchCharts(print: (line: string) => void): boolean {
  print('\n## Biểu đồ');
  const content = readContent('content');
  const before = process.cpuUsage();
  const views = everyChart(content);
  const drawn = views.map(({ drawing, sentence, indicator, id }) => ({
    name: `${indicator}/${id}`,
    kind: drawing.kind,
    svg: [WIDTHS.wide, WIDTHS.narrow].map((width) => drawChart(drawing, width, sentence)).join(''),
  }));
  const used = process.cpuUsage(before);
  const cpu = (used.user + used.system) / 1000 / views.length;
  const heavy = drawn
    .map(({ name, svg }) => ({ name, bytes: gzipSync(svg).length }))
    .sort((a, b) => b.bytes - a.bytes);
  const page = gzipSync(drawn.map(({ svg }) => svg).join('')).length;
  const kinds = [...Map.groupBy(drawn, ({ kind }) => kind)].map(([kind, all]) => `${kind} ${all.length}`);
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  print(`${views.length} biểu đồ (${kinds.join(', ')}), mỗi biểu đồ hai cỡ`);
  print(`${cpu.toFixed(1)} ms CPU mỗi biểu đồ, kể cả chọn số và viết câu (mức cho phép ${BUDGET.cpu} ms)`);
  print(
    `nặng nhất ${kilobytes(heavy[0]!.bytes)} KB nén: ${heavy[0]!.name} (mức cho phép ${kilobytes(BUDGET.bytes)} KB); mọi biểu đồ trên một trang ${kilobytes(page)} KB nén`,
  );
  const held = cpu <= BUDGET.cpu && heavy[0]!.bytes <= BUDGET.bytes;
  if (!held) print('VƯỢT MỨC CHO PHÉP');
  return held;
}

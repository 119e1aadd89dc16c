import { parseArgs } from 'node:util';
import { benchImport } from './bench/import.ts';
import { benchSearch } from './bench/search.ts';
import { benchBuild } from './bench/build.ts';
import { benchCharts } from './bench/charts.ts';

const USAGE = `Đo tốc độ và chất lượng:
  npm run bench                       mọi phép đo, cỡ phát hành
  npm run bench -- search             tìm kiếm: đúng, trúng, byte, mili giây theo loại câu hỏi
  npm run bench -- search --peers     thêm Pagefind nguyên bản, MiniSearch, lunr, FlexSearch
  npm run bench -- search --sizes 0,5000,20000   thêm chừng ấy trang đệm
  npm run bench -- search --misses    liệt kê câu hỏi chưa trúng (trừ phần giữ riêng)
  npm run bench -- import [--copies 200]         nhập nhiều kế hoạch một lượt
  npm run bench -- build              dựng trang, độ nặng của trang
  npm run bench -- charts             mọi biểu đồ: CPU, độ nặng; báo lỗi khi vượt mức`;

const print = (line: string): void => console.log(line);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '0' },
    copies: { type: 'string', default: '200' },
    help: { type: 'boolean', default: false },
  },
});
const wanted = positionals.length ? positionals : ['build', 'charts', 'search', 'import'];
if (values.help || wanted.some((name) => !['build', 'charts', 'search', 'import'].includes(name))) {
  print(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (wanted.includes('build')) await benchBuild(print);
if (wanted.includes('charts') && !benchCharts(print)) process.exitCode = 1;
if (wanted.includes('search'))
  await benchSearch({
    sizes: values.sizes.split(',').map(Number),
    peers: values.peers,
    misses: values.misses,
    print,
  });
if (wanted.includes('import')) {
  const cost = await benchImport(Number(values.copies));
  print(
    `\n## Nhập ${cost.files} kế hoạch: ${cost.cpuSeconds.toFixed(1)} giây CPU, ${cost.wallSeconds.toFixed(1)} giây, ` +
      `đỉnh ${cost.peakMegabytes.toFixed(0)} MB, từ chối ${cost.refused}, thanh tiến độ nhích ${cost.progressMoves} lần`,
  );
}
process.exit();

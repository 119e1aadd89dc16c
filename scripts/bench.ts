import { parseArgs } from 'node:util';
import { benchImport } from './bench/import.ts';
import { benchSearch, benchSearchBrowser, fitSearch } from './bench/search.ts';
import { benchReading } from './bench/reading.ts';
import { benchBuild } from './bench/build.ts';
import { benchPlans } from './bench/plans.ts';
import { benchCharts } from './bench/charts.ts';
import { benchOverlap } from './bench/overlap.ts';

const USAGE = `Đo tốc độ và chất lượng:
  npm run bench                       mọi phép đo, cỡ phát hành
  npm run bench -- search             tìm kiếm: đúng, trúng, byte, mili giây theo loại câu hỏi
  npm run bench -- search --peers     thêm Pagefind nguyên bản, MiniSearch, lunr, FlexSearch, Orama
  npm run bench -- search --sizes 0,5000,20000   thêm chừng ấy trang đệm
  npm run bench -- search --shipped   chỉ nội dung phát hành, không thử văn bản gốc nằm cạnh dự án
  npm run bench -- search --browser   chỉ đo trong Chromium: chờ bao lâu, mấy KB, gõ có bị giật không
  npm run bench -- search --misses    liệt kê câu hỏi chưa trúng (trừ phần giữ riêng)
  npm run bench -- search --fit       học lại các trọng số từ câu hỏi đã chấm (trừ phần giữ riêng)
  npm run bench -- import [--copies 200]         nhập nhiều kế hoạch một lượt
  npm run bench -- plans [--plans 200,1000]      dựng cổng có nhiều kế hoạch toàn văn
  npm run bench -- reading            đọc trên mạng yếu: LCP lần đầu, lần sau, khi đã lưu (cần đã dựng, cần Chromium)
  npm run bench -- build              dựng trang, độ nặng của trang
  npm run bench -- charts             mọi biểu đồ: CPU, độ nặng; báo lỗi khi vượt mức
  npm run bench -- overlap [--sources ../shared/seeds]   nội dung có chép lời của bản gốc (.txt) không; báo lỗi khi có`;

const print = (line: string): void => console.log(line);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    shipped: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '0' },
    plans: { type: 'string', default: '200,1000' },
    copies: { type: 'string', default: '200' },
    sources: { type: 'string', default: '../shared/seeds' },
    help: { type: 'boolean', default: false },
  },
});
const KINDS = ['build', 'charts', 'reading', 'plans', 'search', 'import'];
/** Asked for by name: they need files that do not lie in the project. */
const BY_NAME = ['overlap'];
const wanted = positionals.length ? positionals : KINDS;
if (values.help || wanted.some((name) => ![...KINDS, ...BY_NAME].includes(name))) {
  print(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (wanted.includes('build')) await benchBuild(print);
if (wanted.includes('charts') && !benchCharts(print)) process.exitCode = 1;
if (wanted.includes('overlap') && !benchOverlap(values.sources, print)) process.exitCode = 1;
if (wanted.includes('reading')) await benchReading(print);
if (wanted.includes('plans'))
  for (const count of values.plans.split(',').map(Number)) {
    const { plans, kilobytesEach, ...builds } = await benchPlans(count);
    print(`\n## Dựng ${plans} kế hoạch toàn văn (${kilobytesEach.toFixed(0)} KB mỗi bản)`);
    for (const [name, cost] of Object.entries({
      'từ đầu': builds.cold,
      'đổi một chữ': builds.oneChanged,
      'không đổi gì': builds.nothingChanged,
    }))
      print(
        `\n${name}: ${cost.cpuSeconds.toFixed(1)} giây CPU, ${cost.wallSeconds.toFixed(1)} giây, ` +
          `đỉnh ${cost.peakMegabytes.toFixed(0)} MB\n${cost.said.trim()}`,
      );
  }
const sizes = values.sizes.split(',').map(Number);
if (wanted.includes('search') && values.fit) await fitSearch(sizes, print);
else if (wanted.includes('search')) {
  if (!values.browser)
    await benchSearch({
      sizes,
      peers: values.peers,
      shipped: values.shipped,
      misses: values.misses,
      print,
    });
  await benchSearchBrowser(print);
}
if (wanted.includes('import')) {
  const cost = await benchImport(Number(values.copies));
  print(
    `\n## Nhập ${cost.files} kế hoạch: ${cost.cpuSeconds.toFixed(1)} giây CPU, ${cost.wallSeconds.toFixed(1)} giây, ` +
      `đỉnh ${cost.peakMegabytes.toFixed(0)} MB, từ chối ${cost.refused}, giữ được ít nhất ${cost.coverage.toLocaleString('vi-VN')}% chữ của tệp, thanh tiến độ nhích ${cost.progressMoves} lần`,
  );
}
process.exit();

import { parseArgs } from 'node:util';

const USAGE = `Đo tốc độ và chất lượng:
  npm run bench                       mọi phép đo, cỡ phát hành
  npm run bench -- search             tìm kiếm: đúng, trúng, byte, mili giây theo loại câu hỏi
  npm run bench -- search --peers     thêm Pagefind nguyên bản, MiniSearch, lunr, FlexSearch, Orama (cài trước: npm install --prefix scripts/bench/peers)
  npm run bench -- search --sizes 0,5000,20000   thêm chừng ấy trang đệm
  npm run bench -- search --shipped   chỉ nội dung phát hành, không thử văn bản gốc nằm cạnh dự án
  npm run bench -- search --browser   chỉ đo trong Chromium: chờ bao lâu, mấy KB, gõ có bị giật không
  npm run bench -- search --misses    liệt kê câu hỏi chưa trúng (trừ phần giữ riêng)
  npm run bench -- search --fit       học lại các trọng số từ câu hỏi đã chấm (trừ phần giữ riêng)
  npm run bench -- import [--copies 200]         nhập nhiều kế hoạch một lượt
  npm run bench -- plans [--plans 200,1000]      dựng cổng có nhiều kế hoạch toàn văn
  npm run bench -- plans --peers                 thêm Starlight và Eleventy, cùng văn bản, có Pagefind (cài như trên)
  npm run bench -- figures [--communes 100,300]  dựng cổng có số liệu mười năm của từng xã
  npm run bench -- reading            đọc trên mạng yếu: LCP lần đầu, lần sau, khi đã lưu (cần đã dựng, cần Chromium)
  npm run bench -- build              dựng trang, độ nặng của trang
  npm run bench -- charts             mọi biểu đồ: CPU, độ nặng; báo lỗi khi vượt mức
  npm run bench -- overlap [--sources ../shared/seeds]   nội dung có chép lời của bản gốc (.txt) không; báo lỗi khi có`;

// Each measure is loaded by itself: what another one needs would count as its memory.
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
    communes: { type: 'string', default: '100,300' },
    copies: { type: 'string', default: '200' },
    sources: { type: 'string', default: '../shared/seeds' },
    help: { type: 'boolean', default: false },
  },
});
const KINDS = ['build', 'charts', 'reading', 'plans', 'figures', 'search', 'import'];
/** Asked for by name: they need files that do not lie in the project. */
const BY_NAME = ['overlap'];
const wanted = positionals.length ? positionals : KINDS;
if (values.help || wanted.some((name) => ![...KINDS, ...BY_NAME].includes(name))) {
  print(USAGE);
  process.exit(values.help ? 0 : 2);
}
const missing = values.peers ? (await import('./bench/peers/whole-index.ts')).missingPeers() : [];
if (missing.length) {
  print(
    `Chưa cài ${missing.join(', ')}: chúng chỉ dùng để đo, không cài cùng dự án.\nChạy một lần: npm install --prefix scripts/bench/peers`,
  );
  process.exit(2);
}
if (wanted.includes('build')) await (await import('./bench/build.ts')).benchBuild(print);
if (wanted.includes('charts') && !(await import('./bench/charts.ts')).benchCharts(print))
  process.exitCode = 1;
if (wanted.includes('overlap') && !(await import('./bench/overlap.ts')).benchOverlap(values.sources, print))
  process.exitCode = 1;
if (wanted.includes('reading')) await (await import('./bench/reading.ts')).benchReading(print);
if (wanted.includes('plans'))
  await (
    await import('./bench/plans.ts')
  ).benchAllPlans(values.plans.split(',').map(Number), values.peers, print);
if (wanted.includes('figures'))
  await (await import('./bench/figures.ts')).benchAllFigures(values.communes.split(',').map(Number), print);
const sizes = values.sizes.split(',').map(Number);
if (wanted.includes('search') && values.fit)
  await (await import('./bench/search.ts')).fitSearch(sizes, print);
else if (wanted.includes('search')) {
  if (!values.browser)
    await (
      await import('./bench/search.ts')
    ).benchSearch({
      sizes,
      peers: values.peers,
      shipped: values.shipped,
      misses: values.misses,
      print,
    });
  await (await import('./bench/search.ts')).benchSearchBrowser(print);
}
if (wanted.includes('import')) {
  const cost = await (await import('./bench/import.ts')).benchImport(Number(values.copies));
  print(
    `\n## Nhập ${cost.files} kế hoạch: ${cost.cpuSeconds.toFixed(1)} giây CPU, ${cost.wallSeconds.toFixed(1)} giây, ` +
      `đỉnh ${cost.peakMegabytes.toFixed(0)} MB, từ chối ${cost.refused}, giữ được ít nhất ${cost.coverage.toLocaleString('vi-VN')}% chữ của tệp, thanh tiến độ nhích ${cost.progressMoves} lần`,
  );
}
process.exit();

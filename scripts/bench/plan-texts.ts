import { generator } from './search-corpus.ts';

/** A made-up plan in full text: what its front matter says, and its body in Markdown without `#`. */
export interface PlanText {
  id: string;
  agency: string;
  place: string;
  level: 'huyen' | 'xa';
  number: string;
  /** `YYYY-MM-DD` */
  date: string;
  year: number;
  title: string;
  shortTitle: string;
  legalBases: string[];
  body: string;
}

/** A made-up province: places and agencies as YAML items, and its plans. */
export interface ProvinceTexts {
  places: string[];
  agencies: string[];
  plans: PlanText[];
}

const DISTRICTS = 10;
const COMMUNES_OF_EACH = 9;
const YEARS = 10;
const FIRST_YEAR = 2015;

/**
 * A province of 10 districts and 90 communes that write a plan a year, ten years long; more than 1 000 are more plans of a year for
 * each of them. Every name is made up. Texts differ as real ones do: many sentences are common to all, subjects belong to a few,
 * villages and numbers to one. Deterministic.
 * @param count of plans; the first ones are the newest year's, so that a small number is spread over places and not over years
 */
export function provinceTexts(count: number): ProvinceTexts {
  const units = Array.from({ length: DISTRICTS }, (_, district) => [
    { id: `huyen-${district + 1}`, name: `Thử ${letters(district)}`, district, commune: -1 },
    ...Array.from({ length: COMMUNES_OF_EACH }, (__, commune) => ({
      id: `xa-${district + 1}-${commune + 1}`,
      name: `Mẫu ${letters(district)} ${letters(commune)}`,
      district,
      commune,
    })),
  ]).flat();
  const plans = Array.from({ length: count }, (_, index) => {
    const unit = units[index % units.length]!;
    const year = FIRST_YEAR + YEARS - 1 - (Math.floor(index / units.length) % YEARS);
    return planText(unit, year, Math.floor(index / (units.length * YEARS)), index);
  });
  return {
    places: units.map(({ id, name, district, commune }) =>
      commune < 0
        ? `{ id: ${id}, name: ${name}, type: huyện, level: district, parent: tinh-mau, sources: [mau] }`
        : `{ id: ${id}, name: ${name}, type: xã, level: commune, parent: huyen-${district + 1}, sources: [mau] }`,
    ),
    agencies: units.map(
      ({ id, name, commune }) =>
        `{ id: ubnd-${id}, name: Ủy ban nhân dân ${typed(name, commune)}, kind: state, level: ${commune < 0 ? 'huyen' : 'xa'}, place: ${id}, aliases: [UBND ${typed(name, commune)}] }`,
    ),
    plans,
  };
}

interface Unit {
  id: string;
  name: string;
  district: number;
  commune: number;
}

const typed = (name: string, commune: number): string => `${commune < 0 ? 'huyện' : 'xã'} ${name}`;

/** Made-up names that no place bears: “Ba Ca Đa”, one for each number below 64 000. */
function letters(index: number): string {
  const syllables = ['Bưng', 'Chrơ', 'Dak', 'Glei', 'Hmuk', 'Kpông', 'Lur', 'Mnar', 'Ngok', 'Plêng'];
  return index < syllables.length
    ? syllables[index]!
    : `${letters(index % syllables.length)} ${letters(Math.floor(index / syllables.length) - 1)}`;
}

function planText(unit: Unit, year: number, series: number, index: number): PlanText {
  const random = generator(index + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const who = typed(unit.name, unit.commune);
  const [campaign, short] = CAMPAIGNS[series % CAMPAIGNS.length]!;
  const villages = Array.from(
    { length: 8 },
    (_, village) => `thôn ${letters(unit.district * 90 + unit.commune * 9 + village + 11)}`,
  );
  const above =
    unit.commune < 0
      ? `Kế hoạch số ${year - 2000}/KH-UBND ngày 12/01/${year} của Ủy ban nhân dân tỉnh Mẫu`
      : `Kế hoạch số ${10 + unit.district}/KH-UBND ngày 20/02/${year} của Ủy ban nhân dân huyện Thử ${letters(unit.district)}`;
  const parts = [
    `Thực hiện ${above} về ${campaign} năm ${year}; Nghị quyết số ${between(1, 40)}-NQ/HU ngày ${between(10, 28)}/12/${year - 1} của Huyện ủy về giảm nghèo.`,
    `Ủy ban nhân dân ${who} xây dựng kế hoạch thực hiện như sau:`,
    'I. MỤC ĐÍCH, YÊU CẦU',
    ...AIMS.map((aim, item) => `${item + 1}. ${aim}`),
    'II. MỤC TIÊU',
    '1. Mục tiêu chung',
    `Đến cuối năm ${year}, người dân ${who} ${pick(OUTCOMES)}, ${pick(OUTCOMES)}.`,
    '2. Mục tiêu cụ thể',
    ...SUBJECTS.slice(0, 9).map(
      (subject, item) =>
        `- ${pick(['Phấn đấu', 'Có', 'Ít nhất'])} ${between(20, 98)}% ${pick(GROUPS)} ở ${pick(villages)} ${subject.done} trước ngày ${between(10, 28)}/${between(6, 12)}/${year}${item % 3 ? '' : `, theo Quyết định số ${1700 + between(0, 60)}/QĐ-TTg ngày 14/10/${between(2012, 2020)} của Thủ tướng Chính phủ`}.`,
    ),
    table(
      ['TT', 'Chỉ tiêu', 'Đơn vị', `Kế hoạch năm ${year}`, 'Cơ quan chủ trì'],
      SUBJECTS.slice(0, 10).map((subject, item) => [
        String(item + 1),
        `Số hộ ${subject.done}`,
        'hộ',
        between(8, 420).toLocaleString('vi-VN'),
        pick(OFFICES),
      ]),
    ),
    'III. NHIỆM VỤ VÀ GIẢI PHÁP',
    ...SUBJECTS.flatMap((subject, item) => [
      `${item + 1}. ${subject.title}`,
      ...Array.from(
        { length: 5 },
        () =>
          `- ${pick(VERBS)} ${pick(GROUPS)} ${subject.todo}; ${pick(MEANS)} tại ${pick(villages)}${pick(['', `, ${between(2, 9)} lần trong năm`, `, mỗi lần ${between(20, 90)} người`, ` trong quý ${pick(['I', 'II', 'III', 'IV'])} năm ${year}`])}.`,
      ),
    ]),
    'IV. KINH PHÍ',
    `Kinh phí thực hiện ${between(40, 900).toLocaleString('vi-VN')} triệu đồng, từ ngân sách ${unit.commune < 0 ? 'huyện' : 'xã'} và đóng góp của người dân.`,
    'V. TỔ CHỨC THỰC HIỆN',
    ...OFFICES.flatMap((office, item) => [
      `${item + 1}. ${office}`,
      ...Array.from(
        { length: 4 },
        () =>
          `- ${pick(['Chủ trì', 'Phối hợp', 'Tham mưu'])} ${pick(DUTIES)} về ${pick(SUBJECTS).todo}; ${pick(REPORTS)} trước ngày ${between(5, 28)}/${between(3, 12)}/${year}.`,
      ),
    ]),
    table(
      ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian hoàn thành'],
      SUBJECTS.slice(4, 12).map((subject, item) => [
        String(item + 1),
        subject.title,
        pick(OFFICES),
        `Tháng ${between(3, 12)}/${year}`,
      ]),
    ),
    `Trên đây là Kế hoạch ${campaign} năm ${year} của Ủy ban nhân dân ${who}./.`,
  ];
  return {
    id: `kh-${unit.id}-${year}${series ? `-${series + 1}` : ''}`,
    agency: `ubnd-${unit.id}`,
    place: unit.id,
    level: unit.commune < 0 ? 'huyen' : 'xa',
    number:
      unit.commune < 0
        ? `${10 + unit.district + series * 20}/KH-UBND`
        : `${between(5, 90) + series * 100}/KH-UBND`,
    date: `${year}-${unit.commune < 0 ? '02-20' : `03-${between(10, 28)}`}`,
    year,
    title: `Kế hoạch ${campaign} năm ${year}`,
    shortTitle: `${short} ${typed(unit.name, unit.commune)} năm ${year}`,
    legalBases: [`${10 + unit.district}/KH-UBND`],
    body: parts.join('\n\n'),
  };
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const CAMPAIGNS = [
  ['phong trào nước sạch cho mọi nhà', 'Nước sạch'],
  ['giảm nghèo bền vững trên địa bàn', 'Giảm nghèo'],
  ['xây dựng đời sống văn hóa ở khu dân cư', 'Đời sống văn hóa'],
  ['vận động người dân học nghề, tìm việc làm', 'Học nghề'],
  ['chăm sóc sức khỏe người dân vùng xa', 'Sức khỏe'],
] as const;
const AIMS = [
  'Làm cho mỗi người dân hiểu rõ việc tự mình vươn lên, không trông chờ vào hỗ trợ của Nhà nước.',
  'Nâng cao trách nhiệm của cấp ủy, chính quyền, Mặt trận Tổ quốc và các đoàn thể trong việc vận động người dân.',
  'Việc triển khai phải thiết thực, phù hợp với từng thôn, tránh hình thức; có kiểm tra, sơ kết, tổng kết hằng năm.',
];
const OUTCOMES = [
  'có thu nhập ổn định từ trồng trọt và chăn nuôi',
  'có nhà ở vững chắc, có công trình vệ sinh',
  'biết dành dụm và vay vốn để làm ăn',
  'cho con em đến trường đầy đủ, không bỏ học giữa chừng',
  'bỏ dần lễ lạt tốn kém và thói quen sinh hoạt không hợp vệ sinh',
];
const GROUPS = [
  'hộ nghèo',
  'hộ cận nghèo',
  'đoàn viên thanh niên',
  'hội viên phụ nữ',
  'hội viên nông dân',
  'người có uy tín',
  'già làng, trưởng thôn',
  'cựu chiến binh',
  'chủ hộ',
  'học sinh',
];
const SUBJECTS = [
  {
    title: 'Nước sạch và vệ sinh',
    done: 'dùng nước hợp vệ sinh',
    todo: 'nạo vét giếng, làm bể lọc cát, giữ nguồn nước',
  },
  {
    title: 'Chuồng trại và chăn nuôi',
    done: 'làm chuồng trại xa nhà ở',
    todo: 'nuôi nhốt trâu bò, tiêm phòng, ủ phân chuồng',
  },
  {
    title: 'Trồng cà phê và cây ăn quả',
    done: 'trồng lại vườn cà phê già',
    todo: 'chăm bón cà phê, ghép cành, trồng xen cây ăn quả',
  },
  {
    title: 'Trồng lúa nước',
    done: 'gieo lúa nước hai vụ',
    todo: 'san ruộng, đắp bờ, dùng giống lúa ngắn ngày',
  },
  {
    title: 'Trồng rừng và giữ rừng',
    done: 'nhận khoán giữ rừng',
    todo: 'trồng cây phân tán, không phát rừng làm rẫy',
  },
  {
    title: 'Vay vốn và dành dụm',
    done: 'vay vốn chính sách và trả đúng hạn',
    todo: 'lập tổ tiết kiệm, ghi sổ thu chi, dùng vốn đúng việc',
  },
  {
    title: 'Học nghề và việc làm',
    done: 'có người học xong một nghề',
    todo: 'học nghề mộc, nghề dệt, sửa máy nông cụ, đi làm ngoài tỉnh',
  },
  {
    title: 'Trẻ em đến trường',
    done: 'có con đi học chuyên cần',
    todo: 'đưa trẻ ra lớp đúng tuổi, giúp học sinh ở bán trú',
  },
  {
    title: 'Sức khỏe bà mẹ, trẻ em',
    done: 'cho trẻ tiêm chủng đầy đủ',
    todo: 'khám thai đủ kỳ, sinh con tại trạm, phòng suy dinh dưỡng',
  },
  {
    title: 'Bảo hiểm y tế',
    done: 'tham gia bảo hiểm y tế',
    todo: 'mua và giữ thẻ bảo hiểm y tế, khám bệnh ở trạm',
  },
  {
    title: 'Việc cưới, việc tang, lễ hội',
    done: 'làm việc cưới gọn trong một ngày',
    todo: 'bỏ tục thách cưới, làm việc tang gọn, giữ cồng chiêng',
  },
  {
    title: 'Tảo hôn và hôn nhân cận huyết',
    done: 'không có người kết hôn sớm',
    todo: 'nói rõ tác hại của tảo hôn, cam kết không cưới sớm',
  },
  {
    title: 'Nhà ở và vườn hộ',
    done: 'làm hàng rào, vườn rau',
    todo: 'sửa nhà dột nát, làm vườn rau, dọn đường thôn',
  },
  {
    title: 'Hợp tác xã và tổ hợp tác',
    done: 'vào tổ hợp tác',
    todo: 'lập tổ hợp tác, ký hợp đồng bán nông sản, ghi sổ sản xuất',
  },
];
const VERBS = [
  'Tuyên truyền, vận động',
  'Hướng dẫn',
  'Tập huấn cho',
  'Phân công đảng viên giúp',
  'Hỗ trợ giống cho',
  'Biểu dương',
  'Rà soát',
];
const MEANS = [
  'lồng ghép trong sinh hoạt chi hội',
  'phát trên loa truyền thanh bằng hai thứ tiếng',
  'làm mẫu một vườn cho người khác xem',
  'ghi vào hương ước, quy ước',
  'tổ chức hội thi, văn nghệ',
  'đi từng nhà, gặp từng người',
];
const OFFICES = [
  'Văn phòng Ủy ban nhân dân',
  'Trạm Y tế',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên',
  'Hội Cựu chiến binh',
  'Trường Tiểu học',
  'Công an',
];
const DUTIES = [
  'triển khai các nội dung',
  'theo dõi, đôn đốc các thôn',
  'xây dựng mô hình điểm',
  'chuẩn bị kinh phí và vật tư',
];
const REPORTS = [
  'báo cáo kết quả về Ủy ban nhân dân',
  'gửi danh sách hộ đăng ký',
  'tổng hợp khó khăn để giải quyết',
];

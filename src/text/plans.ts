import { counted } from './counted.ts';
import { plansText as en } from './en/plans.ts';
import { begun, either, type Has } from './holdings.ts';
import { inLanguage, type Words } from './language.ts';
import { typedTitle } from './sentence.ts';

/** Words of the pages about plans, cited documents, bodies, targets and the calendar. */
const vi = {
  listLead: (count: number) =>
    `${counted(count)} kế hoạch, tra đến từng khoản, mỗi khoản có địa chỉ riêng và câu trích dẫn sẵn.`,
  family: 'Xếp theo cấp',
  /** `levels`: of the places of the plans, from above: “tỉnh”, “xã”. */
  familyLead: (levels: readonly string[]) =>
    `${begun([levels.length > 1 && levels.join(', rồi ')], '. ', '')}Đứng dưới chỉ cho biết địa bàn; kế hoạch thực hiện văn bản nào thì lấy từ phần căn cứ của chính kế hoạch.`,
  carriesOut: 'thực hiện',
  compare: 'So với kế hoạch khác',
  facets: { year: 'Năm', level: 'Cấp', place: 'Địa bàn', issuer: 'Cơ quan ban hành', status: 'Hiệu lực' },
  footnote: (number: number) => `chú thích ${number}`,
  footnotes: 'Chú thích',
  remark: 'Lưu ý bản nguồn',
  tableNumber: (number: string) => `Bảng ${number}`,
  remarkAt: (place: string) => `Lưu ý bản nguồn, ${place}`,
  facetTitle: (label: string) => `Kế hoạch: ${label}`,
  facetDescription: (count: number, label: string) =>
    `${counted(count)} kế hoạch: ${label}. Tra đến từng khoản, mỗi khoản có địa chỉ riêng và câu trích dẫn sẵn.`,
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  noNumber: 'không ghi trong bản nguồn',
  notIssued: 'chưa có, vì chưa ban hành',
  numberAndDate: 'Số, ngày ban hành',
  date: 'Ngày ban hành',
  unknownDate: 'không ghi trong bản nguồn',
  fullTitle: typedTitle,
  notBefore: 'không sớm hơn',
  notAfter: 'không muộn hơn',
  place: 'Địa bàn',
  level: 'Cấp',
  period: 'Thời gian thực hiện',
  year: (from: number, to: number | undefined) =>
    to && to !== from ? `các năm ${from}–${to}` : `năm ${from}`,
  signer: 'Người ký',
  signerUnknown: 'không rõ tên',
  recipients: 'Nơi nhận',
  bases: 'Căn cứ',
  status: 'Hiệu lực',
  replacedBy: 'thay bằng',
  life: {
    draft: 'Đây là dự thảo, chưa được ban hành',
    replaced: 'Kế hoạch này đã được thay thế',
    ended: 'Kế hoạch này đã hết thời gian thực hiện',
    replacedBy: 'Thay bằng',
    replaces: 'Thay cho',
    amendedBy: 'Được sửa đổi, bổ sung bởi',
    amends: 'Sửa đổi, bổ sung',
    /** Behind its place and year: that there is a plan which amends it; that it is such a plan. */
    amended: 'đã có kế hoạch sửa đổi',
    amending: 'kế hoạch sửa đổi',
    otherEdition: 'Bản khác của kế hoạch này',
    beside: 'đặt cạnh nhau theo từng khoản',
  },
  moreFacts: 'Thông tin đầy đủ về văn bản',
  copyCitation: 'Chép câu trích dẫn',
  copiedCitation: 'Đã chép câu trích dẫn.',
  edition: 'Bản đăng ở đây',
  standard: 'Chuẩn nghèo dùng trong kế hoạch',
  sourceNote: 'Bản nguồn',
  attachments: 'Tệp kèm theo',
  scan: 'Mã QR dẫn về trang của kế hoạch này',
  updatedOn: (day: string) => `Cập nhật ${day}.`,
  outline: 'Đề mục',
  howToCite: 'Bấm dấu ¶ cạnh một khoản để lấy địa chỉ và câu trích dẫn của khoản đó.',
  citedBy: 'Được viện dẫn bởi',
  moreClauses: (count: number) => `và ${counted(count)} khoản khác`,
  calendarFile: 'Tải lịch của kế hoạch (.ics)',
  targetsOf: 'Chỉ tiêu trong kế hoạch',
  wholePlan: 'Mở cả kế hoạch',
  withdrawn: 'Kế hoạch này đã được gỡ',
  reason: 'Lý do',
  documents: 'Văn bản được viện dẫn',
  documentsLead: (count: number) =>
    `${counted(count)} văn bản được các kế hoạch ở đây nhắc tới, mỗi văn bản một trang, ghi rõ khoản nào nhắc.`,
  documentName: 'Văn bản',
  documentDate: 'Ngày',
  documentType: 'Loại',
  documentIssuer: 'Cơ quan ban hành',
  documentAbout: 'Về việc',
  citingClauses: 'Khoản viện dẫn',
  onPortal: 'Văn bản này có trên trang',
  notOnPortal: 'Trang này không lưu toàn văn của văn bản.',
  /** `plans`: whether there are plans that give tasks; else bodies are places to ask. */
  agencies: (plans: boolean) => (plans ? 'Cơ quan và việc được giao' : 'Cơ quan'),
  agenciesLead: (plans: boolean) =>
    `${
      plans
        ? 'Mỗi cơ quan một trang: việc được giao trong từng kế hoạch, kèm khoản.'
        : 'Những nơi bà con có thể hỏi, mỗi nơi một trang.'
    } Tên viết tắt, tên khác được gộp làm một.`,
  agencyUntil: (day: string) => `hoạt động đến hết ${day}`,
  agenciesAsked: 'Nơi để hỏi trong sổ tay',
  agenciesAskedLead: 'Chưa có việc trong kế hoạch nào ở đây; sổ tay chỉ đến khi người dân cần hỏi.',
  agencyDescription: (name: string, count: number, has: Has) =>
    count > 0
      ? `${name}: ${counted(count)} việc được giao trong các kế hoạch, kèm khoản và văn bản.`
      : `${name}: ${either(['tên khác', has('plan') && 'kế hoạch', has('handbook') && 'mục sổ tay có nhắc đến'], 'và')}.`,
  askedIn: 'Sổ tay chỉ đến khi hỏi về',
  agencyKinds: 'Loại cơ quan',
  searchAgencies: 'Tìm trong các cơ quan',
  agenciesOf: (label: string) => `Cơ quan và việc được giao: ${label}`,
  tasks: 'Việc được giao',
  tasksByYear: 'Việc được giao theo năm của kế hoạch',
  tasksOfYear: (name: string, label: string) => `${name}: việc được giao, ${label.toLowerCase()}`,
  tasksOf: (plan: string) => `Việc được giao trong ${plan}`,
  taskColumns: { task: 'Việc', due: 'Thời hạn', role: 'Vai', clause: 'Khoản' },
  noDue: 'không ghi',
  isOver: 'đã qua',
  morePlans: (count: number) => `và ${counted(count)} kế hoạch khác`,
  agencyTasks: (count: number) => `${counted(count)} việc`,
  tasksInPlans: (tasks: number, plans: number) =>
    `${counted(tasks)} việc được giao trong ${counted(plans)} kế hoạch.`,
  sectionsCount: (count: number) => `${counted(count)} mục sổ tay`,
  noTasks: 'Chưa thấy việc nào các kế hoạch ở đây giao đích danh cho cơ quan này.',
  otherNames: 'Tên khác',
  ended: 'Hoạt động đến hết',
  successor: 'Cơ quan tiếp nhận',
  issued: 'Kế hoạch đã ban hành',
  recipientOf: 'Có tên ở nơi nhận của',
  request: 'đề nghị',
  role: { lead: 'chủ trì', support: 'phối hợp', advise: 'tham mưu', do: 'thực hiện' },
  kindOfAgency: {
    party: 'Cơ quan Đảng',
    state: 'Cơ quan nhà nước',
    front: 'Mặt trận',
    union: 'Đoàn thể',
    service: 'Đơn vị sự nghiệp',
    bank: 'Ngân hàng',
    other: 'Khác',
  },
  targets: 'Chỉ tiêu đặt cạnh nhau',
  targetsLead:
    'Chỉ tiêu của mọi kế hoạch, cùng một nội dung thì đặt cạnh nhau theo cấp và năm. Chữ “trên”, “từ … trở lên” giữ đúng như văn bản.',
  /** Where no two plans set a target of one indicator. */
  targetsLeadAlone:
    'Chỉ tiêu của mọi kế hoạch, kế hoạch này sau kế hoạch kia. Chữ “trên”, “từ … trở lên” giữ đúng như văn bản.',
  sideBySide: 'Cùng một chỉ tiêu ở nhiều kế hoạch',
  byPlan: 'Theo từng kế hoạch',
  targetWays: 'Xem chỉ tiêu',
  targetsOfYear: (year: string) => `Chỉ tiêu của các kế hoạch ${year.toLowerCase()}`,
  targetOf: (name: string) => `${name}: chỉ tiêu của các kế hoạch`,
  figuresOf: 'Số liệu của chỉ tiêu này',
  targetsCount: (count: number) => `${counted(count)} chỉ tiêu`,
  plansCount: (count: number) => `${counted(count)} kế hoạch`,
  targetColumns: {
    where: 'Địa bàn và năm',
    value: 'Chỉ tiêu',
    clause: 'Khoản',
    words: 'Nội dung',
    standard: 'Chuẩn nghèo',
  },
  noTargets: 'Không đặt chỉ tiêu bằng con số',
  changeMark: 'mức thay đổi',
  changeInPoints: 'mức thay đổi, tính bằng điểm phần trăm',
  doubt: 'Lưu ý',
  calendar: 'Lịch việc và thời hạn',
  calendarLead: 'Việc phải làm và thời hạn ghi trong các kế hoạch: việc sắp tới trước, việc đã qua theo năm.',
  calendarYears: 'Các năm',
  upcoming: 'Sắp tới',
  noneUpcoming: (today: string) =>
    `Tính đến ${today}, không còn thời hạn nào phía trước: mọi việc ghi ngày trong các kế hoạch ở đây đều đã qua.`,
  past: 'Đã qua',
  entriesCount: (count: number) => `${counted(count)} việc`,
  /** How many clauses of how many plans say one thing in the same words. */
  saidIn: (clauses: number, plans: number) =>
    clauses === plans
      ? `Cùng ghi trong ${counted(plans)} kế hoạch`
      : `Cùng ghi ở ${counted(clauses)} khoản của ${counted(plans)} kế hoạch`,
  /** Behind the first task of an event in a calendar. */
  furtherTasks: (count: number) => ` (và ${counted(count)} việc khác)`,
  goesOn: 'đang trong thời gian này',
  upcomingMore: (count: number) => `Còn ${counted(count)} việc nữa, xem theo năm ở dưới.`,
  calendarYearTitle: (year: string) => `Lịch việc và thời hạn: ${year.toLowerCase()}`,
  calendarYearFile: (year: string, part: number) =>
    `Tải lịch ${year.toLowerCase()} (.ics)${part > 1 ? `, tệp ${part}` : ''}`,
  calendarYearFiles: 'Theo năm',
  calendarsOfPlans: (plans: number) => `Lịch riêng của ${counted(plans)} kế hoạch`,
  calendarOfPlans: 'Lịch của riêng một kế hoạch tải ở trang của kế hoạch ấy.',
  searchPlans: 'Tìm trong các kế hoạch',
  yearHeading: (year: string) => `Năm ${year}`,
  wholeYear: 'Cả năm',
  severalYears: (from: string, to: string) => `Từ ${from} đến ${to}`,
  quarterHeading: (quarter: number, year: string) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}/${year}`,
  undated: 'Không xếp được vào ngày',
  undatedLead:
    'Kế hoạch ghi thời hạn lặp lại, thiếu năm, tính theo việc khác, một ngày không có thật, một ngày đã qua trước khi có kế hoạch hoặc cách ghi chưa đọc được. Trang này giữ đúng chữ và nói vì sao, không tự đặt ngày.',
  undatedWhy: {
    recurring: 'việc lặp lại',
    'no-year': 'không ghi năm hoặc tháng',
    'no-such-day': 'ngày không có thật',
    relative: 'tính theo một việc khác',
    lunar: 'ngày âm lịch',
    weekday: 'thứ và ngày không khớp',
    past: 'đã qua trước khi có kế hoạch: kể lại, hay ghi nhầm năm',
    unread: 'cách ghi chưa đọc được thành ngày',
  },
  /** Heads what drafts and replaced plans set for the days to come. */
  unbinding: 'Trong dự thảo và kế hoạch đã thay thế',
  undatedOfPlan: 'Thời hạn không xếp được vào ngày',
  calendarFiles: 'Tải lịch (.ics)',
  calendarAll: 'Tải lịch của mọi kế hoạch (.ics)',
  editionsTitle: (a: string, b: string) => `Từng khoản: ${a} và ${b}`,
  editionsLead: (all: number, differing: number) =>
    `${all} khoản đặt cạnh nhau theo lời văn, ${differing} khoản khác nhau. Chữ bỏ đi có gạch ngang, chữ mới có nền.`,
  editionsMissing: 'không có khoản tương ứng',
  amendmentLead: (beside: number, untouched: number) =>
    `${counted(beside)} khoản của kế hoạch sửa đổi, đặt cạnh khoản gần lời nhất của kế hoạch được sửa. Chữ bỏ đi có gạch ngang, chữ mới có nền.` +
    (untouched > 0 ? ` ${counted(untouched)} khoản mà kế hoạch sửa đổi không nhắc đến xếp ở cuối.` : ''),
  amendmentLeaves: (count: number, plan: string) =>
    `${counted(count)} khoản của ${plan} mà kế hoạch sửa đổi không nhắc đến`,
  calendarWanted: 'Tải lịch các việc gần nhất của mọi kế hoạch (.ics)',
  csv: 'Tải bảng (.csv)',
};

export type PlansWords = Words<typeof vi>;
export const plansText = inLanguage({ vi, en });

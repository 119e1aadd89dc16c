import { fold } from '../../vietnamese/fold.ts';
import type { Hit } from '../answer/hits.ts';
import type { Passage } from '../index/passages.ts';
import { BODY_QUESTION, UNIT_QUESTION } from './stopwords.ts';
import { bareText, isYear, type Token, tokenize } from '../tokens.ts';

/**
 * What a question asks for besides what its words say: how many, why, when, where, whom to ask, by which document, how something is
 * done, who is told of; what has become of a body, what a unit belongs to now, and what it was made of.
 */
export type Intent =
  | 'figure'
  | 'reason'
  | 'day'
  | 'place'
  | 'office'
  | 'document'
  | 'story'
  | 'body'
  | 'how'
  | UnitIntent;
type UnitIntent = 'now' | 'before';

/** Words of a question → what it wants; bare words too. */
const QUESTIONS: Record<Exclude<Intent, UnitIntent | 'how' | 'story' | 'body'>, RegExp> = {
  figure: /(?<!\p{L})(?:bao nhiêu|bao nhieu|(?:có|gồm|được)\s+mấy|(?:co|gom|duoc)\s+may)(?!\p{L})/iu,
  reason:
    /(?<!\p{L})(?:^sao (?:lại|lai|mà|ma|không|khong|bị|bi)|vì sao|vi sao|tại sao|tai sao|vì đâu|vi dau|do đâu|do dau)(?!\p{L})/iu,
  day: /(?<!\p{L})(?:khi nào|khi nao|bao giờ|bao gio|(?:lúc|ngày|tháng|năm) nào|(?:luc|ngay|thang|nam) nao)(?!\p{L})/iu,
  place: /(?<!\p{L})(?:(?:ở|tại) đâu|(?:o|tai) dau|(?:nơi|chỗ) nào|(?:noi|cho) nao)(?!\p{L})/iu,
  document:
    /(?<!\p{L})(?:văn bản|van ban|nghị quyết|nghi quyet|nghị định|nghi dinh|quyết định|quyet dinh|chỉ thị|chi thi|kết luận|ket luan|kế hoạch|ke hoach|thông tư|thong tu|công văn|cong van|luật|luat|chương trình|chuong trinh)\s+(?:số\s+|so\s+)?(?:nào|nao|gì|gi)(?!\p{L})/iu,
  office: /(?<!\p{L})(?:(?:hỏi|gặp|báo|nhờ|gọi|kêu) ai|(?:hoi|gap|bao|nho|goi|keu) ai)(?!\p{L})/iu,
};

export function intentsOf(query: string): Intent[] {
  const bare = fold(query);
  const asked: Intent[] = [
    ...(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).filter((intent) =>
      QUESTIONS[intent].test(query),
    ),
    ...unitIntent(bare),
    ...(BODY_QUESTION.test(bare) ? (['body'] as const) : []),
  ];
  if (asked.length > 0) return asked;
  if (HOW.some((way) => way.test(bare))) return ['how'];
  return storyWords(query) === '' ? [] : ['story'];
}

/** The words at the head by which a query asks for somebody’s story: “gương” of “gương làm giàu”, “chuyện hay” of “chuyện hay xã Ví Dụ”. */
export const storyWords = (query: string): string => STORY.exec(query)?.[0] ?? '';
const STORY =
  /^(?:(?:kể|ke|nghe|tìm|tim|xem|những|nhung|các|cac|một|mot|mấy|may)\s+)*(?:(?:tấm\s+|tam\s+)?(?:gương|guong)|(?:câu\s+|cau\s+)?(?:chuyện|chuyen)(?:\s+(?:hay|thật|that|kể|ke|về|ve))?|(?:điển hình|dien hinh))\s+(?=\p{L})/iu;

/** A wish, what to do about something, whether the asker may: in bare letters. */
const HOW = [
  /^(?:(?:nha|gia dinh) )?(?:(?:toi|tui|em|e|minh) )?muon /,
  /(?:^| )(?:toi|tui|em|minh) (?:.* )?muon /,
  /(?:^| )lam (?:sao|the nao|nhu the nao|cach nao)(?: de | \?*$|\?*$)/,
  / (?:phai|can|nen|thi) lam (?:gi|j|nhung gi)(?: |\?*$)/,
  /(?:^| )(?:nhu )?the nao\?*$/,
  /(?:^| )co (?:duoc|dc) .*(?:^| )(?:khong|ko|k|chua)\?*$/,
  /(?:^| )(?:toi|tui|em|minh|con|nha) .*(?:^| )(?:duoc|dc) (?:.* )?(?:khong|ko|k|chua)\?*$/,
];

function unitIntent(bare: string): UnitIntent[] {
  const [question] = UNIT_QUESTION.exec(bare) ?? [];
  if (question === undefined) return [];
  return [/ (?:gom|truoc|cu|tu) /.test(question) ? 'before' : 'now'];
}

/** What “bao nhiêu”, “mấy” ask the number of: “huyện nghèo” of “tỉnh có mấy huyện nghèo?”; null when nothing follows them. */
export function countedIn(query: string): string | null {
  const [, before = '', after] = COUNTED.exec(query) ?? [];
  const counted = after?.replace(/\s*\?+$/, '').replace(/\s+(?:năm|nam|là|la|rồi|roi)(?:\s.*)?$/u, '');
  if (counted === undefined) return null;
  // “tái nghèo bao nhiêu hộ”: what is told of them stands before.
  const told = HAVING.test(before) || counted.includes(' ') ? '' : before.trim();
  return told ? `${counted} ${told}` : counted;
}
const COUNTED = /^(.*?)(?:^|\s)(?:bao nhiêu|bao nhieu|mấy|may)\s+(\p{L}.*)$/iu;
/** “tỉnh có bao nhiêu huyện nghèo”: those are not told of before. */
const HAVING = /(?:^|\s)(?:có|co|gồm|gom|được|duoc|là|la|còn|con)\s*$/iu;

/** Words that say so in an answer: asked for as well, so that such passages are read. */
export const ANSWER_WORDS: Partial<Record<Intent, string>> = { reason: 'nguyên nhân' };

/**
 * How far a passage says what is wanted: 1 where it does. A cause that the heading announces (“Nguyên nhân nghèo”) is the answer itself, and
 * rare: it outweighs headings that only repeat the other words. `hits`: where the words asked for stand in its text.
 */
export function answered(intent: Intent, passage: Passage, hits: readonly Hit[]): number {
  if (intent === 'reason' && saysReason(passage.titleTokens)) return ANNOUNCED;
  // What has become of a body is told by its page alone, and who asks for a story wants one.
  if (passage.filters['kind']?.[0] === ONLY[intent]) return ANNOUNCED;
  return answers(intent, passage, hits) ? 1 : 0;
}
const ANNOUNCED = 3;
const ONLY: Partial<Record<Intent, string>> = { body: 'agency', story: 'story' };

function answers(intent: Intent, passage: Passage, hits: readonly Hit[]): boolean {
  if (intent === 'figure') return holdsFigure(passage, hits);
  if (intent === 'how') return passage.filters['kind']?.[0] === 'handbook';
  if (intent === 'day') return passage.tokens.some((token, at) => isDay(token, passage.tokens[at - 1]));
  if (intent === 'place') return WHERE.test(bareText(tokenize(passage.heading)));
  if (intent === 'document')
    return passage.filters['kind']?.[0] === 'document' || NUMBERED.test(passage.text);
  if (intent === 'now' || intent === 'before')
    return passage.filters['kind']?.[0] === 'place' && SAID[intent].test(bareText(passage.tokens));
  if (intent === 'reason') return saysReason(passage.tokens);
  if (intent === 'story' || intent === 'body') return false;
  return SAID[intent].test(bareText([...passage.titleTokens, ...passage.tokens]));
}

/** With its marks, as texts write it: “Quản lý Đô thị” gives no reason. */
const saysReason = (tokens: readonly Token[]): boolean =>
  REASON.test(` ${tokens.map(({ form }) => form).join(' ')} `);
const REASON = / (?:nguyên nhân|vì sao|tại sao|lý do|lí do) /u;

/** The number of a document: “08-KL/TU”, “88/2019/QH14”. */
const NUMBERED = /\d+(?:\/\d{4})?[-/]\p{Lu}{2}/u;
/** A heading that promises a place: a text that names the word may be about another. */
const WHERE = / dia diem /;
const SAID = {
  office: / hoi ai /,
  now: / (?:nay thuoc|now) /,
  before: / (?:truoc day la|before the) /,
};

/** Whether a number that is neither a year nor the clause's own stands there, and near what is asked for where any of that does. */
function holdsFigure({ text, tokens }: Passage, hits: readonly Hit[]): boolean {
  const first = OWN_NUMBER.test(text) ? 1 : 0;
  const isNear = (at: number): boolean =>
    hits.length === 0 || hits.some(({ from, to }) => at >= from - BESIDE && at < to + BESIDE);
  return tokens.some((token, at) => at >= first && token.number && !isYear(token) && isNear(at));
}
/** Words between a figure and what it counts: “93,5% hộ nghèo được dùng nguồn nước sinh hoạt hợp vệ sinh”. */
const BESIDE = 10;
/** “2. ”, “1.1. ”, “3) ”, but not “2.135 hộ”. */
const OWN_NUMBER = /^\d[\d.]*[.)]\s/;

/** A year, or the number after “ngày”, “tháng”, “quý”. */
const isDay = (token: Token, before: Token | undefined): boolean =>
  token.number && (isYear(token) || UNITS.has(before?.fold ?? ''));
const UNITS = new Set(['ngay', 'thang', 'quy']);

import type { ImportWarning, SourceLine } from '../line.ts';
import type { ResultMetadata } from '../import-result.ts';
import { toldAsFurniture, type Segments } from './segment.ts';
import { readAnnounced } from './announced.ts';
import { readEnacting } from './enacting.ts';
import { isAgency } from './agency-names.ts';
import { readHead } from './head.ts';
import { findIssuer, type Issuer } from './issuer.ts';
import { jointBodies } from './joint.ts';
import { SIGNED } from './patterns.ts';
import { namesIn, readRecipients, readSignature, signaturesIn } from './signature.ts';
import { collapse, isCapitals } from './words.ts';

/** Metadata with where each part was read and what is odd about it. */
export interface Metadata {
  values: ResultMetadata;
  /** Source line of a field, where it stands on one. */
  lines: Partial<Record<keyof ResultMetadata, number>>;
  /** How the issuer was found. */
  issuerFrom: Issuer['from'] | null;
  /** The year of its line of place and date, whether or not the day is there. */
  yearOfIssue: number | null;
  warnings: ImportWarning[];
}

/** What the metadata needs from the text itself. */
export interface TextClues {
  /** Logical paragraphs before the first section. */
  preamble: readonly string[];
  /** Closing paragraphs. */
  closing: readonly string[];
  all: readonly string[];
  /** Numbers of documents cited as bases. */
  legalBases: readonly string[];
  /** Year that both bounds of an unprinted day of issue agree on. */
  boundYear: number | null;
}

/** Head, issuer, signature and recipients as one record; unknown is null. */
export function readMetadata(segments: Segments, clues: TextClues): Metadata {
  const head = readHead(segments.head);
  const signature = readSignature(segments.signature);
  const enacted = readEnacting(clues.preamble);
  // `CHỈ THỊ` ⏎ `CỦA BAN THƯỜNG VỤ TỈNH ỦY` ⏎ `về …`: the Party names who gives it out between kind and summary.
  const giver = giverIn(segments.title);
  const printed = titleOf(segments.title.slice(giver ? 1 : 0));
  const title = printed ?? enacted?.title ?? null;
  // A page that left the head out may name number and day in a sentence of its own; the editor decides whether they are this text's.
  const announced =
    head.number === null && !head.lines.number
      ? readAnnounced([...segments.dropped, ...head.unknown].map(({ text }) => text).concat(clues.preamble))
      : null;
  const docType = segments.docType?.text ?? enacted?.docType ?? announced?.docType ?? null;
  const issuer = findIssuer({
    agencies: giver
      ? [...head.agencies, giver]
      : jointBodies(head.agencies, docType, head.symbol, namesIn(segments.signature).length),
    title: title ?? '',
    preamble: clues.preamble,
    closing: clues.closing,
    place: head.place,
    onBehalf: signature?.onBehalf ?? null,
    twoTiers: head.date !== null && head.date >= '2025-07-01',
    all: [title ?? '', ...clues.all],
  });
  const warnings = [...head.warnings, ...unknownHead(head.unknown)];
  if (!docType)
    warnings.push({
      code: 'no-type',
      line: 0,
      message: 'Không thấy tên loại văn bản (KẾ HOẠCH, QUYẾT ĐỊNH …).',
    });
  else if (announced && docType !== enacted?.docType && docType !== segments.docType?.text)
    warnings.push({
      code: 'no-type',
      line: 0,
      message: `Không có dòng tên loại văn bản; “${docType}” lấy từ lời giới thiệu của trang.`,
    });
  else if (docType !== segments.docType?.text || title !== printed)
    warnings.push({
      code: 'from-enacting',
      line: 0,
      message: `Phần đầu thiếu ${docType === segments.docType?.text ? 'trích yếu' : 'tên loại văn bản'}; lấy từ câu “… ban hành ${docType.toLowerCase()} …”.`,
    });
  if (announced)
    warnings.push({
      code: 'from-page',
      line: 0,
      message: `Bản nguồn không có phần đầu; trang mạng nói văn bản mang số ${announced.number}${announced.date ? `, ngày ${announced.date}` : ''}. Đúng thì ghi vào khai báo.`,
    });
  const enclosing =
    head.number === null && !head.lines.number && !announced ? enclosedIn(clues.preamble) : undefined;
  if (enclosing)
    warnings.push({
      code: 'enclosed-number',
      line: 0,
      message: `Văn bản không có số riêng, ban hành kèm theo ${enclosing}. Muốn viện dẫn theo số ấy thì ghi vào khai báo.`,
    });
  if (!issuer) warnings.push({ code: 'no-issuer', line: 0, message: 'Không thấy cơ quan ban hành.' });
  if (segments.signature.length === 0 && segments.recipients.length === 0)
    warnings.push({ code: 'no-tail', line: 0, message: 'Văn bản không có nơi nhận và chữ ký.' });
  else if (signature && !signature.name)
    warnings.push({
      code: 'no-signer-name',
      line: segments.signature[0]?.line ?? 0,
      message: 'Chữ ký không có họ tên.',
    });
  else if (!signature && segments.signature.length)
    warnings.push({
      code: 'signature-unread',
      line: segments.signature[0]!.line,
      message: `Không hiểu phần chữ ký: “${segments.signature.map(({ text }) => collapse(text)).join(' ')}”. Ghi người ký vào khai báo.`,
    });
  const beyond = segments.signature.filter(({ text }) => isSentenceOrFigure(collapse(text)));
  if (signature && beyond.length)
    warnings.push({
      code: 'signature-unread',
      line: beyond[0]!.line,
      message: `Có chữ lẫn trong phần chữ ký, không vào bài: “${beyond.map(({ text }) => collapse(text)).join(' / ')}”. Nếu là nội dung thì gõ thêm vào bài.`,
    });
  const [other, beside] = signaturesIn(segments.signature);
  const others = namesIn(segments.signature).filter((name) => name !== signature?.name);
  if (other && beside && others.length < 2)
    warnings.push({
      code: 'two-signatures',
      line: segments.signature[0]!.line,
      message: `Hai cơ quan ký bên nhau; khai báo ghi bên phải. Bên trái: “${other.map(({ text }) => collapse(text)).join(' ')}”.`,
    });
  else if (signature && others.length)
    warnings.push({
      code: 'two-signatures',
      line: segments.signature[0]!.line,
      message: `Phần ký còn tên khác không vào khai báo: “${others.join('”, “')}”. Khai báo ghi “${signature.name ?? ''}”; không đúng thì sửa.`,
    });
  return {
    values: {
      docType: docType && sentenceCase(docType),
      title,
      number: head.number,
      symbol: head.symbol,
      place: head.place,
      date: head.date,
      year: head.year ?? yearIn(title) ?? clues.boundYear,
      issuer: issuer?.name ?? null,
      level: issuer?.level ?? null,
      province: issuer?.province ?? null,
      district: issuer?.district ?? null,
      commune: issuer?.commune ?? null,
      signer: signature,
      recipients: readRecipients(segments.recipients),
      // What a document says of itself (“kèm theo Quyết định số …”) is no basis of it.
      legalBases: clues.legalBases.filter((number) => number !== (head.number ?? announced?.number)),
    },
    lines: {
      ...(segments.docType ? { docType: segments.docType.line } : {}),
      ...lineOf('title', segments.title),
      ...(head.lines.number ? { number: head.lines.number } : {}),
      ...(head.lines.date ? { date: head.lines.date } : {}),
      ...(head.lines.agencies ? { issuer: head.lines.agencies } : {}),
      ...lineOf('signer', segments.signature),
      ...lineOf('recipients', segments.recipients),
    },
    issuerFrom: issuer?.from ?? null,
    yearOfIssue: head.year,
    warnings,
  };
}

/** The year a plan is for: the one its summary names, else that of its day of issue. */
export function statedYear(segments: Segments, preamble: readonly string[]): number | null {
  const title = titleOf(segments.title) ?? readEnacting(preamble)?.title ?? null;
  return yearIn(title) ?? readHead(segments.head).year;
}

/** “(Kèm theo Quyết định số 1/QĐ-UBND ngày …)”: what gives out a document that has no number of its own. */
function enclosedIn(preamble: readonly string[]): string | undefined {
  return preamble
    .map(
      (text) =>
        /^\(?\s*(?:Ban hành\s+)?kèm theo\s+((?:Quyết định|Nghị quyết|Tờ trình|Công văn|Kế hoạch)\s+số\s*:?\s*\d+\S*)/iu.exec(
          text,
        )?.[1],
    )
    .find((found) => found !== undefined);
}

function giverIn([first, ...more]: readonly SourceLine[]): string | null {
  const name = /^CỦA\s+(\S.*)$/u.exec(collapse(first?.text ?? ''))?.[1];
  return name && more.length > 0 && isCapitals(name) && isAgency(name) ? name : null;
}

/** Summary on one line, without its closing stop; all in capitals stays as printed. */
function titleOf(lines: readonly SourceLine[]): string | null {
  const title = collapse(lines.map((line) => line.text).join(' ')).replace(/[.;:]$/u, '');
  return title || null;
}

/** The year the summary speaks of; of a span its first. */
function yearIn(title: string | null): number | null {
  const span = /((?:19|20)\d{2})\s*[-–]\s*(?:19|20)\d{2}/u.exec(title ?? '');
  const year = span ?? /năm\s+((?:19|20)\d{2})(?!\d)/iu.exec(title ?? '');
  return year ? Number(year[1]) : null;
}

/** More than who signs: a sentence in small letters, or a figure. */
function isSentenceOrFigure(text: string): boolean {
  if (SIGNED.test(text)) return false;
  return /\d/u.test(text) || (/\p{Ll}\s\p{Ll}/u.test(text) && text.split(' ').length > 7);
}

/** So many lines above the kind of document are a menu, told at once. */
const MENU = 4;

function unknownHead(lines: readonly SourceLine[]): ImportWarning[] {
  if (lines.length > MENU) return toldAsFurniture(lines, 'trước');
  return lines.map((line) => ({
    code: 'head-unknown',
    line: line.line,
    message: `Không hiểu dòng ở phần đầu: “${collapse(line.text).slice(0, 80)}”.`,
  }));
}

function lineOf(field: keyof ResultMetadata, lines: readonly SourceLine[]): Metadata['lines'] {
  return lines[0] ? { [field]: lines[0].line } : {};
}

function sentenceCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLowerCase();
}

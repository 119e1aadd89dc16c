import { openArchive } from '../../office/zip.ts';
import { FileRefusal } from '../../office/refusal.ts';

/**
 * What programs write into a file beside its words: who made it, who changed it, where it was recorded. Files are handed on as they lie
 * there, for a signed one must not change by a byte: so their editor is told.
 */
export interface Inside {
  /** “người tạo”. */
  what: string;
  value: string;
}

/** What the machine writes when nobody gave a name. */
const NOBODY =
  /^(?:admin\w*|administrator|user\w*|windows user|owner|pc|may ?tinh|hp|dell|asus|acer|lenovo|office\w*|microsoft\b.*|python-docx|openpyxl|libreoffice.*|apache poi|unknown|un-named|none|tc=\{.*|\P{L}*|https?:.*|www\..*)$/iu;

/** Parts of an archive by their names: a workbook has a list of remarks for each sheet. */
const PARTS: readonly (readonly [name: RegExp, marks: readonly [RegExp, string][]])[] = [
  [
    /^docProps\/core\.xml$/,
    [
      [/<dc:creator[^>]*>([^<]*)</g, 'người tạo'],
      [/<cp:lastModifiedBy[^>]*>([^<]*)</g, 'người sửa cuối'],
    ],
  ],
  [/^docProps\/app\.xml$/, [[/<Manager>([^<]*)</g, 'người quản lý']]],
  [/^word\/comments\.xml$/, [[/<w:comment [^>]*w:author="([^"]*)"/g, 'người ghi lời nhắc bên lề']]],
  [/^word\/document\.xml$/, [[/<w:(?:ins|del) [^>]*w:author="([^"]*)"/g, 'người sửa (dấu vết sửa)']]],
  [/^xl\/comments\d*\.xml$/, [[/<author>([^<]*)</g, 'người ghi lời nhắc']]],
  [/^xl\/persons\/[^/]+\.xml$/, [[/<person [^>]*displayName="([^"]*)"/g, 'người ghi lời nhắc']]],
  [
    /^meta\.xml$/,
    [
      [/<meta:initial-creator>([^<]*)</g, 'người tạo'],
      [/<dc:creator>([^<]*)</g, 'người sửa cuối'],
    ],
  ],
  [
    /^content\.xml$/,
    [
      [/<office:annotation(?: [^>]*)?>(?:(?!<\/office:annotation>)[^])*?<dc:creator>([^<]*)</g, 'người ghi lời nhắc'],
      [/<office:change-info>(?:(?!<\/office:change-info>)[^])*?<dc:creator>([^<]*)</g, 'người sửa (dấu vết sửa)'],
    ],
  ],
];

/** Names and places inside a file of this ending. What cannot be opened holds nothing that is told. */
export function insideOf(bytes: Uint8Array, ending: string): Inside[] {
  const found = /^(?:docx|xlsx|odt|ods)$/.test(ending)
    ? inArchive(bytes)
    : ending === 'pdf'
      ? inPdf(bytes)
      : /^(?:mp3|m4a|ogg|opus|wav)$/.test(ending)
        ? inRecording(bytes)
        : [];
  const told = found.map(({ what, value }) => ({ what, value: value.normalize('NFC').trim() }));
  return told.filter(
    ({ what, value }, at) =>
      !NOBODY.test(value) && told.findIndex((each) => each.what === what && each.value === value) === at,
  );
}

function inArchive(bytes: Uint8Array): Inside[] {
  // One by one: where one part is too large to be opened, the others are still told of.
  return PARTS.flatMap(([part, marks]) => {
    try {
      const archive = openArchive(bytes, (name) => part.test(name));
      return archive.names.flatMap((name) => matches(archive.text(name) ?? '', marks).map(unescaped));
    } catch (error) {
      if (error instanceof FileRefusal) return [];
      throw error;
    }
  });
}

const matches = (text: string, marks: readonly [RegExp, string][]): Inside[] =>
  marks.flatMap(([pattern, what]) => [...text.matchAll(pattern)].map(([, value]) => ({ what, value: value! })));

const unescaped = ({ what, value }: Inside): Inside => ({
  what,
  value: value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!),
});
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The list of properties as PDF writes it plainly, and the packet of XMP; what is packed is not unpacked. */
function inPdf(bytes: Uint8Array): Inside[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const authors = [...text.matchAll(/\/Author\s*(?:\(((?:[^()\\]|\\[^])*)\)|<([\da-fA-F\s]*)>)/g)].map(
    ([, plain, hex]) => pdfWords(plain === undefined ? fromHex(hex ?? '') : plain.replace(/\\([^])/g, '$1')),
  );
  const packet = /<dc:creator>[^]{0,400}?<rdf:li[^>]*>([^<]*)</.exec(text)?.[1];
  return [
    ...authors.map((value) => ({ what: 'người tạo', value })),
    ...(packet ? [{ what: 'người tạo', value: Buffer.from(packet, 'latin1').toString('utf8') }] : []),
  ];
}

const fromHex = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');

/** UTF-16 after its mark, else the table of PDF, near enough to Latin-1. */
function pdfWords(raw: string): string {
  if (raw.startsWith('\xFE\xFF')) return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
  return raw.startsWith('\xEF\xBB\xBF') ? Buffer.from(raw.slice(3), 'latin1').toString('utf8') : raw;
}

/** Bytes at the head in which recordings keep what is said of them. */
const TAGS = 1_000_000;
const FRAMES: Readonly<Record<string, string>> = { TPE1: 'người thể hiện', TPE2: 'người thể hiện', TCOM: 'tác giả', COMM: 'lời ghi chú' };

function inRecording(bytes: Uint8Array): Inside[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, TAGS));
  const text = head.toString('latin1');
  if (text.startsWith('ID3')) return inId3(head);
  const place = /\xA9xyz[^]{4}([+-]\d+\.\d+[+-]\d+\.\d+)/.exec(text)?.[1];
  return [
    ...(place ? [{ what: 'nơi ghi âm (tọa độ)', value: `tọa độ ${place}` }] : []),
    ...matches(text, [[/(?:^|[^A-Z])ARTIST=(\P{Cc}{2,80})/giu, 'người thể hiện'], [/IART[^]{4}([^\0]{2,80})/g, 'người thể hiện'], [/\xA9ART[^]{4}data[^]{8}([^\0]{2,80}?)(?=\0)/g, 'người thể hiện']]).map(
      ({ what, value }) => ({ what, value: Buffer.from(value, 'latin1').toString('utf8') }),
    ),
  ];
}

/** Frames of ID3v2.3 and 2.4 (id3.org): a name of four letters, its length, two flags, the sign of the table and the words. */
function inId3(head: Buffer): Inside[] {
  const found: Inside[] = [];
  const safe = head[3] === 4;
  for (let at = 10; at + 11 < head.length; ) {
    const name = head.toString('latin1', at, at + 4);
    if (!/^[A-Z][A-Z\d]{3}$/.test(name)) break;
    const size = safe ? [4, 5, 6, 7].reduce((sum, each) => sum * 128 + (head[at + each]! & 0x7f), 0) : head.readUInt32BE(at + 4);
    const what = FRAMES[name];
    const words = head.subarray(at + 11, at + 10 + size);
    if (what && size > 1 && size < 2000) {
      const table = head[at + 10];
      const value = table === 1 || table === 2 ? words.toString('utf16le') : words.toString(table === 3 ? 'utf8' : 'latin1');
      found.push({ what, value: value.replace(/[\0\uFEFF]/g, ' ') });
    }
    at += 10 + size;
  }
  return found;
}

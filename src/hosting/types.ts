/**
 * Type of every file that a portal holds, by its ending. One list for the server of ours and for what is written for others: their own
 * lists lack some, and then a calendar is shown as text or a book is refused.
 */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  ssml: 'application/ssml+xml',
  vtt: 'text/vtt',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  zip: 'application/zip',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  doc: 'application/msword',
  rtf: 'application/rtf',
  wasm: 'application/wasm',
};

/** Parts of the search index: endings of their own, and no type but bytes. Some servers want them named. */
export const INDEX_PARTS = ['pf_fragment', 'pf_index', 'pf_meta', 'pagefind'] as const;

/** Endings of text: sent as UTF-8, and worth compressing. */
export const TEXT_ENDINGS = Object.entries(TYPES)
  .filter(([, type]) => /^text\/|\+xml$|\+json$|\/(?:json|xml)$/.test(type))
  .map(([ending]) => ending);

/** `Content-Type` of a file by its name; what has no known ending is bytes. */
export function typeOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(TYPES, ending) ? TYPES[ending]! : 'application/octet-stream';
  return TEXT_ENDINGS.includes(ending) ? `${type}; charset=utf-8` : type;
}

export function isText(name: string): boolean {
  return TEXT_ENDINGS.includes(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

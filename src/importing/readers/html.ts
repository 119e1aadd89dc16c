import { markupText } from '../conservation/markup.ts';
import { decodeText } from '../../vietnamese/encoding/decode.ts';
import { type SourceText } from '../line.ts';
import { toldPictures } from '../pictures.ts';
import { readMarkup } from './html-lines.ts';

/** Reads a web page saved from a browser or a word processor. Scripts never run, pictures are never fetched. */
export function readHtml(bytes: Uint8Array): SourceText {
  const decoded = decodeText(bytes);
  const { lines, captions, warnings, dropped, pictures } = readMarkup(decoded.text);
  const byWord = /<meta[^>]+content=["']?Microsoft Word|xmlns:w=["']urn:schemas-microsoft-com:office:word/i;
  return {
    format: 'html',
    lines,
    warnings: [
      ...decoded.repairs.map((message) => ({ code: 're-encoded', line: 0, message })),
      ...(byWord.test(decoded.text.slice(0, 20_000))
        ? [
            {
              code: 'word-html',
              line: 0,
              message:
                'Trang HTML này do Word lưu ra. Nếu còn tệp Word, hãy lưu thành .docx rồi nhập: số tự động và bảng giữ được chắc hơn.',
            },
          ]
        : []),
      ...warnings,
      ...toldPictures(pictures, lines),
    ],
    encoding: `HTML, ${decoded.encoding}`,
    raw: markupText(decoded.text),
    dropped,
    captions,
  };
}

/** Why a file was not imported; stable names, used in tests and in the closing table. */
export type RefusalCode =
  | 'empty'
  | 'not-text'
  | 'format'
  | 'old-word'
  | 'encrypted'
  | 'broken'
  | 'too-large'
  | 'bomb'
  | 'pictures-only'
  | 'not-a-document'
  | 'embedded'
  | 'unreadable'
  | 'timeout'
  | 'memory'
  | 'crash'
  | 'exists'
  | 'maybe-draft'
  | 'unknown-plan'
  | 'clauses-lost'
  | 'no-ocr'
  | 'read';

/** A file that cannot be imported: what is wrong and what the editor can do, both in Vietnamese. */
export class FileRefusal extends Error {
  readonly code: RefusalCode;
  readonly hint: string;

  constructor(code: RefusalCode, message: string, hint: string) {
    super(message);
    this.name = 'FileRefusal';
    this.code = code;
    this.hint = hint;
  }
}

import type { MdastNode } from 'satteri';
import { parseTree } from '../../markdown/tree.ts';
import { explainSyntax } from './syntax.ts';

/** A place in a body, both from 1. */
export interface BodyPosition {
  line: number;
  column: number;
}

/** Why a body cannot be read, and where. */
export interface SyntaxFault extends BodyPosition {
  message: string;
  hint: string;
}

/** A body as far as it can be read: the tree of all lines but those at which the parser gave up. */
export interface ParsedBody {
  /** Undefined when nothing can be read. */
  tree: MdastNode | undefined;
  faults: SyntaxFault[];
}

/** So many places of one text are told at once. */
const MOST_FAULTS = 20;
/** Above this every try costs time: then the first place is told alone. */
const LONG_BODY = 200_000;

/**
 * The tree of a body in Markdown or MDX, and every place at which the parser gives up: it knows one at a time, so the line is taken out and
 * the rest is tried again. What is wrong only because such a line is gone is not told.
 */
export function parseBody(syntax: 'md' | 'mdx', body: string): ParsedBody {
  const heavy = tooHeavy(syntax, body);
  if (heavy) return { tree: undefined, faults: [heavy] };
  const lines = body.split('\n');
  const faults: SyntaxFault[] = [];
  const gone = new Set<string>();
  for (let tries = 0; tries < MOST_FAULTS; tries++)
    try {
      return { tree: parseTree(syntax, lines.join('\n')), faults };
    } catch (error) {
      const fault = explainSyntax(error, lines.join('\n'));
      if (!tagsOf(fault.message).some((tag) => gone.has(tag))) faults.push(fault);
      if (lines[fault.line - 1] === '' || body.length > LONG_BODY) break;
      for (const tag of tagsOf(lines[fault.line - 1]!)) gone.add(tag);
      lines[fault.line - 1] = '';
    }
  return { tree: undefined, faults };
}

const tagsOf = (text: string): string[] => [...text.matchAll(/<\/?([A-Za-z][\w.-]*)/g)].map(([, tag]) => tag!);

/** Marks one inside the other at the start of a line: more than any page shows, and each costs the parser. */
const NESTED = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){25}/;
/** Braces open expressions, which are refused anyway; each unclosed one makes the parser read to the end. */
const BRACES = 200;
/** Characters of one paragraph, table or list without an empty line. */
const LONGEST_BLOCK = 100_000;

/** What would cost the parser seconds is refused before it begins. */
function tooHeavy(syntax: 'md' | 'mdx', body: string): SyntaxFault | undefined {
  let braces = 0;
  let block = 0;
  for (const [index, text] of body.split('\n').entries()) {
    const refuse = (message: string, hint: string): SyntaxFault => ({ line: index + 1, column: 1, message, hint });
    if (NESTED.test(text) && !/^[ \t]*([*-])(?:[ \t]*\1)*[ \t]*$/.test(text))
      return refuse('dòng này lồng quá nhiều tầng danh sách hoặc trích dẫn', 'viết lại bằng câu thường, không quá vài tầng');
    block = text.trim() === '' ? 0 : block + text.length;
    if (block > LONGEST_BLOCK)
      return refuse(
        `đoạn này dài quá ${LONGEST_BLOCK.toLocaleString('vi-VN')} ký tự mà không có dòng trống`,
        'chia thành nhiều đoạn, giữa hai đoạn có một dòng trống',
      );
    if (syntax === 'mdx') braces += text.split('{').length - 1;
    if (braces > BRACES) return refuse('có quá nhiều dấu ngoặc nhọn “{”', 'viết bằng lời, hoặc viết “\\{” cho từng dấu muốn hiện');
  }
  return undefined;
}

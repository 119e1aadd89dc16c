import type { Script, ScriptParagraph } from './script.ts';
import { escapeHtml } from '../html/escape.ts';

/**
 * Plain text for loudspeaker software: only what is read, one sentence a line, an empty line between paragraphs.
 * UTF-8 with a byte-order mark and CRLF, so that Notepad shows Vietnamese rightly on every Windows.
 */
export function scriptText(script: Script): string {
  const paragraphs = script.blocks.flatMap((block) => block.paragraphs);
  const lines = paragraphs.map(({ sentences }) => sentences.join('\r\n'));
  return `\uFEFF${lines.join('\r\n\r\n')}\r\n`;
}

/** The same words for a speech engine: SSML 1.1 (W3C), a second's rest after each paragraph. */
export function scriptSsml(script: {
  blocks: readonly { paragraphs: readonly Pick<ScriptParagraph, 'sentences'>[] }[];
}): string {
  const paragraphs = script.blocks
    .flatMap((block) => block.paragraphs)
    .map(
      ({ sentences }) =>
        `  <p>${sentences.map((words) => `<s>${escapeHtml(words)}</s>`).join('')}</p>\n  <break time="1s"/>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN">
${paragraphs.join('\n')}
</speak>
`;
}

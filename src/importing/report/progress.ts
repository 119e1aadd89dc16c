/** `[█████·····]  12/200  tên-tệp.docx`, one line wide, for a terminal. */
export function progressBar(done: number, total: number, name: string, width = 80): string {
  const cells = 24;
  const full = total ? Math.round((done / total) * cells) : cells;
  const head = `[${'█'.repeat(full)}${'·'.repeat(cells - full)}] ${String(done).padStart(String(total).length)}/${total} `;
  const room = Math.max(0, width - head.length - 1);
  return head + (name.length > room ? `${name.slice(0, Math.max(0, room - 1))}…` : name);
}

/** One line of the closing table. */
export interface Outcome {
  file: string;
  result: 'imported' | 'warnings' | 'refused';
  detail: string;
}

/** Closing table: each file with its result and why. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const words = { imported: 'đã nhập', warnings: 'có lưu ý', refused: 'TỪ CHỐI' };
  const wide = Math.min(48, Math.max(6, ...outcomes.map((outcome) => outcome.file.length)));
  const rows = outcomes.map(({ file, result, detail }) => {
    const name = file.length > wide ? `…${file.slice(-(wide - 1))}` : file;
    return `  ${name.padEnd(wide)}  ${words[result].padEnd(9)} ${detail}`;
  });
  const count = (result: Outcome['result']): number =>
    outcomes.filter((outcome) => outcome.result === result).length;
  return [
    ...rows,
    '',
    `  ${outcomes.length} tệp: ${count('imported')} đã nhập, ${count('warnings')} nhập có lưu ý, ${count('refused')} bị từ chối.`,
  ].join('\n');
}

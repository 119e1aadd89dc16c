import { capitalise } from './sentence.ts';

/** Whether the portal has anything of a kind of content: words promise nothing that is not there. */
export type Has = (kind: string) => boolean;

/** “Chuyện, kế hoạch của …”: the parts there are and the rest of the sentence, or what is said where there are none; with a capital first. */
export function begun(parts: readonly (string | false)[], rest: string, alone = rest): string {
  const said = listed(parts);
  return capitalise(said ? said + rest : alone);
}

/** “chuyện, kế hoạch”: the parts there are. */
export function listed(parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** “kế hoạch, câu chuyện hay số liệu”: the parts there are, the last one behind `or`. */
export function either(parts: readonly (string | false)[], or: string): string {
  const said = parts.filter((part) => part !== false);
  return [said.slice(0, -1).join(', '), ...said.slice(-1)].filter(Boolean).join(` ${or} `);
}

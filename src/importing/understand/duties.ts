import { blockTasks } from '../../kinds/plan/tasks/tasks.ts';
import type { Structure } from './structure.ts';

/** A block of tasks given to one or more bodies. */
export interface Duty {
  agencies: string[];
  /** Their names in one, as the heading prints them. */
  printed: string;
  path: string;
  tasks: number;
  line: number;
}

/** Blocks of “Tổ chức thực hiện”, in document order; bodies are told apart by the printed signs alone, without a list of names. */
export function readDuties(structure: Structure): Duty[] {
  const byId = new Map(structure.clauses.map((entry) => [entry.clause.id, entry]));
  const duties = new Map<string, Duty>();
  for (const task of blockTasks(structure.tree.clauses, () => undefined)) {
    const { path, clause } = byId.get(task.block)!;
    const known = duties.get(clause.id);
    if (!known) {
      const { name } = task;
      duties.set(clause.id, {
        agencies: [name],
        printed: name,
        path,
        tasks: 1,
        line: clause.line,
      });
    } else if (known.agencies[0] === task.name) known.tasks++;
    else if (!known.agencies.includes(task.name)) {
      known.agencies.push(task.name);
      known.printed = between(clause.text, known.agencies[0]!, task.name);
    }
  }
  return [...duties.values()];
}

/** The words from one name to another, as printed: “Phòng Y tế; Trung tâm Y tế”. */
function between(text: string, first: string, last: string): string {
  const from = text.indexOf(first);
  return text.slice(from, text.indexOf(last, from + first.length) + last.length);
}

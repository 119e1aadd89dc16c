import { findTasks } from '../../kinds/plan/tasks.ts';
import type { Structure } from './structure.ts';

/** A block of tasks given to one or more bodies. */
export interface Duty {
  agencies: string[];
  path: string;
  tasks: number;
  line: number;
}

/** Blocks of “Tổ chức thực hiện”, in document order; bodies are told apart by the printed signs alone, without a list of names. */
export function readDuties(structure: Structure): Duty[] {
  const byId = new Map(structure.clauses.map((entry) => [entry.clause.id, entry]));
  const duties = new Map<string, Duty>();
  for (const task of findTasks(structure.tree.clauses, () => undefined)) {
    const { path, clause } = byId.get(task.block)!;
    const block = `${clause.id} ${task.name}`;
    const known = duties.get(block);
    if (known) known.tasks++;
    else duties.set(block, { agencies: [task.name], path, tasks: 1, line: clause.line });
  }
  return [...duties.values()];
}

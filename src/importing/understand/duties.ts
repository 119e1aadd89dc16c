import type { Structure } from './structure.ts';

/** A block of tasks given to one or more bodies. */
export interface Duty {
  agencies: string[];
  path: string;
  tasks: number;
  line: number;
}

export function readDuties(_structure: Structure): Duty[] {
  return [];
}

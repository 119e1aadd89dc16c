import { fold } from '../../../vietnamese/fold.ts';
import { subjectName } from '../targets/subject.ts';

/** A heading of a plan, and where it stands. */
export interface ComparedHeading {
  /** Number as printed, without its stop. */
  label: string;
  heading: string;
  clause: string;
}

export interface ComparedTarget {
  /** Indicator of the statistics, where it is one. */
  indicator?: string | undefined;
  /** What the figure is of, told apart (`subjectIn`): targets of two plans meet by it. Undefined of what meets nothing. */
  subject?: string | undefined;
  /** What the figure is of: name of the indicator, else the words of the plan. */
  name: string;
  printed: string;
  /** A change in percentage points, not a level. */
  change: boolean;
  clause: string;
  /** Place of the clause in words: “mục II.2”. */
  place: string;
}

/** What is laid beside another plan; one small file for each plan, so that any two meet in the browser. */
export interface ComparedPlan {
  id: string;
  title: string;
  sections: (ComparedHeading & { below: ComparedHeading[] })[];
  targets: ComparedTarget[];
}

/** Two plans side by side: what both have, then what only one has. */
export interface SideBySide {
  targets: { name: string; left: ComparedTarget[]; right: ComparedTarget[] }[];
  sections: { left: ComparedPlan['sections'][number]; right: ComparedPlan['sections'][number] }[];
  onlyLeft: Pick<ComparedPlan, 'sections' | 'targets'>;
  onlyRight: Pick<ComparedPlan, 'sections' | 'targets'>;
}

export function layBeside(left: ComparedPlan, right: ComparedPlan): SideBySide {
  const rows = alignSections(left.sections, right.sections);
  const [ours, theirs] = [bySubject(left), bySubject(right)];
  const shared = (subject: string | undefined): boolean =>
    subject !== undefined && ours.has(subject) && theirs.has(subject);
  const alone = ({ targets }: ComparedPlan): ComparedTarget[] =>
    targets.filter(({ subject }) => !shared(subject));
  return {
    targets: [...ours]
      .filter(([subject]) => shared(subject))
      .map(([subject, targets]) => ({
        name: nameOf(targets[0]!),
        left: targets,
        right: theirs.get(subject)!,
      })),
    sections: rows.flatMap(({ left: a, right: b }) => (a && b ? [{ left: a, right: b }] : [])),
    onlyLeft: {
      sections: rows.flatMap(({ left: a, right: b }) => (a && !b ? [a] : [])),
      targets: alone(left),
    },
    onlyRight: {
      sections: rows.flatMap(({ left: a, right: b }) => (b && !a ? [b] : [])),
      targets: alone(right),
    },
  };
}

/** Written out: browsers that still open the page do not group by themselves. */
function bySubject({ targets }: ComparedPlan): Map<string | undefined, ComparedTarget[]> {
  const groups = new Map<string | undefined, ComparedTarget[]>();
  for (const target of targets) {
    groups.set(target.subject, [...(groups.get(target.subject) ?? []), target]);
  }
  return groups;
}

/** The name of an indicator holds no figure; the words of a plan are left without those of this one plan. */
function nameOf({ indicator, name }: ComparedTarget): string {
  return indicator === undefined ? subjectName(name) : name;
}

/** Sections of two plans side by side; a section without a counterpart stands alone. */
export interface AlignedSection<Section> {
  left: Section | undefined;
  right: Section | undefined;
}

/**
 * Lays the sections of two plans side by side, both in their own order; what only one of them has stands alone where it stood.
 * Of all ways to do so, the one whose titles agree best. Two titles agree when they share at least half of the shorter one's words.
 */
export function alignSections<Section extends { heading?: string | undefined }>(
  a: readonly Section[],
  b: readonly Section[],
): AlignedSection<Section>[] {
  /** Best agreement of the sections from `i` and from `j` on. */
  const best = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const pair = (i: number, j: number): number => {
    const score = likeness(a[i]!.heading ?? '', b[j]!.heading ?? '');
    return score < 0.5 ? 0 : score + best[i + 1]![j + 1]!;
  };
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, pair(i, j));
  const rows: AlignedSection<Section>[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const here = best[i]![j]!;
    if (i < a.length && j < b.length && here > 0 && here === pair(i, j))
      rows.push({ left: a[i++], right: b[j++] });
    else if (i < a.length && (j === b.length || here === best[i + 1]![j]))
      rows.push({ left: a[i++], right: undefined });
    else rows.push({ left: undefined, right: b[j++] });
  }
  return rows;
}

/** Words that titles of sections share without meaning the same: “Kinh phí thực hiện”, “Tổ chức thực hiện”. */
const COMMON = new Set(['thuc', 'hien', 'mot', 'so', 'cac', 'cua', 've', 'va', 'trong', 'nam']);

/** Share of the shorter title's words that the other has too. */
function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      fold(text)
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 1 && !COMMON.has(word)),
    );
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

import { child, type XmlElement } from '../../office/xml.ts';
import { settle, type Placed } from '../table.ts';
import { contentsOf } from './nodes.ts';

/** A cell of a Word table at its place. */
export interface WordCell extends Placed {
  element: XmlElement;
  header: boolean;
}

/** A Word table cut into its cells. */
export interface WordTable {
  columns: number;
  cells: WordCell[];
  /** Cells that a merge hides although they hold text. */
  hidden: XmlElement[];
  /** Rows that a tracked change deletes. */
  deleted: XmlElement[];
}

/** Places the cells: `gridSpan`, `gridBefore`, `vMerge` and the older `hMerge`; content controls around rows and cells are opened. */
export function layTable(table: XmlElement): WordTable {
  const all = [...contentsOf(table)].filter(({ name }) => name === 'w:tr');
  const deleted = all.filter((row) => child(child(row, 'w:trPr'), 'w:del'));
  const rows = all.filter((row) => !deleted.includes(row));
  const cells: WordCell[] = [];
  const hidden: XmlElement[] = [];
  let above: (WordCell | undefined)[] = [];
  rows.forEach((row, at) => {
    const current: (WordCell | undefined)[] = [];
    const properties = child(row, 'w:trPr');
    const header = isOn(child(properties, 'w:tblHeader'));
    let column = numberOf(child(properties, 'w:gridBefore'), 0);
    let left: WordCell | undefined;
    for (const element of contentsOf(row)) {
      if (element.name !== 'w:tc') continue;
      const look = child(element, 'w:tcPr');
      const colSpan = numberOf(child(look, 'w:gridSpan'), 1);
      const owner =
        goesOn(child(look, 'w:hMerge')) && left
          ? left
          : goesOn(child(look, 'w:vMerge'))
            ? above[column]
            : undefined;
      if (owner) {
        owner.rowSpan = Math.max(owner.rowSpan, at - owner.row + 1);
        owner.colSpan = Math.max(owner.colSpan, column + colSpan - owner.column);
        hidden.push(element);
      }
      const cell = owner ?? { element, header, row: at, column, colSpan, rowSpan: 1 };
      if (!owner) cells.push(cell);
      for (let x = column; x < column + colSpan; x++) current[x] = cell;
      left = cell;
      column += colSpan;
    }
    above = current;
  });
  return { ...settle(cells), hidden, deleted };
}

/** A merge that carries on says `continue` or nothing. */
function goesOn(merge: XmlElement | undefined): boolean {
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
}

function numberOf(element: XmlElement | undefined, usual: number): number {
  const value = Number(element?.attributes['w:val']);
  return Number.isInteger(value) && value >= 0 && value <= 200 ? value : usual;
}

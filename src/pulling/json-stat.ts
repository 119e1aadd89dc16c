import type { Cube, CubeCell, Dimension, Unit } from './cube.ts';
import { follow, numberOf } from '../statistics/table/grid.ts';
import { PullFailure } from './failure.ts';

type Fields = Record<string, unknown>;

/** Figures that one table may hold: more are an extract of a whole register. */
const MOST_CELLS = 2_000_000;
const ASK = 'lấy lại bảng từ nơi công bố; nếu vẫn thế, lấy dạng csv hoặc xlsx';

/**
 * The cube in an answer in JSON-stat (json-stat.org, versions 1 and 2), as statistics offices and PX-Web give it; undefined for other JSON.
 * @throws PullFailure when it is JSON-stat without one whole table
 */
export function jsonStatCube(json: unknown): Cube | undefined {
  if (!isFields(json)) return undefined;
  const kind = json['class'];
  if (kind === 'collection')
    throw new PullFailure(
      'nơi lấy trả về danh mục nhiều bảng (JSON-stat, collection), chưa phải một bảng',
      `chọn một bảng rồi lấy địa chỉ của bảng ấy${links(json)}`,
    );
  if (kind === 'dimension')
    throw new PullFailure('nơi lấy chỉ trả một chiều của bảng (JSON-stat, dimension), không có số', 'lấy địa chỉ của cả bảng (dataset)'); // prettier-ignore
  if (kind === 'dataset') return cubeOf(json, json['id'], json['size']);
  // Version 1: the tables of an answer by their names.
  const tables = Object.entries(json).filter(([, one]) => isFields(one) && isFields(one['dimension']) && 'id' in one['dimension']);
  if (!tables.length) return isFields(json['dimension']) && 'id' in json['dimension'] ? cubeOf(json, json['dimension']['id'], json['dimension']['size']) : undefined;
  if (tables.length > 1)
    throw new PullFailure(
      `nơi lấy trả ${tables.length} bảng JSON-stat trong một tệp: ${tables.map(([name]) => name).join(', ')}`,
      `ghi “path” (tên bảng) ở “from” của nguồn này, ví dụ path: ${tables[0]![0]}`,
    );
  const [, table] = tables[0] as [string, Fields];
  const dimension = table['dimension'] as Fields;
  return cubeOf(table, dimension['id'], dimension['size']);
} // prettier-ignore

function cubeOf(table: Fields, id: unknown, size: unknown): Cube {
  const names = listOf(id, 'id').map(String);
  const sizes = listOf(size, 'size').map(Number);
  if (names.length !== sizes.length || sizes.some((one) => !Number.isInteger(one) || one < 0))
    throw new PullFailure(`bảng JSON-stat ghi ${names.length} chiều (id) mà ${sizes.length} cỡ (size)`, ASK);
  const dimensions = names.map((name, at) => dimensionOf(name, follow(table, 'dimension'), sizes[at]!));
  const length = sizes.reduce((product, one) => product * one, 1);
  if (length === 0) throw new PullFailure('bảng JSON-stat trống: một chiều không có mục nào', ASK);
  if (length > MOST_CELLS)
    throw new PullFailure(`bảng JSON-stat có ${length} ô, quá lớn để đăng`, 'chọn ít mục hơn ở nơi công bố');
  const values = spread(table['value'], length, 'value');
  const statuses = table['status'] === undefined ? [] : spread(table['status'], length, 'status');
  const [title, notes] = [textOf(table['label']), notesOf(table['note'])];
  return {
    dimensions,
    ...(title && { title }),
    ...(notes.length && { notes }),
    cells: Array.from({ length }, (_, at): CubeCell => ({ cell: cellOf(values[at], at), ...(statuses[at] !== undefined && { status: textOf(statuses[at]) }) })),
  };
} // prettier-ignore

function dimensionOf(id: string, all: unknown, size: number): Dimension {
  const own = isFields(all) ? all[id] : undefined;
  const category = isFields(own) ? own['category'] : undefined;
  if (!isFields(own) || !isFields(category))
    throw new PullFailure(`bảng JSON-stat không tả chiều “${id}” (thiếu dimension.${id}.category)`, ASK);
  const { index, label, unit, note } = category;
  const ids = orderOf(index, label);
  if (ids?.length !== size)
    throw new PullFailure(`chiều “${id}” của bảng JSON-stat ghi ${size} mục (size) mà tả ${ids?.length ?? 0} mục (index)`, ASK); // prettier-ignore
  const at = <T>(map: unknown, key: string): T | undefined => (isFields(map) ? (map[key] as T) : undefined);
  return {
    id,
    label: textOf(own['label']) || id,
    categories: ids.map((key) => {
      const [of, notes] = [at<Unit>(unit, key), notesOf(at(note, key))];
      return {
        label: textOf(at(label, key)) || key,
        ...(isFields(of) && { unit: of }),
        ...(notes.length && { notes }),
      };
    }),
  };
}

/** Ids of the categories in their order; undefined where the positions leave a gap or none are said of several. */
function orderOf(index: unknown, label: unknown): string[] | undefined {
  if (Array.isArray(index)) return index.map(String);
  if (!isFields(index)) return isFields(label) && Object.keys(label).length === 1 ? Object.keys(label) : undefined;
  const order = Object.entries(index).toSorted(([, a], [, b]) => Number(a) - Number(b));
  return order.every(([, at], position) => at === position) ? order.map(([key]) => key) : undefined;
} // prettier-ignore

/** A list with one entry for each cell: given whole, by position, or once for all. */
function spread(given: unknown, length: number, field: 'value' | 'status'): unknown[] {
  if (field === 'status' && typeof given === 'string') return Array.from({ length }, () => given);
  if (Array.isArray(given)) {
    if (given.length === length) return given;
    if (field === 'status' && given.length === 1) return Array.from({ length }, () => given[0] as unknown);
    throw new PullFailure(`bảng JSON-stat có ${length} ô mà “${field}” ghi ${given.length}`, ASK);
  }
  if (!isFields(given)) throw new PullFailure(`bảng JSON-stat thiếu “${field}”`, ASK);
  const outside = Object.keys(given).find((key) => !/^\d+$/u.test(key) || Number(key) >= length);
  if (outside !== undefined)
    throw new PullFailure(`bảng JSON-stat có ${length} ô mà “${field}” ghi ô thứ “${outside}”`, ASK);
  return Array.from({ length }, (_, at) => given[at]);
}

function cellOf(value: unknown, at: number): CubeCell['cell'] {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return numberOf(value);
  if (typeof value !== 'string')
    throw new PullFailure(
      `ô thứ ${at} của bảng JSON-stat ghi “${JSON.stringify(value)}”, không phải số`,
      ASK,
    );
  return /^-?\d+(?:\.\d+)?$/u.test(value.trim()) ? numberOf(Number(value)) : { text: value.trim() };
}

function listOf(value: unknown, field: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new PullFailure(`bảng JSON-stat thiếu danh sách “${field}”`, ASK);
}

function notesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : '';
}

/** Addresses of the first tables of a collection. */
function links(json: Fields): string {
  const items = follow(json, 'link.item');
  const addresses = (Array.isArray(items) ? items : []).map((item) => textOf(follow(item, 'href'))).filter(Boolean); // prettier-ignore
  return addresses.length ? `: ${addresses.slice(0, 3).join(', ')}` : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

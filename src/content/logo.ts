import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from '../schemas/look.ts';
import { contentPath } from './files.ts';
import type { Problem } from './problem.ts';
import { reads } from '../reads.ts';

/** What is wrong with the logo: it must be a drawing that runs nothing and fetches nothing. */
export function checkLogo(look: Look | undefined, folder: string): Problem[] {
  if (look?.logo === undefined) return [];
  const say = (message: string, hint: string): Problem[] => [
    { file: 'site.yaml', field: 'look.logo', message, hint },
  ];
  const path = contentPath(folder, look.logo);
  if (typeof path !== 'string')
    return say(`không có tệp “${look.logo}” nằm cạnh site.yaml`, 'chép tệp vào, hoặc sửa tên');
  const svg = readFileSync(path, 'utf8');
  if (svg.length > HEAVIEST)
    return say('biểu trưng nặng quá 60 KB', 'xuất lại từ phần mềm vẽ, bỏ ảnh nhúng');
  if (!/<svg[\s>]/i.test(svg) || !/viewBox=/.test(svg))
    return say('tệp không phải hình SVG có viewBox', 'xuất lại từ phần mềm vẽ dưới dạng SVG');
  if (ACTIVE.test(svg))
    return say('biểu trưng có mã, kiểu hoặc liên kết ra ngoài', 'xuất lại dưới dạng SVG thường, chỉ có hình vẽ');
  return [];
}

/** The logo as it lies in the content folder; undefined when the campaign has none. */
export function readLogo(look: Look | undefined, folder: string): string | undefined {
  if (look?.logo === undefined) return undefined;
  const path = join(folder, look.logo);
  reads()?.file(path);
  return readFileSync(path, 'utf8');
}

/** Size at which the header asks for its mark, in pixels: as wide as the logo is drawn, at most four times its height. */
export function markSize(look: Look | undefined, folder: string): { width: number; height: number } {
  const [, width, height] = VIEW_BOX.exec(readLogo(look, folder) ?? '') ?? [];
  const shape = Number(width) / Number(height);
  const wide = Number.isFinite(shape) ? Math.min(4, Math.max(1, shape)) : 1;
  return { width: Math.round(MARK * wide), height: MARK };
}

const MARK = 34;
const VIEW_BOX = /viewBox\s*=\s*["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/;

const HEAVIEST = 60_000;
/** Elements may have a prefix (`<s:script>`), and events follow a slash as well as a blank. */
const ACTIVE =
  /<(?:[\w.-]+:)?(?:script|style|foreignObject|iframe|image|use|handler|listener|animate\w*|set|!ENTITY)\b|<!DOCTYPE|<\?xml-stylesheet|[\s/"']on\w+\s*=|(?:href|src)\s*=\s*(?!["']#)|url\((?!["']?#)/i;

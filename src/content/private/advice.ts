import type { Content } from '../content.ts';
import { fieldName } from '../explain.ts';
import type { Problem } from '../problem.ts';
import { mask } from './find.ts';
import { namesInEnglish } from './persons-english.ts';
import { givenNamesOf, inSmall, namesOf } from './names.ts';
import { knownByTheirLot } from './persons.ts';
import { plainLines, withoutAddresses } from './plain.ts';
import { spelledOut } from './spelled.ts';

/** Who agreed to be named, and to what else, in a text: the scope of its consent. */
export function agreedIn(data: unknown): { names: string[]; scope: readonly string[] } {
  const { consent } = (typeof data === 'object' && data !== null ? data : {}) as { consent?: { scope?: unknown } };
  const scope = Array.isArray(consent?.scope) ? consent.scope.map(String) : [];
  return { names: namesAgreed(data), scope };
}

/** Names of persons who agreed to be named (`names` of a story, held to a written consent by its schema). */
export function namesAgreed(data: unknown): string[] {
  const names = typeof data === 'object' && data !== null && 'names' in data ? data.names : [];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/**
 * What a person should look at before it is published: names without consent, figures said one by one. Nothing stops for it. Official
 * plans are left out: they name those who sign.
 */
export function personsToLookAt({ texts }: Pick<Content, 'texts'>): Problem[] {
  return texts.flatMap(({ file, data, body, bodyLine }) =>
    isOfficial(data)
      ? []
      : [...adviseOnFields(file, data), ...adviseOnPersons(file, body, bodyLine, namesAgreed(data))],
  );
}

/** Fields that name whoever wrote, took, read or signed, and those agreed upon. */
const NAMING = new Set('publisher source credit consent reader translator names signer recipients'.split(' '));

/** The same of what stands in front of a text: its title, its summary, what its pictures show. */
function adviseOnFields(file: string, data: unknown): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (value && typeof value === 'object')
      for (const [key, item] of Object.entries(value).filter(([name]) => !NAMING.has(name))) visit(item, [...path, key]);
    else if (typeof value === 'string')
      for (const { line: _, ...problem } of adviseOnPersons(file, value, 1, namesAgreed(data)))
        problems.push({ ...problem, field: fieldName(path) });
  };
  visit(data, []);
  return problems;
}

const isOfficial = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'edition' in data && data.edition === 'full';

/** @param first 1-based line of `file` on which the words begin. */
export function adviseOnPersons(
  file: string,
  words: string,
  first = 1,
  agreed: readonly string[] = [],
): Problem[] {
  return plainLines(words).flatMap((own, index): Problem[] => {
    const line = inSmall(withoutAddresses(own));
    const spelled = spelledOut(line);
    return [
      ...[...namesOf(line, agreed), ...givenNamesOf(line, agreed), ...namesInEnglish(line, agreed)].map((named) => ({
        file,
        line: first + index,
        message: `nêu tên một người: “${named}”`,
        hint: 'chỉ nêu tên người đã đồng ý bằng văn bản (ở chuyện: khai “names” và “consent”); không thì bỏ tên',
      })),
      ...knownByTheirLot(line).map((words) => ({
        file,
        line: first + index,
        message: `không nêu tên nhưng người quanh vùng có thể nhận ra là ai: “${words}”`,
        hint: 'bỏ bớt nơi ở, tuổi hoặc bệnh tật, cảnh nhà',
      })),
      ...(spelled
        ? [
            {
              file,
              line: first + index,
              message: `các chữ số đọc rời, có thể là số điện thoại: “${mask(spelled)}”`,
              hint: 'nếu là số của một người thì xóa',
            },
          ]
        : []),
    ];
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lifeOf, placesLookup, type Life } from '../places/lookup.ts';
import { decodeContent } from '../content/decode.ts';
import { fieldName, nearest } from '../content/explain.ts';
import { parseYaml, positionOf, validate } from '../content/yaml.ts';
import { indicators as indicatorsSchema } from '../schemas/indicator.ts';
import { gazetteer } from '../schemas/place.ts';
import { ProblemsError } from '../content/problem.ts';
import { statisticsSources, type StatisticsSource } from '../schemas/statistics-source.ts';
import type { Lookups } from '../statistics/table/normalise.ts';
import { fold } from '../vietnamese/fold.ts';

/** Sources of a content folder, and the places and indicators their tables speak of on that day. @throws ProblemsError */
export function readCatalogue(
  folder: string,
  today: string,
): { sources: StatisticsSource[]; lookups: Lookups } {
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> => {
    const path = join(folder, file);
    if (!existsSync(path))
      throw new ProblemsError([
        { file, message: 'thiếu tệp này trong thư mục nội dung', hint: `tạo tệp ${file}` },
      ]);
    const result = validate(parseYaml(file, textOf(folder, file)), schema);
    if (result.problems.length) throw new ProblemsError(result.problems);
    return result.value as z.output<S>;
  };
  const sources = read('statistics/sources.yaml', statisticsSources);
  const indicators = read('statistics/indicators.yaml', indicatorsSchema);
  const meaning = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const ids = new Map(
    indicators.flatMap(({ id, name }) => [
      [nameKey(name), id],
      [nameKey(id), id],
    ]),
  );
  const places = new Map(read('places.yaml', gazetteer).places.map((place) => [place.id, place]));
  const lost = sources.flatMap(({ within }, at) =>
    within === undefined || places.has(within) ? [] : [{ at, within }],
  );
  if (lost.length) {
    const file = 'statistics/sources.yaml';
    const yaml = parseYaml(file, textOf(folder, file));
    throw new ProblemsError(
      lost.map(({ at, within }) => {
        const near = nearest(within, [...places.keys()]);
        return {
          file,
          ...positionOf(yaml, [at, 'within']),
          field: fieldName([at, 'within']),
          message: `không có địa bàn nào mang mã “${within}” trong places.yaml`,
          hint: near ? `có phải ý bạn là “${near}”?` : 'ghi mã của đơn vị bao ngoài, như trong places.yaml',
        };
      }),
    );
  }
  // Every row of a table asks, and a table of all communes has thousands.
  const lives = new Map<string, Life>();
  return {
    sources,
    lookups: {
      placesOf: placesLookup(places),
      lifeOf: (id) => lives.get(id) ?? lives.set(id, lifeOf(places, id)).get(id)!,
      successorsOf: (id) => places.get(id)?.successors ?? [],
      spellingsOf: (id) => {
        const place = places.get(id);
        if (!place) return [];
        return [place.name, ...place.variants].flatMap((name) => [name, `${place.type} ${name}`, id]);
      },
      indicatorOf: (written) => ids.get(nameKey(written)),
      unitOf: (indicator) => meaning.get(indicator)?.unit,
      nameOf: (indicator) => meaning.get(indicator)?.name,
      today,
    },
  };
}

/** As every command reads a content file: one saved elsewhere (byte-order mark, loose marks) means the same here. @throws ProblemsError */
function textOf(folder: string, file: string): string {
  const { text, problems } = decodeContent(file, readFileSync(join(folder, file)));
  if (text === undefined || problems.length) throw new ProblemsError(problems);
  return text;
}

function nameKey(name: string): string {
  return fold(name.normalize('NFC')).toLowerCase().replace(/\s+/gu, ' ').trim();
}

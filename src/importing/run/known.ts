import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml, validate } from '../../content/yaml.ts';
import { agencies as agenciesSchema } from '../../kinds/agency/schema.ts';
import { gazetteer } from '../../schemas/place.ts';
import { ProblemsError } from '../../content/problem.ts';
import { site as siteSchema } from '../../schemas/site.ts';
import type { z } from 'zod';
import type { Known } from '../write/front-matter.ts';

/**
 * Reads what the portal knows: places, agencies, campaign. A file that is not there yet counts as empty.
 * @throws ProblemsError when a file is there but wrong
 */
export function readKnown(content: string, today: string): Known {
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined => {
    const path = join(content, file);
    if (!existsSync(path)) return undefined;
    const result = validate(parseYaml(file, readFileSync(path, 'utf8').normalize('NFC')), schema);
    if (result.problems.length) throw new ProblemsError(result.problems);
    return result.value;
  };
  const site = read('site.yaml', siteSchema);
  return {
    places: read('places.yaml', gazetteer)?.places ?? [],
    agencies: read('agencies.yaml', agenciesSchema) ?? [],
    campaign: site ? { id: site.campaignId, name: site.campaign } : null,
    today,
  };
}

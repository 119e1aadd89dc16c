/** Components an editor may use, with the attributes each takes (`*` = required). */
export const COMPONENTS: Record<
  string,
  { attributes: Record<string, 'required' | 'optional'>; children: boolean }
> = {
  Src: { attributes: { id: 'required' }, children: false },
  Note: { attributes: { title: 'optional' }, children: true },
  Steps: { attributes: {}, children: true },
  Chart: {
    attributes: { indicator: 'required', place: 'optional', kind: 'optional', period: 'optional' },
    children: false,
  },
  Core: { attributes: {}, children: true },
  More: { attributes: {}, children: true },
  Photo: { attributes: { file: 'required' }, children: false },
  Lang: { attributes: { code: 'required' }, children: true },
};

/** A registered component as it stands in a text. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  line: number;
  column?: number;
}

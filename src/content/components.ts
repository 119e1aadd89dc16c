/** Components an editor may use, with the attributes each takes, and whether it is a `block`: no part of a sentence. */
export const COMPONENTS: Record<
  string,
  { attributes: Record<string, 'required' | 'optional'>; children: boolean; block: boolean }
> = {
  Src: { attributes: { id: 'required' }, children: false, block: false },
  Note: { attributes: { title: 'optional' }, children: true, block: true },
  Steps: { attributes: {}, children: true, block: true },
  Chart: {
    attributes: { indicator: 'required', place: 'optional', kind: 'optional', period: 'optional' },
    children: false,
    block: true,
  },
  Core: { attributes: {}, children: true, block: true },
  More: { attributes: {}, children: true, block: true },
  Photo: { attributes: { file: 'required' }, children: false, block: true },
  Lang: { attributes: { code: 'required' }, children: true, block: false },
};

/** A registered component as it stands in a text. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  line: number;
  column?: number;
}

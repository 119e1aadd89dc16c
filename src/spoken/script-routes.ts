import { scriptSsml, scriptText } from './script-files.ts';
import { portal } from '../portal.ts';
import type { Content } from '../content/content.ts';
import * as routes from '../routes.ts';
import { formFile } from './form-file.ts';
import { scriptDocx, scriptForm } from './script-docx.ts';
import { scriptsOf, type ScriptSet, type ScriptVariant } from './scripts.ts';

export interface ScriptPageProps {
  set: ScriptSet;
  variant: ScriptVariant;
}

/** Pages of the scripts of a kind: the one shown first, and the other lengths and house styles below it. */
export function scriptPages(kind: string) {
  return scriptsOf(portal(), kind).flatMap((set) =>
    set.variants.map((variant) => ({
      params: { id: set.id, variant: variant.slug || undefined },
      props: { set, variant } satisfies ScriptPageProps,
    })),
  );
}

/** Downloads of a kind: one `.txt`, `.docx` and `.ssml` for each script; of those whose browser makes the others, the `.txt`. */
export function scriptDownloads(kind: string) {
  return scriptPages(kind).flatMap(({ params, props }) =>
    (props.set.onDemand ? (['txt'] as const) : ENDINGS).map((ending) => ({
      params: { id: params.id, file: `${props.variant.file}.${ending}` },
      props: { ...props, ending },
    })),
  );
}

export type ScriptDownloadProps = ScriptPageProps & { ending: keyof typeof WRITERS };

export async function scriptResponse({ set, variant, ending }: ScriptDownloadProps): Promise<Response> {
  const [type, write] = WRITERS[ending];
  return new Response((await write(variant, set, portal())) as BodyInit, {
    headers: { 'content-type': type },
  });
}

/** The form that browsers fill in; none where every script has its files. */
export function scriptForms(kind: string) {
  return scriptsOf(portal(), kind).some(({ onDemand }) => onDemand)
    ? [{ params: { form: routes.scriptFormName } }]
    : [];
}

export async function scriptFormResponse(): Promise<Response> {
  return Response.json(formFile(await scriptForm(portal().site.name)));
}

type Writer = (variant: ScriptVariant, set: ScriptSet, content: Content) => string | Promise<Uint8Array>;

const WRITERS = {
  txt: ['text/plain; charset=utf-8', ({ script }) => scriptText(script)],
  docx: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ({ script }, { updated }, { site }) =>
      scriptDocx(script, { speed: site.reading.syllablesPerMinute, updated, name: site.name }),
  ],
  ssml: ['application/ssml+xml; charset=utf-8', ({ script }) => scriptSsml(script)],
} satisfies Record<string, [type: string, write: Writer]>;

const ENDINGS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

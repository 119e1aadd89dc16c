import { dirname, join } from 'node:path';
import type { APIRoute } from 'astro';
import { configuration } from '../../../config.ts';
import { fileBeside } from '../../../content/files.ts';
import { portal } from '../../../portal.ts';

/** Files that stand beside a plan: signed PDF, Word. */
export function getStaticPaths() {
  return portal()
    .plans.filter((plan) => !plan.data.withdrawn)
    .flatMap((plan) =>
      plan.data.attachments.map(({ file }) => ({
        params: { id: plan.id, file },
        props: { path: join(configuration().content, dirname(plan.file), file) },
      })),
    );
}

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(new Uint8Array(fileBeside(props.path)));

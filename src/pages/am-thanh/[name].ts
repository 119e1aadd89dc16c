import type { APIRoute } from 'astro';
import { portal } from '../../portal.ts';
import { configuration } from '../../config.ts';
import { fileBeside } from '../../content/files.ts';
import { recordingFile, textsWithMedia } from '../../content/media.ts';

/** Recordings as they lie beside their texts. */
export function getStaticPaths() {
  return textsWithMedia(portal()).flatMap((entry) =>
    entry.data.audio.map((recording) => {
      const { name, path } = recordingFile(configuration().content, entry, recording);
      return { params: { name }, props: { path } };
    }),
  );
}

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(new Uint8Array(fileBeside(props.path)), { headers: { 'content-type': 'audio/mpeg' } });

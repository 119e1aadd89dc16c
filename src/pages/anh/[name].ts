import type { APIRoute } from 'astro';
import { portal } from '../../portal.ts';
import { configuration } from '../../config.ts';
import { photoFiles } from '../../content/media.ts';
import type { PhotoFile } from '../../pictures/photo.ts';

/** Pictures of all texts, each in its widths and formats. */
export async function getStaticPaths() {
  const files = await photoFiles(portal(), configuration().content);
  return files.map((file) => ({ params: { name: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: PhotoFile }> = ({ props }) =>
  new Response(props.file.bytes, { headers: { 'content-type': props.file.type } });

import type { APIRoute } from 'astro';
import { portal } from '../../portal.ts';
import { configuration } from '../../config.ts';
import { photoSet, photosOf, textsWithMedia } from '../../content/media.ts';
import type { PhotoFile } from '../../pictures/photo.ts';

/** Pictures of all texts, each in its widths and formats; one that two texts share is written once. */
export async function getStaticPaths() {
  const files = new Map<string, PhotoFile>();
  for (const entry of textsWithMedia(portal()))
    for (const { file } of photosOf(entry))
      for (const each of (await photoSet(configuration().content, entry.file, file)).files)
        files.set(each.name, each);
  return [...files.values()].map((file) => ({ params: { name: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: PhotoFile }> = ({ props }) =>
  new Response(props.file.bytes, { headers: { 'content-type': props.file.type } });

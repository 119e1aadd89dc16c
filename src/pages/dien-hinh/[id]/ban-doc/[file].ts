import type { APIRoute } from 'astro';
import {
  scriptDownloads,
  scriptResponse,
  type ScriptDownloadProps,
} from '../../../../spoken/script-routes.ts';

export const getStaticPaths = () => scriptDownloads('story');

export const GET: APIRoute<ScriptDownloadProps> = ({ props }) => scriptResponse(props);

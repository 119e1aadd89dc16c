import Chart from './Chart.astro';
import Lang from './Lang.astro';
import Note from './Note.astro';
import Photo from './Photo.astro';
import Plain from './Plain.astro';
import Src from './Src.astro';
import Steps from './Steps.astro';

/** The components an editor may use in MDX; the list with their attributes is `COMPONENTS` in content/components.ts. */
export const components = { Src, Note, Steps, Chart, Photo, Lang, Core: Plain, More: Plain };

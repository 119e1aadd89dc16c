import { docxFrom, type FormFile } from './form-file.ts';
import { scriptSsml } from './script-files.ts';
import type { ShownScript } from './script-form.ts';

/**
 * Word and SSML of a script, made from its own page: a portal of a thousand full texts would hold thousands of files that hardly anyone asks
 * for. The buttons show now that there is somebody to make them; the form of Word files is loaded when one is asked for.
 */
export function offerFiles(tools: HTMLElement): void {
  const { madeFiles: name, form, failed } = tools.dataset as Record<'madeFiles' | 'form' | 'failed', string>;
  const script = scriptOn(tools);
  const make = {
    ssml: () => Promise.resolve(scriptSsml(script)),
    docx: async () => docxFrom(await load(form), script),
  };
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-make]')) {
    const ending = button.dataset['make'] as keyof typeof make;
    button.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      make[ending]()
        .then((file) => hand(file as BlobPart, TYPES[ending], `${name}.${ending}`))
        .catch(() => say(failed))
        .finally(() => (button.disabled = false));
    });
  }
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ssml: 'application/ssml+xml',
};

/** The script as its page says it; sentences stand on lines of their own. */
function scriptOn(tools: HTMLElement): ShownScript {
  const { length, updated } = tools.dataset as Record<'length' | 'updated', string>;
  const page = tools.closest('article')!;
  return {
    title: page.querySelector('h1')!.textContent!,
    length,
    updated,
    blocks: [...page.querySelectorAll('section')].map((block) => ({
      kind: block.querySelector('h2')!.id.replace('phan-', '') as ShownScript['blocks'][number]['kind'],
      paragraphs: [...block.querySelectorAll('.spoken')].map((paragraph) => ({
        voice: Number(/\d/.exec(paragraph.firstElementChild!.textContent!)![0]) as 1 | 2,
        // A block with nothing to say has no sentence, not an empty one.
        sentences: paragraph.lastElementChild!.textContent!.split('\n').filter(Boolean),
      })),
    })),
  };
}

async function load(form: string): Promise<FormFile> {
  const answer = await fetch(form);
  if (!answer.ok) throw new Error(`${form}: ${answer.status}`);
  return (await answer.json()) as FormFile;
}

function hand(file: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari asks for the file a while after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** In the corner where every page says what a pressed button did. */
function say(words: string): void {
  document.querySelector('[data-told]')!.textContent = words;
}

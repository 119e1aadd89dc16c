import { storedPart, zipOf, type ZipPart } from '../office/zip-archive.ts';
import { fillForm, type ScriptForm, type ShownScript } from './script-form.ts';

/** A form as one file of the portal, which its browsers load when a reader asks for a Word file. */
export type FormFile = Omit<ScriptForm, 'parts'> & {
  parts: ((Omit<ZipPart, 'packed'> & { packed: string }) | string)[];
};

export function formFile(form: ScriptForm): FormFile {
  return {
    ...form,
    parts: form.parts.map((part) =>
      typeof part === 'string' ? part : { ...part, packed: btoa(String.fromCharCode(...part.packed)) },
    ),
  };
}

/** A Word file made from the form: what stands in it is to the byte what a build would write; its own two parts lie in it as they are. */
export function docxFrom(file: FormFile, script: ShownScript): Uint8Array {
  const parts = file.parts.map((part) =>
    typeof part === 'string'
      ? part
      : { ...part, packed: Uint8Array.from(atob(part.packed), (letter) => letter.charCodeAt(0)) },
  );
  return zipOf(fillForm({ ...file, parts }, script, storedPart));
}

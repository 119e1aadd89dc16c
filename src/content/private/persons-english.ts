import { matchesOf } from '../../vietnamese/matches.ts';
import type { Found } from './numbers.ts';
import type { Agreed } from './persons.ts';

/** The same look as `persons.ts`, in the words of an English text. Names of the country stand there with and without their marks. */

const UPPER = "\\p{Lu}[\\p{Ll}\\p{M}’']*";
const NAME = `${UPPER}(?: ${UPPER}){1,4}`;
/** With a title, or as whoever stands for a household. */
const PERSON = new RegExp(`(?<!\\p{L})(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.? |(?:household|family) of (?:(?:Mr|Mrs|Ms)\\.? )?)(${NAME})`, 'gu');
/** Who holds an office may be named beside its work. */
const OFFICE = /^ ?,? ?(?:the |vice[- ])?(?:chair|secretary|director|head|deputy|principal|officer|leader|doctor|president)/iu;

const TOLD: [RegExp, string, string][] = [
  [/(?<!\p{L})(?:has|had|with|suffer\w* from|diagnosed with|died of|living with) (?:tuberculosis|tb|hiv|aids|leprosy|cancer|malaria|hepatitis|epilepsy|depression|a disabilit\w+|mental illness)(?!\p{L})|(?<!\p{L})(?:disabled|deaf[- ]mute|paralysed|paralyzed|mentally ill|alcoholic|drug addict)(?!\p{L})/iu, 'bệnh tật', 'health'],
  [/(?<!\p{L})(?:(?:near[- ])?poor household|poorest|in poverty|destitute|illiterate)(?!\p{L})/iu, 'cảnh nghèo', 'poverty'],
  [/(?<!\p{L})(?:dropped out|pregnant|divorced|orphan\w*|in prison|from prison|convicted|beaten by|abused|married at (?:1\d|the age of)|child bride|abortion)(?!\p{L})/iu, 'đời tư', ''],
  [/, (?:aged )?\d{1,3}(?: years old)?,|(?<!\p{L})(?:aged \d|\d{1,3} years old|born (?:in|on) )/iu, 'tuổi', ''],
];

/** Persons named on a line, with the word before the name, but for those who agreed. */
export function namesInEnglish(line: string, allowed: readonly string[]): string[] {
  return matchesOf(line, PERSON)
    .filter(({ 1: name }) => !allowed.some((each) => each.includes(name!) || name!.includes(each)))
    .map(([words]) => words);
}

/** What ties a named person to what is nobody's business. */
export function personsInEnglish(line: string, { names, scope }: Agreed): Found[] {
  return line.split(/(?<=[.!?])\s+(?=\p{Lu})/u).flatMap((sentence) => {
    const agreed = scope && names.find((name) => sentence.includes(name));
    const words = namesInEnglish(sentence, names)[0] ?? agreed;
    if (words === undefined || OFFICE.test(sentence.slice(sentence.indexOf(words) + words.length))) return [];
    // “The poor household of …” ties it by its own words.
    const told = TOLD.find(([pattern, , need]) => pattern.test(sentence) && !(words === agreed && (need === '' || scope!.includes(need))));
    return told ? [{ what: `${told[1]} gắn với tên`, words }] : [];
  });
}

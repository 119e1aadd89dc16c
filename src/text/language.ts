import type { Site } from '../schemas/site.ts';

type Language = Site['language'];

/** What words in another language must have: the same names, sentences that take the same; only what they say differs. */
export type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Words<Said>
    : { [Name in keyof T]: Words<T[Name]> };

/** Held on `globalThis` because the dev server loads modules twice. */
const holder = globalThis as { portalLanguage?: Language };

/** From now on words are those of this language: the portal that was read last says which. */
export function speak(language: Language): void {
  holder.portalLanguage = language;
}

/**
 * Words that are looked up in the language of the portal, whenever they are asked for. Bundles of pages and scripts hold one language
 * only, and none of this: `building/one-language.ts` puts its words in the place of the call.
 */
export function inLanguage<T extends object>(
  words: { vi: T } & Record<Exclude<Language, 'vi'>, Words<T>>,
): Words<T> {
  const spoken = (): object => words[holder.portalLanguage ?? 'vi'];
  return new Proxy({} as Words<T> & object, {
    get: (_, name) => Reflect.get(spoken(), name) as unknown,
    has: (_, name) => Reflect.has(spoken(), name),
    ownKeys: () => Reflect.ownKeys(spoken()),
    getOwnPropertyDescriptor: (_, name) => {
      const own = Reflect.getOwnPropertyDescriptor(spoken(), name);
      return own && { ...own, configurable: true };
    },
  });
}

import { behind, heardBy, reads, type Plain } from '../reads.ts';
import { printedAs, printOf, remembered } from '../remembered.ts';
import type { Content } from './content.ts';

type Memo = WeakMap<Content, unknown>;
type Question = (content: Content, ...args: Plain[]) => unknown;

/** Held on `globalThis`: the pages run in a bundle with a copy of every module, and ask about the same content as the steps around them. */
const holder = globalThis as {
  portalOnce?: Map<string, Memo>;
  portalQuestions?: Map<string, Question>;
};

/**
 * What is worked out from the whole content, once for each reading of it. `name` is unique: by it the copies of a module know each other
 * during a build.
 */
export function once<T>(name: string, make: (content: Content) => T): (content: Content) => T {
  const own: Memo = new WeakMap();
  const answer = (content: Content): T => {
    const memo = shared(name) ?? own;
    if (!memo.has(content))
      memo.set(
        content,
        heardBy(undefined, () => make(content)),
      );
    return memo.get(content) as T;
  };
  learn(`once ${name}`, answer);
  return (given) => {
    const known = answer(behind(given));
    return reads()?.watched(known, ['once', name]) ?? known;
  };
}

/**
 * A question about the content that pages ask: a page that asked it is made anew when the answer is another, whatever else changed in
 * what was read to answer it.
 * @param brief of an answer that holds more, all that a page can make out of it; `from`: all that it is worked out from, where that is told
 * apart sooner than the answer: then nobody answers again what stands on pages that are taken over
 */
export function asked<Args extends Plain[], T>(
  name: string,
  answer: (content: Content, ...args: Args) => T,
  brief: (answer: T) => unknown = (whole) => whole,
  from?: (content: Content, ...args: Args) => unknown,
): (content: Content, ...args: Args) => T {
  learn(`asked ${name}`, (content, ...args) => {
    const told = (): unknown => brief(answer(content, ...(args as Args)));
    return from ? standIn(name, from(content, ...(args as Args)), told) : told();
  });
  return (given, ...args) => {
    const known = heardBy(undefined, () => answer(behind(given), ...args));
    reads()?.answered(['asked', name, ...args], brief(known));
    return known;
  };
}

/** What `once` and `asked` were told to answer by this name; undefined when no module that was loaded knows it. */
export function questionOf(kind: 'once' | 'asked', name: string): Question | undefined {
  return holder.portalQuestions?.get(`${kind} ${name}`);
}

/** From now on nothing is worked out twice in this process: for builds, where code does not change. The preview must not ask for it. */
export function shareOnce(): void {
  holder.portalOnce ??= new Map();
}

/** What is told apart as the answer is, without it where it is remembered how. */
function standIn(name: string, about: unknown, told: () => unknown): unknown {
  const print = remembered(`print of ${name}`, about, () => printOf(told()));
  return print === undefined ? told() : printedAs({}, print);
}

function learn(name: string, question: Question): void {
  (holder.portalQuestions ??= new Map()).set(name, question);
}

function shared(name: string): Memo | undefined {
  if (!holder.portalOnce) return undefined;
  let memo = holder.portalOnce.get(name);
  if (!memo) holder.portalOnce.set(name, (memo = new WeakMap()));
  return memo;
}

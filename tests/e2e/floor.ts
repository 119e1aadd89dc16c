import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import ts from 'typescript';

/** The oldest browsers in which everything works (docs/architecture.md, “Browsers people have”). */
const FLOOR = { chrome: 80, safari: 13, firefox: 78 } as const;

/** Whether all browsers of the floor know the feature; undefined where nobody has written it down. */
function known(feature: Identifier | undefined): boolean | undefined {
  const support = feature?.__compat?.support as CompatStatement['support'] | undefined;
  if (!support) return undefined;
  return Object.entries(FLOOR).every(([browser, floor]) => {
    const entries = [support[browser as keyof typeof FLOOR] ?? []].flat();
    return entries.some(({ version_added: added, flags, prefix, alternative_name: other }) => {
      if (flags || prefix || other || !added) return false;
      return added === 'preview' ? false : parseFloat(String(added).replace('≤', '')) <= floor;
    });
  });
}

/** What a style sheet uses that a browser of the floor does not know: `property inset`, `selector :has`, `at-rule @layer`. */
export function newerInStyles(css: string): string[] {
  const plain = css.replace(/\/\*[^]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, '""');
  const used = new Set<string>();
  const { properties, selectors, 'at-rules': atRules, types } = bcd.css as Record<string, Identifier>;
  const look = (name: string, feature: Identifier | undefined): void => {
    if (known(feature) === false) used.add(name);
  };
  for (const [, name] of plain.matchAll(/@([a-z-]+)/g)) look(`@${name}`, atRules![name!]);
  for (const [, name] of plain.matchAll(/\(\s*([a-z-]+)\s*[:)<>=]/g))
    look(`@media (${name})`, atRules!['media']![name!]);
  for (const [, prelude] of plain.matchAll(/(?:^|[{};])\s*([^{}@;]+)\{/g))
    for (const [, name] of prelude!.matchAll(/::?([a-z-]+)/g)) look(`:${name}`, selectors![name!]);
  for (const [, name, value] of plain.matchAll(/(?:[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    const property = properties![name!];
    look(name!, property);
    for (const [, word] of value!.matchAll(/(?<![\w-])([a-z][a-z-]+)(?![\w(-])/g))
      look(`${name}: ${word}`, property?.[word!]);
    for (const [, call] of value!.matchAll(/(?<![\w-])([a-z][a-z-]+)\(/g)) look(`${call}()`, types![call!]);
    if (name === 'gap' || name === 'column-gap' || name === 'row-gap') used.add(`${name} in a flexible box`);
  }
  return [...used].sort();
}

type Spots = Map<string, Identifier[]>;
/** Every method and property of JavaScript and of the web, by its bare name. */
const members: Spots = new Map();
const globals: Spots = new Map();
for (const tree of [bcd.javascript.builtins, bcd.api] as Identifier[])
  for (const [owner, feature] of Object.entries(tree as Record<string, Identifier>)) {
    if (owner === '__compat') continue;
    globals.set(owner, [...(globals.get(owner) ?? []), feature]);
    for (const [name, member] of Object.entries(feature as Record<string, Identifier>)) {
      const bare = name.replace(/_static$|_event$/, '');
      members.set(bare, [...(members.get(bare) ?? []), member]);
    }
  }

/** Whether the name means something new wherever it stands: one old meaning is enough to let it pass. */
const isNew = (spots: Identifier[] | undefined): boolean =>
  Boolean(spots?.length) &&
  spots!.some((each) => known(each) === false) &&
  !spots!.some((each) => known(each));

/** What a script calls that a browser of the floor does not have: `.at()`, `structuredClone`, `Response.json`. */
export function newerInScript(code: string): string[] {
  const used = new Set<string>();
  const file = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression } = node;
      if (ts.isIdentifier(expression) && isNew(globals.get(expression.text))) used.add(expression.text);
      if (ts.isPropertyAccessExpression(expression)) {
        const { name, expression: owner } = expression;
        const own = ts.isIdentifier(owner) ? globals.get(owner.text) : undefined;
        const exact = own?.flatMap((each) => each[`${name.text}_static`] ?? []);
        if (exact?.length ? isNew(exact) : isNew(members.get(name.text)))
          used.add(exact?.length ? `${(owner as ts.Identifier).text}.${name.text}()` : `.${name.text}()`);
      }
    }
    if (node.kind === ts.SyntaxKind.QuestionDotToken) used.add('?.');
    if (node.kind === ts.SyntaxKind.QuestionQuestionToken) used.add('??');
    if (ts.isPrivateIdentifier(node)) used.add('#private');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...used].sort();
}

import { expect, test } from 'vitest';
import { contentPolicy } from '../../../src/layouts/policy.ts';

/** Directives by their names. */
const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );

test('a page loads and runs what lies on its own site, and pictures written into it', () => {
  expect(directives(contentPolicy())).toEqual({
    'default-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'object-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
  });
});

test('the search page fetches from the portals that it searches along, and runs no more than others do', () => {
  const policy = directives(contentPolicy({ origins: ['https://huyen.example'] }));
  expect(policy).toEqual({
    ...directives(contentPolicy()),
    'connect-src': "'self' https://huyen.example",
  });
});

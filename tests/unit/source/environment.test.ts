import { expect, test } from 'vitest';
import { findings, oneFile, sourceFiles } from './files.ts';

const files = [...sourceFiles('src'), ...sourceFiles('scripts'), oneFile('astro.config.mjs')].filter(
  ({ file }) => file !== 'src/config.ts',
);

test('what the environment says of the portal is read in src/config.ts and handed on from there', () => {
  expect(findings(files, /process\.env[.[]['"]?PORTAL_|import\.meta\.env\.(?!BASE_URL)/)).toEqual([]);
});

test('the date is asked for once, in Viet Nam: nobody else looks at the clock for the day', () => {
  expect(findings(files, /new Date\(\)|Date\(Date\.now\(\)\)/)).toEqual([]);
});

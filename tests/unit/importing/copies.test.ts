import { it } from 'vitest';
import { COPIES_TRIED, expectSameSaid } from './make/same-said.ts';
import { documentsIn, UNSEEN } from './make/unseen.ts';

it('a plan that is copied, pasted or retyped says the same, whatever of these is done to it', () =>
  expectSameSaid([...UNSEEN, ...documentsIn('plans')], COPIES_TRIED));

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayNumber } from '../../../../src/vietnamese/reading/decimals.ts';
import { sayInteger } from '../../../../src/vietnamese/reading/numbers.ts';
import { PRESETS } from '../../../../src/vietnamese/reading/settings.ts';
import { hear, hearDecimal } from './hear.ts';

const settings = fc.constantFrom(PRESETS.standard, PRESETS['central-highlands'], {
  ...PRESETS.standard,
  fourAfterTens: 'bốn' as const,
});

test('every whole number up to 10¹⁵ is heard as itself', () => {
  const near = fc
    .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: -20, max: 20 }))
    .map(([power, step]) => 10n ** BigInt(power) + BigInt(step));
  const any = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const sparse = fc
    .array(fc.constantFrom(0n, 1n, 4n, 5n, 10n, 14n, 15n, 100n, 105n, 999n), { minLength: 1, maxLength: 5 })
    .map((groups) => groups.reduce<bigint>((sum, group) => sum * 1000n + group, 0n));
  fc.assert(
    fc.property(fc.oneof(near, any, sparse), settings, (value, style) => {
      fc.pre(value >= 0n && value <= 10n ** 15n);
      expect(hear(sayInteger(value, style))).toBe(value);
    }),
    { numRuns: 5000 },
  );
});

test('every whole number up to 20 000 is heard as itself', () => {
  for (let value = 0; value <= 20_000; value++)
    expect(hear(sayInteger(value, PRESETS.standard))).toBe(BigInt(value));
});

test('every decimal with up to three places is heard as itself', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 3 }),
      settings,
      (integer, fraction, style) => {
        const value = `${integer},${fraction}`;
        const bare = value.replace(/,?0*$/, '').padStart(1, '0');
        expect(hearDecimal(sayNumber(value, style)!)).toBe(
          fraction.replace(/0+$/, '') ? bare : String(integer),
        );
      },
    ),
    { numRuns: 5000 },
  );
});

test('zeros that end a decimal are heard when they are kept', () => {
  const keep = { ...PRESETS.standard, trailingZeros: 'keep' as const };
  fc.assert(
    fc.property(
      fc.nat(9999),
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 3 }),
      (integer, fraction) => {
        expect(hearDecimal(sayNumber(`${integer},${fraction}`, keep)!)).toBe(`${integer},${fraction}`);
      },
    ),
    { numRuns: 2000 },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateOf, toOneDecimal } from "#shared/rules/rates";

describe("a rate", () => {
  it("carries what was counted and out of what beside the percentage", () => {
    expect(rateOf(1, 3)).toEqual({ numerator: 1, denominator: 3, percent: 33.3 });
  });

  it("has no percentage when there is nothing to divide by", () => {
    expect(rateOf(0, 0)).toEqual({ numerator: 0, denominator: 0 });
  });

  it("rounds half up where binary fractions would round down", () => {
    expect(rateOf(1, 16).percent).toBe(6.3);
    expect(rateOf(1005, 100_000).percent).toBe(1);
    expect(rateOf(1050, 100_000).percent).toBe(1.1);
    expect(rateOf(3, 2000).percent).toBe(0.2);
  });

  it("rounds any integers exactly once, half up", () => {
    const upTo = fc.integer({ min: 1, max: 4_000_000 });
    fc.assert(
      fc.property(upTo, upTo, (dividend, divisor) => {
        const tenths = (20n * BigInt(dividend) + BigInt(divisor)) / (2n * BigInt(divisor));

        expect(toOneDecimal(dividend, divisor)).toBe(Number(tenths) / 10);
      }),
    );
  });
});

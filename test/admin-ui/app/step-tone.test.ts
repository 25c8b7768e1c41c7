import { expect, it } from "vitest";
import { isGrave } from "#admin-ui/steps/step-tone.ts";
import { steps } from "#shared/steps/index";

it("sets apart in red what ends in a no, shuts somebody out or takes something for good, and nothing else", () => {
  const grave = Object.values(steps)
    .flat()
    .filter(isGrave)
    .map(({ of, name }) => `${of.name}.${name}`);

  expect(grave.sort()).toEqual([
    "households.erase",
    "partner-clients.suspend",
    "people.erase",
    "placements.cancel",
    "placements.recordNoShow",
    "referrals.declareUnsuitable",
    "referrals.expire",
    "referrals.withdraw",
  ]);
});

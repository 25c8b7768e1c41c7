import { describe, expect, it } from "vitest";
import { nextSteps } from "#admin-ui/referrals/next-steps.ts";

describe("the next steps of a referral", () => {
  it("lead on along its road, or close it", () => {
    expect(nextSteps("inFilter")).toEqual({
      onward: ["moreInformationNeeded", "suitable"],
      closing: ["unsuitable", "withdrawn", "expired"],
    });
  });

  it("never offer an admission, which is an action of its own", () => {
    expect(nextSteps("accepted").onward).toEqual([]);
  });

  it("end with an admission, and reopen what was closed", () => {
    expect(nextSteps("admitted")).toEqual({ onward: [], closing: [] });
    expect(nextSteps("unsuitable")).toEqual({ onward: ["reopened"], closing: [] });
  });
});

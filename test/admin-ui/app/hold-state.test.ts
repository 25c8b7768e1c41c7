import { describe, expect, it } from "vitest";
import { holdState } from "#admin-ui/retention/hold-state.ts";

const TODAY = "2026-05-10";

describe("a household's retention", () => {
  it("goes by the rules where nobody holds it, whatever is left of an earlier hold", () => {
    expect(holdState({}, TODAY)).toEqual({ is: "free" });
    expect(holdState({ retentionHold: false, retentionHoldUntil: "2027-01-01" }, TODAY)).toEqual({ is: "free" });
  });

  it("is held without a day until somebody ends it, and with a day to the end of it", () => {
    expect(holdState({ retentionHold: true }, TODAY)).toEqual({ is: "held" });
    const until = (day: string) => holdState({ retentionHold: true, retentionHoldUntil: day }, TODAY);
    expect(until(TODAY)).toEqual({ is: "held", until: TODAY });
    expect(until("2026-05-09")).toEqual({ is: "ended", until: "2026-05-09" });
  });

  it("says of what has been erased only that", () => {
    expect(holdState({ retentionHold: true, erasedOn: "2026-05-01" }, TODAY)).toEqual({
      is: "erased",
      on: "2026-05-01",
    });
  });
});

import { describe, expect, it } from "vitest";
import { partnerStates, reasonClasses } from "#shared/partner/referral";
import { partnerStanding, standingSince } from "#shared/partner/referral-state";
import { closingReasons, referralStatuses } from "#shared/resources/referral";

describe("where a referral stands, in the partner's words", () => {
  it.each(referralStatuses)("has a word for %s", (status) => {
    expect(partnerStates).toContain(partnerStanding({ status }).state);
  });

  it("does not tell an admission from an acceptance", () => {
    expect(partnerStanding({ status: "admitted" })).toEqual(partnerStanding({ status: "accepted" }));
  });

  it.each(closingReasons)("sorts a refusal for %s into a class", (closingReason) => {
    const { reasonClass } = partnerStanding({ status: "unsuitable", closingReason });

    expect(reasonClasses).toContain(reasonClass);
  });

  it("never says that money was the reason", () => {
    expect(partnerStanding({ status: "unsuitable", closingReason: "feeNotCovered" }).reasonClass).toBe("other");
  });

  it("gives no reason for anything but a refusal", () => {
    expect(partnerStanding({ status: "withdrawn", closingReason: "serviceWithdrew" })).toEqual({ state: "withdrawn" });
  });
});

describe("since when it has stood there", () => {
  it("counts from the first of several steps that the partner cannot tell apart", () => {
    const since = standingSince([
      { at: "2026-10-01", status: "received" },
      { at: "2026-10-02", status: "inFilter" },
      { at: "2026-10-05", status: "moreInformationNeeded" },
      { at: "2026-10-09", status: "suitable" },
    ]);

    expect(since).toBe("2026-10-02");
  });

  it("counts anew when it comes back to where it was", () => {
    const since = standingSince([
      { at: "2026-10-01", status: "waiting" },
      { at: "2026-10-05", status: "sharedProject" },
      { at: "2026-10-09", status: "waiting" },
    ]);

    expect(since).toBe("2026-10-09");
  });

  it("is unknown where nothing has ever happened", () => {
    expect(standingSince([])).toBeUndefined();
  });
});

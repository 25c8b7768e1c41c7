import { describe, expect, it } from "vitest";
import { referralStatuses } from "#shared/resources/referral";
import { isClosed, isOpen, mayBeAdmitted } from "#shared/rules/referral-lifecycle";

describe("a referral", () => {
  it("is open until it is admitted or closed", () => {
    expect(referralStatuses.filter((status) => !isOpen(status))).toEqual([
      "admitted",
      "unsuitable",
      "withdrawn",
      "expired",
    ]);
  });

  it("is closed by a no of three kinds, not by an admission", () => {
    expect(referralStatuses.filter(isClosed)).toEqual(["unsuitable", "withdrawn", "expired"]);
  });
});

describe("an admission", () => {
  it.each(["ordinary", "urgent", undefined])("takes an accepted referral when the urgency is %s", (urgency) => {
    const admitted = referralStatuses.filter((status) => mayBeAdmitted({ status, urgency }));

    expect(admitted).toEqual(["accepted"]);
  });

  it("takes an emergency from wherever it stands, as long as it is open", () => {
    const admitted = referralStatuses.filter((status) => mayBeAdmitted({ status, urgency: "emergency" }));

    expect(admitted).toEqual(referralStatuses.filter(isOpen));
  });
});

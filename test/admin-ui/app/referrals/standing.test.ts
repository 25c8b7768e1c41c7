import { describe, expect, it } from "vitest";
import { daysOf, likelyStep, roadOf } from "#admin-ui/referrals/standing.ts";
import type { ReferralStatus as Status } from "#shared/resources/referral";
import { openSteps } from "#shared/step";
import { referralSteps } from "#shared/steps/referrals";
import { aRecord } from "../records.ts";

const today = "2026-11-23";
const states = (...road: ReturnType<typeof roadOf>) =>
  Object.fromEntries(road.map(({ station, state }) => [station, state]));

const assessed = [{ unitId: "unt_1", rule: "householdType", outcome: "yes" as const }];

const likelyAt = (status: Status, fields: Partial<Parameters<typeof likelyStep>[0]> = {}) => {
  const record = aRecord({ id: "ref_1", urgency: "ordinary", ...fields, status });
  const open = openSteps(referralSteps, record, ["coordinator"], today);
  return likelyStep({ eligibility: assessed, ...fields, status }, open)?.name;
};

describe("where a referral stands", () => {
  it("has the stations behind it, its own and those ahead", () => {
    expect(states(...roadOf("suitable", []))).toEqual({
      received: "past",
      inFilter: "past",
      suitable: "here",
      waiting: "ahead",
      sharedProject: "ahead",
      feeToFormalise: "ahead",
      accepted: "ahead",
      admitted: "ahead",
    });
  });

  it("is the filter while information is missing, and the first station once reopened", () => {
    expect(states(...roadOf("moreInformationNeeded", [])).inFilter).toBe("here");
    expect(states(...roadOf("reopened", [])).received).toBe("here");
  });

  it("says on which day each station was reached, and that nobody waited", () => {
    const road = roadOf("sharedProject", [
      { from: "draft", to: "received", on: "2026-10-01" },
      { from: "suitable", to: "sharedProject", on: "2026-10-20" },
    ]);

    expect(road.find(({ station }) => station === "sharedProject")).toEqual({
      station: "sharedProject",
      state: "here",
      on: "2026-10-20",
    });
    expect(states(...road).waiting).toBe("passedBy");
  });

  it("of a closed one is how far it had come", () => {
    const road = roadOf("withdrawn", [
      { from: "received", to: "inFilter", on: "2026-10-01" },
      { from: "inFilter", to: "withdrawn", on: "2026-10-09" },
    ]);

    expect(road.map(({ station, state }) => [station, state])).toEqual([
      ["received", "past"],
      ["inFilter", "past"],
    ]);
  });
});

describe("the likely step", () => {
  it("leads on along the road", () => {
    expect(likelyAt("received")).toBe("takeIntoFilter");
    expect(likelyAt("moreInformationNeeded")).toBe("recordInformation");
    expect(likelyAt("inFilter")).toBe("findSuitable");
    expect(likelyAt("suitable")).toBe("startSharedProject");
    expect(likelyAt("sharedProject")).toBe("agreeProject");
    expect(likelyAt("feeToFormalise")).toBe("accept");
  });

  it("tells a no to whoever referred, once", () => {
    const told = [{ on: today, who: "Paola Verdi" }];

    expect(likelyAt("withdrawn")).toBe("tellOutcome");
    expect(likelyAt("withdrawn", { outcomeTold: told })).toBe("reopen");
  });

  it("is the assessment while there is none", () => {
    expect(likelyAt("inFilter", { eligibility: [] })).toBe("assess");
  });
});

describe("the days of a referral", () => {
  it("count from its arrival, and from the beginning of the wait while it waits", () => {
    const dates = { receivedOn: "2026-11-01", waitingSince: "2026-11-13" };

    expect(daysOf({ status: "inFilter", ...dates }, today)).toBe(22);
    expect(daysOf({ status: "waiting", ...dates }, today)).toBe(10);
    expect(daysOf({ status: "admitted", ...dates }, today)).toBeUndefined();
  });
});

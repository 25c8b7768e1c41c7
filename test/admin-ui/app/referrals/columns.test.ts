import { describe, expect, it } from "vitest";
import { cardsIn, columnOf, columns, stepsAway, stepsInto } from "#admin-ui/referrals/board/columns.ts";
import { Referral, referralStatuses } from "#shared/resources/referral";
import { openSteps } from "#shared/step";
import { referralSteps } from "#shared/steps/referrals";

const today = "2026-11-23";
const ULID = "01JCZ0000000000000000000";

const aReferral = (id: string, fields: object): Referral =>
  Referral.schema.parse({
    id: `ref_${ULID}${id}`,
    version: 1,
    createdAt: "2026-11-01T08:00:00.000Z",
    createdBy: "giulia",
    updatedAt: "2026-11-01T08:00:00.000Z",
    updatedBy: "giulia",
    archived: false,
    ...fields,
  }) as Referral;

const column = (name: string) => {
  const found = columns.find((one) => one.name === name);
  if (!found) throw new Error(`There is no column ${name}.`);
  return found;
};

const names = (steps: readonly { name: string }[]) => steps.map(({ name }) => name);
const openFrom = (status: string) => openSteps(referralSteps, aReferral("01", { status }), ["coordinator"], today);

describe("the board", () => {
  it("has a column for every status, each once", () => {
    const shown = columns.flatMap(({ statuses }) => statuses);

    expect([...shown].sort()).toEqual([...referralStatuses].sort());
    expect(columnOf("moreInformationNeeded")?.name).toBe("filter");
  });

  it("shows the most urgent first, then whoever has been here longest", () => {
    const late = aReferral("01", { status: "received", receivedOn: "2026-11-20" });
    const early = aReferral("02", { status: "received", receivedOn: "2026-11-02" });
    const urgent = aReferral("03", { status: "reopened", receivedOn: "2026-11-22", urgency: "urgent" });
    const elsewhere = aReferral("04", { status: "waiting" });

    expect(cardsIn(column("incoming"), [late, elsewhere, early, urgent], today)).toEqual([urgent, early, late]);
  });

  it("lets go of what was over a month ago", () => {
    const fresh = aReferral("01", {
      status: "expired",
      closingReason: "noAnswer",
      updatedAt: "2026-10-24T08:00:00.000Z",
    });
    const old = aReferral("02", {
      status: "expired",
      closingReason: "noAnswer",
      updatedAt: "2026-10-23T08:00:00.000Z",
    });

    expect(cardsIn(column("closed"), [old, fresh], today)).toEqual([fresh]);
  });
});

describe("a drop", () => {
  it("is the one step that leads into the column", () => {
    expect(names(stepsInto(column("filter"), openFrom("received")))).toEqual(["takeIntoFilter"]);
    expect(names(stepsInto(column("fee"), openFrom("sharedProject")))).toEqual(["agreeProject"]);
  });

  it("on the closed asks which way", () => {
    expect(names(stepsInto(column("closed"), openFrom("waiting")))).toEqual([
      "declareUnsuitable",
      "withdraw",
      "expire",
    ]);
  });

  it("is impossible where no step leads, and then says what is possible", () => {
    expect(stepsInto(column("accepted"), openFrom("received"))).toEqual([]);
    expect(names(stepsAway("sharedProject", openFrom("sharedProject")))).not.toContain("commentHypothesis");
    expect(names(stepsAway("received", openFrom("received")))).toEqual([
      "takeIntoFilter",
      "declareUnsuitable",
      "withdraw",
      "expire",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { hasDeadlines, nextDeadlineOf } from "#admin-ui/home/next-deadlines.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { columnsOf } from "#admin-ui/record/columns.ts";
import { referencesFrom } from "#admin-ui/record/references.ts";
import type { Resource } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import type { Deadline } from "#shared/rules/deadlines";
import { aRecord } from "./records.ts";

const due = (id: string, on: string, more: Partial<Deadline> = {}): Deadline => ({
  kind: "reviewDue",
  due: on,
  resource: "plans",
  id,
  severity: "soon",
  days: 0,
  ...more,
});

const deadlines = [
  due("plan", "2026-11-01", { householdId: "rossi" }),
  due("option", "2026-11-02", { resource: "placements", kind: "optionExpiring", householdId: "rossi" }),
  due("ref", "2026-11-03", { resource: "referrals", kind: "informationDue" }),
  due("ref", "2026-11-04", { resource: "referrals", kind: "outcomeToTell" }),
];

const nextOf = (resource: Resource, record: Parameters<typeof aRecord>[0]) =>
  nextDeadlineOf(resource, deadlines)(aRecord(record))?.due;

describe("the next deadline", () => {
  it("of a household is the nearest of all that belongs to it", () => {
    expect(nextOf(Household, { id: "rossi" })).toBe("2026-11-01");
    expect(nextOf(Household, { id: "bianchi" })).toBeUndefined();
  });

  it("of a placement in progress is its household's, of a reserved one its own", () => {
    expect(nextOf(Placement, { id: "stay", householdId: "rossi", status: "inProgress" })).toBe("2026-11-01");
    expect(nextOf(Placement, { id: "option", householdId: "rossi", status: "optioned" })).toBe("2026-11-02");
    expect(nextOf(Placement, { id: "gone", householdId: "rossi", status: "departed" })).toBeUndefined();
  });

  it("of a referral is its own nearest", () => {
    expect(nextOf(Referral, { id: "ref" })).toBe("2026-11-03");
  });

  it("stands in three grids", () => {
    expect([Household, Placement, Referral, Plan].map(hasDeadlines)).toEqual([true, true, true, false]);
  });
});

describe("a derived column", () => {
  const speech = speechIn("it");
  const drawing = {
    resource: Household,
    rights: { read: ["code", "status", "name"], edit: ["name"], create: true },
    speech,
    references: referencesFrom(new Map(), speech),
  };
  const column = { name: "next", label: "Prossima", kind: "date" as const, width: 100, value: () => "2026-11-01" };
  const fieldsWith = (after: string) =>
    columnsOf({ ...drawing, derived: { after, columns: [column] } }).map(({ field }) => field);

  it("stands behind a field, or last where that is not shown", () => {
    expect(fieldsWith("status")).toEqual(["code", "status", "next", "name"]);
    expect(fieldsWith("type")).toEqual(["code", "status", "name", "next"]);
  });

  it("takes its value from the record, and says why nobody types there", () => {
    const [derived] = columnsOf({ ...drawing, derived: { after: "code", columns: [column] } }).slice(1);

    expect(derived?.valueOf?.(aRecord({ id: "rossi" }))).toBe("2026-11-01");
    expect(derived).toMatchObject({ kind: "date", editable: false, whyReadOnly: speech.t.records.derived });
  });
});

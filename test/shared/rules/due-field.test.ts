import { describe, expect, it } from "vitest";
import type { Resource } from "#shared/resource";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { resources } from "#shared/resources/index";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { pressingIn, renewedIn } from "#shared/rules/due-field";

const TODAY = "2026-05-04";

const of = (resource: Resource, field: string, record: object) => {
  const due = resource.field(field)?.due;
  return due && pressingIn(due, record, Reflect.get(record, field), TODAY);
};

describe("a day by which something has to be done", () => {
  it.each([
    ["2026-05-03", { severity: "overdue", days: -1 }],
    ["2026-05-04", { severity: "soon", days: 0 }],
    ["2026-06-03", { severity: "soon", days: 30 }],
    ["2026-06-04", undefined],
    [undefined, undefined],
  ])("counts from the very day and from the first day that is soon: a paper until %s", (expiresOn, expected) => {
    expect(of(Document, "expiresOn", { expiresOn })).toEqual(expected);
  });

  it("counts only while it matters", () => {
    const option = { optionExpiresOn: "2026-05-01" };
    expect(of(Placement, "optionExpiresOn", { ...option, status: "optioned" })).toMatchObject({ days: -3 });
    expect(of(Placement, "optionExpiresOn", { ...option, status: "confirmed" })).toBeUndefined();

    const stay = { expectedOut: "2026-05-04" };
    expect(of(Placement, "expectedOut", { ...stay, status: "inProgress" })).toMatchObject({ severity: "soon" });
    expect(of(Placement, "expectedOut", { ...stay, status: "departed" })).toBeUndefined();

    const review = { nextReviewOn: "2026-04-04" };
    expect(of(Plan, "nextReviewOn", { ...review, status: "active" })).toEqual({ severity: "overdue", days: -30 });
    expect(of(Plan, "nextReviewOn", { ...review, status: "draft" })).toBeUndefined();
  });

  it("stops counting for a guest who has left", () => {
    const guest = { residency: "guest", residencePermitExpiresOn: "2026-05-01" };

    expect(of(Person, "residencePermitExpiresOn", guest)).toMatchObject({ severity: "overdue" });
    expect(of(Person, "residencePermitExpiresOn", { ...guest, leftOn: "2026-04-30" })).toBeUndefined();
  });

  it("is simply over where nothing is left to do", () => {
    expect(of(FeeAgreement, "validTo", { validTo: "2026-05-19" })).toEqual({ severity: "soon", days: 15 });
    expect(of(FeeAgreement, "validTo", { validTo: "2026-05-20" })).toBeUndefined();
    expect(of(FeeAgreement, "validTo", { validTo: "2026-05-03" })).toBeUndefined();
    expect(of(Outage, "to", { to: "2026-05-06" })).toEqual({ severity: "soon", days: 2 });
    expect(of(Outage, "to", { to: "2026-05-03" })).toBeUndefined();
  });

  it("counts no more once another paper of the same kind and person holds longer, saved or not", () => {
    const due = Document.field("expiresOn")?.due;
    const paper = { id: "doc_1", householdId: "hh", personId: "per", kind: "passport", expiresOn: "2026-01-01" };
    const beside = (other: object, day: unknown = paper.expiresOn) =>
      due && renewedIn(due, { record: paper, field: "expiresOn", day }, [paper, { ...paper, id: "doc_2", ...other }]);

    expect(beside({ expiresOn: "2031-01-01" })).toBe(true);
    expect(beside({ expiresOn: undefined })).toBe(true);
    expect(beside({ expiresOn: "2031-01-01" }, "2032-01-01")).toBe(false);
    expect(beside({ expiresOn: "2031-01-01", personId: "other" })).toBe(false);
    expect(beside({ expiresOn: "2031-01-01", kind: "identityCard" })).toBe(false);
    expect(beside({ expiresOn: "2025-01-01" })).toBe(false);
    expect(renewedIn({ as: "outageEnding" }, { record: paper, field: "expiresOn", day: "2026-01-01" }, [])).toBe(false);
  });

  it("is a date, and hangs on fields that its record has", () => {
    for (const { name, fields, field } of resources) {
      for (const { due, editor, name: dated } of fields.filter((one) => one.due)) {
        expect(editor, `${name}.${dated}`).toBe("date");
        const named = [...Object.keys(due?.while ?? {}), ...(due?.renewedAmong ?? [])];
        expect(named.filter((other) => !field(other))).toEqual([]);
      }
    }
  });
});

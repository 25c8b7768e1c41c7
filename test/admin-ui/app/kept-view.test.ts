import { describe, expect, it } from "vitest";
import { keptOf, lookIn, savedViews } from "#admin-ui/record/kept-view.ts";
import { tones } from "#admin-ui/sheet/model/view/colour.ts";
import { dateSpans } from "#admin-ui/sheet/model/view/filter.ts";
import { isSameLook, type Look } from "#admin-ui/sheet/model/view/saved-view.ts";
import { View, viewSpans, viewTones } from "#shared/resources/view";

const fields = ["number", "status", "urgency", "receivedOn", "fee"];

const look: Look = {
  filters: {
    status: { by: "oneOf", values: ["waiting", ""] },
    number: { by: "contains", text: "26" },
    receivedOn: { by: "span", span: "thisMonth" },
    fee: { by: "range", from: 1000, to: 2000 },
    urgency: { by: "filled" },
  },
  sort: [{ field: "receivedOn", descending: true }],
  group: "status",
  colours: [
    { field: "urgency", when: { by: "oneOf", values: ["emergency"] }, tone: "bad" },
    { field: "receivedOn", when: { by: "range", to: "2026-01-01" }, tone: "warn" },
  ],
  columns: {
    order: ["status", "number", "urgency", "receivedOn", "fee"],
    hidden: ["fee"],
    frozen: ["number"],
    widths: { status: 141.6 },
  },
};

const aRecord = (values: object) =>
  View.stored.parse({
    id: "viw_01ARZ3NDEKTSV4RRFFQ69G5FAV",
    version: 1,
    createdAt: "2026-01-01T08:00:00.000Z",
    createdBy: "giulia",
    updatedAt: "2026-01-01T08:00:00.000Z",
    updatedBy: "giulia",
    name: "Urgenti",
    grid: "referrals",
    ...values,
  }) as View;

describe("a view on its way to the server and back", () => {
  it("loses nothing", () => {
    const kept = keptOf(look);
    const back = lookIn(aRecord(JSON.parse(JSON.stringify(kept))));

    expect(isSameLook(back, look, fields)).toBe(true);
    expect(back.columns.widths).toEqual({ status: 142 });
  });

  it("may say every span and tone that the sheet knows", () => {
    expect([...viewSpans]).toEqual([...dateSpans]);
    expect([...viewTones]).toEqual([...tones]);
  });

  it("leaves out conditions that say too little, as after what they said has been erased", () => {
    const { filters, colours } = lookIn(
      aRecord({
        filters: [
          { field: "number", by: "contains" },
          { field: "fee", by: "range" },
          { field: "status", by: "oneOf" },
        ],
        colours: [{ field: "urgency", by: "span", tone: "bad" }],
      }),
    );

    expect([filters, colours]).toEqual([{}, []]);
  });
});

describe("the views of a grid", () => {
  it("are those that are not put away, by name, and say whose they are", () => {
    const id = (last: string) => `viw_01ARZ3NDEKTSV4RRFFQ69G5FA${last}`;
    const records = [
      aRecord({ id: id("A"), name: "Tutte" }),
      aRecord({ id: id("B"), name: "In attesa", createdBy: "marta" }),
      aRecord({ id: id("C"), grid: "households" }),
      aRecord({ id: id("D"), archived: true }),
    ];

    const views = savedViews(records, "referrals", {
      username: "giulia",
      nameOf: (who) => who.toUpperCase(),
      tidiesAfter: (who) => who === "marta",
    });

    expect(views.map(({ name, isMine, by, isLeft }) => [name, isMine, by, isLeft])).toEqual([
      ["In attesa", false, "MARTA", true],
      ["Tutte", true, undefined, false],
    ]);
  });
});

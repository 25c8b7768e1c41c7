import { describe, expect, it } from "vitest";
import {
  type Assignment,
  assignmentErrors,
  type Colleague,
  handedOver,
  isActive,
  isAssigned,
  rolesHandedOver,
} from "#shared/rules/assignments";

const anna = (more: Partial<Assignment> = {}): Assignment => ({
  staffId: "anna",
  role: "responsible",
  from: "2026-01-01",
  ...more,
});
const bruno = (more: Partial<Assignment> = {}): Assignment => anna({ staffId: "bruno", ...more });

const team = new Map<string, Colleague>([
  ["anna", { id: "anna", activeFrom: "2024-02-29" }],
  ["bruno", { id: "bruno", activeTo: "2026-11-30" }],
  ["carla", { id: "carla", archived: true }],
]);

const errorsOf = (educators: Assignment[], before: Assignment[] = []) =>
  Object.fromEntries(Object.entries(assignmentErrors(educators, before, team)).map(([path, { code }]) => [path, code]));

describe("an assignment", () => {
  it.each([
    ["the day before it begins", "2026-02-28", false],
    ["the day it begins", "2026-03-01", true],
    ["its last day", "2026-03-09", true],
    ["the day it ends, which is the successor's", "2026-03-10", false],
  ])("on %s", (_, day, expected) => {
    const educators = [anna({ from: "2026-03-01", to: "2026-03-10" })];

    expect(isAssigned(educators, "anna", day)).toBe(expected);
  });

  it("without an end goes on, and is nobody else's", () => {
    expect(isAssigned([anna()], "anna", "2031-01-01")).toBe(true);
    expect(isAssigned([anna()], "bruno", "2031-01-01")).toBe(false);
    expect(isAssigned([], "anna", "2026-03-01")).toBe(false);
  });
});

describe("a colleague is at work", () => {
  it.each([
    ["anna", "2024-02-28", false],
    ["anna", "2024-02-29", true],
    ["bruno", "2026-11-30", true],
    ["bruno", "2026-12-01", false],
    ["carla", "2026-06-01", false],
  ])("%s on %s: %s", (id, day, expected) => {
    expect(isActive(team.get(id) ?? { id }, day)).toBe(expected);
  });

  it("always, when nothing is said", () => {
    expect(isActive({ id: "dora" }, "1999-12-31")).toBe(true);
  });
});

describe("the educators of a household", () => {
  it("may follow each other without a gap, and have any number of substitutes", () => {
    const educators = [
      anna({ to: "2026-03-01" }),
      bruno({ from: "2026-03-01" }),
      anna({ role: "substitute", from: "2026-03-01" }),
    ];

    expect(errorsOf(educators)).toEqual({});
  });

  it("end after they begin", () => {
    expect(errorsOf([anna({ to: "2026-01-01" })])).toEqual({ "educators.0.to": "after" });
    expect(errorsOf([anna({ to: "2026-01-02" })])).toEqual({});
  });

  it("have one responsible at a time", () => {
    expect(errorsOf([anna(), bruno({ from: "2026-06-01" })])).toEqual({ "educators.1.role": "secondResponsible" });
    expect(errorsOf([anna({ to: "2026-06-02" }), bruno({ from: "2026-06-01" })])).toEqual({
      "educators.1.role": "secondResponsible",
    });
    expect(errorsOf([anna({ from: "2026-06-01" }), bruno({ to: "2026-06-02" })])).toEqual({
      "educators.1.role": "secondResponsible",
    });
  });

  it("are nobody twice at a time", () => {
    expect(errorsOf([anna(), anna({ role: "substitute" })])).toEqual({ "educators.1.staffId": "alreadyAssigned" });
  });

  it("are colleagues, at work on the first day unless they stood there before", () => {
    const late = bruno({ from: "2026-12-01" });

    expect(errorsOf([anna({ staffId: "nobody" })])).toEqual({ "educators.0.staffId": "doesNotExist" });
    expect(errorsOf([late])).toEqual({ "educators.0.staffId": "staffNotActive" });
    expect(errorsOf([anna({ staffId: "carla" })])).toEqual({ "educators.0.staffId": "staffNotActive" });
    expect(errorsOf([{ ...late, to: "2027-01-01" }], [late])).toEqual({});
    expect(errorsOf([{ ...late, role: "substitute" }], [late])).toEqual({ "educators.0.staffId": "staffNotActive" });
  });
});

describe("handing over", () => {
  const over = { from: "anna", to: "bruno", on: "2026-05-01" };

  it("ends one part and begins the other on the same day", () => {
    expect(handedOver([anna()], over)).toEqual([anna({ to: "2026-05-01" }), bruno({ from: "2026-05-01" })]);
  });

  it("keeps a date that was set as the end", () => {
    expect(handedOver([anna({ to: "2026-08-01" })], over)).toEqual([
      anna({ to: "2026-05-01" }),
      bruno({ from: "2026-05-01", to: "2026-08-01" }),
    ]);
  });

  it("passes on what has not begun, or begins that day, as a whole", () => {
    expect(handedOver([anna({ from: "2026-05-01" })], over)).toEqual([bruno({ from: "2026-05-01" })]);
    expect(handedOver([anna({ from: "2026-06-15" })], over)).toEqual([bruno({ from: "2026-06-15" })]);
  });

  it("leaves alone what is over, what is others', and other roles", () => {
    const past = anna({ to: "2026-05-01" });
    const others = anna({ staffId: "dora" });

    expect(handedOver([past, others], over)).toBeUndefined();
    expect(handedOver([anna({ role: "substitute" })], { ...over, role: "responsible" })).toBeUndefined();
    expect(handedOver([past, anna({ from: "2026-05-02" })], over)).toEqual([past, bruno({ from: "2026-05-02" })]);
  });

  it("makes a substitute who takes over the responsible one", () => {
    const substitute = bruno({ role: "substitute" });

    expect(handedOver([anna(), substitute], over)).toEqual([
      anna({ to: "2026-05-01" }),
      { ...substitute, to: "2026-05-01" },
      bruno({ from: "2026-05-01" }),
    ]);
  });

  it("gives no second part to whoever is there already", () => {
    const educators = [bruno(), anna({ role: "substitute" })];

    expect(handedOver(educators, over)).toEqual([bruno(), anna({ role: "substitute", to: "2026-05-01" })]);
  });

  it("always leaves educators that the rule above allows", () => {
    const educators = [
      anna({ to: "2026-04-01" }),
      anna({ from: "2026-04-01", role: "substitute" }),
      bruno({ from: "2026-04-01", to: "2026-07-01" }),
    ];
    const after = handedOver(educators, over) ?? [];

    expect(assignmentErrors(after, after, team)).toEqual({});
  });

  it("says which roles change hands", () => {
    const educators = [anna({ to: "2026-02-01" }), anna({ role: "substitute", from: "2026-02-01" })];

    expect(rolesHandedOver(educators, over)).toEqual(["substitute"]);
  });
});

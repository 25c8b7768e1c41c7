import { describe, expect, it } from "vitest";
import { demoPeople } from "#infra/local/identity/demo-people";
import { placeIds, unitIds } from "#infra/local/seed/fixed-ids";
import type { Step } from "#infra/local/seed/steps";
import { story } from "#infra/local/seed/story";
import { placementStatuses } from "#shared/resources/placement";
import { referralStatuses } from "#shared/resources/referral";
import { extend, transfer } from "#shared/steps/placements";

const TODAY = "2026-11-23";

/** Days on which the months before are long, short, or just over. */
const awkwardDays = ["2026-03-01", "2026-03-31", "2026-10-31", TODAY, "2027-01-01", "2028-02-29"];

interface Told {
  id: string;
  householdId: string;
  unitId: string;
  placeId?: string;
  status: string;
  from: string;
  to?: string;
}

/** The placements that the steps lead to, worked out by hand. */
const placementsOf = (steps: readonly Step[]): Told[] => {
  const told = new Map<string, Told>();
  const change = (id: string, changes: Partial<Told>) => {
    const before = told.get(id);
    if (before) told.set(id, { ...before, ...changes });
  };
  for (const step of steps) {
    const { id } = step;
    if (step.does === "admit") {
      const { householdId, placeId, from, expectedTo: to } = step.entry;
      told.set(id, { id, householdId, placeId, unitId: step.unitId, status: "inProgress", from, to });
    }
    if (step.does === "reserve") {
      const { householdId, placeId, from, expectedTo: to, expiresOn } = step.wish;
      told.set(id, {
        id,
        householdId,
        placeId,
        unitId: step.unitId,
        status: expiresOn ? "optioned" : "confirmed",
        from,
        to,
      });
    }
    if (step.does === "depart") change(id, { to: step.departure.on, status: "departed" });
    if (step.does !== "take") continue;
    if (step.step === transfer) {
      const { placeId, expectedOut } = transfer.body.parse(step.told);
      const [next = ""] = step.news ?? [];
      const left = told.get(id);
      if (left) told.set(next, { ...left, id: next, placeId: String(placeId), from: step.on, to: String(expectedOut) });
      change(id, { to: step.on, status: "departed" });
    } else if (step.step === extend) change(id, { to: String(step.told.to) });
    else if (step.step.of.name === "placements") change(id, { status: step.step.to });
  }
  return [...told.values()];
};

const isHeld = ({ status }: Told) => status !== "cancelled" && status !== "didNotArrive";

const overlaps = (a: Told, b: Told) => a.from < (b.to ?? "9999") && b.from < (a.to ?? "9999");

const clashes = (placements: readonly Told[], same: (told: Told) => string | undefined) =>
  placements.flatMap((a, index) =>
    placements
      .slice(index + 1)
      .filter((b) => same(a) !== undefined && same(a) === same(b) && overlaps(a, b))
      .map((b) => `${a.id} ${a.from}–${a.to} and ${b.id} ${b.from}–${b.to}`),
  );

const isIn = (day: string) => (told: Told) => told.from <= day && day < (told.to ?? "9999");

/** Every text that the steps write down. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

const withoutIdsAndDates = (text: string) =>
  text.replace(/[a-z]+_[0-9A-Z]{26}/g, "").replace(/\b(19|20)\d\d-\d\d(-\d\d(T[\d:.]+Z)?)?/g, "");

describe.each(awkwardDays)("the story told on %s", (today) => {
  const steps = story(today);
  const placements = placementsOf(steps).filter(isHeld);

  it("has nobody in two places, and no place with two households", () => {
    expect(clashes(placements, ({ householdId }) => householdId)).toEqual([]);
    expect(clashes(placements, ({ placeId }) => placeId)).toEqual([]);
  });

  it("never has a fourth household in Abitare Insieme", () => {
    const own = placements.filter(({ unitId }) => unitId === unitIds.ABI);
    const present = own.map(({ from }) => own.filter(isIn(from)).length);

    expect(Math.max(...present)).toBe(3);
  });

  it("tells nothing before it happened and nothing that has not happened yet", () => {
    const days = steps.map(({ on }) => on);

    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe(today);
  });

  it("leaves one slot of Abitare Insieme free today, and says when the next will be", () => {
    const own = placements.filter(({ unitId }) => unitId === unitIds.ABI);
    const present = own.filter(isIn(today));

    expect(present.map(({ placeId }) => placeId).sort()).toEqual([placeIds["ABI-1"], placeIds["ABI-2"]]);
    expect(present.every(({ to }) => to !== undefined && to > today)).toBe(true);
    expect(own.filter(({ from }) => from > today)).toEqual([]);
  });

  it("has the other units as full as they usually are", () => {
    const present = placements.filter(({ status }) => status === "inProgress").filter(isIn(today));
    const count = (unitId: string) => present.filter((told) => told.unitId === unitId).length;

    expect([count(unitIds.CAS), count(unitIds.MED), count(unitIds.ALI)]).toEqual([3, 1, 4]);
  });
});

describe("the story", () => {
  const steps = story(TODAY);
  const creations = steps.filter((step) => step.does === "create");

  it("is the same story every time", () => {
    expect(story(TODAY)).toEqual(steps);
  });

  it("gives every record an id of its own", () => {
    const made = steps.filter(({ does }) => ["create", "admit", "reserve", "report"].includes(does));
    const ids = [
      ...made.map(({ id }) => id),
      ...steps.flatMap((step) => (step.does === "take" ? (step.news ?? []) : [])),
    ];

    expect(new Set(ids).size).toBe(ids.length);
  });

  it("marks everything as demo that is not a fact of the four units", () => {
    // A diary stands under the name of its household, which is marked: not every day of it says so again. A view
    // invents nothing.
    const quiet = ["diary-entries", "views"];
    const invented = creations.filter(({ by, resource }) => by !== "system" && !quiet.includes(resource.name));
    const unmarked = invented.filter(({ values }) => !textsOf(values).some((text) => /\bdemo\b/i.test(text)));

    expect(unmarked.map(({ resource, id }) => `${resource.name} ${id}`)).toEqual([]);
  });

  it("has no telephone number, no street and no mailbox of anybody", () => {
    const texts = steps.flatMap(textsOf).map(withoutIdsAndDates);
    const numbers = texts.filter((text) => /\d[\d .\-/]{5,}/.test(text) || /\+39/.test(text));
    const streets = texts.filter((text) => /\b([Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso)\s+[A-Z]/.test(text));
    const mailboxes = texts.filter((text) => text.includes("@") && !text.endsWith("@example.org"));

    expect([...numbers, ...streets, ...mailboxes]).toEqual([]);
  });

  it("has about forty households over two years", () => {
    const households = creations.filter(({ resource }) => resource.name === "households");
    const entries = steps.filter((step) => step.does === "admit").map(({ on }) => on);

    expect(households.length).toBeGreaterThanOrEqual(38);
    expect(households.length).toBeLessThanOrEqual(45);
    expect(entries[0]?.slice(0, 4)).toBe("2024");
  });

  it("has a referral in every status and a placement in every status", () => {
    const ends = new Map<string, unknown>();
    for (const step of steps) {
      if (step.does === "create" && step.resource.name === "referrals")
        ends.set(step.id, step.values.members ? "received" : "draft");
      if (step.does === "take" && step.step.to && ends.has(step.id)) ends.set(step.id, step.step.to);
      if (step.does === "admit") ends.set(step.entry.referralId ?? "", "admitted");
    }

    expect(new Set(ends.values())).toEqual(new Set(referralStatuses));
    expect(new Set(placementsOf(steps).map(({ status }) => status))).toEqual(new Set(placementStatuses));
  });

  it("has a staff record for everybody who can sign in", () => {
    const staff = creations.filter(({ resource }) => resource.name === "staff");

    expect(staff.map(({ values }) => [values.username, values.name])).toEqual(
      demoPeople.map(({ username, name }) => [username, name]),
    );
  });

  it("gives the month just ended a turnaround, a move in its middle and refusals", () => {
    const inOctober = steps.filter(({ on }) => on.startsWith("2026-10"));
    const outages = inOctober.flatMap((step) => (step.does === "create" ? [step.values.reason] : []));
    const closings = inOctober.flatMap((step) => (step.does === "take" ? [step.told.closingReason] : []));

    expect(outages).toContain("turnaround");
    expect(inOctober.filter((step) => step.does === "take" && step.step === transfer)).toHaveLength(1);
    expect(closings.filter(Boolean)).toHaveLength(3);
  });
});

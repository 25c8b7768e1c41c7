import { describe, expect, it } from "vitest";
import { creation, newRecord } from "#functions/use-cases/writes";
import { ReferralStep } from "#shared/resources/referral-step";
import { aScopeWorld, nobody } from "./scope-world.ts";

describe("An educator knows of the households of her units, and of nobody else's", () => {
  it("lists people, stays and households by reach", async () => {
    const { ids, mine, near, foreign } = await aScopeWorld();
    expect(await ids("GET /api/households")).toEqual([mine.household.id, near.household.id].sort());
    expect(await ids("GET /api/people")).toEqual([mine.person.id, near.person.id].sort());
    expect(await ids("GET /api/placements")).toEqual([mine.placement.id, near.placement.id].sort());
    expect(await ids("GET /api/households", "coordinator")).toContain(foreign.household.id);
  });

  it("lists plans of the households that are assigned to her only", async () => {
    const { ids, plan, mine, near, foreign } = await aScopeWorld();
    const [own] = await Promise.all([plan(mine.household), plan(near.household), plan(foreign.household)]);
    expect(await ids("GET /api/plans")).toEqual([own.id]);
  });

  it("knows a household without a stay only if it is assigned to her", async () => {
    const world = await aScopeWorld();
    const household = await world.household();
    const read = () => world.call("educator", `GET /api/households/${household.id}`);
    expect((await read()).status).toBe(404);
    await world.assign(household, world.educator);
    expect((await read()).status).toBe(200);
  });

  it("knows referrals that ask for her unit, and their steps, and no others", async () => {
    const { ids, referral, here, there, foreign, mine, as, table } = await aScopeWorld();
    const [asked, other, ofForeign, ofMine, anywhere] = await Promise.all([
      referral({ requestedUnitId: here.id }),
      referral({ requestedUnitId: there.id }),
      referral({ requestedUnitId: there.id, householdId: foreign.household.id }),
      referral({ householdId: mine.household.id }),
      referral(),
    ]);
    const step = async (referralId: string) => {
      const taken = { referralId, on: "2026-10-12", step: "receive", by: "coordinator" };
      const record = newRecord(as("coordinator"), ReferralStep, taken);
      await table.commit(creation(ReferralStep, record));
      return record.id;
    };
    const steps = await Promise.all([asked, other, ofForeign, ofMine, anywhere].map(({ id }) => step(id)));
    expect(await ids("GET /api/referrals")).toEqual([asked.id, ofMine.id].sort());
    expect(await ids("GET /api/referral-steps")).toEqual([steps[0], steps[3]].sort());
  });

  it("is told of turnarounds where she works, and of other outages everywhere", async () => {
    const { ids, turnaround, places, create } = await aScopeWorld();
    const own = await turnaround(places.apartment);
    await turnaround(places.far);
    const work = { placeId: places.far.id, from: "2026-12-01", to: "2026-12-03", reason: "maintenance" };
    const { Outage } = await import("#shared/resources/outage");
    const open = await create(Outage, work);
    expect(await ids("GET /api/outages")).toEqual([own.id, open.id].sort());
  });
});

describe("What is out of reach answers as what is not there", () => {
  it.each([
    ["GET", "households", "", "hh"],
    ["GET", "households", "/history", "hh"],
    ["GET", "households", "/file", "hh"],
    ["GET", "households", "/diary", "hh"],
    ["GET", "people", "", "per"],
    ["GET", "people", "/history", "per"],
    ["GET", "placements", "", "pla"],
    ["GET", "placements", "/history", "pla"],
    ["GET", "plans", "", "pln"],
    ["GET", "plans", "/history", "pln"],
    ["GET", "referrals", "", "ref"],
    ["GET", "referrals", "/history", "ref"],
    ["GET", "referrals", "/letter", "ref"],
    ["GET", "units", "/waiting-list", "unt"],
    ["GET", "units", "/occupancy?from=2026-10-01&to=2026-10-12", "unt"],
    ["GET", "units", "/taken", "unt"],
    ["PATCH", "people", "", "per"],
    ["PATCH", "households", "", "hh"],
    ["PATCH", "plans", "", "pln"],
    ["POST", "households", "/members", "hh"],
    ["POST", "households", "/split", "hh"],
    ["POST", "people", "/leaving", "per"],
    ["POST", "placements", "/departure", "pla"],
    ["POST", "placements", "/entry", "pla"],
    ["POST", "plans", "/sharing", "pln"],
    ["POST", "plans", "/next-edition", "pln"],
    ["POST", "plans", "/reviews", "pln"],
  ])("%s /api/%s/…%s", async (method, kind, rest, prefix) => {
    const world = await aScopeWorld();
    const { foreign, there, call } = world;
    const plan = await world.plan(foreign.household);
    const referral = await world.referral({ requestedUnitId: there.id, householdId: foreign.household.id });
    const known: Record<string, string> = {
      households: foreign.household.id,
      people: foreign.person.id,
      placements: foreign.placement.id,
      plans: plan.id,
      referrals: referral.id,
      units: there.id,
    };
    const at = (id: string) => call("educator", `${method} /api/${kind}/${id}${rest}`, bodyFor(method, kind, rest));
    const [there_, nowhere] = [await at(known[kind] ?? ""), await at(nobody(prefix))];
    expect(nowhere).toMatchObject({ status: 404, body: { code: "notFound" } });
    expect(there_).toEqual(nowhere);
  });

  it("row by row, as for a missing id", async () => {
    const { foreign, near, mine, call } = await aScopeWorld();
    const row = (id: string) => ({ id, edits: { firstName: { from: "Anna", to: "Rita" } } });
    const rows = [foreign.person.id, nobody("per"), near.person.id, mine.person.id].map(row);
    const { body } = await call("educator", "POST /api/people/edits", { body: { rows } });
    const [out, missing, readOnly, own] = body.rows;
    expect({ ...out, id: "" }).toEqual({ ...missing, id: "" });
    expect(missing).toMatchObject({ status: "refused", code: "notFound" });
    expect(readOnly).toMatchObject({ status: "refused", code: "notAssigned" });
    expect(own).toMatchObject({ status: "saved" });
  });

  it("for a new record that points to it", async () => {
    const { foreign, near, mine, call } = await aScopeWorld();
    const person = (householdId: string) =>
      call("educator", "POST /api/people", { body: { householdId, lastName: "Prova", firstName: "Rita" } });
    const [out, missing] = [await person(foreign.household.id), await person(nobody("hh"))];
    expect(out).toEqual(missing);
    expect(out).toMatchObject({ status: 422, body: { errors: { householdId: expect.any(String) } } });
    expect(await person(near.household.id)).toMatchObject({ status: 403, body: { code: "notAssigned" } });
    expect((await person(mine.household.id)).status).toBe(201);
  });

  it("for whoever asks whether it is known", async () => {
    const { call } = await aScopeWorld();
    const ask = { body: { lastName: "Prova", firstName: "Anna" } };
    expect((await call("educator", "POST /api/households/known", ask)).body.matches).toHaveLength(2);
    expect((await call("coordinator", "POST /api/households/known", ask)).body.matches).toHaveLength(3);
  });
});

const TOLD: Record<string, unknown> = {
  "/members": { on: "2026-10-10", joiningReason: "arrival", lastName: "A", firstName: "B", residency: "guest" },
  "/split": { on: "2026-10-10", personIds: [], type: "singleWoman" },
  "/leaving": { on: "2026-10-10", leavingReason: "other" },
  "/departure": { on: "2026-10-12", reason: "ownHome", destination: "privateRent" },
  "/entry": { on: "2026-10-12" },
  "/reviews": { heldOn: "2026-10-12", kind: "team", participants: [], goalOutcomes: [] },
};

const EDITS: Record<string, unknown> = {
  people: { firstName: { from: "Anna", to: "Rita" } },
  households: { note: { to: "Nota" } },
  plans: { difficulties: { to: "Nessuna" } },
};

const bodyFor = (method: string, kind: string, rest: string) => {
  if (method === "GET") return {};
  return { body: method === "PATCH" ? { edits: EDITS[kind] } : (TOLD[rest] ?? {}) };
};

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createDailyDigest } from "#functions/daily-digest/daily-digest";
import type { Mail } from "#functions/daily-digest/mail";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { createStaffApi } from "#functions/staff-api/api";
import { type Role, roles } from "#shared/access";
import type { AccessEntry } from "#shared/access-entry";
import { resources } from "#shared/resources/index";
import { changesOf } from "#test/functions/projections/stream";
import { localObjects } from "#test/local-objects";
import { callOf } from "#test/staff-call";
import { describeDeeds, describeJobs } from "./doing.ts";
import { askEverything, type Call, changeEverything, mayKnow, type Told } from "./drive.ts";
import { aMarkedHouse, beyondReach, type MarkedHouse, restrictedHouseholds, unitsWithSecrets } from "./house.ts";
import { judging } from "./judging.ts";
import { putIntoLedger } from "./outward.ts";
import { routeName, toldAtItsAddress, toldToPartner } from "./partner.ts";

/*
 * Every sensitive field of every record of a house that is lived in holds a value that stands nowhere else. Everybody
 * asks for everything; whatever byte comes out is searched for values that its reader may not know.
 */

let house: MarkedHouse;
let call: Call;
const faults: unknown[] = [];
/** What is written down about who reads what. */
const entries: AccessEntry[] = [];
/** Everything that any function writes to its log. */
const logged: string[] = [];

beforeAll(async () => {
  for (const level of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, level).mockImplementation((...said) => void logged.push(said.map(String).join(" ")));
  house = await aMarkedHouse();
  const { table, now } = house.world;
  const objects = localObjects(now);
  const accessSink = (entry: AccessEntry) => void entries.push(entry);
  call = callOf(createStaffApi({ table, now, objects, accessSink }, (fault) => faults.push(fault)));
}, 360_000);

afterAll(() => vi.restoreAllMocks());

const once = (ask: (house: MarkedHouse, call: Call, role: Role) => Promise<Told[]>) => {
  const asked = new Map<Role, Promise<Told[]>>();
  return (role: Role): Promise<Told[]> => {
    const told = asked.get(role) ?? ask(house, call, role);
    asked.set(role, told);
    return told;
  };
};

const asking = once(askEverything);
const changing = once(changeEverything);

describe("What comes out of the staff API", () => {
  it("is marked: the coordinator, who may read nearly everything, meets marks of every kind that has secrets", async () => {
    const told = await asking("coordinator");
    const met = new Set(told.flatMap(({ text }) => house.marks.foundIn(text)).map(({ kind }) => kind));
    const planted = new Set([...house.marks.places.values()].map(({ kind }) => kind));
    const readable = [...planted].filter((kind) => mayReadSome(kind, "coordinator"));
    expect([...met]).toEqual(expect.arrayContaining(readable));
    expect(faults).toEqual([]);
  }, 120_000);

  it.each(roles)(
    "tells the %s no value and no field that she may not read, whatever she asks for",
    async (role) => {
      const told = await asking(role);
      expect(told.some(({ status }) => status === 200)).toBe(true);
      expect(judging(house).unreadable(told, role)).toEqual([]);
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(roles)(
    "tells the %s nothing in refusals either, whatever she tries to change",
    async (role) => {
      const told = await changing(role);
      expect(told.filter(({ status }) => status < 400).map(({ asked }) => asked)).toEqual([]);
      expect(judging(house).unreadable(told, role)).toEqual([]);
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it("tells an educator nothing of households beyond her reach: neither what they hold nor that they are there", async () => {
    const foreign = beyondReach(house, "educator");
    expect(foreign.size).toBeGreaterThan(3);
    const told = [...(await asking("educator")), ...(await changing("educator"))];
    expect(judging(house).outOfReach(told, "educator", foreign)).toEqual([]);
  }, 240_000);

  it("tells an educator nothing of a restricted household, though she works where it lives", async () => {
    const restricted = restrictedHouseholds(house);
    expect(restricted).not.toEqual([]);
    expect([...beyondReach(house, "educator")]).toEqual(expect.arrayContaining(restricted));
    const told = [...(await asking("educator")), ...(await changing("educator"))];
    expect(judging(house).outOfReach(told, "educator", new Set(restricted))).toEqual([]);
    const known = judging(house).outOfReach(await asking("area-manager"), "area-manager", new Set(restricted));
    expect(known).not.toEqual([]);
  }, 240_000);

  it("tells nobody but the coordinator of people under a safety block", async () => {
    for (const role of ["educator", "area-manager", "administration"] as const)
      expect(judging(house).ofBlocked([...(await asking(role)), ...(await changing(role))], role)).toEqual([]);
    expect(judging(house).ofBlocked(await asking("coordinator"), "coordinator")).not.toEqual([]);
  }, 240_000);

  it("tells nobody but coordinators and area managers where a protected unit is", async () => {
    const addresses = unitsWithSecrets(house).map(({ address }) => String(address));
    expect(addresses.length).toBeGreaterThan(0);
    for (const role of ["educator", "administration"] as const) {
      const told = await asking(role);
      const naming = told.filter(({ text }) => addresses.some((address) => text.includes(address)));
      expect(naming.map(({ asked }) => asked)).toEqual([]);
    }
  }, 120_000);
});

const mayReadSome = (kind: string, role: Role) =>
  [...house.marks.places.values()].some((place) => place.kind === kind && mayKnow(place, [role]));

describe("What leaves the house", () => {
  it("e-mails hold no marked value at all", async () => {
    const sent: Mail[] = [];
    const { table, now } = house.world;
    const mail = async (one: Mail) => sent.push(one);
    await createDailyDigest({ table, now, mail, address: "https://soglia.example.org" })({ send: "digest" });
    expect(sent.length).toBeGreaterThan(0);
    const kept = sent.flatMap(({ to: _, ...letter }) => house.marks.foundIn(JSON.stringify(letter)));
    expect(kept).toEqual([]);
  }, 60_000);

  it("the partner is told no marked value, by no route, in no change and at no address of its own", async () => {
    const { told, served } = await toldToPartner(house);
    expect([...served].sort()).toEqual(partnerRoutes.map(routeName).sort());
    const everything = [...told, ...(await toldAtItsAddress(house))].join("\n");
    expect(everything.length).toBeGreaterThan(1_000);
    expect(house.marks.foundIn(everything)).toEqual([]);
  }, 360_000);

  it("the ledger keeps no marked value, though every revision leaves for it", async () => {
    const put = await putIntoLedger(await changesOf(house.world.table));
    expect(put.join("")).toContain("REVISION#");
    expect(house.marks.foundIn(put.join("\n"))).toEqual([]);
  }, 120_000);

  it("the trace says who read whose data, and no value", async () => {
    await asking("educator");
    expect(entries.length).toBeGreaterThan(50);
    expect(house.marks.foundIn(JSON.stringify(entries))).toEqual([]);
  }, 120_000);

  it("logs hold no marked value, whatever has been asked, changed, sent and derived", async () => {
    for (const role of roles) await changing(role);
    expect(house.marks.foundIn(logged.join("\n"))).toEqual([]);
    expect(logged.filter((line) => line.includes("CANARY"))).toEqual([]);
  }, 240_000);

  it("every kind of record that has a sensitive field was marked", () => {
    const sensitive = resources.filter(({ fields }) => fields.some(({ sensitivity }) => sensitivity !== "plain"));
    const marked = new Set([...house.marks.places.values()].map(({ kind }) => kind));
    const present = sensitive.filter(({ name }) => (house.records.get(name)?.length ?? 0) > 0);
    expect([...marked].sort()).toEqual(expect.arrayContaining(present.map(({ name }) => name).sort()));
  });
});

const scene = () => ({ house, call, faults, entries, logged });

// Last, because the house is another one afterwards.
describeDeeds(scene);
describeJobs(scene);

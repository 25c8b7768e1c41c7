import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { insertRecord } from "#functions/db/records";
import { revision } from "#functions/db/revisions";
import { staffRoutes } from "#functions/staff-api/routes/index";
import { addressOf, decidedAddresses, decisionOf } from "#functions/staff-api/trace/decisions";
import { isPersonal } from "#functions/staff-api/trace/personal-kinds";
import { accessTo } from "#shared/access";
import type { AccessEntry } from "#shared/access-entry";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { aWorld, type World } from "../../world.ts";
import { traceOf } from "./a-trace.ts";

const manual = ["GET /api/openapi.json", "GET /api/docs"];
const routes = staffRoutes.map(({ spec }) => spec).filter((spec) => !manual.includes(addressOf(spec)));
const personal = resources.filter(isPersonal);

/** A record of every kind as it may be stored, all of one household where they belong to one. */
const storedRecord = ({ name, schema }: Resource, householdId: string): StoredRecord => {
  const { full } = JSON.parse(readFileSync(new URL(`../../stored/${name}.json`, import.meta.url), "utf8"));
  const known = Object.fromEntries(Object.entries(full).filter(([field]) => field in schema.shape));
  return schema.parse({
    ...known,
    ...(typeof known.archived === "boolean" && { archived: false }),
    ...("householdId" in known && { householdId }),
    ...("householdIds" in known && { householdIds: [householdId] }),
  }) as StoredRecord;
};

/** A world with one record of every kind about somebody. */
const everyKind = async () => {
  const world: World = await aWorld("2026-12-01T08:00:00.000Z");
  const household = storedRecord(Household, "");
  const records = new Map<string, StoredRecord>();
  for (const resource of personal) {
    const record = resource.name === Household.name ? household : storedRecord(resource, household.id);
    records.set(resource.name, record);
    await world.table.commit([insertRecord(resource, record), revision(resource, undefined, record, "created")]);
  }
  const idOf = (name: string) => records.get(name)?.id ?? "";
  return { world, household, records, idOf, ...traceOf(world) };
};

type Told = Awaited<ReturnType<typeof everyKind>>;

let told: Told;
beforeAll(async () => {
  told = await everyKind();
});

const about = (entries: readonly AccessEntry[], subject: string) =>
  entries.filter(({ subjects }) => subjects.includes(subject));

describe("the decision about a route", () => {
  it("has been taken for every one", () => {
    expect(routes.filter((spec) => decisionOf(spec) === undefined).map(addressOf)).toEqual([]);
  });

  it("names no route that is gone", () => {
    const known = routes.map(addressOf);

    expect(decidedAddresses.filter((address) => !known.includes(address))).toEqual([]);
  });
});

describe.each(personal.map((resource) => ({ name: resource.name, resource })))(
  "reading $name",
  ({ name, resource }) => {
    const reader =
      (["coordinator", "area-manager"] as const).find((role) => accessTo(resource, [role]).read.size > 0) ?? "";

    it.each([
      ["list", () => `GET /api/${name}`],
      ["record", () => `GET /api/${name}/${told.idOf(name)}`],
      ["history", () => `GET /api/${name}/${told.idOf(name)}/history`],
    ])("leaves an entry for a %s", async (purpose, address) => {
      const { answer, entries } = await told.left(reader, address());

      expect(answer.status).toBe(200);
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({ by: reader, roles: [reader], purpose, kinds: expect.arrayContaining([name]) });
      expect(entries[0]?.classes.length).toBeGreaterThan(0);
      expect(entries[0]?.subjects.length).toBeGreaterThan(0);
    });
  },
);

describe("an entry", () => {
  it.each([
    ["householdFile", () => `GET /api/households/${told.household.id}/file`],
    ["diary", () => `GET /api/households/${told.household.id}/diary`],
    ["letter", () => `GET /api/referrals/${told.idOf("referrals")}/letter`],
    ["search", () => "POST /api/diary-entries/search"],
  ])("is left for %s", async (purpose, address) => {
    const post = address().startsWith("POST");

    const { entries } = await told.left("coordinator", address(), post ? { body: {} } : {});

    const subject = purpose === "letter" ? told.idOf("referrals") : told.household.id;
    expect(about(entries, subject)).toEqual([expect.objectContaining({ purpose })]);
  });

  it("is left for edits, one by one and in bulk, and for what stands against them", async () => {
    const { id, version } = told.household;
    const edits = { name: { from: told.household.name, to: "Altro" } };
    const bulk = { rows: [{ id, edits: { note: { from: told.household.note, to: "Nota" } } }] };

    const saved = await told.left("coordinator", `PATCH /api/households/${id}`, { body: { edits } });
    const again = await told.left("coordinator", `PATCH /api/households/${id}`, {
      body: { edits: { name: { from: "Mai stato", to: "Terzo" } } },
    });
    const many = await told.left("coordinator", "POST /api/households/edits", { body: bulk });

    expect(version).toBeGreaterThan(0);
    expect(saved.entries).toEqual([expect.objectContaining({ purpose: "edit", subjects: [id] })]);
    expect(again.answer.status).toBe(409);
    expect(again.entries).toEqual([
      expect.objectContaining({ purpose: "edit", subjects: [id], classes: ["identifying"] }),
    ]);
    expect(many.entries).toEqual([expect.objectContaining({ purpose: "edit", subjects: [id] })]);
  });

  it("is not left for an answer about nobody", async () => {
    const calls = [
      "GET /api/me",
      "GET /api/units",
      "GET /api/households?archived=true",
      "GET /api/households/hh_01ARZ3NDEKTSV4RRFFQ69G5FZZ",
      `GET /api/households?since=${"2026-12-01T09:00:00.000Z"}`,
    ];

    for (const address of calls) expect((await told.left("coordinator", address)).entries).toEqual([]);
    const known = await told.left("coordinator", "POST /api/households/known", { body: { lastName: "Nessuno" } });
    expect(known.answer.body.matches).toEqual([]);
    expect(known.entries).toEqual([]);
  });

  it("names the classes of the fields that a role may read, and no others", async () => {
    const administration = await told.left("administration", `GET /api/households/${told.household.id}`);
    const coordinator = await told.left("coordinator", `GET /api/households/${told.household.id}`);

    expect(administration.entries[0]?.classes).toEqual(["plain"]);
    expect(coordinator.entries[0]?.classes).toEqual(["identifying", "intimate", "plain"]);
  });

  it("has to be taken before its answer is given", async () => {
    const { world, household } = told;
    const full = traceOf(world);
    full.entries.push = () => {
      throw new Error("No space left on the device.");
    };

    const answer = await full.call("coordinator", `GET /api/households/${household.id}`);

    expect(answer.status).toBe(500);
    expect(answer.body).not.toHaveProperty("name");
  });
});

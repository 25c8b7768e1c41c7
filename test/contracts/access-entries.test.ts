import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keepEntry } from "#functions/access-log/keep-entry";
import { entriesOf } from "#functions/db/access-log";
import { insertRecord } from "#functions/db/records";
import { revision } from "#functions/db/revisions";
import { isPersonal } from "#functions/staff-api/trace/personal-kinds";
import { type Role, roles } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { traceOf } from "../functions/staff-api/a-trace.ts";
import { aWorld } from "../world.ts";
import { CANARY, CANARY_CENTS, CANARY_DAY, planted } from "./canaries.ts";

const personal = resources.filter(isPersonal);

/** A record of a kind, with a canary in every field that has room for one. */
const canaried = (resource: Resource, householdId: string): StoredRecord => {
  const file = new URL(`../stored/${resource.name}.json`, import.meta.url);
  const { full } = JSON.parse(readFileSync(file, "utf8"));
  const known = Object.fromEntries(Object.entries(full).filter(([field]) => field in resource.schema.shape));
  const filled = { ...known, ...planted(resource), ...("householdId" in known && { householdId }) };
  return resource.schema.parse(filled) as StoredRecord;
};

const callsFor = (records: ReadonlyMap<string, StoredRecord>, householdId: string): string[] => [
  ...[...records].flatMap(([name, { id }]) => [
    `GET /api/${name}`,
    `GET /api/${name}/${id}`,
    `GET /api/${name}/${id}/history`,
  ]),
  `GET /api/households/${householdId}/file`,
  `GET /api/households/${householdId}/diary`,
  `GET /api/referrals/${records.get("referrals")?.id}/letter`,
];

describe("an entry of who has read whose data", () => {
  it("holds ids and codes, and no value of any field, whoever reads and whatever is answered", async () => {
    const world = await aWorld("2026-12-01T08:00:00.000Z");
    const records = new Map<string, StoredRecord>();
    const household = canaried(Household, "");
    for (const resource of personal) {
      const record = resource.name === Household.name ? household : canaried(resource, household.id);
      records.set(resource.name, record);
      await world.table.commit([insertRecord(resource, record), revision(resource, undefined, record, "created")]);
    }
    const { call, entries } = traceOf(world);
    let answered = "";

    for (const role of roles as readonly Role[])
      for (const address of callsFor(records, household.id))
        answered += JSON.stringify((await call(role, address)).body);
    for (const entry of entries) await keepEntry(world.table, entry);

    const kept = [];
    for await (const entry of entriesOf(world.table, "2026-12")) kept.push(entry);
    const written = JSON.stringify([entries, kept]);
    expect(answered).toContain(CANARY);
    expect(entries.length).toBeGreaterThan(personal.length);
    expect(kept).toHaveLength(entries.length);
    for (const canary of [CANARY, CANARY_DAY, String(CANARY_CENTS)]) expect(written).not.toContain(canary);
  });
});

import { allRecords } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { createStaffApi } from "#functions/staff-api/api";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { creation, newRecord } from "#functions/use-cases/writes";
import { seedTable } from "#infra/local/seed/seed";
import { reachOf, roles } from "#shared/access";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { now, TODAY } from "#test/infra/local/seeded";
import { localObjects } from "#test/local-objects";
import { callOf } from "#test/staff-call";
import { aWorld } from "#test/world";
import { otherValue, type Pointers } from "./values.ts";

/** The demo's house with at least one record of every kind. */
export interface WritingHouse {
  table: Table;
  call: ReturnType<typeof callOf>;
  faults: unknown[];
  records: Map<string, StoredRecord[]>;
  /** The next number of whatever is told apart by one. */
  turn: () => number;
}

export const recordsIn = ({ records }: WritingHouse, kind: string): StoredRecord[] => records.get(kind) ?? [];

/** A record of a kind of which the demo has none, made of what it has to have. */
const inventedRecord = async (house: WritingHouse, resource: Resource): Promise<StoredRecord> => {
  const { table, turn } = house;
  const pointers: Pointers = (kind) => recordsIn(house, kind).map(({ id }) => id);
  const ctx = contextFor({ table, now }, systemActor);
  const required = resource.fields
    .filter((field) => field.required)
    .map((field) => [field.name, otherValue(field, { old: undefined, today: TODAY, pointers, turn: turn() })]);
  const record = newRecord(ctx, resource, Object.fromEntries(required));
  await table.commit(creation(resource, record));
  return record;
};

/** Where somebody edits what is her own and has nothing: the first that there is, as if she had made it. */
const ownRecords = async (house: WritingHouse, resource: Resource): Promise<void> => {
  const all = recordsIn(house, resource.name);
  const [example] = all;
  for (const role of roles) {
    if (reachOf(resource, role).edit !== "own" || all.some(({ createdBy }) => createdBy === role)) continue;
    const ctx = contextFor({ table: house.table, now }, { id: role, roles: [role] });
    const record = newRecord(ctx, resource, { ...example });
    await house.table.commit(creation(resource, record));
    all.push(record);
  }
};

export const aWritingHouse = async (): Promise<WritingHouse> => {
  const { table } = await aWorld(now());
  await seedTable({ table, demo: true, now });
  const faults: unknown[] = [];
  const api = createStaffApi({ table, now, objects: localObjects(now) }, (fault) => faults.push(fault));
  let turns = 0;
  const house: WritingHouse = { table, call: callOf(api), faults, records: new Map(), turn: () => ++turns };
  for (const resource of resources)
    house.records.set(resource.name, await allRecords(table, resource as ResourceOf<StoredRecord>));
  for (const resource of resources)
    if (recordsIn(house, resource.name).length === 0)
      house.records.set(resource.name, [await inventedRecord(house, resource)]);
  for (const resource of resources) await ownRecords(house, resource);
  return house;
};

/** Everything that is kept of a record: itself, its revisions, its calendar. */
export const keptOf = async ({ table }: WritingHouse, resource: Resource, id: string): Promise<unknown[]> =>
  table.all({ partition: `${resource.kind}#${id}` });

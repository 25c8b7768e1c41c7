import { ulid } from "ulid";
import { openTable, type Table } from "#functions/db/table";
import { type Context, contextFor } from "#functions/use-cases/context";
import { saveOne } from "#functions/use-cases/save-one";
import type { Role } from "#shared/access";
import type { RecordOf, Resource, ResourceOf } from "#shared/resource";
import { Household, type HouseholdType } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import { freshTable } from "./engine.ts";

/** Half past nine on a Monday morning in Monza, unless a test says otherwise. */
export const MONDAY = "2026-10-12T07:30:00.000Z";

export interface World {
  table: Table;
  /** Moves the clock; everything that is done afterwards happens then. */
  travelTo: (instant: string) => void;
  now: () => string;
  as: (role: Role, idempotencyKey?: string) => Context;
  create: <R>(resource: ResourceOf<R>, values: Record<string, unknown>, role?: Role) => Promise<R>;
  /** Abitare Insieme as it is: three slots, at most three households. */
  abitareInsieme: () => Promise<{ unit: Unit; slots: Place[] }>;
  /** CasAmica with one apartment of three beds. */
  casAmica: () => Promise<{ unit: Unit; apartment: Place }>;
  /** Aliante: paths, no places. */
  aliante: () => Promise<Unit>;
  household: (type?: HouseholdType) => Promise<Household>;
}

const always = [{ from: "2020-01-01" }];

/** A world on the real embedded engine, with a table of its own. */
export const aWorld = async (start = MONDAY, options: { stream?: boolean } = {}): Promise<World> => {
  const { client, tableName } = await freshTable(options);
  const table = openTable(client, tableName);
  let instant = start;
  const now = () => instant;
  const as = (role: Role, key?: string) =>
    contextFor({ table, now, newId: (p) => `${p}_${ulid()}` }, { id: role, roles: [role] }, key);
  const create = async <R>(resource: ResourceOf<R>, values: Record<string, unknown>, role: Role = "coordinator") =>
    (await saveOne(as(role), resource as Resource, { create: values })) as RecordOf<ResourceOf<R>> as R;
  const place = (unit: Unit, name: string, kind: string, more: object = {}) =>
    create(Place, { unitId: unit.id, name, kind, availability: always, ...more });
  return {
    table,
    now,
    as,
    create,
    travelTo: (to) => {
      instant = to;
    },
    async abitareInsieme() {
      const unit = await create(Unit, {
        code: "ABI",
        name: "Abitare Insieme",
        capacityMeasure: "households",
        maxHouseholds: 3,
        eligibleHouseholdTypes: ["singleWoman", "womanWithChildren"],
        requiresActiveSocialProject: true,
      });
      return { unit, slots: await Promise.all([1, 2, 3].map((n) => place(unit, `Posto ${n}`, "slot"))) };
    },
    async casAmica() {
      const unit = await create(Unit, {
        code: "CAS",
        name: "CasAmica",
        capacityMeasure: "apartments",
        protectedContext: false,
      });
      return { unit, apartment: await place(unit, "Bilocale 1", "apartment", { beds: 3 }) };
    },
    aliante: () => create(Unit, { code: "ALI", name: "Progetto Aliante", capacityMeasure: "paths" }),
    household: (type = "singleWoman") => create(Household, { type }),
  };
};

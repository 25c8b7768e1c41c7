import { ulid } from "ulid";
import * as z from "zod";
import { openTable, type Table } from "#functions/db/table";
import { registerStaff } from "#functions/use-cases/accounts/register-staff";
import { assignEducators } from "#functions/use-cases/assign-educators";
import { type Actor, type Context, contextFor } from "#functions/use-cases/context";
import { saveOne } from "#functions/use-cases/save-one";
import type { Role } from "#shared/access";
import type { RecordOf, Resource, ResourceOf } from "#shared/resource";
import { Household, type HouseholdType } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { freshTable } from "./engine.ts";

/** Half past nine on a Monday morning in Monza, unless a test says otherwise. */
export const MONDAY = "2026-10-12T07:30:00.000Z";

export interface World {
  table: Table;
  /** Moves the clock; everything that is done afterwards happens then. */
  travelTo: (instant: string) => void;
  now: () => string;
  /** Somebody with this role and user name; with the staff record that `colleague` has given her, if it has. */
  as: (role: Role, idempotencyKey?: string) => Context;
  /** A staff record for somebody who is called by her role, or by another user name; `as` then acts as her. */
  colleague: (role: Role, values?: Record<string, unknown>) => Promise<StaffMember>;
  /** Somebody with a staff record, as a request of hers is made. */
  asMember: (member: StaffMember, idempotencyKey?: string) => Context;
  /** Gives a household to an educator, the first of several being responsible, from some day before today. */
  assign: (household: Household, ...members: StaffMember[]) => Promise<Household>;
  /** The same for certain days. */
  assignFor: (household: Household, member: StaffMember, days: { from: string; to?: string }) => Promise<Household>;
  create: <R>(resource: ResourceOf<R>, values: Record<string, unknown>, role?: Role) => Promise<R>;
  /** Abitare Insieme as it is: three slots, at most three households. */
  abitareInsieme: () => Promise<{ unit: Unit; slots: Place[] }>;
  /** CasAmica with one apartment of three beds. */
  casAmica: () => Promise<{ unit: Unit; apartment: Place }>;
  /** Aliante: paths, no places. */
  aliante: () => Promise<Unit>;
  household: (type?: HouseholdType) => Promise<Household>;
}

/** Staff records begin with an invitation; a world has no directory to invite into. */
const NewStaff = z.looseObject({ username: z.string(), name: z.string(), roles: z.array(z.string()) });

const always = [{ from: "2020-01-01" }];

/** A world on the real embedded engine, with a table of its own. */
export const aWorld = async (start = MONDAY, options: { stream?: boolean } = {}): Promise<World> => {
  const { client, tableName } = await freshTable(options);
  const table = openTable(client, tableName);
  let instant = start;
  const now = () => instant;
  const acting = (actor: Actor, key?: string) => contextFor({ table, now, newId: (p) => `${p}_${ulid()}` }, actor, key);
  const members = new Map<string, StaffMember>();
  const asMember = ({ id: staffId, username, roles, unitIds = [] }: StaffMember, key?: string) =>
    acting({ id: username, roles, staffId, unitIds }, key);
  const as = (role: Role, key?: string) => {
    const member = members.get(role);
    return member ? asMember(member, key) : acting({ id: role, roles: [role] }, key);
  };
  const create = async <R>(resource: ResourceOf<R>, values: Record<string, unknown>, role: Role = "coordinator") =>
    (resource.name === StaffMember.name
      ? await registerStaff(as(role), NewStaff.parse(values))
      : await saveOne(as(role), resource as Resource, { create: values })) as RecordOf<ResourceOf<R>> as R;
  const place = (unit: Unit, name: string, kind: string, more: object = {}) =>
    create(Place, { unitId: unit.id, name, kind, availability: always, ...more });
  return {
    table,
    now,
    as,
    create,
    asMember,
    async colleague(role, values = {}) {
      const told = { username: role, name: `${role} (demo)`, roles: [role], ...values };
      const member = await create(StaffMember, told, "area-manager");
      members.set(member.username, member);
      return member;
    },
    assign: (household, ...given) =>
      assignEducators(as("coordinator"), household.id, {
        educators: given.map(({ id: staffId }, n) => ({
          staffId,
          role: n === 0 ? ("responsible" as const) : ("substitute" as const),
          from: "2026-01-01",
        })),
      }),
    assignFor: (household, { id: staffId }, days) =>
      assignEducators(as("coordinator"), household.id, { educators: [{ staffId, role: "responsible", ...days }] }),
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

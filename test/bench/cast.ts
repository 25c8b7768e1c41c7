import { accountFollows } from "#functions/db/accounts";
import { openTable } from "#functions/db/table";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { creation, newRecord } from "#functions/use-cases/writes";
import type { Role } from "#shared/access";
import { StaffMember } from "#shared/resources/staff-member";
import type { Stage } from "./stage.ts";

type Values = Record<string, unknown>;

const PASTE = 2500;

/** Creates records through the API, as a paste does; their ids in the order given. */
export const createMany = async (stage: Stage, resource: string, values: readonly Values[]): Promise<string[]> => {
  const ids: string[] = [];
  for (let first = 0; first < values.length; first += PASTE) {
    const rows = values.slice(first, first + PASTE).map((create) => ({ create }));
    const answer = await stage.call(`POST /api/${resource}/edits`, { body: { rows } });
    for (const row of answer.rows) {
      if (row.status !== "saved") throw new Error(`The bench could not set its stage: ${JSON.stringify(row)}`);
      ids.push(row.id);
    }
  }
  return ids;
};

/** Gives somebody the staff record and the account that everybody at work has; each request looks at it once. */
export const employ = async ({ client, tableName }: Stage, role: Role = "coordinator"): Promise<void> => {
  const ctx = contextFor({ table: openTable(client, tableName) }, systemActor);
  const fields = { username: role, name: "Prova Esempio", roles: [role] };
  const member = StaffMember.schema.parse(newRecord(ctx, StaffMember, fields)) as StaffMember;
  await ctx.table.commit([...creation(StaffMember, member), accountFollows(member)]);
};

export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** A household as it stands in the grid after some weeks. */
export const aHousehold = (n: number): Values => ({
  type: "womanWithChildren",
  name: `Famiglia di prova ${n}`,
  note: "Arriva con due figli, che vanno alla scuola primaria e il pomeriggio al doposcuola. Cerca un lavoro a tempo pieno.",
  supportNetwork: [{ who: "Zia materna", task: "prende i bambini il mercoledì" }],
});

/** A guest with the ten fields that a paste fills. */
export const aGuest = (householdId: string, n: number): Values => ({
  householdId,
  firstName: `Prova ${n}`,
  lastName: "Esempio",
  birthDate: "1990-03-12",
  sex: "female",
  relation: "head",
  residency: "guest",
  joinedOn: "2026-01-10",
  citizenship: "italiana",
  languages: "italiano, francese",
  taxCode: "SMPPRV90C52F704X",
});

/** Units of one apartment each, with a household for each: whom to admit where. */
export const entrances = async (stage: Stage, count: number, series: string) => {
  const householdIds = await createMany(stage, "households", times(count, aHousehold));
  const unitIds = await createMany(
    stage,
    "units",
    times(count, (n) => ({
      code: `${series}${n}`,
      name: `CasAmica ${series}${n}`,
      capacityMeasure: "apartments",
      turnaroundDays: 2,
      turnaroundCounting: "calendar",
    })),
  );
  const placeIds = await createMany(
    stage,
    "places",
    unitIds.map((unitId) => ({
      unitId,
      name: "Bilocale 1",
      kind: "apartment",
      beds: 3,
      availability: [{ from: "2020-01-01" }],
    })),
  );
  return unitIds.map((unitId, n) => ({ unitId, placeId: placeIds[n] ?? "", householdId: householdIds[n] ?? "" }));
};

import type { UnitFolder } from "#admin-ui/board/unit-facts.ts";
import type { RecordOf, ResourceOf } from "#shared/resource";
import { Outage } from "#shared/resources/outage";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { aRecord } from "./records.ts";

/** The same id in every run: the prefix and a number in the alphabet of ids. */
export const idOf = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(26, "0")}`;

const made = <R extends ResourceOf<unknown>>(resource: R, fields: { id: string } & Record<string, unknown>) =>
  resource.schema.parse(aRecord(fields)) as RecordOf<R>;

export const UNIT = idOf("unt", 1);

/** Abitare Insieme: three slots since the beginning of 2026, three households at most. */
export const abitareInsieme = (
  stays: readonly Record<string, unknown>[] = [],
  outages: readonly Record<string, unknown>[] = [],
): UnitFolder => ({
  unit: made(Unit, {
    id: UNIT,
    code: "ABI",
    name: "Abitare Insieme",
    capacityMeasure: "households",
    maxHouseholds: 3,
    ruleVersions: [{ maxHouseholds: 3 }],
  }),
  places: [1, 2, 3].map((n) =>
    made(Place, {
      id: idOf("plc", n),
      unitId: UNIT,
      name: `Posto ${n}`,
      kind: "slot",
      availability: [{ from: "2026-01-01" }],
    }),
  ),
  placements: stays.map((stay, index) =>
    made(Placement, {
      id: idOf("pla", index + 1),
      householdId: idOf("hh", index + 1),
      unitId: UNIT,
      status: "inProgress",
      ...stay,
    }),
  ),
  outages: outages.map((outage, index) =>
    made(Outage, { id: idOf("out", index + 1), reason: "maintenance", ...outage }),
  ),
});

/** Aliante: paths, no dwelling, no number stated. */
export const aliante = (stays: readonly Record<string, unknown>[] = []): UnitFolder => ({
  unit: made(Unit, { id: UNIT, code: "ALI", name: "Progetto Aliante", capacityMeasure: "paths" }),
  places: [],
  placements: stays.map((stay, index) =>
    made(Placement, {
      id: idOf("pla", index + 1),
      householdId: idOf("hh", index + 1),
      unitId: UNIT,
      status: "inProgress",
      ...stay,
    }),
  ),
  outages: [],
});

import { ulid } from "ulid";
import { calendarOf, householdCalendarKey, unitCalendarKey } from "#functions/db/calendars";
import { recordKey } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { cancelPlacement } from "#functions/use-cases/cancel-placement";
import { confirmPlacement } from "#functions/use-cases/confirm-placement";
import { type Context, contextFor } from "#functions/use-cases/context";
import { correctPlacement } from "#functions/use-cases/correct-placement";
import { enterPlacement } from "#functions/use-cases/enter-placement";
import { extendPlacement } from "#functions/use-cases/extend-placement";
import { optionPlace, reservePlace } from "#functions/use-cases/option-place";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { recordNoShow } from "#functions/use-cases/record-no-show";
import { reschedulePlacement } from "#functions/use-cases/reschedule-placement";
import { saveOne } from "#functions/use-cases/save-one";
import { transferHousehold } from "#functions/use-cases/transfer-household";
import { creation, newRecord } from "#functions/use-cases/writes";
import { addDays } from "#shared/dates";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import type { Deed } from "./deeds.ts";
import type { Done } from "./expected.ts";
import type { Houses } from "./model.ts";

const FIRST = "2026-05-04";
export const dateOf = (day: number) => addDays(FIRST, day);

/** The real application with houses and households of its own, and a clock of its own. */
export interface Service {
  table: Table;
  at: (day: number) => Context & { ids: string[] };
  units: string[];
  places: string[];
  households: string[];
}

/** A context that remembers the ids it gave: the last of a kind belongs to the attempt that was committed. */
const contextAt = (table: Table, day: number) => {
  const ids: string[] = [];
  const newId = (prefix: string) => {
    ids.push(`${prefix}_${ulid()}`);
    return ids.at(-1) ?? "";
  };
  const now = () => `${dateOf(day)}T08:00:00.000Z`;
  return { ...contextFor({ table, now, newId }, { id: "coordinator", roles: ["coordinator"] }), ids };
};

export const openService = async (table: Table, { places, units }: Houses, households: number): Promise<Service> => {
  const ctx = contextAt(table, 0);
  const unitRecords = units.map(({ max, turnaround }, n) =>
    newRecord(ctx, Unit, {
      ...{ code: ulid().slice(-8), name: `Unit ${n}`, capacityMeasure: "households", ruleVersions: [] },
      ...{ maxHouseholds: max, turnaroundDays: turnaround, turnaroundCounting: "calendar" },
    }),
  );
  const placeRecords = places.map(({ unit, households: householdsAtOnce }, n) =>
    newRecord(ctx, Place, {
      ...{ unitId: unitRecords[unit]?.id, name: `Place ${n}`, kind: "slot", householdsAtOnce },
      availability: [{ from: "2020-01-01" }],
    }),
  );
  const householdRecords = Array.from({ length: households }, (_, n) =>
    newRecord(ctx, Household, { type: "singleWoman", status: "known", code: `N-${n}` }),
  );
  await table.commit([
    ...unitRecords.flatMap((record) => creation(Unit, record)),
    ...placeRecords.flatMap((record) => creation(Place, record)),
    ...householdRecords.flatMap((record) => creation(Household, record)),
  ]);
  const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);
  const at = (day: number) => contextAt(table, day);
  return { table, at, units: idsOf(unitRecords), places: idsOf(placeRecords), households: idsOf(householdRecords) };
};

const until = (from: number, nights: number | undefined) => (nights === undefined ? undefined : dateOf(from + nights));
const maybe = (day: number | undefined) => (day === undefined ? undefined : dateOf(day));
const reason = "demo";

const act = (
  service: Service,
  houses: Houses,
  ctx: Context,
  day: number,
  deed: Deed,
  target: string,
): Promise<unknown> => {
  const at = (place: number) => ({
    unitId: service.units[houses.places[place]?.unit ?? 0] ?? "",
    placeId: service.places[place],
  });
  switch (deed.does) {
    case "option":
    case "reserve":
    case "admit": {
      const { unitId, placeId } = at(deed.place);
      const from = deed.does === "admit" ? day - deed.ago : day + deed.in;
      const householdId = service.households[deed.who] ?? "";
      const wish = { householdId, placeId, from: dateOf(from), expectedTo: until(from, deed.nights) };
      if (deed.does === "admit") return admitHousehold(ctx, unitId, wish);
      if (deed.does === "reserve") return reservePlace(ctx, unitId, wish);
      return optionPlace(ctx, unitId, { ...wish, expiresOn: dateOf(day + deed.expires) });
    }
    case "confirm":
      return confirmPlacement(ctx, target, {});
    case "reschedule": {
      const expires = deed.expires === undefined ? {} : { optionExpiresOn: dateOf(day + deed.expires) };
      const days = { expectedIn: dateOf(day + deed.in), expectedOut: dateOf(day + deed.in + deed.nights) };
      return reschedulePlacement(ctx, target, { ...days, ...expires });
    }
    case "enter":
      return enterPlacement(ctx, target, { on: dateOf(day - deed.ago) });
    case "extend":
      return extendPlacement(ctx, target, { to: dateOf(day + deed.by), reason });
    case "transfer": {
      const on = day - deed.ago;
      return transferHousehold(ctx, target, {
        ...at(deed.place),
        on: dateOf(on),
        expectedOut: until(on, deed.nights),
        reason,
      });
    }
    case "depart":
      return recordDeparture(ctx, target, {
        on: dateOf(day - deed.ago),
        reason: "ownHome",
        destination: "privateRent",
      });
    case "cancel":
      return cancelPlacement(ctx, target, { cancellationReason: "other" });
    case "noShow":
      return recordNoShow(ctx, target, { cancellationReason: "noContact" });
    case "correct":
      return correctPlacement(ctx, target, { actualIn: maybe(deed.toIn), actualOut: maybe(deed.toLeft), reason });
    case "outage": {
      const days = { from: dateOf(day + deed.in), to: dateOf(day + deed.in + deed.nights) };
      return saveOne(ctx, Outage, { create: { placeId: service.places[deed.place], ...days, reason: "maintenance" } });
    }
  }
};

/** Does a deed; answers what it made when it was accepted, and the refusal's code when it was not. */
export const perform = async (
  service: Service,
  houses: Houses,
  day: number,
  { deed, target = "" }: { deed: Deed; target?: string },
): Promise<{ done: Done; refused?: string }> => {
  const ctx = service.at(day);
  const last = (prefix: string) => ctx.ids.findLast((id) => id.startsWith(prefix)) ?? "";
  const made = () => ({ deed, target, made: last(deed.does === "outage" ? "out_" : "pla_"), turnaround: last("out_") });
  try {
    await act(service, houses, ctx, day, deed, target);
    return { done: made() };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { done: made(), refused: String(error.code) };
  }
};

/** The calendars as they stand, and the records of the placements that the ids name. */
export const readAll = async ({ table, units, households }: Service, placementIds: readonly string[]) => {
  const unitKeys = units.map(unitCalendarKey);
  const householdKeys = households.map(householdCalendarKey);
  const keys = [...unitKeys, ...householdKeys];
  const items = await table.getMany([
    ...keys,
    ...households.map((id) => recordKey(Household, id)),
    ...placementIds.map((id) => recordKey(Placement, id)),
  ]);
  const calendars = keys.map((key, n) => calendarOf(key, items[n]));
  const records = items.slice(keys.length);
  return {
    ofUnits: calendars.slice(0, units.length),
    ofHouseholds: calendars.slice(units.length),
    households: records.slice(0, households.length),
    placements: records.slice(households.length),
  };
};

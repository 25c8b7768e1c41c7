import * as z from "zod";

const count = () => z.int().min(0);

const figures = { places: count(), occupied: count(), unavailable: count(), reserved: count(), free: count() };

const CapacityDay = z.strictObject({ date: z.iso.date(), ...figures }).meta({ id: "CapacityDay" });
type CapacityDay = z.infer<typeof CapacityDay>;

/** What a partner is answered: each of its units, day by day. Numbers only. */
export const Capacity = z
  .strictObject({
    definitions: z.strictObject({
      places: z.string(),
      occupied: z.string(),
      unavailable: z.string(),
      reserved: z.string(),
      free: z.string(),
    }),
    units: z.array(
      z
        .strictObject({
          code: z.string(),
          name: z.string(),
          asOf: z.iso.datetime(),
          horizon: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
          days: z.array(CapacityDay),
        })
        .meta({ id: "UnitCapacity" }),
    ),
  })
  .meta({ id: "Capacity" });
export type Capacity = z.infer<typeof Capacity>;

/** A unit's figures as they are kept: days that are alike share them, so that half a year stays a small item. */
export const CapacityView = z.object({
  code: z.string(),
  name: z.string(),
  asOf: z.string(),
  /** The civil date in Europe/Rome on which this was reckoned: what lies after it is forecast. */
  today: z.iso.date(),
  runs: z.array(z.object({ dates: z.array(z.iso.date()).min(1), ...figures })),
});
export type CapacityView = z.infer<typeof CapacityView>;

const figureNames = ["places", "occupied", "unavailable", "reserved", "free"] as const;

const areAlike = (a: Omit<CapacityDay, "date">, b: Omit<CapacityDay, "date">) =>
  figureNames.every((name) => a[name] === b[name]);

/** Days in order, as runs of days that are alike. */
export const runsOf = (days: readonly CapacityDay[]): CapacityView["runs"] => {
  const runs: CapacityView["runs"] = [];
  for (const { date, ...day } of days) {
    const last = runs.at(-1);
    if (last && areAlike(last, day)) last.dates.push(date);
    else runs.push({ dates: [date], ...day });
  }
  return runs;
};

/** The days again, in order. */
export const daysOfRuns = (runs: CapacityView["runs"]): CapacityDay[] =>
  runs.flatMap(({ dates, ...day }) => dates.map((date) => ({ date, ...day })));

/** Whether a day that was known before has other figures now; that the horizon has moved on is no news. */
export const hasMoved = (before: CapacityView["runs"], after: CapacityView["runs"]): boolean => {
  const known = new Map(daysOfRuns(before).map((day) => [day.date, day]));
  return daysOfRuns(after).some((day) => {
    const was = known.get(day.date);
    return was !== undefined && !areAlike(was, day);
  });
};

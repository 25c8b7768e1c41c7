import { dequal } from "dequal";
import type { CalendarStay } from "#shared/rules/unit-calendar";
import { type Done, expected } from "./expected.ts";
import { claims, HORIZON, type Model, type ModelStay } from "./model.ts";
import { dateOf, type readAll, type Service } from "./service.ts";

type Real = Awaited<ReturnType<typeof readAll>>;

const onCalendar = {
  optioned: "reserved",
  confirmed: "reserved",
  inProgress: "inProgress",
  departed: "ended",
} as const;
type Standing = keyof typeof onCalendar;
const isStanding = (status: string): status is Standing => status in onCalendar;

const day = (date: number | undefined) => (date === undefined ? undefined : dateOf(date));

const stayLine = ({ id, who, place, status, ...stay }: ModelStay, { households, places }: Service): string[] => {
  if (!isStanding(status)) return [];
  const to = day(stay.left ?? stay.out);
  const expires = status === "optioned" ? day(stay.expires) : undefined;
  return [[id, households[who], places[place], onCalendar[status], day(stay.in), to, expires].join(" ")];
};

const realLine = ({ placementId, householdId, placeId, status, from, to, expiresOn }: CalendarStay): string =>
  [placementId, householdId, placeId, status, from, to, expiresOn].join(" ");

const statusOf = (stays: readonly ModelStay[]): string => {
  if (stays.some(({ status }) => status === "inProgress")) return "inHousing";
  return stays.some(({ status }) => status === "departed") ? "departed" : "known";
};

/** The state as text: what the model says the calendars, the placements and the households are. */
export const modelText = (model: Model, service: Service) => ({
  units: service.units.map((_, unit) => ({
    stays: model.stays
      .filter(({ place }) => model.houses.places[place]?.unit === unit)
      .flatMap((stay) => stayLine(stay, service))
      .sort(),
    outages: model.outages
      .filter(({ place }) => model.houses.places[place]?.unit === unit)
      .map(({ id, place, from, to }) => [id, service.places[place], dateOf(from), dateOf(to)].join(" "))
      .sort(),
  })),
  households: service.households.map((_, who) => {
    const own = model.stays.filter((stay) => stay.who === who);
    return { stays: own.flatMap((stay) => stayLine(stay, service)).sort(), status: statusOf(own) };
  }),
  placements: model.stays.map(({ id, status, version }) => `${id} ${status} ${version}`).sort(),
});

export const realText = ({ ofUnits, ofHouseholds, households, placements }: Real): ReturnType<typeof modelText> => ({
  units: ofUnits.map(({ stays, outages }) => ({
    stays: stays.map(realLine).sort(),
    outages: outages.map(({ outageId, placeId, from, to }) => [outageId, placeId, from, to].join(" ")).sort(),
  })),
  households: ofHouseholds.map(({ stays }, n) => ({
    stays: stays.map(realLine).sort(),
    status: String(households[n]?.status),
  })),
  placements: placements.map((item) => `${item?.id} ${item?.status} ${item?.version}`).sort(),
});

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, n) => orders(items.toSpliced(n, 1)).map((rest) => [item, ...rest]));

/** The models that lead from one to the next when deeds are done one after the other; nothing if one is refused. */
const road = (model: Model, deeds: readonly Done[]): Model[] | undefined => {
  const models = [model];
  for (const done of deeds) {
    const next = expected(models.at(-1) ?? model, done);
    if (!next) return undefined;
    models.push(next);
  }
  return models;
};

/**
 * Deeds that were done at once have to come to the same as if they had been done in some order: all that were
 * accepted lead to what is there now, and each that was refused would have been refused somewhere on the way.
 */
export const explains = (
  model: Model,
  { accepted, refused }: { accepted: readonly Done[]; refused: readonly Done[] },
  { service, real }: { service: Service; real: ReturnType<typeof modelText> },
): Model | undefined => {
  const roads = orders(accepted).flatMap((order) => road(model, order) ?? []);
  const ends = orders(accepted)
    .flatMap((order) => [road(model, order)])
    .filter((models) => models !== undefined)
    .filter((models) => dequal(modelText(models.at(-1) ?? model, service), real));
  const isRefused = (done: Done) => roads.some((one) => expected(one, done) === undefined);
  return ends.length > 0 && refused.every(isRefused) ? ends[0]?.at(-1) : undefined;
};

/** Days on which more households really were or are somewhere than fit, or one household was in two places. */
export const crowdedDays = ({ houses, stays, today }: Model): string[] => {
  const present = stays.filter(({ status }) => status === "inProgress" || status === "departed");
  const crowded: string[] = [];
  for (let on = -HORIZON / 3; on <= today; on++) {
    const there = present.filter((stay) => claims(stay, on, today));
    const count = (same: (stay: ModelStay) => boolean) => there.filter(same).length;
    houses.places.forEach(({ households }, place) => {
      if (count((stay) => stay.place === place) > households) crowded.push(`place ${place} on ${on}`);
    });
    houses.units.forEach(({ max }, unit) => {
      if (count((stay) => houses.places[stay.place]?.unit === unit) > max) crowded.push(`unit ${unit} on ${on}`);
    });
    for (const { who } of there) if (count((stay) => stay.who === who) > 1) crowded.push(`household ${who} on ${on}`);
  }
  return crowded;
};

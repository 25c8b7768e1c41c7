import type { Deed } from "./deeds.ts";

/** A stay as the model knows it; days are whole numbers, `out` is the first day without it. */
export interface ModelStay {
  id: string;
  who: number;
  place: number;
  status: "optioned" | "confirmed" | "inProgress" | "departed" | "cancelled" | "didNotArrive";
  in: number;
  /** Expected; unset: until further notice. */
  out?: number;
  left?: number;
  expires?: number;
  from?: string;
  version: number;
}

export interface ModelOutage {
  id: string;
  place: number;
  from: number;
  to: number;
  turnaround: boolean;
}

export interface ModelPlace {
  unit: number;
  households: number;
}

export interface Houses {
  places: readonly ModelPlace[];
  /** By unit: most households at once, days of turnaround. */
  units: readonly { max: number; turnaround: number }[];
}

export interface Model {
  houses: Houses;
  today: number;
  stays: readonly ModelStay[];
  outages: readonly ModelOutage[];
}

/** Beyond every day that a sequence speaks of. */
export const HORIZON = 150;
const FIRST_DAY = -60;

/** Whether a stay claims a day, as seen today: the whole rule of the model. */
export const claims = (stay: ModelStay, day: number, today: number): boolean => {
  if (day < stay.in || stay.status === "cancelled" || stay.status === "didNotArrive") return false;
  if (stay.status === "departed") return day < (stay.left ?? 0);
  if (stay.status === "optioned" && (stay.expires ?? HORIZON) < today) return false;
  const out = stay.out ?? HORIZON;
  return day < (stay.status === "inProgress" ? Math.max(out, today + 1) : out);
};

/** Whether a stay may have a day: no outage, room in its place and its unit, and nowhere else at once. */
const hasRoom = (model: Model, stay: ModelStay, day: number): boolean => {
  const { places, units } = model.houses;
  const own = places[stay.place];
  if (!own) return false;
  if (model.outages.some((outage) => outage.place === stay.place && outage.from <= day && day < outage.to))
    return false;
  const there = model.stays.filter((other) => other.id !== stay.id && claims(other, day, model.today));
  const inPlace = there.filter((other) => other.place === stay.place).length;
  const inUnit = there.filter((other) => places[other.place]?.unit === own.unit).length;
  const elsewhere = there.some((other) => other.who === stay.who);
  return inPlace < own.households && inUnit < (units[own.unit]?.max ?? 0) && !elsewhere;
};

/** The days of a stay that `had` did not have; all of them for a new one and for one that begins in earnest. */
const newDays = (stay: ModelStay, had: ModelStay | undefined, today: number): number[] => {
  const begins = stay.status === "inProgress" && had?.status !== "inProgress";
  const days: number[] = [];
  for (let day = FIRST_DAY; day < HORIZON; day++)
    if (claims(stay, day, today) && (begins || !had || !claims(had, day, today))) days.push(day);
  return days;
};

/** The model with stays changed or added, when all their new days have room; nothing otherwise. */
export const changed = (model: Model, changes: readonly ModelStay[]): Model | undefined => {
  const ids = new Set(changes.map(({ id }) => id));
  const next = { ...model, stays: [...model.stays.filter(({ id }) => !ids.has(id)), ...changes] };
  const fits = changes.every((stay) => {
    const had = model.stays.find(({ id }) => id === stay.id);
    return newDays(stay, had, model.today).every((day) => hasRoom(next, stay, day));
  });
  return fits ? next : undefined;
};

export const overlapping = (outages: readonly ModelOutage[], wanted: Omit<ModelOutage, "id" | "turnaround">) =>
  outages.filter((one) => one.place === wanted.place && one.from < wanted.to && wanted.from < one.to);

/** A deed with what it is done to: one of the stays that are there, and the days that somebody means to correct. */
export const aimed = (model: Model, deed: Deed): { deed: Deed; target?: string }[] => {
  if (!("on" in deed)) return [{ deed }];
  const open = model.stays.filter(({ status }) => status !== "cancelled" && status !== "didNotArrive");
  const stay = open.toSorted((a, b) => (a.id < b.id ? -1 : 1))[deed.on % Math.max(1, open.length)];
  if (!stay) return [];
  if (deed.does !== "correct") return [{ deed, target: stay.id }];
  const toIn = deed.inBy === 0 ? undefined : stay.in + deed.inBy;
  const toLeft = deed.outBy === 0 || stay.left === undefined ? undefined : stay.left + deed.outBy;
  return [{ deed: { ...deed, toIn, toLeft }, target: stay.id }];
};

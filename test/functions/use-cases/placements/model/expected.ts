import type { Deed } from "./deeds.ts";
import { changed, type Model, type ModelOutage, type ModelStay, overlapping } from "./model.ts";

/** A deed on its target, with the ids of what it made, as far as it was done. */
export interface Done {
  deed: Deed;
  target?: string;
  /** Of the stay or the outage that it made. */
  made: string;
  /** Of the turnaround that it began. */
  turnaround: string;
}

/** Days after which a coordinator no longer writes an entry down. */
const WINDOW = 14;

const after = (stay: ModelStay, changes: Partial<ModelStay>): ModelStay => ({
  ...stay,
  ...changes,
  version: stay.version + 1,
});

const outOf = (from: number, nights: number | undefined) => (nights === undefined ? undefined : from + nights);

/** The turnaround that begins when a stay ends on a day, cut by the outages that are there. */
const turnaround = (model: Model, place: number, left: number, id: string, known?: ModelOutage): Model => {
  const others = model.outages.filter((one) => one.id !== known?.id);
  const days = model.houses.units[model.houses.places[place]?.unit ?? 0]?.turnaround ?? 0;
  const whole = { place, from: left, to: left + days };
  const to = Math.min(whole.to, ...overlapping(others, whole).map(({ from }) => from));
  if (days === 0 || to <= left) return { ...model, outages: others };
  return { ...model, outages: [...others, { id, ...whole, to, turnaround: true }] };
};

const begin = (model: Model, { deed, made }: Done): Model | undefined => {
  const { today } = model;
  if (deed.does === "option" || deed.does === "reserve") {
    const from = today + deed.in;
    const status = deed.does === "option" ? "optioned" : "confirmed";
    const expires = deed.does === "option" ? today + deed.expires : undefined;
    const { who, place, nights } = deed;
    return changed(model, [{ id: made, who, place, status, in: from, out: outOf(from, nights), expires, version: 1 }]);
  }
  if (deed.does === "admit") {
    const from = today - deed.ago;
    const { who, place, nights } = deed;
    return changed(model, [
      { id: made, who, place, status: "inProgress", in: from, out: outOf(from, nights), version: 1 },
    ]);
  }
  if (deed.does !== "outage") return undefined;
  const outage = { place: deed.place, from: today + deed.in, to: today + deed.in + deed.nights };
  if (overlapping(model.outages, outage).length > 0) return undefined;
  return { ...model, outages: [...model.outages, { id: made, ...outage, turnaround: false }] };
};

const ofReservation = (model: Model, stay: ModelStay, { deed }: Done): Model | undefined => {
  const { today } = model;
  switch (deed.does) {
    case "confirm":
      if (stay.status !== "optioned" || stay.in < today) return undefined;
      return changed(model, [after(stay, { status: "confirmed", expires: undefined })]);
    case "reschedule": {
      if (stay.status === "confirmed" && deed.expires !== undefined) return undefined;
      const expires = deed.expires === undefined ? stay.expires : today + deed.expires;
      const from = today + deed.in;
      return changed(model, [after(stay, { in: from, out: from + deed.nights, expires })]);
    }
    case "enter": {
      const from = today - deed.ago;
      if (stay.out !== undefined && stay.out < from) return undefined;
      return changed(model, [after(stay, { status: "inProgress", in: from, expires: undefined })]);
    }
    case "cancel":
      return changed(model, [after(stay, { status: "cancelled" })]);
    case "noShow":
      if (stay.status !== "confirmed" || stay.in > today) return undefined;
      return changed(model, [after(stay, { status: "didNotArrive" })]);
    default:
      return undefined;
  }
};

const ofStay = (model: Model, stay: ModelStay, done: Done): Model | undefined => {
  const { deed } = done;
  const { today } = model;
  switch (deed.does) {
    case "extend": {
      const to = today + deed.by;
      if (stay.out === undefined || to <= stay.out) return undefined;
      return changed(model, [after(stay, { out: to })]);
    }
    case "depart": {
      const left = today - deed.ago;
      if (left < stay.in) return undefined;
      const next = changed(model, [after(stay, { status: "departed", left })]);
      return next && turnaround(next, stay.place, left, done.turnaround);
    }
    case "transfer": {
      const on = today - deed.ago;
      if (on < stay.in || deed.place === stay.place) return undefined;
      const carried = stay.out !== undefined && stay.out > on ? stay.out : undefined;
      const { who } = stay;
      const entered: ModelStay = {
        ...{ id: done.made, who, place: deed.place, status: "inProgress", in: on, from: stay.id, version: 1 },
        out: outOf(on, deed.nights) ?? carried,
      };
      const next = changed(model, [after(stay, { status: "departed", left: on }), entered]);
      return next && turnaround(next, stay.place, on, done.turnaround);
    }
    default:
      return undefined;
  }
};

const isLate = (model: Model, ...days: number[]) =>
  days.some((day) => day > model.today) || Math.min(...days) < model.today - WINDOW;

interface Days {
  toIn?: number;
  toLeft?: number;
}

const correct = (model: Model, stay: ModelStay, { toIn = stay.in, toLeft = stay.left }: Days): Model | undefined => {
  const [enters, leaves] = [toIn !== stay.in, toLeft !== stay.left];
  if (!(enters || leaves) || (leaves && stay.status !== "departed")) return undefined;
  const next = after(stay, { in: toIn, left: toLeft });
  if (enters && isLate(model, stay.in, next.in)) return undefined;
  const [was, is] = [stay.left ?? 0, next.left ?? 0];
  if (leaves && isLate(model, was, is)) return undefined;
  if (stay.status === "departed" && is < next.in) return undefined;
  const before = !enters ? undefined : model.stays.find(({ id }) => id === stay.from);
  const later = leaves ? model.stays.find(({ from }) => from === stay.id) : undefined;
  const beside = [
    ...(before ? [{ was: before, is: after(before, { left: next.in }) }] : []),
    ...(later ? [{ was: later, is: after(later, { in: is }) }] : []),
  ];
  const all = [{ was: stay, is: next }, ...beside];
  const impossible = all.some(
    ({ is: one }) =>
      (one.left ?? one.in) < one.in || (one.out !== undefined && one.out < one.in && one.id !== before?.id),
  );
  if (impossible) return undefined;
  return changed(
    movedTurnarounds(model, all),
    all.map(({ is: one }) => one),
  );
};

/** A turnaround moves first, so that the day it makes way for is free again. */
const movedTurnarounds = (seen: Model, all: readonly { was: ModelStay; is: ModelStay }[]): Model =>
  all.reduce((model, { was, is }) => {
    if (was.left === undefined || is.left === undefined || was.left === is.left) return model;
    const known = seen.outages.find((one) => one.turnaround && one.place === was.place && one.from === was.left);
    return known ? turnaround(model, is.place, is.left, known.id, known) : model;
  }, seen);

/** What a deed comes to when it is done alone, or nothing when it has to be refused. */
export const expected = (model: Model, done: Done): Model | undefined => {
  const { deed, target } = done;
  if (!("on" in deed)) return begin(model, done);
  const stay = model.stays.find(({ id }) => id === target);
  if (!stay) return undefined;
  if (deed.does === "correct")
    return stay.status === "inProgress" || stay.status === "departed" ? correct(model, stay, deed) : undefined;
  if (stay.status === "optioned" || stay.status === "confirmed") return ofReservation(model, stay, done);
  return stay.status === "inProgress" ? ofStay(model, stay, done) : undefined;
};

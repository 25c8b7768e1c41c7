import fc from "fast-check";

/** Days are whole numbers: day 0 is the first of a sequence. Relative to the day on which the deed is done. */
export type Deed =
  | { does: "option"; who: number; place: number; in: number; nights?: number; expires: number }
  | { does: "reserve"; who: number; place: number; in: number; nights?: number }
  | { does: "admit"; who: number; place: number; ago: number; nights?: number }
  | { does: "confirm"; on: number }
  | { does: "reschedule"; on: number; in: number; nights: number; expires?: number }
  | { does: "enter"; on: number; ago: number }
  | { does: "extend"; on: number; by: number }
  | { does: "transfer"; on: number; place: number; ago: number; nights?: number }
  | { does: "depart"; on: number; ago: number }
  | { does: "cancel"; on: number }
  | { does: "noShow"; on: number }
  | { does: "correct"; on: number; inBy: number; outBy: number; toIn?: number; toLeft?: number }
  | { does: "outage"; place: number; in: number; nights: number };

export const HOUSEHOLDS = 5;
/** Places of both units together. */
export const PLACES = 5;

const who = fc.nat(HOUSEHOLDS - 1);
const place = fc.nat(PLACES - 1);
const on = fc.nat(30);
const nights = fc.integer({ min: 1, max: 12 });
const openOrNights = fc.option(nights, { nil: undefined, freq: 4 });
const soon = fc.nat(6);
const ago = fc.nat(3);

const of = <D extends Deed["does"]>(
  does: D,
  fields: { [F in string]: fc.Arbitrary<number | undefined> },
  weight: number,
) => ({
  arbitrary: fc.record({ does: fc.constant(does), ...fields }) as fc.Arbitrary<unknown> as fc.Arbitrary<Deed>,
  weight,
});

/** One thing that somebody does; what it is done to is a number, taken among what is there. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  of("option", { who, place, in: soon, nights: openOrNights, expires: soon }, 4),
  of("reserve", { who, place, in: soon, nights: openOrNights }, 3),
  of("admit", { who, place, ago, nights: openOrNights }, 5),
  of("confirm", { on }, 2),
  of("reschedule", { on, in: soon, nights, expires: fc.option(soon, { nil: undefined }) }, 2),
  of("enter", { on, ago }, 4),
  of("extend", { on, by: fc.nat(20) }, 3),
  of("transfer", { on, place, ago, nights: openOrNights }, 4),
  of("depart", { on, ago }, 4),
  of("cancel", { on }, 1),
  of("noShow", { on }, 1),
  of("correct", { on, inBy: fc.integer({ min: -3, max: 3 }), outBy: fc.integer({ min: -3, max: 3 }) }, 4),
  of("outage", { place, in: soon, nights: fc.integer({ min: 1, max: 4 }) }, 1),
);

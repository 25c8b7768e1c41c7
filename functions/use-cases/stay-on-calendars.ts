import { dequal } from "dequal";
import { unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Household } from "#shared/resources/household";
import type { Outage } from "#shared/resources/outage";
import type { Placement } from "#shared/resources/placement";
import type { Referral } from "#shared/resources/referral";
import { outageOf, stayOf } from "#shared/rules/calendar-stays";
import { householdStatusAfter } from "#shared/rules/household-stays";
import { withOutage, withoutOutage } from "#shared/rules/outage-calendar";
import { addedDays } from "#shared/rules/stay-changes";
import { withoutStay, withStay } from "#shared/rules/unit-calendar";
import { type Book, bookWrites, houseIn, openBook, placeIn } from "./book.ts";
import { refuseInTwoPlaces } from "./calendars.ts";
import type { Context } from "./context.ts";
import { seekerOf } from "./entry-checks.ts";
import { readReferral } from "./referral-entry.ts";
import { refuseWithoutRoom } from "./room.ts";
import { nextVersion, replacement } from "./writes.ts";

/** A placement as it was and as it will be. Its unit never changes, and its place only while it is reserved: a transfer is two placements. */
export interface StayChange {
  before?: Placement;
  after: Placement;
}

/** What happens to stays in one event, and the outages that it begins, moves or takes away. */
export interface StayEvent {
  /** The action under which the household's own revision stands. */
  action: string;
  stays: readonly StayChange[];
  outages?: readonly Outage[];
  /** What is known of the household besides its type. */
  referral?: Referral;
}

/**
 * One event on all its calendars, with whatever follows for the household's status: the writes that belong into its
 * transaction. Days that a stay did not have before have to find room; those it had, and shorter stays, need none.
 * Refuses with `noRoom` or `alreadyPlaced`.
 */
export const staysInBook = async (ctx: Context, seen: Book, event: StayEvent): Promise<Write[]> => {
  const after = entered(seen, event, ctx.today());
  for (const change of event.stays) await refuseAddedDays(ctx, after, change, event);
  return [...bookWrites(seen, after), ...householdFollows(ctx, after, event)];
};

const entered = (seen: Book, { stays, outages = [] }: StayEvent, today: string): Book => {
  let book = seen;
  for (const { before, after } of stays) {
    const stay = stayOf(after);
    if (dequal(stay, before && stayOf(before))) continue;
    const written = <C extends Book["ofHousehold"]>(calendar: C): C =>
      stay ? withStay(calendar, stay, today) : withoutStay(calendar, after.id);
    book = onHouse({ ...book, ofHousehold: written(book.ofHousehold) }, after.unitId, written);
  }
  for (const outage of outages) {
    const place = placeIn(seen, outage.placeId);
    if (!place) throw new Error("An outage in the book is of one of its places.");
    book = onHouse(book, place.unitId, (calendar) =>
      outage.archived ? withoutOutage(calendar, outage.id) : withOutage(calendar, outageOf(outage), today),
    );
  }
  return book;
};

const onHouse = (book: Book, unitId: string, change: <C extends Book["ofHousehold"]>(calendar: C) => C): Book => ({
  ...book,
  houses: book.houses.map((house) =>
    house.unit.id === unitId ? { ...house, calendar: change(house.calendar) } : house,
  ),
});

const refuseAddedDays = async (ctx: Context, book: Book, { before, after }: StayChange, event: StayEvent) => {
  const { unit, calendar } = houseIn(book, after.unitId);
  const { household, ofHousehold } = book;
  const seeker = seekerOf(household, event.referral);
  for (const stay of addedDays(stayOf(after), before && stayOf(before), ctx.today())) {
    await refuseWithoutRoom(ctx, calendar, { stay, unit, place: placeIn(book, after.placeId), seeker });
    await refuseInTwoPlaces(ctx, ofHousehold, stay, household.code ?? "");
  }
};

const householdFollows = (ctx: Context, { household, ofHousehold, isNew }: Book, event: StayEvent): Write[] => {
  if (isNew) return [];
  const status = householdStatusAfter(household.status, ofHousehold.stays);
  return status === household.status
    ? [unchangedRecord(Household, household)]
    : replacement(Household, household, nextVersion(ctx, household, { status }), event.action);
};

/** The book of one placement: its household, its unit, its place. */
export const bookOf = (ctx: Context, { householdId, unitId, placeId }: Placement): Promise<Book> =>
  openBook(ctx, { household: householdId, unitIds: [unitId], placeIds: [placeId] });

/** A placement on both its calendars, as it is after a change of itself alone; nothing where its days stay the same. */
export const stayOnCalendars = async (
  ctx: Context,
  after: Placement,
  before?: Placement,
  action = "edited",
): Promise<Write[]> => {
  if (dequal(stayOf(after), before && stayOf(before))) return [];
  const [book, referral] = await Promise.all([bookOf(ctx, after), readReferral(ctx, after.referralId)]);
  return staysInBook(ctx, book, { action, stays: [{ before, after }], referral });
};

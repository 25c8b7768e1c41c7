import { addDays, later } from "#shared/dates";
import { Household } from "#shared/resources/household";
import { Placement } from "#shared/resources/placement";
import { placeIds, unitIds } from "../fixed-ids.ts";
import type { Booking, Life, Stay } from "../life.ts";
import type { Known, Setting } from "./setting.ts";

/** What was expected on the day of entry; departures come a little earlier or later than that. */
const firstExpectation = ({ tale }: Setting, stay: Stay): string | undefined => {
  if (stay.out === undefined) return stay.expectedOut;
  return later(addDays(stay.out, tale.between(-25, 30)), addDays(stay.in, 30));
};

const tellEducators = ({ tale, team }: Setting, householdId: string, pair: readonly string[], stay: Stay): void => {
  const roles = ["responsible", "substitute"];
  const assigned = pair.map((username, index) => ({
    staffId: team.idOf(username),
    role: roles[index] ?? "substitute",
    from: stay.in,
  }));
  tale.edits(stay.in, "coordinator", Household, householdId, { educators: assigned });
  if (stay.out === undefined) return;
  const ended = assigned.map((assignment) => ({ ...assignment, to: stay.out }));
  tale.edits(stay.out, "coordinator", Household, householdId, { educators: ended });
};

const tellExtension = ({ tale }: Setting, id: string, until: string, { on, to }: { on: string; to: string }): void => {
  const reason = "Serve ancora qualche settimana per la nuova casa. (demo)";
  tale.does(on, "coordinator", { does: "prolong", id, extension: { from: until, to, decidedOn: on, reason } });
};

/** Answers the id of the placement that continues elsewhere. */
const tellMove = ({ tale }: Setting, from: string, { on, to, expectedOut }: NonNullable<Stay["moved"]>): string => {
  const id = tale.newId(Placement.idPrefix, on);
  tale.does(on, "coordinator", { does: "move", id, from, placeId: placeIds[to], expectedOut });
  return id;
};

/** Entry, educators, extension, move and departure. */
export const tellStay = (setting: Setting, life: Life, stay: Stay, known: Known, pair: readonly string[]): void => {
  const { tale } = setting;
  const { householdId, referralId } = known;
  const placeId = stay.place && placeIds[stay.place];
  const entered = tale.newId(Placement.idPrefix, stay.in);
  const expectedTo = firstExpectation(setting, stay);
  const entry = { householdId, referralId, placeId, from: stay.in, expectedTo };
  tale.does(stay.in, "coordinator", { does: "admit", id: entered, unitId: unitIds[life.unit], entry });
  tellEducators(setting, householdId, pair, stay);
  if (stay.prolonged && expectedTo) tellExtension(setting, entered, expectedTo, stay.prolonged);
  const id = stay.moved ? tellMove(setting, entered, stay.moved) : entered;
  if (stay.out === undefined) return;
  const { out: on, reason = "projectConcluded", destination = "privateRent" } = stay;
  tale.does(on, "coordinator", { does: "depart", id, departure: { on, reason, destination } });
};

/** An option or a confirmation, and what became of it. */
export const tellBooking = ({ tale }: Setting, life: Life, booking: Booking, known: Known): void => {
  const id = tale.newId(Placement.idPrefix, booking.on);
  tale.does(booking.on, "coordinator", {
    does: "reserve",
    id,
    reservation: {
      householdId: known.householdId,
      referralId: known.referralId,
      unitId: unitIds[life.unit],
      placeId: placeIds[booking.place],
      status: booking.status,
      optionExpiresOn: booking.expires,
      expectedIn: booking.in,
      expectedOut: booking.out,
    },
  });
  if (booking.released) {
    const { on, status } = booking.released;
    tale.does(on, "coordinator", { does: "release", id, status });
  }
};

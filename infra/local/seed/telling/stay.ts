import { addDays, later } from "#shared/dates";
import { Placement } from "#shared/resources/placement";
import { assignEducators } from "#shared/steps/households";
import { extend, transfer } from "#shared/steps/placements";
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
  const assigned = [...new Set(pair)].map((username, index) => ({
    staffId: team.idOf(username),
    role: roles[index] ?? "substitute",
    from: stay.in,
  }));
  const assign = (on: string, educators: object[]) =>
    tale.does(on, "coordinator", { does: "take", step: assignEducators, id: householdId, told: { educators } });
  assign(stay.in, assigned);
  if (stay.out === undefined) return;
  // Whoever accompanies a household out still answers for it that day.
  const to = addDays(stay.out, 1);
  assign(
    stay.out,
    assigned.map((assignment) => ({ ...assignment, to })),
  );
};

const tellExtension = ({ tale }: Setting, id: string, { on, to }: { on: string; to: string }): void => {
  const told = { to, reason: "Serve ancora qualche settimana per la nuova casa. (demo)" };
  tale.does(on, "coordinator", { does: "take", step: extend, id, told });
};

/** Answers the id of the placement that continues elsewhere. */
const tellMove = ({ tale }: Setting, left: string, { on, to, expectedOut }: NonNullable<Stay["moved"]>): string => {
  const id = tale.newId(Placement.idPrefix, on);
  const placeId = placeIds[to];
  const reason = "Perdita in cucina: l'appartamento va liberato per i lavori. (demo)";
  const told = { unitId: unitIds.CAS, placeId, on, expectedOut, reason };
  tale.does(on, "coordinator", { does: "take", step: transfer, id: left, told, news: [id], touches: [id] });
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
  if (stay.prolonged && expectedTo) tellExtension(setting, entered, stay.prolonged);
  const id = stay.moved ? tellMove(setting, entered, stay.moved) : entered;
  if (stay.out === undefined) return;
  const { out: on, reason = "projectConcluded", destination = "privateRent" } = stay;
  tale.does(on, "coordinator", { does: "depart", id, departure: { on, reason, destination } });
};

/** An option or a confirmation, and what became of it. */
export const tellBooking = ({ tale }: Setting, life: Life, booking: Booking, known: Known): void => {
  const id = tale.newId(Placement.idPrefix, booking.on);
  const { householdId, referralId } = known;
  const placeId = placeIds[booking.place];
  const wish = {
    householdId,
    referralId,
    placeId,
    from: booking.in,
    expectedTo: booking.out,
    expiresOn: booking.expires,
  };
  tale.does(booking.on, "coordinator", { does: "reserve", id, unitId: unitIds[life.unit], wish });
  if (!booking.released) return;
  const { on, step, reason: cancellationReason } = booking.released;
  tale.does(on, "coordinator", { does: "take", step, id, told: { cancellationReason } });
};

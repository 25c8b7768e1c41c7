import { describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { assignEducators } from "#functions/use-cases/assign-educators";
import type { Role } from "#shared/access";
import type { ResourceOf } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { aDigestWorld } from "#test/functions/daily-digest/digest-world";
import { staffApiOf } from "#test/staff-call";
import { CANARY, CANARY_CENTS, planted } from "./canaries.ts";

const SOON = "2026-10-14";

/** A house full of canaries in which everything that can be due is due, told to everybody who works there. */
const aPlantedHouse = async () => {
  const world = await aDigestWorld();
  const make = <R>(resource: ResourceOf<R>, values: Record<string, unknown> = {}, role: Role = "coordinator") =>
    world.create<R>(resource, { ...planted(resource), ...values }, role);

  const organisation = await make(Organisation, { name: `${CANARY} Comune` });
  const rules = { ageFrom: 0, ageTo: 99, maxHouseholds: 5, eligibleHouseholdTypes: undefined, exchangeEveryDays: 11 };
  const unit = await make(Unit, { ...rules, code: "MED", partnerIds: [], protectedContext: true });
  const place = await make(Place, { unitId: unit.id, beds: 1, householdsAtOnce: 1 });
  const educator = await make(
    StaffMember,
    {
      username: "canary",
      roles: ["educator"],
      email: "canary@example.org",
      activeFrom: undefined,
      activeTo: undefined,
    },
    "area-manager",
  );
  for (const role of ["coordinator", "area-manager", "administration"] as const)
    await world.aColleague(`a-${role}`, { roles: [role] });
  const household = await make(Household, { type: "family" });
  const person = { householdId: household.id, leftOn: undefined, joinedOn: undefined, residency: "guest" };
  await make(Person, {
    ...person,
    residencePermitExpiresOn: SOON,
    birthDate: "2008-10-20",
    privacyNoticeOn: undefined,
  });
  await make(Person, { ...person, privacyNoticeOn: SOON });
  await make(Document, { householdId: household.id, issuedOn: undefined, expiresOn: SOON });
  await make(
    FeeAgreement,
    { payerId: organisation.id, householdIds: [household.id], validFrom: "2026-01-01", validTo: SOON },
    "administration",
  );
  await make(Plan, { householdId: household.id, participants: [], goals: [] });
  await make(Referral, { householdId: household.id, requestedUnitId: unit.id });
  const entry = await make(DiaryEntry, { householdId: household.id, on: "2026-10-12", goalId: undefined });
  await admitHousehold(world.as("area-manager"), unit.id, {
    householdId: household.id,
    placeId: place.id,
    from: "2026-10-02",
    expectedTo: SOON,
    overrideReason: CANARY,
  });
  await assignEducators(world.as("coordinator"), household.id, {
    educators: [{ staffId: educator.id, role: "responsible", from: "2026-10-01" }],
  });
  const { call } = staffApiOf(world);
  const asked = await call("coordinator", `POST /api/diary-entries/${entry.id}/follow-up`, {
    body: { asked: `${CANARY} che cosa ha detto?`, dueOn: SOON },
  });
  expect(asked.status).toBe(200);
  return world;
};

describe("what leaves by e-mail", () => {
  it("holds codes, kinds and days, and nothing that a record says of anybody", async () => {
    const world = await aPlantedHouse();

    await world.digest();

    const letters = world.mails.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`).join("\n");
    expect(world.mails.map(({ to }) => to).sort()).toEqual([
      "a-administration@example.org",
      "a-area-manager@example.org",
      "a-coordinator@example.org",
      "canary@example.org",
    ]);
    for (const said of [
      "Uscita prevista",
      "Permesso di soggiorno",
      "Documento in scadenza",
      "Risposta alla coordinatrice",
      "informativa privacy",
      "accordo retta",
    ])
      expect(letters).toContain(said);
    for (const secret of [CANARY, String(CANARY_CENTS), "76.543,21", "Nome di", "canary@"])
      expect(letters).not.toContain(secret);
    const ids = (await allRecords(world.table, Household)).map(({ id }) => id);
    for (const id of ids) expect(letters).not.toContain(id);
  });
});

import { describe, expect, it } from "vitest";
import { everyRecord, replaceRecord } from "#functions/db/records";
import { isPersonal } from "#functions/staff-api/trace/personal-kinds";
import { prepareCopy } from "#functions/use-cases/rights/give-copy";
import { splitHousehold } from "#functions/use-cases/split-household";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { Absence } from "#shared/resources/absence";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { Review } from "#shared/resources/review";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { PersonCopy } from "#shared/rules/person-copy-shape";
import { isGoverned } from "#shared/rules/retention-kinds";
import { put } from "#test/functions/use-cases/retention/a-past-household";
import { aWorld, type World } from "#test/world";
import { aDisclosure, aFamily, aHouseholdPlan, aPaperOf, type Family } from "./a-family.ts";

const request = { by: "self" as const, on: "2026-10-10", language: "it" as const, alsoTakeOut: [], leaveOut: [] };

const kinds = [Person, Placement, Plan, Review, DiaryEntry, Absence, Document, Disclosure, Referral];

/** Kinds of record of which a copy tells. */
const copied = [...kinds, Household, ReferralStep, FeeAgreement, TeamMeeting, DiaryOpening].map(({ name }) => name);

/** What says nothing of a guest that a copy does not say already, and why. */
const notCopied: Record<string, string> = {
  staff: "Colleagues.",
  "supervision-sessions": "Of the team, without anybody's file.",
  "access-reviews": "Samples of the trace, which stands in the copy by role.",
  "retention-runs": "Ids of what has gone, which then is nobody's.",
  views: "Ways of looking at lists.",
};

/** Puts everything that there is away, as the retention rules do years before they erase. */
const retireAll = async (world: World): Promise<void> => {
  for (const resource of kinds)
    for (const record of await everyRecord(world.table, resource as ResourceOf<StoredRecord>)) {
      const retired = { ...record, version: record.version + 1, archived: true, retiredOn: "2026-10-12" };
      await world.table.commit([replaceRecord(resource, record, retired)]);
    }
};

const aStory = async (world: World, family: Family): Promise<void> => {
  const { household, mother } = family;
  await aHouseholdPlan(world, family, "Luca");
  await aPaperOf(world, family, mother.id);
  await aDisclosure(world, family);
  await world.create(DiaryEntry, { householdId: household.id, on: "2026-10-05", text: "Ha chiesto del medico." });
};

const tellingOf = ({ sections }: PersonCopy) =>
  sections.map(({ name, items }) => [name, items.map(({ archived, ...told }) => told)]);

describe("a copy of everything held", () => {
  it("holds as well what is put away and not yet erased, and says that it is", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    const coordinator = world.as("coordinator");
    const before = await prepareCopy(coordinator, family.mother.id, request);

    await retireAll(world);
    const after = await prepareCopy(coordinator, family.mother.id, request);

    expect(before.copy.sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["plans", "diary", "documents", "disclosures"]),
    );
    expect(tellingOf(after.copy)).toEqual(tellingOf(before.copy));
    expect(after.copy.sections.find(({ name }) => name === "documents")?.items).toMatchObject([{ archived: true }]);
  });

  it("is the same by whichever of her records it is asked for, once she has moved", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    const coordinator = world.as("coordinator");
    await splitHousehold(coordinator, family.household.id, {
      on: "2026-10-12",
      personIds: [family.mother.id],
      type: "singleWoman",
    });
    const newest = (await everyRecord(world.table, Person)).find(({ formerlyId }) => formerlyId === family.mother.id);

    const bySecond = await prepareCopy(coordinator, newest?.id ?? "", request);
    const byFirst = await prepareCopy(coordinator, family.mother.id, request);

    expect(bySecond.copy.sections.find(({ name }) => name === "identity")?.items).toHaveLength(2);
    expect(byFirst.copy).toEqual(bySecond.copy);
  });

  it("holds what was decided, paid, discussed and opened around her household, and nothing of another's", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    const { household, service } = family;
    const other = await world.create(Household, { type: "womanWithChildren" });
    await put(world, Referral, { number: "S-2026-0001", householdId: household.id, status: "admitted" });
    const [referral] = await everyRecord(world.table, Referral);
    const step = { referralId: referral?.id, on: "2026-09-01", step: "takeUp", by: "coordinator" };
    await put(world, ReferralStep, { ...step, why: "Anna ha perso la casa" });
    const fee = { validFrom: "2026-09-01", chargeUnit: "month", amount: 65_000 };
    await put(world, FeeAgreement, { payerId: service.id, householdIds: [household.id], ...fee });
    const agenda = [
      { title: "Anna e Luca", householdId: household.id, decision: "Si cerca un nido per Luca" },
      { title: "Un altro nucleo", householdId: other.id, decision: "Si dimette" },
    ];
    await world.create(TeamMeeting, { heldOn: "2026-10-01", agenda, notes: "Verbale intero" });
    const opened = { openedAt: "2026-10-02T08:00:00.000Z", until: "2026-10-02T08:30:00.000Z" };
    await put(world, DiaryOpening, { householdId: household.id, reason: "Reclamo del servizio", ...opened });

    const { copy } = await prepareCopy(world.as("coordinator"), family.mother.id, request);

    const told = (name: string) => copy.sections.find((section) => section.name === name)?.items;
    expect(told("referrals")).toMatchObject([
      { steps: [{ on: "2026-09-01", step: "takeUp", why: "Anna ha perso la casa" }] },
    ]);
    expect(told("fees")).toMatchObject([{ payerId: service.name, validFrom: "2026-09-01", amount: 65_000 }]);
    expect(told("meetings")).toEqual([
      {
        heldOn: "2026-10-01",
        agenda: [{ title: "Anna e [altra persona]", decision: "Si cerca un nido per [altra persona]", done: false }],
      },
    ]);
    expect(told("openings")).toEqual([{ openedAt: "2026-10-02", reason: "Reclamo del servizio" }]);
    expect(PersonCopy.parse(copy)).toEqual(copy);
    expect(JSON.stringify(copy)).not.toMatch(/Un altro nucleo|Si dimette|Verbale intero/);
  });

  it("leaves no kind of record out that nobody has decided about", () => {
    const telling = resources.filter((resource) => isPersonal(resource) || isGoverned(resource));

    expect(telling.map(({ name }) => name).sort()).toEqual([...copied, ...Object.keys(notCopied)].sort());
  });
});

import { describe, expect, it } from "vitest";
import { getRecord } from "#functions/db/records";
import { referralLetter } from "#functions/use-cases/referral-letter";
import { takeConsent, takeNotice, takeWithdrawal } from "#functions/use-cases/rights/consents";
import { correctSent, markCorrectionSent } from "#functions/use-cases/rights/disclosures";
import { endWithholdingOfHousehold, withholdFromHousehold } from "#functions/use-cases/rights/withholding";
import { Disclosure } from "#shared/resources/disclosure";
import { Organisation } from "#shared/resources/organisation";
import { Referral } from "#shared/resources/referral";
import { correctionNote } from "#shared/rules/correction-note";
import { put } from "#test/functions/use-cases/retention/a-past-household";
import { aWorld } from "#test/world";
import { aDisclosure, aFamily } from "./a-family.ts";

const wrong = { wrong: "Luca ha tre anni", right: "Luca ha undici anni" };

describe("what leaves the house", () => {
  it("does not go to a service that must not be told, until it may be again", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    const ctx = world.as("coordinator");
    const organisationId = family.service.id;
    const kept = { organisationId, from: "2026-10-01", reason: "Ci lavora il cognato" };
    await withholdFromHousehold(ctx, family.household.id, kept);

    await expect(aDisclosure(world, family, { on: "2026-10-05" })).rejects.toMatchObject({
      code: "recipientWithheld",
      params: { organisation: "Servizio sociale di Monza" },
    });
    await expect(aDisclosure(world, family, { on: "2026-09-30" })).resolves.toMatchObject({ on: "2026-09-30" });
    await endWithholdingOfHousehold(ctx, family.household.id, {
      organisationId,
      on: "2026-10-06",
      reason: "Ha cambiato lavoro",
    });
    await expect(aDisclosure(world, family, { on: "2026-10-06" })).resolves.toMatchObject({ way: "email" });
  });

  it("is no letter about a referral either", async () => {
    const world = await aWorld();
    const { household, service } = await aFamily(world);
    const ctx = world.as("coordinator");
    const about = { householdId: household.id, referringServiceId: service.id, status: "admitted" };
    const { id } = await put(world, Referral, { number: "S-2026-0001", ...about });
    await expect(referralLetter(ctx, id)).resolves.toMatchObject({ body: expect.stringContaining(service.name) });

    await withholdFromHousehold(ctx, household.id, {
      organisationId: service.id,
      from: "2026-10-01",
      reason: "Ci lavora il cognato",
    });

    await expect(referralLetter(ctx, id)).rejects.toMatchObject({ code: "recipientWithheld" });
  });

  it("is put right at everybody who had received the same document, and at nobody else", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    const ctx = world.as("coordinator");
    const school = await world.create(Organisation, { name: "Scuola Leopardi", roles: ["partner"] });
    const first = await aDisclosure(world, family);
    const second = await aDisclosure(world, family, { recipientId: school.id });
    const another = await aDisclosure(world, family, { recipientId: school.id, document: "Relazione di maggio" });

    await correctSent(ctx, first.id, wrong);
    await markCorrectionSent(ctx, first.id, { on: "2026-10-12", way: "email" });

    const read = (id: string) => getRecord(world.table, Disclosure, id);
    expect((await read(first.id)).corrections).toMatchObject([{ ...wrong, sentOn: "2026-10-12" }]);
    expect((await read(second.id)).corrections).toMatchObject([wrong]);
    expect((await read(another.id)).corrections).toEqual([]);
    const facts = { disclosure: await read(second.id), code: family.household.code, recipient: school.name };
    const note = correctionNote({ ...facts, people: [family.child], on: "2026-10-12" });
    expect(note.body).toContain("Era scritto: [la persona] ha tre anni");
    expect(note.body).not.toContain("Luca");
  });
});

describe("notices and consents", () => {
  it("are a child's parent's to give, once, and are withdrawn from a day on", async () => {
    const world = await aWorld();
    const { mother, child, service } = await aFamily(world);
    const ctx = world.as("coordinator");
    const told = { on: "2026-10-12", kinds: ["exchangeSchool" as const], recipientId: service.id };

    await expect(takeConsent(ctx, child.id, { ...told, givenBy: "self" })).rejects.toMatchObject({
      fields: { givenBy: { code: "tooYoungToConsent" } },
    });
    const parental = { ...told, givenBy: "parent" as const, giverId: mother.id };
    await expect(takeConsent(ctx, child.id, parental)).resolves.toMatchObject({ consents: [{ giverId: mother.id }] });
    await expect(takeConsent(ctx, child.id, parental)).rejects.toMatchObject({
      fields: { kinds: { code: "consentGivenAlready" } },
    });
    await expect(takeWithdrawal(ctx, child.id, told)).resolves.toMatchObject({
      consents: [{ withdrawnOn: "2026-10-12" }],
    });
    await expect(takeNotice(ctx, mother.id, { on: "2026-10-11", language: "arabo" })).resolves.toMatchObject({
      privacyNoticeOn: "2026-10-11",
      notices: [{ language: "arabo" }],
    });
  });
});

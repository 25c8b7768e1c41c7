import { beforeAll, describe, expect, it } from "vitest";
import type { Table } from "#functions/db/table";
import { saveOne } from "#functions/use-cases/save-one";
import { takeOf } from "#functions/use-cases/steps/index";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import type { Referral } from "#shared/resources/referral";
import * as steps from "#shared/steps/referrals";
import { aReferralWorld, ENTRY, referralAt, take } from "#test/referrals";
import { staffApiOf } from "#test/staff-call";

type Setting = Awaited<ReturnType<typeof aReferralWorld>>;

let setting: Setting;
beforeAll(async () => {
  setting = await aReferralWorld();
});

const at = (status: Referral["status"], more: Partial<Referral> = {}) =>
  referralAt(setting.world, status, { ...setting.known, ...more });

describe("the waiting list", () => {
  it("counts from the first day, and a new priority does not change that", async () => {
    const { world } = setting;
    const { id } = await at("suitable");
    const first = await take(world, steps.putOnWaitingList, id, { priority: 3 });
    world.travelTo("2026-10-14T07:30:00.000Z");

    const again = await take(world, steps.reprioritise, id, { priority: 1, why: "Sfratto." });

    world.travelTo("2026-10-12T07:30:00.000Z");
    expect([first.waitingSince, again.waitingSince, again.priority]).toEqual(["2026-10-12", "2026-10-12", 1]);
  });

  it("keeps the first day of whoever comes back to it", async () => {
    const { world } = setting;
    const { id } = await at("sharedProject", { waitingSince: "2026-07-01" });

    const back = await take(world, steps.putOnWaitingList, id, { priority: 2 });

    expect(back).toMatchObject({ status: "waiting", waitingSince: "2026-07-01" });
  });

  it("needs a priority, and another one to change it", async () => {
    const { world } = setting;
    const [suitable, waiting] = [await at("suitable"), await at("waiting", { priority: 2 })];

    await expect(take(world, steps.putOnWaitingList, suitable.id, {})).rejects.toMatchObject({
      fields: { priority: { code: "required" } },
    });
    await expect(take(world, steps.reprioritise, waiting.id, { priority: 2, why: "?" })).rejects.toMatchObject({
      fields: { priority: { code: "unchanged" } },
    });
  });
});

describe("the shared project", () => {
  it("keeps each version of the hypothesis with its day and who wrote it", async () => {
    const { world } = setting;
    const { id } = await at("suitable");
    await take(world, steps.startSharedProject, id, { sharedProjectHypothesis: "Sei mesi" });

    const { hypotheses } = await take(
      world,
      steps.reviseHypothesis,
      id,
      { sharedProjectHypothesis: "Dodici mesi" },
      "area-manager",
    );

    expect(hypotheses).toEqual([
      { edition: 1, on: "2026-10-12", by: "coordinator", text: "Sei mesi" },
      { edition: 2, on: "2026-10-12", by: "area-manager", text: "Dodici mesi" },
    ]);
  });

  it("goes on from its last version after a wait, and takes no version twice", async () => {
    const { world } = setting;
    const version = { edition: 1, on: "2026-09-01", text: "Sei mesi" };
    const { id } = await at("waiting", { hypotheses: [version], sharedProjectHypothesis: "Sei mesi" });

    const started = await take(world, steps.startSharedProject, id, {});

    expect(started.hypotheses).toEqual([version]);
    await expect(
      take(world, steps.reviseHypothesis, id, { sharedProjectHypothesis: " Sei mesi " }),
    ).rejects.toMatchObject({ fields: { sharedProjectHypothesis: { code: "unchanged" } } });
  });

  it("does not start without a hypothesis, and is not agreed without a payer", async () => {
    const { world } = setting;

    await expect(take(world, steps.startSharedProject, (await at("suitable")).id, {})).rejects.toMatchObject({
      fields: { sharedProjectHypothesis: { code: "required" } },
    });
    await expect(take(world, steps.agreeProject, (await at("sharedProject")).id, {})).rejects.toMatchObject({
      fields: { payerId: { code: "required" } },
    });
  });

  it("hears both sides, each comment on its day", async () => {
    const { world } = setting;
    const { id } = await at("sharedProject");
    await take(world, steps.commentHypothesis, id, { side: "us", who: "Équipe", text: "Bene." });

    const { comments } = await take(world, steps.commentHypothesis, id, {
      side: "referringService",
      who: "Assistente sociale",
      text: "Anche per noi.",
    });

    expect(comments.map(({ side, on, text }) => [side, on, text])).toEqual([
      ["us", "2026-10-12", "Bene."],
      ["referringService", "2026-10-12", "Anche per noi."],
    ]);
  });

  const both = [
    { name: "Educatrice", side: "us" },
    { name: "Assistente sociale", side: "referringService" },
  ];

  it.each([
    ["only ours", { on: "2026-10-12", participants: both.slice(0, 1) }, { participants: { code: "bothSides" } }],
    ["only theirs", { on: "2026-10-12", participants: both.slice(1) }, { participants: { code: "bothSides" } }],
    ["nobody", { on: "2026-10-12", participants: [] }, { participants: { code: "bothSides" } }],
    ["a day to come", { on: "2026-10-13", participants: both }, { on: { code: "notInFuture" } }],
    ["a day before the referral", { on: "2026-09-30", participants: both }, { on: { code: "notBefore" } }],
  ])("has no joint meeting with %s", async (_, told, fields) => {
    const { id } = await at("sharedProject");

    await expect(take(setting.world, steps.recordMeeting, id, told)).rejects.toMatchObject({ code: "invalid", fields });
  });

  it("keeps its joint meetings", async () => {
    const { id } = await at("sharedProject");

    const { meetings } = await take(setting.world, steps.recordMeeting, id, { on: "2026-10-12", participants: both });

    expect(meetings).toEqual([{ on: "2026-10-12", participants: both }]);
  });
});

describe("the fee gate", () => {
  const accepts = async (told: object, more: Partial<Referral> = {}, role?: "area-manager") =>
    take(setting.world, steps.accept, (await at("feeToFormalise", more)).id, { entryOn: ENTRY, ...told }, role);

  it("opens for an agreement of this household in effect on the day of entry", async () => {
    const { agreement } = setting;

    const given = await accepts({ feeAgreementId: agreement.id });
    const found = await accepts({}, { feeAgreementId: agreement.id });

    for (const accepted of [given, found])
      expect(accepted).toMatchObject({ status: "accepted", entryOn: ENTRY, feeAgreementId: agreement.id });
  });

  it("covers the first and the last day of the agreement, and no other", async () => {
    const feeAgreementId = setting.agreement.id;
    const on = (entryOn: string) => accepts({ entryOn, feeAgreementId });

    await expect(on("2027-10-19")).resolves.toMatchObject({ status: "accepted" });
    await expect(on("2026-10-19")).rejects.toMatchObject({ code: "feeNotFormalised", params: { on: "2026-10-19" } });
    await expect(on("2027-10-20")).rejects.toMatchObject({ code: "feeNotFormalised" });
  });

  it("stays shut without an agreement, with another household's, or with one that has been put away", async () => {
    const { world, agreementFor } = setting;
    const { id: other } = await world.household();
    const others = await agreementFor({ householdIds: [other], validFrom: "2026-01-01" });
    const old = await agreementFor({ validFrom: "2026-01-01", validTo: "2026-09-30" });
    const edits = { archived: { from: false, to: true } };
    await saveOne(world.as("area-manager"), FeeAgreement, { id: old.id, edits });

    for (const told of [{}, { feeAgreementId: others.id }, { feeAgreementId: old.id }])
      await expect(accepts(told)).rejects.toMatchObject({ code: "feeNotFormalised" });
  });

  it("tells in words what to do", async () => {
    const { world } = setting;
    const { id } = await at("feeToFormalise");

    const { body } = await staffApiOf(world).call("coordinator", `POST /api/referrals/${id}/acceptance`, {
      body: { entryOn: ENTRY },
    });

    expect(body.detail).toContain("Indica un accordo retta in vigore quel giorno");
  });

  it("opens for the area manager's waiver, and keeps who and why", async () => {
    const accepted = await accepts({ feeWaiverReason: "Delibera in arrivo." }, {}, "area-manager");

    expect(accepted).toMatchObject({ feeWaivedBy: "area-manager", feeWaiverReason: "Delibera in arrivo." });
  });

  it("does not open for anybody else's waiver, nor for one of an earlier round", async () => {
    const earlier = { feeWaivedBy: "area-manager", feeWaiverReason: "Allora sì." };

    await expect(accepts({ feeWaiverReason: "Lo dico io." })).rejects.toMatchObject({
      code: "fieldForbidden",
      fields: { feeWaiverReason: { code: "fieldForbidden" } },
    });
    await expect(accepts({}, earlier)).rejects.toMatchObject({ code: "feeNotFormalised" });
    const covered = await accepts({ feeAgreementId: setting.agreement.id }, earlier);
    expect(covered).not.toHaveProperty("feeWaivedBy");
  });

  it("needs the day of entry, a household, and no day before the referral", async () => {
    const feeAgreementId = setting.agreement.id;

    await expect(accepts({ entryOn: undefined, feeAgreementId })).rejects.toMatchObject({
      fields: { entryOn: { code: "required" } },
    });
    await expect(accepts({ feeAgreementId }, { householdId: undefined })).rejects.toMatchObject({
      fields: { householdId: { code: "required" } },
    });
    await expect(accepts({ entryOn: "2026-09-30", feeAgreementId })).rejects.toMatchObject({
      fields: { entryOn: { code: "notBefore" } },
    });
  });

  it("does not fall for an agreement that is put away between the look and the commit", async () => {
    const { world, agreementFor } = setting;
    const agreement = await agreementFor({ validFrom: ENTRY });
    const { id } = await at("feeToFormalise");
    const edits = { archived: { from: false, to: true } };
    const putAway = () => saveOne(world.as("area-manager"), FeeAgreement, { id: agreement.id, edits });
    const table: Table = {
      ...world.table,
      get: async (key) => {
        const item = await world.table.get(key);
        if (item?.id === agreement.id && item.archived === false) await putAway();
        return item;
      },
    };

    const told = { entryOn: ENTRY, feeAgreementId: agreement.id };
    const attempt = takeOf(steps.accept)({ ...world.as("coordinator"), table }, id, told);

    await expect(attempt).rejects.toMatchObject({ code: "feeNotFormalised" });
  });
});

describe("the end of a referral", () => {
  it.each([
    [steps.declareUnsuitable, "unsuitable"],
    [steps.withdraw, "withdrawn"],
    [steps.expire, "expired"],
  ])("wants a typed reason, and knows its day", async (step, status) => {
    const { world } = setting;

    await expect(take(world, step, (await at("waiting")).id, {})).rejects.toMatchObject({
      fields: { closingReason: { code: "required" } },
    });
    expect(await take(world, step, (await at("waiting")).id, { closingReason: "other" })).toMatchObject({
      status,
      closedOn: "2026-10-12",
    });
  });

  it("is told to the referrer: when, to whom, how and by whom, each time", async () => {
    const { world } = setting;
    const { id } = await at("unsuitable", { closingReason: "other" });
    const told = { who: "Assistente sociale", how: "letter" };
    await take(world, steps.tellOutcome, id, { ...told, on: "2026-10-11" });

    const { outcomeTold } = await take(world, steps.tellOutcome, id, { ...told, on: "2026-10-12" }, "area-manager");

    expect(outcomeTold).toEqual([
      { ...told, on: "2026-10-11", by: "coordinator" },
      { ...told, on: "2026-10-12", by: "area-manager" },
    ]);
  });

  it.each([
    ["2026-10-13", "notInFuture"],
    ["2026-09-30", "notBefore"],
  ])("is not told on %s", async (on, code) => {
    const { id } = await at("accepted");

    await expect(
      take(setting.world, steps.tellOutcome, id, { on, who: "Assistente", how: "phone" }),
    ).rejects.toMatchObject({ fields: { on: { code } } });
  });
});

describe("a paper that was missing", () => {
  const papers: Referral["missingPapers"] = [
    { paper: "socialReport", dueOn: "2026-10-20" },
    { paper: "identityPapers", dueOn: "2026-10-20", receivedOn: "2026-10-10" },
  ];

  it("is missing until it has come", async () => {
    const { world } = setting;
    const { id } = await at("admitted", { missingPapers: papers });

    const { missingPapers } = await take(world, steps.recordPaper, id, {
      paper: "socialReport",
      receivedOn: "2026-10-12",
    });

    expect(missingPapers).toEqual([{ ...papers[0], receivedOn: "2026-10-12" }, papers[1]]);
    await expect(
      take(world, steps.recordPaper, id, { paper: "socialReport", receivedOn: "2026-10-12" }),
    ).rejects.toMatchObject({ code: "notPossibleNow" });
  });

  it.each([
    ["identityPapers", "2026-10-12", { paper: { code: "notMissing" } }],
    ["privacyNotice", "2026-10-12", { paper: { code: "notMissing" } }],
    ["socialReport", "2026-10-13", { receivedOn: { code: "notInFuture" } }],
  ])("cannot be %s on %s", async (paper, receivedOn, fields) => {
    const { id } = await at("admitted", { missingPapers: papers });

    await expect(take(setting.world, steps.recordPaper, id, { paper, receivedOn })).rejects.toMatchObject({ fields });
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { recordsUnder } from "#functions/db/records";
import { saveOne } from "#functions/use-cases/save-one";
import { saveRows } from "#functions/use-cases/save-rows";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import * as steps from "#shared/steps/referrals";
import { aReferralWorld, take } from "#test/referrals";

let setting: Awaited<ReturnType<typeof aReferralWorld>>;
let complete: Record<string, unknown>;
beforeAll(async () => {
  setting = await aReferralWorld();
  const { referringServiceId, householdType, members } = setting.known;
  complete = { referringServiceId, householdType, members };
});

const create = (values: Record<string, unknown>) =>
  saveOne(setting.world.as("coordinator"), Referral, { create: values });
const stepsOf = async (id: string) =>
  (await recordsUnder(setting.world.table, Referral, id, [ReferralStep])).get(ReferralStep.name) ?? [];

describe("the road of a referral", () => {
  it("begins with its receipt when it arrives with all that is needed", async () => {
    const { id, createdBy, receivedOn, status } = await create(complete);

    expect(status).toBe("received");
    expect(await stepsOf(id)).toMatchObject([
      { step: "receive", from: "draft", to: "received", by: createdBy, on: receivedOn },
    ]);
  });

  it("begins once for each of many that arrive together", async () => {
    const rows = [1, 2, 3].map(() => ({ create: complete }));

    const outcomes = await saveRows(setting.world.as("coordinator"), Referral, rows);

    const ids = outcomes.flatMap((outcome) => (outcome.status === "saved" ? [outcome.id] : []));
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(await stepsOf(id)).toHaveLength(1);
  });

  it("has not begun while it is a draft, and then begins with the step that receives it", async () => {
    const { id } = await create({ referringContact: "Paola Verdi" });
    expect(await stepsOf(id)).toEqual([]);

    await take(setting.world, steps.receive, id, { ...complete, receivedOn: "2026-10-01" });

    expect(await stepsOf(id)).toMatchObject([{ step: "receive", from: "draft", to: "received" }]);
  });

  it("goes no step further by an edit", async () => {
    const { id } = await create(complete);

    await saveOne(setting.world.as("coordinator"), Referral, { id, edits: { needs: { to: "Due camere" } } });

    expect(await stepsOf(id)).toHaveLength(1);
  });
});

import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { describe, expect, inject, it } from "vitest";
import { allRecords, getRecord, replaceRecord } from "#functions/db/records";
import { createProjections } from "#functions/projections/projections";
import { openDocumentClient } from "#infra/local/connection";
import type { ReferralState } from "#shared/partner/referral";
import { Referral } from "#shared/resources/referral";
import { confirmRules, LONG_AFTER, run } from "#test/functions/use-cases/retention/a-past-household";
import { aPartnerWorld, aReferral, REFERRALS } from "../partner-api/partner-world.ts";
import { changesOf } from "./stream.ts";

/** Keys by which a partner's own requests are told apart cannot go: nothing is deleted. */
const isOwnKey = (sk: unknown): boolean => /^(REFERENCE|REQUEST)#/.test(String(sk));

describe("a referral of a partner that has been erased", () => {
  it("is gone from what the partner sees as well, with what the partner called it", async () => {
    const world = await aPartnerWorld({ stream: true });
    const { table, call } = world;
    const project = createProjections({ table, now: world.now });
    const follow = async () => project({ Records: await changesOf(table) });
    const sent = await call(REFERRALS, { method: "POST", body: aReferral({ partnerReference: "ROSSI-ANNA-94" }) });
    const { id } = sent.json as ReferralState;
    await follow();
    const [referral] = await allRecords(table, Referral);
    if (!referral) throw new Error("It has come.");
    const closed = { ...referral, version: referral.version + 1, status: "withdrawn", closedOn: "2026-10-12" };
    await table.commit([replaceRecord(Referral, referral, closed)]);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);

    await run(world);
    await follow();

    expect(await getRecord(table, Referral, referral.id)).toMatchObject({
      erasedOn: "2036-11-03",
      status: "withdrawn",
    });
    expect((await call(`${REFERRALS}/${id}`)).status).toBe(404);
    const client = openDocumentClient(inject("dynamoDbEndpoint"));
    const telling: unknown[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table.name }))
      telling.push(...Items.filter((item) => JSON.stringify(item).includes("ROSSI-ANNA")).map(({ sk }) => sk));
    client.destroy();
    expect(telling.filter((sk) => !isOwnKey(sk))).toEqual([]);
  });
});

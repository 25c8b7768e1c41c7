import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { describe, expect, inject, it } from "vitest";
import { lookAtPapers } from "#functions/db/partner-papers";
import { allRecords, getRecord, replaceRecord } from "#functions/db/records";
import { createProjections } from "#functions/projections/projections";
import { openDocumentClient } from "#infra/local/connection";
import type { ReferralState } from "#shared/partner/referral";
import { Referral } from "#shared/resources/referral";
import { confirmRules, LONG_AFTER, run } from "#test/functions/use-cases/retention/a-past-household";
import { aPartnerWorld, aReferral, type PartnerWorld, REFERRALS } from "../partner-api/partner-world.ts";
import { changesOf } from "./stream.ts";

/** Ends it with a withdrawal, and lets the night come in which it is erased. */
const eraseLater = async (world: PartnerWorld, referral: Referral): Promise<void> => {
  const closed = { ...referral, version: referral.version + 1, status: "withdrawn", closedOn: "2026-10-12" };
  await world.table.commit([replaceRecord(Referral, referral, closed)]);
  await confirmRules(world);
  world.travelTo(LONG_AFTER);
  await run(world);
};

const announced = { contentType: "application/pdf", bytes: 4_812, kind: "healthReport" };

describe("a referral of a partner that has been erased", () => {
  it("is gone from what the partner sees as well, with what the partner called it", async () => {
    const world = await aPartnerWorld({ stream: true });
    const { table, call } = world;
    const project = createProjections({ table, now: world.now });
    const follow = async () => project({ Records: await changesOf(table) });
    const body = aReferral({ partnerReference: "ROSSI-ANNA-94" });
    const headers = { "idempotency-key": "one-of-theirs" };
    const sent = await call(REFERRALS, { method: "POST", body, headers });
    const { id } = sent.json as ReferralState;
    await call(`${REFERRALS}/${id}/documents`, { method: "POST", body: announced });
    await follow();
    const [referral] = await allRecords(table, Referral);
    if (!referral) throw new Error("It has come.");

    await eraseLater(world, referral);
    await follow();

    expect(await getRecord(table, Referral, referral.id)).toMatchObject({
      erasedOn: "2036-11-03",
      status: "withdrawn",
    });
    expect((await call(`${REFERRALS}/${id}`)).status).toBe(404);
    const client = openDocumentClient(inject("dynamoDbEndpoint"));
    const items: Record<string, unknown>[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table.name })) items.push(...Items);
    client.destroy();
    expect(items.filter((item) => JSON.stringify(item).includes("ROSSI-ANNA")).map(({ sk }) => sk)).toEqual([]);
    const left = items.filter(({ pk, content }) => String(pk).startsWith("PARTNER#farsi") && content !== undefined);
    expect(left.filter(({ sk }) => /^(INBOX|REFERRAL|REFERENCE|REQUEST|DOCUMENTS)#/.test(String(sk)))).toEqual([]);
    // Nobody knows any more what it said, so that the same reference, or key, would not count as another referral.
    const again = [
      await call(REFERRALS, { method: "POST", body }),
      await call(REFERRALS, { method: "POST", body: aReferral({ partnerReference: "B-2" }), headers }),
    ];
    expect(again.map(({ status }) => status)).toEqual([409, 422]);
    await follow();
    expect(await allRecords(table, Referral)).toHaveLength(0);
  });

  it("leaves staff to know of a file that was announced at the last moment, so that it is taken away", async () => {
    const world = await aPartnerWorld({ stream: true });
    const { table, call } = world;
    const project = createProjections({ table, now: world.now });
    const sent = await call(REFERRALS, { method: "POST", body: aReferral() });
    await project({ Records: await changesOf(table) });
    const [referral] = await allRecords(table, Referral);
    if (!referral) throw new Error("It has come.");
    await call(`${REFERRALS}/${(sent.json as ReferralState).id}/documents`, { method: "POST", body: announced });

    await eraseLater(world, referral);
    const changes = await changesOf(table);
    // What the announcement changed is followed after the erasure, or not at all.
    await project({ Records: changes.filter(({ dynamodb }) => !dynamodb?.Keys?.sk?.S?.startsWith("DOCUMENTS#")) });

    expect((await lookAtPapers(table, referral.id)).content?.documents).toHaveLength(1);
  });
});

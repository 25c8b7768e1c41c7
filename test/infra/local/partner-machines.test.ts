import { describe, expect, it } from "vitest";
import { clientView } from "#functions/db/partner-clients-view";
import { allRecords } from "#functions/db/records";
import { fillTable } from "#infra/local/fill-table";
import { unitIds } from "#infra/local/seed/fixed-ids";
import { seedTable } from "#infra/local/seed/seed";
import { PartnerClient } from "#shared/resources/partner-client";
import { aWorld } from "#test/world";
import { NOW, now } from "./seeded.ts";

const quietly = { say: () => undefined, now };

describe("the machines that an installation knows from the beginning", () => {
  it("are on record after the first start, with a view that opens the door", async () => {
    const { table } = await aWorld(NOW);

    await fillTable(table, { seed: "none" }, quietly);

    expect(await allRecords(table, PartnerClient)).toMatchObject([
      { name: "farsi-prossimo", unitIds: [unitIds.CAS], secrets: [{ secretId: "first" }], suspended: false },
    ]);
    expect(await clientView(table, "farsi-prossimo")).toMatchObject({
      organisationName: "Consorzio Farsi Prossimo",
      unitCodes: ["CAS"],
    });
  });

  it("come on record where a table was filled before there were such records, once", async () => {
    const { table } = await aWorld(NOW);
    await seedTable({ table, demo: false, now });
    expect(await allRecords(table, PartnerClient)).toEqual([]);

    await Promise.all([1, 2, 3].map(() => fillTable(table, { seed: "none" }, quietly)));
    await fillTable(table, { seed: "none" }, quietly);

    expect(await allRecords(table, PartnerClient)).toHaveLength(1);
  });

  it("stay as somebody has made them, whatever is started again", async () => {
    const world = await aWorld(NOW);
    await fillTable(world.table, { seed: "none" }, quietly);
    const [client] = await allRecords(world.table, PartnerClient);
    const before = await world.table.get({ pk: `PARTNER-CLIENT#${client?.id}`, sk: "PARTNER-CLIENT" });

    await fillTable(world.table, { seed: "none" }, quietly);

    expect(await world.table.get({ pk: `PARTNER-CLIENT#${client?.id}`, sk: "PARTNER-CLIENT" })).toEqual(before);
  });

  it("are nowhere in the cloud, where Cognito makes them", async () => {
    const { table } = await aWorld(NOW);

    await fillTable(table, { seed: "none", endpoint: "https://dynamodb.eu-south-1.amazonaws.com" }, quietly);

    expect(await allRecords(table, PartnerClient)).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { type Revision, revisionsOf } from "#functions/db/revisions";
import type { Table } from "#functions/db/table";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { batchesOf, evidenceOf } from "#infra/local/seed/batches";
import { placeIds, unitIds } from "#infra/local/seed/fixed-ids";
import { type Counts, seedTable } from "#infra/local/seed/seed";
import { story } from "#infra/local/seed/story";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { Organisation } from "#shared/resources/organisation";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { deadlinesOf } from "#shared/rules/deadlines";
import { aWorld, type World } from "#test/world";
import { everything, NOW, now, stoppingAfter, TODAY } from "./seeded.ts";

const counting = (table: Table) => {
  const counted = { ...table, commits: 0 };
  counted.commit = (writes) => {
    counted.commits++;
    return table.commit(writes);
  };
  return counted;
};

/** Without the numbers that records carry: one that was taken when the machine stopped stays unused. */
const unnumbered = (records: Map<string, object>) =>
  new Map([...records].map(([id, record]) => [id, { ...record, code: undefined, number: undefined }]));

/** What a schedule makes or a start puts on record: no story tells of those. */
const comeByThemselves = ["partner-clients", "retention-rules", "retention-runs"];

describe("a table with a demo", () => {
  let world: World;
  let counts: Counts;
  let commits: number;

  beforeAll(async () => {
    world = await aWorld(NOW);
    const table = counting(world.table);
    counts = await seedTable({ table, demo: true, now });
    commits = table.commits;
  }, 120_000);

  it("has something of every kind, in few enough transactions for a first start", () => {
    const told = resources.map(({ name }) => name).filter((name) => !comeByThemselves.includes(name));
    expect(Object.keys(counts).sort()).toEqual(told.sort());
    expect(commits).toBeLessThan(1_300);
  });

  it("stays as it is when asked again", async () => {
    expect(await seedTable({ table: world.table, demo: true, now })).toEqual({});
  });

  it("dates every change on the day on which it happened", async () => {
    const left = (await allRecords(world.table, Placement)).find(({ status }) => status === "departed");
    const revisions = await revisionsOf(world.table, Placement, left?.id ?? "");

    expect(revisions.map(({ action, at }) => [action, at.slice(0, 10)])).toEqual([
      ["admitted", left?.actualIn],
      ["depart", left?.actualOut],
    ]);
  });

  it("keeps households in step with their placements and referrals", async () => {
    const [households, placements, referrals] = await Promise.all([
      allRecords(world.table, Household),
      allRecords(world.table, Placement),
      allRecords(world.table, Referral),
    ]);
    const inHousing = households.filter(({ status }) => status === "inHousing").map(({ id }) => id);
    const present = placements.filter(({ status }) => status === "inProgress").map(({ householdId }) => householdId);

    expect([...inHousing].sort()).toEqual([...present].sort());
    expect(referrals.filter(({ status, householdId }) => status === "admitted" && !householdId)).toEqual([]);
  });

  it("has something to attend to of every kind", async () => {
    const facts = Object.fromEntries(
      await Promise.all(
        resources.map(async (resource) => [
          resource.name === "fee-agreements" ? "feeAgreements" : resource.name,
          await allRecords(world.table, resource),
        ]),
      ),
    );
    const kinds = new Set(deadlinesOf(facts, TODAY).map(({ kind }) => kind));

    expect([...kinds].sort()).toEqual([
      "consentMissing",
      "departureExpected",
      "documentExpiring",
      "exchangeDue",
      "feeAgreementEnding",
      "informationDue",
      "optionExpiring",
      "planConsentMissing",
      "planToApprove",
      "residencePermitExpiring",
      "reviewDue",
      "turningEighteen",
    ]);
  });

  it("has the report of October, with days lost to turnaround and one anomaly to look at", async () => {
    const reports = await allRecords(world.table, CapacityReport);
    const october = reports.find(({ from }) => from === "2026-10-01");

    expect(reports).toHaveLength(3);
    expect(october).toMatchObject({ to: "2026-10-31", asOf: "2026-11-01T05:00:00.000Z", anomalies: 1 });
  });

  it("knows each step that has been done by a record at a version", async () => {
    const evidence = evidenceOf(batchesOf(story(TODAY)));
    const revisions = new Map<string, Revision[]>();
    for (const { resource, id } of evidence)
      if (!revisions.has(id)) revisions.set(id, await revisionsOf(world.table, resource, id));
    const instants = evidence.map(
      ({ id, version }) =>
        revisions.get(id)?.find((revision) => revision.version === version)?.at ?? `${id} ${version}`,
    );

    expect(instants).toEqual([...new Set(instants)].sort());
  });

  it("lets a newcomer admit a household and refuses her the fourth, with the first possible day", async () => {
    const referrals = await allRecords(world.table, Referral);
    const ready = referrals.filter(
      ({ status, requestedUnitId, householdId }) =>
        status === "accepted" && requestedUnitId === unitIds.ABI && householdId !== undefined,
    );
    const enter = (referral: Referral | undefined, expectedTo?: string) =>
      admitHousehold(world.as("coordinator"), unitIds.ABI, {
        householdId: referral?.householdId ?? "",
        referralId: referral?.id,
        placeId: placeIds["ABI-3"],
        from: TODAY,
        expectedTo,
      });

    await expect(enter(ready[0], "2027-05-23")).resolves.toMatchObject({ status: "inProgress" });
    await expect(enter(ready[1])).rejects.toMatchObject({
      code: "noRoom",
      extra: { because: "unitFull", firstFreeOn: "2027-05-23" },
    });
  });

  it("names only bodies that refer, pay or are partners", async () => {
    const organisations = await allRecords(world.table, Organisation);

    expect(organisations.every(({ roles }) => roles.length > 0)).toBe(true);
    expect(organisations.map(({ name }) => name)).toContain("Comune di Brugherio – Servizi Sociali");
  });
});

describe("a demo that was cut short", () => {
  it("goes on where it stopped, even on another day", async () => {
    const [cut, straight] = [await aWorld(NOW), await aWorld(NOW)];
    const fill = (table: Table, at = NOW) => seedTable({ table, demo: true, now: () => at });
    await expect(fill(stoppingAfter(straight.table, 90))).rejects.toThrow("stops");
    await expect(fill(stoppingAfter(cut.table, 57))).rejects.toThrow("stops");

    await expect(fill(stoppingAfter(cut.table, 33), "2026-11-26T07:30:00.000Z")).rejects.toThrow("stops");

    expect(unnumbered(await everything(cut.table))).toEqual(unnumbered(await everything(straight.table)));
  });
});

import { gzipSync } from "node:zlib";
import type { CloudWatchLogsEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { createAccessLog } from "#functions/access-log/access-log";
import { lineOf } from "#functions/access-log/entry-line";
import { bulkPartition, entriesOf, type KeptEntry, readerPartition, subjectPartition } from "#functions/db/access-log";
import type { Table } from "#functions/db/table";
import type { AccessEntry } from "#shared/access-entry";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { aWorld } from "../../world.ts";

const HOUSEHOLD = "hh_01ARZ3NDEKTSV4RRFFQ69G5FAV";

const anEntry = (n: number, more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: `acc_01ARZ3NDEKTSV4RRFFQ69G5F${String(n).padStart(2, "0")}`,
  at: `2026-10-12T07:30:00.${String(n).padStart(3, "0")}Z`,
  by: "educator",
  roles: ["educator"],
  route: "GET /api/households/{id}",
  purpose: "record",
  kinds: ["households"],
  classes: ["plain"],
  subjects: [HOUSEHOLD],
  ...more,
});

/** What CloudWatch Logs sends to a function that is subscribed to a log. */
const delivery = (messages: readonly string[], messageType = "DATA_MESSAGE"): CloudWatchLogsEvent => ({
  awslogs: {
    data: gzipSync(
      JSON.stringify({
        messageType,
        owner: "123456789012",
        logGroup: "/aws/lambda/staff-api",
        logStream: "2026/10/12/[$LATEST]abcdef",
        subscriptionFilters: ["access"],
        logEvents: messages.map((message, n) => ({
          id: `3195310660696698337880902507980421114328961542${n}`,
          timestamp: 1,
          message,
        })),
      }),
    ).toString("base64"),
  },
});

const monthOf = async (table: Table): Promise<KeptEntry[]> => {
  const found: KeptEntry[] = [];
  for await (const entry of entriesOf(table, "2026-10")) found.push(entry);
  return found;
};

const aLog = async () => {
  const { table, ...world } = await aWorld();
  const reports: object[] = [];
  return { ...world, table, reports, take: createAccessLog({ table }, (failure) => reports.push(failure)) };
};

const without = ({ pk, sk, underPk, underSk, ...entry }: Record<string, unknown>) => entry;

describe("the log's subscription", () => {
  it("brings every entry of a delivery into the table, under whoever read and under whose data they are", async () => {
    const { table, take } = await aLog();

    await take(delivery([`${lineOf(anEntry(1))}\n`, lineOf(anEntry(2, { by: "coordinator" }))]));

    const ofHousehold = await table.all({ partition: subjectPartition(HOUSEHOLD) });
    const ofEducator = await table.all({ partition: readerPartition("educator") });
    expect(ofHousehold.map(without)).toEqual([anEntry(1), anEntry(2, { by: "coordinator" })]);
    expect(ofEducator.map(without)).toEqual([anEntry(1)]);
    expect(await monthOf(table)).toHaveLength(2);
  });

  it("changes nothing when a delivery comes twice, or an entry comes again with something else in it", async () => {
    const { table, take } = await aLog();
    await take(delivery([lineOf(anEntry(1))]));

    await take(
      delivery([lineOf(anEntry(1)), lineOf(anEntry(1, { purpose: "edit", subjects: [] })), lineOf(anEntry(2))]),
    );

    for (const partition of [subjectPartition(HOUSEHOLD), readerPartition("educator")])
      expect((await table.all({ partition })).map(without)).toEqual([anEntry(1), anEntry(2)]);
    expect(await monthOf(table)).toHaveLength(2);
  });

  it("reports a line that cannot be read without what it says, and takes the others", async () => {
    const { table, take, reports } = await aLog();
    const broken = '{"access":{"by":"Maria Esempio"';
    const incomplete = '{"access":{"by":"Maria Esempio"}}';

    await take(delivery([broken, lineOf(anEntry(1)), incomplete, "START RequestId: 1", '{"level":"error"}']));

    expect(await monthOf(table)).toHaveLength(1);
    expect(reports).toHaveLength(2);
    expect(JSON.stringify(reports)).not.toContain("Maria");
  });

  it("lets pass what CloudWatch sends to see whether anybody listens", async () => {
    const { table, take } = await aLog();

    await take(delivery([lineOf(anEntry(1))], "CONTROL_MESSAGE"));

    expect(await monthOf(table)).toEqual([]);
  });

  it("keeps an entry about very many once, with all of them, below the size of an item", async () => {
    const { table, take } = await aLog();
    const ids = Array.from({ length: 12_000 }, (_, n) => `hh_01ARZ3NDEKTSV4RRFFQ6${String(n).padStart(6, "0")}`);

    await take(delivery([lineOf(anEntry(1, { subjects: ids }))]));

    const bulk = await table.all({ partition: bulkPartition("2026-10") });
    const [own] = await table.all({ partition: readerPartition("educator") });
    expect(bulk.flatMap(({ subjects }) => subjects as string[])).toEqual(ids);
    expect(own).toMatchObject({ subjectCount: 12_000, subjects: [] });
    expect(await table.all({ partition: subjectPartition(ids[0] ?? "") })).toEqual([]);
  });

  it("finds the household behind a plan, and leaves a referral that has none as it is", async () => {
    const { table, take, create, household } = await aLog();
    const { id: householdId } = await household();
    const plan = await create(Plan, { householdId, kind: "PI" });
    const referral = await create(Referral, {
      receivedOn: "2026-10-01",
      urgency: "ordinary",
      householdType: "singleWoman",
    });

    await take(delivery([lineOf(anEntry(1, { subjects: [plan.id, householdId, referral.id] }))]));

    const [own] = await table.all({ partition: readerPartition("educator") });
    expect(own?.subjects).toEqual([householdId, referral.id]);
    expect(await table.all({ partition: subjectPartition(referral.id) })).toHaveLength(1);
  });
});

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { AttributeValue, DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { openTable } from "#functions/db/table";
import { createLedger } from "#functions/ledger/ledger";
import type { LedgerLine } from "#functions/ledger/ledger-line";
import { eraseHousehold } from "#functions/use-cases/retention/erase-household";
import { erasePerson } from "#functions/use-cases/retention/erase-person";
import { runRetention } from "#functions/use-cases/retention/run-retention";
import { connectionTo } from "#infra/local/connection";
import { textOfTable } from "#infra/local/table-text";
import type { StoredRecord } from "#shared/resource";
import { freshTable } from "#test/engine";
import { aPastHousehold, confirmRules, LONG_AFTER } from "#test/functions/use-cases/retention/a-past-household";
import { aWorld, type World } from "#test/world";

type Image = Record<string, AttributeValue>;

/** A world whose table tells what has changed between two looks at it, as its stream does. */
const aWatchedWorld = async () => {
  const { client, tableName, endpoint } = await freshTable();
  const plain = new DynamoDBClient(connectionTo(endpoint));
  const world = await aWorld();
  const table = openTable(client, tableName);
  const images = async () => {
    const lines = (await textOfTable(plain, tableName)).trim().split("\n");
    const items = lines.map((line): Image => JSON.parse(line));
    return new Map(items.map((item) => [`${item.pk?.S} ${item.sk?.S}`, item]));
  };
  const changesSince = async (before: ReadonlyMap<string, Image>): Promise<DynamoDBRecord[]> =>
    [...(await images())].flatMap(([key, NewImage], at): DynamoDBRecord[] => {
      const OldImage = before.get(key);
      if (JSON.stringify(OldImage) === JSON.stringify(NewImage)) return [];
      const { pk = { S: "" }, sk = { S: "" } } = NewImage;
      const dynamodb = { Keys: { pk, sk }, NewImage, ...(OldImage && { OldImage }), SequenceNumber: String(at) };
      return [{ eventName: OldImage ? "MODIFY" : "INSERT", dynamodb }];
    });
  const watched: World = { ...world, table, as: (role, key) => ({ ...world.as(role, key), table }) };
  return { world: watched, images, changesSince };
};

const told = { ground: "consentWithdrawn", reason: "Richiesta scritta", dutiesChecked: true } as const;

const personIn = (records: ReadonlyMap<string, StoredRecord>): string => String(records.get("people")?.id);

type Past = Awaited<ReturnType<typeof aPastHousehold>>;
type Erasing = (world: World, past: Past) => Promise<unknown>;

const erasing: [string, Erasing][] = [
  [
    "of a household that was asked for",
    (world, { household }) => eraseHousehold(world.as("area-manager"), household.id, told),
  ],
  ["of one person", (world, { records }) => erasePerson(world.as("area-manager"), personIn(records), told)],
  [
    "of a night, by the rules",
    async (world) => {
      await confirmRules(world);
      world.travelTo(LONG_AFTER);
      await runRetention(world.as("area-manager"), { trigger: "schedule" });
    },
  ],
];

describe("an erasure", () => {
  it.each(erasing)("%s is one for the ledger, and raises no alarm", async (_, erase) => {
    const { world, images, changesSince } = await aWatchedWorld();
    const past = await aPastHousehold(world, { people: { residency: "guest", leftOn: "2026-09-30" } });
    // The same person once more, in the household where she went from there.
    await aPastHousehold(world, {
      people: { residency: "guest", leftOn: "2026-09-30", formerlyId: personIn(past.records) },
    });
    const before = await images();
    const found: LedgerLine[] = [];
    const reports: object[] = [];
    const ledger = createLedger(
      {
        putObject: async (_key, body) =>
          void found.push(
            ...body
              .trim()
              .split("\n")
              .map((line) => JSON.parse(line)),
          ),
        salt: async () => "salt",
      },
      (report) => reports.push(report),
    );

    await erase(world, past);
    await ledger({ Records: await changesSince(before) });

    expect(reports).toEqual([]);
    expect(found.filter(({ event }) => event === "erased").length).toBeGreaterThan(0);
  });
});

import type { AttributeValue, DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { createLedger } from "#functions/ledger/ledger";

type Image = Record<string, AttributeValue>;

const PK = "PERSON#per_01ARZ3NDEKTSV4RRFFQ69G5FAV";
const revision = (more: Image = {}): Image => ({
  pk: { S: PK },
  sk: { S: "REVISION#0000000002" },
  version: { N: "2" },
  at: { S: "2026-10-12T07:30:00.000Z" },
  by: { S: "coordinator" },
  action: { S: "edited" },
  changes: { M: { lastName: { M: { from: { S: "Esempio" }, to: { S: "Canarini" } } } } },
  ...more,
});

const entry = (place: string): Image => ({
  pk: { S: `ACCESS#${place}` },
  sk: { S: "2026-10-12T07:30:00.000Z#acc_1" },
  at: { S: "2026-10-12T07:30:00.000Z" },
  by: { S: "educator" },
  purpose: { S: "householdFile" },
  route: { S: "GET /api/households/{id}/file" },
  subjects: { L: [{ S: "hh_01ARZ3NDEKTSV4RRFFQ69G5FAV" }] },
});

let sequence = 0;
const change = (eventName: "INSERT" | "MODIFY" | "REMOVE", after?: Image, before?: Image): DynamoDBRecord => {
  const image = after ?? before ?? {};
  sequence += 1;
  return {
    eventName,
    dynamodb: {
      Keys: { pk: image.pk ?? {}, sk: image.sk ?? {} },
      ...(after && { NewImage: after }),
      ...(before && { OldImage: before }),
      SequenceNumber: String(sequence),
      ApproximateCreationDateTime: Date.parse("2026-10-12T07:30:00.000Z") / 1000,
    },
  } as DynamoDBRecord;
};

const aLedger = () => {
  const objects = new Map<string, string>();
  const reports: object[] = [];
  const putObject = async (key: string, body: string) => {
    if (!objects.has(key)) objects.set(key, body);
  };
  const ledger = createLedger({ putObject, salt: async () => "salt" }, (found) => reports.push(found));
  const lines = () =>
    [...objects.values()].flatMap((body) =>
      body
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    );
  return { objects, reports, lines, take: (...Records: DynamoDBRecord[]) => ledger({ Records }) };
};

describe("the ledger", () => {
  it("keeps a line for every revision, with who, when and which fields, and no value", async () => {
    const { take, lines, objects } = aLedger();

    await take(change("INSERT", revision()));

    expect(lines()).toEqual([
      expect.objectContaining({
        event: "added",
        pk: PK,
        by: "coordinator",
        at: "2026-10-12T07:30:00.000Z",
        action: "edited",
        changes: { lastName: { from: expect.any(String), to: expect.any(String) } },
      }),
    ]);
    expect(JSON.stringify([...objects])).not.toMatch(/Esempio|Canarini/);
    expect([...objects.keys()][0]).toMatch(/^2026\/10\/12\/\d{40}-1\.jsonl$/);
  });

  it("hashes one value always the same and another differently, and only with its salt", async () => {
    const [one, other] = [aLedger(), aLedger()];
    const salted = new Map<string, string>();
    const foreign = createLedger({
      putObject: async (key, body) => void salted.set(key, body),
      salt: async () => "other",
    });

    await one.take(change("INSERT", revision()));
    await other.take(change("INSERT", revision()));
    await foreign({ Records: [change("INSERT", revision())] });

    const { from, to } = one.lines()[0].changes.lastName;
    expect(other.lines()[0].changes.lastName).toEqual({ from, to });
    expect(from).not.toBe(to);
    expect(JSON.stringify([...salted])).not.toContain(from);
  });

  it("keeps one line for an access entry, and none for the copies by which it is found", async () => {
    const { take, lines } = aLedger();

    await take(
      change("INSERT", entry("BY#educator")),
      change("INSERT", entry("HOUSEHOLD#hh_01ARZ3NDEKTSV4RRFFQ69G5FAV")),
      change("INSERT", entry("BULK#2026-10")),
      change("INSERT", { pk: { S: PK }, sk: { S: "PERSON" }, lastName: { S: "Canarini" } }),
    );

    expect(lines().map(({ pk }) => pk)).toEqual(["ACCESS#BY#educator", "ACCESS#BULK#2026-10"]);
  });

  it("tells when a revision or an entry was changed or taken away, and keeps that too", async () => {
    const { take, lines, reports } = aLedger();

    await take(
      change("MODIFY", revision({ by: { S: "somebody" } }), revision()),
      change("REMOVE", undefined, revision()),
      change("REMOVE", undefined, entry("HOUSEHOLD#hh_01ARZ3NDEKTSV4RRFFQ69G5FAV")),
    );

    expect(lines().map(({ event }) => event)).toEqual(["tampered", "tampered", "tampered"]);
    expect(reports).toHaveLength(3);
    expect(JSON.stringify(reports)).not.toContain("Esempio");
  });

  it("takes an erasure that says so for one, as long as who, when and what happened stay", async () => {
    const { take, lines, reports } = aLedger();
    const erasedOn = { S: "2026-12-01" };

    await take(
      change("MODIFY", revision({ erasedOn, changes: { M: {} } }), revision()),
      change("MODIFY", revision({ erasedOn, by: { S: "somebody" } }), revision()),
    );

    expect(lines().map(({ event }) => event)).toEqual(["erased", "tampered"]);
    expect(reports).toHaveLength(1);
  });

  it("puts a batch that comes again where it was, and nothing at all for a batch without a trace", async () => {
    const { take, objects } = aLedger();
    const record = change("INSERT", revision());

    await take(record);
    await take(record);
    await take(change("MODIFY", { pk: { S: PK }, sk: { S: "PERSON" } }, { pk: { S: PK }, sk: { S: "PERSON" } }));

    expect(objects.size).toBe(1);
  });
});

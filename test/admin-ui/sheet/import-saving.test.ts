import { describe, expect, it } from "vitest";
import { type ImportPlan, planImport } from "#admin-ui/sheet/model/import/plan.ts";
import { outcomesOf } from "#admin-ui/sheet/view/import/outcomes.ts";
import { type Importing, type SaveNew, sendImport, startImport } from "#admin-ui/sheet/view/import/save-import.ts";
import { sheetWordsIt } from "#admin-ui/sheet/words.it.ts";
import { aColumn, italian } from "./columns.ts";

const columns = [
  aColumn("firstName", { label: "Nome", required: true }),
  aColumn("nights", { label: "Notti", kind: "number" }),
  aColumn("fee", { label: "Retta", kind: "money" }),
];

const anna = { id: "a", firstName: "Anna" };

const planOf = (lines: readonly string[][]): ImportPlan =>
  planImport({
    lines,
    mapping: ["firstName", "nights", "fee"],
    columns,
    context: italian,
    existing: [anna],
    sameBy: ["firstName"],
    withDuplicates: false,
  });

const many = (count: number) => planOf(Array.from({ length: count }, (_, n) => [`Ospite ${n}`, `${n}`, ""]));

/** Keeps what arrives once per key, and fails to say so where `isHeard` says no. */
const aServer = (isHeard: (call: number) => boolean = () => true) => {
  const kept = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  let calls = 0;
  const save: SaveNew = async (rows, key) => {
    calls += 1;
    kept.set(key, rows);
    if (!isHeard(calls)) throw new Error("the answer is lost");
    return rows.map(({ firstName }) =>
      firstName === "Ospite 3" ? { status: "refused", detail: "Così no." } : { status: "saved" },
    );
  };
  return { save, calls: () => calls, rows: () => [...kept.values()].flat() };
};

const linesOf = (importing: Importing) => outcomesOf(importing, columns, sheetWordsIt);
const deaf = () => undefined;

describe("saving an import", () => {
  it("says what is wrong with a line by the names of its columns, never by what stands in them", async () => {
    const plan = planOf([
      ["", "12", ""],
      ["", "tante", "boh"],
      ["ANNA", "", ""],
      ["Dora", "", ""],
      ["dora", "", ""],
    ]);

    const done = await sendImport(startImport(plan), { save: aServer().save, onProgress: deaf });

    expect(linesOf(done)).toEqual([
      { line: 2, status: "faulty", reason: "Manca: Nome" },
      {
        line: 3,
        status: "faulty",
        reason:
          "Notti – Non è un numero. Scrivilo così: 1.234,56 · Retta – Non è un importo. Scrivilo così: 12,50 € · Manca: Nome",
      },
      { line: 4, status: "duplicate", reason: "" },
      { line: 5, status: "saved", reason: "" },
      { line: 6, status: "duplicate", reason: "Come la riga 5" },
    ]);
  });

  it("tells how far it is, and what was refused", async () => {
    const seen: number[] = [];

    const done = await sendImport(startImport(many(600)), {
      save: aServer().save,
      onProgress: ({ answered }) => seen.push(answered.size),
    });

    expect(seen).toEqual([250, 500, 600]);
    expect(linesOf(done).filter(({ status }) => status !== "saved")).toEqual([
      { line: 5, status: "refused", reason: "Così no." },
    ]);
  });

  it("goes on where an answer was lost, under the same key, so that nothing is made twice", async () => {
    const server = aServer((call) => call !== 2);
    const stopped = await sendImport(startImport(many(600)), { save: server.save, onProgress: deaf });
    const waiting = linesOf(stopped).filter(({ status }) => status === "notSent");

    expect(waiting).toHaveLength(350);
    expect(waiting[0]).toEqual({ line: 252, status: "notSent", reason: sheetWordsIt.import.notSent });

    const done = await sendImport(stopped, { save: server.save, onProgress: deaf });

    expect(linesOf(done).filter(({ status }) => status === "saved")).toHaveLength(599);
    expect(server.rows()).toHaveLength(600);
    expect(server.calls()).toBe(4);
  });

  it("takes a line without an answer of its own for one that is not known of", async () => {
    const save: SaveNew = async (rows) => rows.slice(1).map(() => ({ status: "saved" }));

    const done = await sendImport(startImport(many(2)), { save, onProgress: deaf });

    expect(linesOf(done).map(({ status }) => status)).toEqual(["saved", "notSent"]);
  });
});

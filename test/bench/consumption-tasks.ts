import { civilDateAt } from "#shared/dates";
import { aGuest, aHousehold, createMany, employ, entrances, times } from "./cast.ts";
import type { Overhear, Task } from "./consumption.ts";
import { ofGrid } from "./consumption-grid.ts";
import { ACCOUNT, PAIR, SIGHT } from "./consumption-units.ts";
import { itemBytes, readUnits } from "./item-size.ts";
import type { Stage } from "./stage.ts";
import { type Call, replay } from "./wire.ts";

type Item = Record<string, unknown>;

const sizes = (items: readonly Item[]) => items.reduce((sum, item) => sum + itemBytes(item), 0);

const foundBy = async ({ client }: Stage, calls: readonly Call[]): Promise<Item[]> => {
  const queries = calls.filter(({ command }) => command === "QueryCommand");
  const answers = await replay(client, queries);
  return answers.flatMap((answer) => (answer as { Items?: Item[] }).Items ?? []);
};

async function* ofReads(stage: Stage, overhear: Overhear): AsyncGenerator<Task> {
  const [id = ""] = await createMany(stage, "households", times(500, aHousehold));
  yield {
    name: "get one",
    ...(await overhear(`GET /api/households/${id}`)),
    least: {
      readUnits: ACCOUNT + 1,
      writeUnits: 0,
      formula: "1 (account) + 1 × ⌈record ÷ 4 kB⌉",
      because: "Whoever has just saved must read what was saved, so the read is consistent",
    },
  };
  const list = await overhear("GET /api/households");
  const bytes = sizes(await foundBy(stage, list.calls));
  yield {
    name: "list 500",
    ...list,
    least: {
      readUnits: ACCOUNT + readUnits(bytes, { consistent: false }),
      writeUnits: 0,
      formula: `1 (account) + ½ × ⌈${bytes.toLocaleString("en")} bytes ÷ 4 kB⌉`,
      because: "A page is billed as one read of all its bytes, half as much from an index",
    },
  };
  yield* ofDelta(overhear, list.body.asOf);
  yield* ofFile(stage, overhear, id);
}

async function* ofDelta(overhear: Overhear, since: string): AsyncGenerator<Task> {
  const later = new Date(Date.parse(since) + 60_000).toISOString();
  const live = await overhear(`GET /api/households?since=${later}`);
  const archived = await overhear(`GET /api/households?since=${later}&next=${live.body.next}`);
  yield {
    name: "delta, nothing new",
    body: archived.body,
    calls: [...live.calls, ...archived.calls],
    least: {
      readUnits: 2 * (ACCOUNT + 0.5),
      writeUnits: 0,
      formula: "2 × (1 (account) + ½)",
      because: "Live and archived records are two partitions and two requests; asking in vain costs half a unit each",
    },
  };
}

async function* ofFile(stage: Stage, overhear: Overhear, id: string): AsyncGenerator<Task> {
  await createMany(
    stage,
    "people",
    times(4, (n) => aGuest(id, n)),
  );
  await stage.call("POST /api/plans", {
    body: { householdId: id, kind: "PEI", startingSituation: "Casa ".repeat(200) },
  });
  const file = await overhear(`GET /api/households/${id}/file`);
  const bytes = sizes(await foundBy(stage, file.calls));
  yield {
    name: "household file",
    ...file,
    least: {
      readUnits: ACCOUNT + 1 + readUnits(bytes, { consistent: false }) + 2 * 0.5,
      writeUnits: 0,
      formula: `1 (account) + 1 + ½ × ⌈${bytes.toLocaleString("en")} bytes ÷ 4 kB⌉ + 2 × ½`,
      because:
        "The household itself, all that is under it in one question to an index, and two that lie apart: its diary and the links to its fee agreements",
    },
  };
}

async function* ofEdits(overhear: Overhear): AsyncGenerator<Task> {
  const created = await overhear("POST /api/households", { body: aHousehold(1) });
  yield {
    name: "create",
    ...created,
    least: {
      readUnits: ACCOUNT,
      writeUnits: PAIR + 1 + 1,
      formula: "R 1 (account); W 2 × (record + revision) + 1 (changed) + 1 (its number)",
      because: "Nothing else has to be read; record and revision commit together, and N-0001 comes from a counter",
    },
  };
  yield {
    name: "edit one cell",
    ...(await overhear(`PATCH /api/households/${created.body.id}`, {
      body: { edits: { name: { from: "Famiglia di prova 1", to: "Altra" } } },
    })),
    least: {
      readUnits: ACCOUNT + 1,
      writeUnits: PAIR + 2,
      formula: "R 1 (account) + 1; W 2 × (record + revision) + 2 (changed)",
      because: "The value seen is compared with the value stored; the time of change is the key in `changed`",
    },
  };
}

async function* ofStays(stage: Stage, overhear: Overhear): AsyncGenerator<Task> {
  const [entrance] = await entrances(stage, 1, "C");
  const today = civilDateAt(new Date().toISOString());
  const admitted = await overhear(`POST /api/units/${entrance?.unitId}/admissions`, {
    body: { householdId: entrance?.householdId, placeId: entrance?.placeId, from: today },
  });
  yield {
    name: "admit",
    ...admitted,
    least: {
      readUnits: ACCOUNT + 5,
      writeUnits: 2 * 8 + 2 + 2 + SIGHT,
      formula:
        "R 1 (account) + 5; W 2 × (2 calendars + 2 checks + placement and household with their revisions) + 2 (placement) + 2 (household) + 2 (sight)",
      because:
        "Unit, place, household and the calendars of both decide; all that they say must still hold at the commit; a stay brings a household into sight",
    },
  };
  yield {
    name: "depart",
    ...(await overhear(`POST /api/placements/${admitted.body.id}/departure`, {
      body: { on: today, reason: "ownHome", destination: "privateRent" },
    })),
    least: {
      readUnits: ACCOUNT + 6,
      writeUnits: 2 * 10 + 3 + 2 + 2 + SIGHT,
      formula:
        "R 1 (account) + 6; W 2 × (2 calendars + 2 checks + placement, household and turnaround with their revisions) + 3 (placement) + 2 (household) + 2 (turnaround) + 2 (sight)",
      because:
        "Placement, unit, place, household and both calendars are read; unit and place are checked, since the turnaround rests on them, and it is a record of its own",
    },
  };
}

/** Each task once, with what it took and the least that it could have taken. */
export async function* consumptionTasks(stage: Stage, overhear: Overhear): AsyncGenerator<Task> {
  await employ(stage);
  yield* ofReads(stage, overhear);
  yield* ofEdits(overhear);
  yield* ofGrid(stage, overhear);
  yield* ofStays(stage, overhear);
}

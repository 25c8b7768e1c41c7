import { aGuest, aHousehold, createMany, times } from "./cast.ts";
import type { Overhear, Task } from "./consumption.ts";
import { ACCOUNT, PAIR } from "./consumption-units.ts";
import { itemBytes, writeUnits } from "./item-size.ts";
import type { Stage } from "./stage.ts";
import { itemsPut } from "./wire.ts";

const ROWS = 1000;
const FORESEEN_ROWS = 300;

type Cells = Record<string, { from: unknown; to: unknown }>;

async function* ofPaste(overhear: Overhear, ids: readonly string[]): AsyncGenerator<Task> {
  const rows = ids.map((id, n) => ({ id, edits: pastedOver(n) }));
  const paste = await overhear("POST /api/people/edits", { body: { rows }, headers: { "idempotency-key": "paste" } });
  const receipts = itemsPut(paste.calls).filter(({ pk }) => String(pk).startsWith("REQUEST#"));
  const remembering = receipts.reduce((sum, item) => sum + (2 + 1) * writeUnits(itemBytes(item)), 0);
  yield {
    name: "paste 1,000 × 10",
    ...paste,
    least: {
      readUnits: ACCOUNT + 1 + ROWS,
      writeUnits: ROWS * (PAIR + 2 + 1) + remembering,
      formula: `R 1 (account) + 1 + 1,000; W 1,000 × (2 × (record + revision) + 2 (changed) + 1 (under)) + ${remembering} (receipts: 2, and 1 in changed)`,
      because:
        "A paste is a thousand edits, one look whether it has been answered before, and what it was answered, where whoever is erased can be found in it",
    },
  };
}

async function* ofPreview(overhear: Overhear, ids: readonly string[]): AsyncGenerator<Task> {
  const ask = (name: string, from: unknown, to: unknown) => {
    const rows = ids.slice(0, FORESEEN_ROWS).map((id) => ({ id, edits: { [name]: { from, to } } }));
    return overhear("POST /api/people/edits/preview", { body: { rows } });
  };
  yield {
    name: "preview 300 × 1",
    ...(await ask("phone", undefined, "02 1234567")),
    least: {
      readUnits: ACCOUNT + FORESEEN_ROWS,
      writeUnits: 0,
      formula: "R 1 (account) + 300",
      because: "What is seen is compared with what is stored, row by row; a telephone number does nothing besides",
    },
  };
}

/** What a grid does with many rows at once: a paste is foreseen, and then saved. */
export async function* ofGrid(stage: Stage, overhear: Overhear): AsyncGenerator<Task> {
  const [householdId = ""] = await createMany(stage, "households", [aHousehold(0)]);
  const ids = await createMany(
    stage,
    "people",
    times(ROWS, (n) => aGuest(householdId, n)),
  );
  yield* ofPreview(overhear, ids);
  yield* ofPaste(overhear, ids);
}

/** Another value for each of the ten cells of a guest. */
const pastedOver = (n: number): Cells => {
  const { householdId: _, ...cells } = aGuest("", n);
  return Object.fromEntries(Object.entries(cells).map(([name, from]) => [name, { from, to: changed(name) }]));
};

const changed = (name: string): unknown =>
  ({ birthDate: "1991-04-13", sex: "other", relation: "parent", residency: "guest", joinedOn: "2026-02-11" })[name] ??
  "Altro";

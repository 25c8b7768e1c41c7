import type { Role } from "#shared/access";
import { addDays } from "#shared/dates";
import { callOf } from "#test/staff-call";
import { aGuest, aHousehold, createMany, employ, times } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** As many as the grid of a service that has been at work for some years. */
const HOUSEHOLDS = 500;
const PLANS = 500;
/** Of one household, whose diary is opened with a reason, and of others. */
const ENTRIES = 60;
const OTHER_ENTRIES = 240;

const WORDS = "Colloquio sull'inserimento al lavoro e sulla scuola dei figli; si concorda il prossimo passo. ".repeat(
  3,
);

/** A read of somebody's data, by whoever may. */
export interface Read {
  name: string;
  by: Role;
  address: (turn: number) => string;
}

const aPlan = (householdId: string) => ({
  householdId,
  kind: "PEI",
  startingSituation: WORDS,
  resources: WORDS,
  goals: times(4, (n) => ({ id: `gol_${String(n).padStart(26, "0")}`, area: "work", text: WORDS })),
});

const anEntry = (householdId: string, n: number) => ({
  householdId,
  on: addDays("2026-01-01", n % 200),
  text: WORDS,
});

const diaryReads = (householdId: string, entryIds: readonly string[]): Read[] => {
  const one = (turn: number) => `GET /api/diary-entries/${entryIds[turn % entryIds.length]}`;
  return [
    { name: "diary of a household", by: "coordinator", address: () => `GET /api/households/${householdId}/diary` },
    { name: "list of diary entries", by: "coordinator", address: () => "GET /api/diary-entries" },
    { name: "diary, opened", by: "area-manager", address: () => `GET /api/households/${householdId}/diary` },
    { name: "list of entries, opened", by: "area-manager", address: () => "GET /api/diary-entries" },
    { name: "one entry, opened", by: "area-manager", address: one },
    { name: "history of an entry, opened", by: "area-manager", address: (turn) => `${one(turn)}/history` },
  ];
};

const openDiary = async ({ handle }: Stage, householdId: string): Promise<void> => {
  const call = callOf(handle);
  const opening = `POST /api/households/${householdId}/diary-openings`;
  await call("area-manager", opening, { body: { reason: "Sostituisce chi è in malattia." } });
};

/** A service at work, a diary of which has been opened with a reason, and what is read of it. */
export const readsOf = async (stage: Stage): Promise<Read[]> => {
  await employ(stage);
  await employ(stage, "area-manager");
  const ids = await createMany(stage, "households", times(HOUSEHOLDS, aHousehold));
  const [first = ""] = ids;
  const of = (n: number) => ids[n % ids.length] ?? first;
  await createMany(
    stage,
    "people",
    ids.map((id, n) => ({ ...aGuest(id, n) })),
  );
  const planIds = await createMany(
    stage,
    "plans",
    times(PLANS, (n) => aPlan(of(n))),
  );
  const entryIds = await createMany(
    stage,
    "diary-entries",
    times(ENTRIES, (n) => anEntry(first, n)),
  );
  await createMany(
    stage,
    "diary-entries",
    times(OTHER_ENTRIES, (n) => anEntry(of(n + 1), n)),
  );
  await openDiary(stage, first);
  return [
    // First, while the diary is open.
    ...diaryReads(first, entryIds),
    { name: `list of ${HOUSEHOLDS} households`, by: "coordinator", address: () => "GET /api/households" },
    { name: `list of ${HOUSEHOLDS} people`, by: "coordinator", address: () => "GET /api/people" },
    { name: `list of ${PLANS} plans`, by: "coordinator", address: () => "GET /api/plans" },
    { name: "one household", by: "coordinator", address: (turn) => `GET /api/households/${of(turn)}` },
    { name: "page of a household", by: "coordinator", address: (turn) => `GET /api/households/${of(turn)}/file` },
    { name: "one plan", by: "coordinator", address: (turn) => `GET /api/plans/${planIds[turn % planIds.length]}` },
  ];
};

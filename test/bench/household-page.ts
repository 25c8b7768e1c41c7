import { openTable } from "#functions/db/table";
import { type Context, contextFor, systemActor } from "#functions/use-cases/context";
import { creation, newRecord } from "#functions/use-cases/writes";
import { addDays } from "#shared/dates";
import type { Resource, StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Document } from "#shared/resources/document";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { staffEvent } from "#test/staff-call";
import { aGuest, aHousehold, createMany, employ, times } from "./cast.ts";
import { ACCOUNT } from "./consumption-units.ts";
import { itemBytes, readUnits } from "./item-size.ts";
import { above, type Section, shown } from "./section.ts";
import type { Stage } from "./stage.ts";
import { type Call, replay } from "./wire.ts";

/** Five years of work with one household. */
const DAYS = 5 * 365;
const ENTRIES = 2000;
const EDITIONS = 20;
const REVIEWS = 40;
const PAPERS = 12;
const PEOPLE = 6;
/** People of the whole service, whom the known check reads. */
const EVERYBODY = 1000;

/** Requests that a page opened cold may make. */
const MOST_REQUESTS = 3;

const FIRST_DAY = "2021-10-12";
const WORDS = "Colloquio sull'inserimento al lavoro e sulla scuola dei figli; si concorda il prossimo passo. ".repeat(
  4,
);

const PER_COMMIT = 40;

/** Puts records where they belong at once: five years of steps would take as long as the rest of the bench. */
const keep = async (ctx: Context, resource: Resource, values: object[]): Promise<string[]> => {
  const records = values.map((value) => resource.schema.parse(newRecord(ctx, resource, { ...value })) as StoredRecord);
  for (let first = 0; first < records.length; first += PER_COMMIT)
    await ctx.table.commit(records.slice(first, first + PER_COMMIT).flatMap((record) => creation(resource, record)));
  return records.map(({ id }) => id);
};

const goal = (n: number) => ({
  id: `gol_${String(n).padStart(26, "0")}`,
  area: "work",
  text: WORDS,
  marks: times(6, (mark) => ({ on: addDays(FIRST_DAY, 90 * mark), progress: mark % 5 })),
});

const fiveYears = async (stage: Stage): Promise<string> => {
  const ctx = contextFor({ table: openTable(stage.client, stage.tableName) }, systemActor);
  const [householdId = ""] = await keep(ctx, Household, [aHousehold(0)]);
  const [authorId = ""] = await keep(ctx, StaffMember, [{ username: "bench", name: "Prova", roles: ["educator"] }]);
  await keep(
    ctx,
    Person,
    times(PEOPLE, (n) => ({ ...aGuest(householdId, n), relation: "child" })),
  );
  const planIds = await keep(
    ctx,
    Plan,
    times(EDITIONS, (n) => ({
      householdId,
      kind: "PEI",
      edition: n + 1,
      startingSituation: WORDS.repeat(4),
      goals: times(5, goal),
    })),
  );
  await keep(
    ctx,
    Review,
    times(REVIEWS, (n) => ({
      planId: planIds[n % EDITIONS],
      householdId,
      heldOn: addDays(FIRST_DAY, 45 * n),
      kind: "team",
      minutes: WORDS.repeat(6),
    })),
  );
  await keep(
    ctx,
    Document,
    times(PAPERS, () => ({ householdId, kind: "passport", expiresOn: "2027-01-01" })),
  );
  await keep(
    ctx,
    DiaryEntry,
    times(ENTRIES, (n) => ({
      householdId,
      on: addDays(FIRST_DAY, Math.floor((n * DAYS) / ENTRIES)),
      text: WORDS,
      authorId,
    })),
  );
  return householdId;
};

interface Task {
  name: string;
  requests: number;
  calls: readonly Call[];
  reads: number;
  least: number;
}

const readsOf = (calls: readonly Call[]) => calls.reduce((sum, call) => sum + call.readUnits, 0);

/** What each question found, in bytes: `get` and batch-get answer items, a query a page. */
const foundBy = async (stage: Stage, calls: readonly Call[]): Promise<number[]> =>
  (await replay(stage.client, calls)).map((answer) => {
    const { Items = [], Responses = {} } = answer as {
      Items?: Record<string, unknown>[];
      Responses?: Record<string, Record<string, unknown>[]>;
    };
    return [...Items, ...Object.values(Responses).flat()].reduce((sum, item) => sum + itemBytes(item), 0);
  });

const isQuery = ({ command }: Call) => command === "QueryCommand";

const opened = async (stage: Stage, householdId: string): Promise<Task> => {
  const { overheard } = stage;
  overheard.heard();
  await overheard.handle(staffEvent("coordinator", `GET /api/households/${householdId}/file`));
  const calls = overheard.heard();
  const pages = await foundBy(stage, calls.filter(isQuery));
  const names = calls.filter(({ command }) => command === "BatchGetItemCommand");
  return {
    name: "page of a household, 5 years",
    requests: 1,
    calls,
    reads: readsOf(calls),
    least:
      ACCOUNT + 1 + pages.reduce((sum, bytes) => sum + readUnits(bytes, { consistent: false }), 0) + readsOf(names),
  };
};

const known = async (stage: Stage): Promise<Task> => {
  const { overheard } = stage;
  overheard.heard();
  const body = { lastName: "Nessuno", firstName: "Conosciuto", birthYear: 1990 };
  await overheard.handle(staffEvent("coordinator", "POST /api/households/known", { body }));
  const calls = overheard.heard();
  const bytes = (await foundBy(stage, calls.filter(isQuery))).reduce((sum, page) => sum + page, 0);
  return {
    name: `known check, ${shown(EVERYBODY)} people`,
    requests: 1,
    calls,
    reads: readsOf(calls),
    least: ACCOUNT + readUnits(bytes, { consistent: false }),
  };
};

/** Requests and read units of a household's page after five years, and of asking whether somebody is known. */
export const householdPage = async (stage: Stage): Promise<Section> => {
  await employ(stage);
  const householdId = await fiveYears(stage);
  const page = await opened(stage, householdId);
  const [other = ""] = await createMany(stage, "households", [aHousehold(1)]);
  await createMany(
    stage,
    "people",
    times(EVERYBODY, (n) => ({ ...aGuest(other, n), relation: "child" })),
  );
  const tasks = [page, await known(stage)];
  return {
    name: "household",
    title: `A household after ${shown(ENTRIES)} diary entries, ${EDITIONS} plan editions and ${REVIEWS} reviews`,
    notes: [
      "Least R: 1 for the account of whoever asks. Of the page: 1 for the household, read consistently; ½ × ⌈bytes ÷ 4 kB⌉ for everything under it at once,",
      "for the reviews of each plan and for the latest twenty entries; ½ for each name around it. Of the known check:",
      "½ × ⌈bytes of all people ÷ 4 kB⌉. Nothing is read that is not needed, and nothing twice.",
    ],
    columns: ["task", "requests", "calls", "R", "least R"],
    rows: tasks.map(({ name, requests, calls, reads, least }) => [
      name,
      ...[requests, calls.length, reads, least].map(shown),
    ]),
    missed: [
      ...tasks.flatMap(({ name, reads, least }) => above(`${name}: R`, reads, least)),
      ...above("requests of the page", page.requests, MOST_REQUESTS),
    ],
    figures: tasks.map(({ calls, ...task }) => ({ ...task, calls: calls.length })),
  };
};

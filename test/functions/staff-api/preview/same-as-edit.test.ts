import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { effectInWords } from "#admin-ui/data/foreseeing.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { everyRecord } from "#functions/db/records";
import { createStaffApi } from "#functions/staff-api/api";
import { seedTable } from "#infra/local/seed/seed";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { StaffMember } from "#shared/resources/staff-member";
import type { ForeseenEffect } from "#shared/rules/foresee/effect";
import { languages } from "#shared/words/sentence";
import { NOW, now } from "#test/infra/local/seeded";
import { printOfTable } from "#test/scan";
import { type Answer, callOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";
import { someRows, typedKinds } from "./random-rows.ts";

interface Pasted {
  kind: string;
  by: { username: string; roles: readonly string[] };
  rows: unknown[];
}

const PASTES = 12;

const recordsIn = async ({ table }: World) => {
  const found = resources.map(
    async (resource): Promise<[string, StoredRecord[]]> => [
      resource.name,
      await everyRecord(table, resource as ResourceOf<StoredRecord>),
    ],
  );
  return new Map(await Promise.all(found));
};

/** What has to be the same, however often ids are made anew: all but the records that only the edit makes. */
const verdict = ({ status, code, detail, errors, current }: Record<string, unknown>) => ({
  status,
  code,
  detail,
  errors,
  current,
});

/** What a reader is told of an answer, in each language. */
const sentencesIn = ({ rows = [] }: { rows?: { effects?: ForeseenEffect[] }[] }): string[] =>
  rows
    .flatMap(({ effects = [] }) => effects)
    .flatMap((effect) => languages.map((language) => effectInWords(speechIn(language), effect).text));

describe("What is foreseen of a bulk edit", () => {
  let world: World;
  let pastes: Pasted[];
  const faults: unknown[] = [];
  const send = ({ kind, by, rows }: Pasted, path: "edits" | "edits/preview"): Promise<Answer> =>
    callOf(createStaffApi({ table: world.table, now }, (fault) => faults.push(fault)))(
      by,
      `POST /api/${kind}/${path}`,
      { body: { rows } },
    );

  beforeAll(async () => {
    world = await aWorld(NOW);
    await seedTable({ table: world.table, demo: true, now });
    const known = await recordsIn(world);
    const staff = (await everyRecord(world.table, StaffMember)).filter(
      ({ suspended, activeTo }) => !suspended && !activeTo,
    );
    pastes = typedKinds.flatMap((resource) =>
      fc.sample(someRows(known, resource), { numRuns: PASTES, seed: 20261012 }).map((rows, n): Pasted => {
        const by = staff[n % staff.length] ?? { username: "coordinator", roles: ["coordinator"] };
        return { kind: resource.name, by, rows };
      }),
    );
  }, 120_000);

  it("leaves no trace, whatever is asked about, and every effect has its sentence", async () => {
    const before = await printOfTable(world.table.name);

    const answers: Answer[] = [];
    for (const paste of pastes) answers.push(await send(paste, "edits/preview"));

    expect(await printOfTable(world.table.name)).toBe(before);
    expect(faults).toEqual([]);
    const said = answers.flatMap(({ body }) => sentencesIn(body));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => text.includes("%{"))).toEqual([]);
  }, 120_000);

  it.each(typedKinds.map(({ name }) => name))(
    "is what the edit of %s then does",
    async (name) => {
      for (const paste of pastes.filter(({ kind }) => kind === name)) {
        const foreseen = await send(paste, "edits/preview");

        const done = await send(paste, "edits");

        expect(foreseen.status).toBe(done.status);
        expect(foreseen.body.rows?.map(verdict)).toEqual(done.body.rows?.map(verdict));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});

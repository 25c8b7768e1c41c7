import { readBlocks, replaceBlocks } from "#functions/db/safety-blocks";
import { MAX_WRITES, type Write } from "#functions/db/table";
import type { Person } from "#shared/resources/person";
import { nameKey } from "#shared/rules/known-names";
import type { BodyOf } from "#shared/step";
import { liftSafetyBlock as lifting, blockForSafety as step } from "#shared/steps/households";
import { writesWithout } from "./clear-participant.ts";
import type { Context } from "./context.ts";
import { untilWon } from "./retry.ts";
import { takeStep } from "./take-step.ts";

type Told = BodyOf<typeof step>;

/** Room for the person, her revision, the list of blocks and the receipt. */
const OTHERS = 4;
const BESIDE = MAX_WRITES - OTHERS;

/**
 * Keeps somebody away from his household's work: in one transaction he is blocked and taken out of its plans and
 * reviews (every edition, frozen ones too), its support network and the joint meetings to come. Where that is more than
 * one transaction holds, the block comes first, with as much as fits; the rest follows, and would follow again if the
 * call were repeated.
 */
export const blockForSafety = async (ctx: Context, personId: string, told: Told): Promise<Person> => {
  const blocked = await takeStep<Person>(ctx, step, { id: personId, told }, async (person) => {
    const [stored, writes] = await Promise.all([readBlocks(ctx.table), writesWithout(ctx, person, step.name)]);
    return {
      changes: { safetyBlock: true, safetyBlockReason: told.reason, safetyBlockedOn: ctx.today() },
      writes: [
        replaceBlocks(
          stored,
          [
            ...stored.blocks.filter((one) => one.personId !== person.id),
            {
              personId: person.id,
              householdId: person.householdId,
              nameKey: nameKey(person.lastName, person.firstName),
            },
          ],
          ctx.now(),
        ),
        ...writes.slice(0, evenly(BESIDE)),
      ],
    };
  });
  await clearWhatIsLeft(ctx, blocked);
  return blocked;
};

/** A record and its revision stay together. */
const evenly = (most: number): number => most - (most % 2);

/** What did not fit, and what was written at the same moment: until a look finds nothing of him any more. */
const clearWhatIsLeft = (ctx: Context, person: Person): Promise<void> =>
  untilWon(async () => {
    for (let writes = await found(ctx, person); writes.length > 0; writes = await found(ctx, person))
      await ctx.table.commit(writes);
  });

const found = async (ctx: Context, person: Person): Promise<Write[]> =>
  (await writesWithout(ctx, person, step.name)).slice(0, evenly(MAX_WRITES));

/** Lets somebody take part again. Nothing is put back by itself. */
export const liftSafetyBlock = (ctx: Context, personId: string, told: BodyOf<typeof lifting>): Promise<Person> =>
  takeStep<Person>(ctx, lifting, { id: personId, told }, async (person) => {
    const stored = await readBlocks(ctx.table);
    return {
      changes: { safetyBlock: false, safetyBlockReason: told.reason, safetyBlockedOn: undefined },
      writes: [
        replaceBlocks(
          stored,
          stored.blocks.filter((one) => one.personId !== person.id),
          ctx.now(),
        ),
      ],
    };
  });

import { dequal } from "dequal";
import { getRecord } from "#functions/db/records";
import { readBlocks, unchangedBlocks } from "#functions/db/safety-blocks";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { nameKey } from "#shared/rules/known-names";
import type { Context } from "./context.ts";

/**
 * Refuses with `participantBlocked` whoever is kept away from this household by a safety block, named by id or by name.
 * The writes that it answers belong into the same transaction: a block that is set meanwhile makes it begin again.
 */
export const refuseBlockedParticipants = async (
  ctx: Context,
  householdId: string,
  personIds: readonly string[],
  names: readonly string[],
): Promise<Write[]> => {
  if (personIds.length + names.length === 0) return [];
  const stored = await readBlocks(ctx.table);
  const keys = new Set(names.map((name) => nameKey(name)));
  const isNamed = stored.blocks.some(
    (block) => block.householdId === householdId && (personIds.includes(block.personId) || keys.has(block.nameKey)),
  );
  if (isNamed) throw new Refusal("participantBlocked");
  return [unchangedBlocks(stored)];
};

const present = (values: readonly (string | undefined)[]): string[] => values.filter((value) => value !== undefined);

/** Who takes part in a plan may do so; only asked when the participants change. */
export const planParticipantsAllowed = async (ctx: Context, after: Plan, before?: Plan): Promise<Write[]> => {
  if (before && dequal(before.participants, after.participants) && before.personId === after.personId) return [];
  const { participants, personId, householdId } = after;
  return refuseBlockedParticipants(
    ctx,
    householdId,
    present([personId, ...participants.map((one) => one.personId)]),
    present(participants.map(({ name }) => name)),
  );
};

/** Who takes part in a review may do so; only asked when the participants change. */
export const reviewParticipantsAllowed = async (ctx: Context, after: Review, before?: Review): Promise<Write[]> => {
  if (dequal(before?.participants ?? [], after.participants)) return [];
  const householdId = after.householdId ?? (await getRecord(ctx.table, Plan, after.planId)).householdId;
  return refuseBlockedParticipants(
    ctx,
    householdId,
    [],
    after.participants.map(({ name }) => name),
  );
};

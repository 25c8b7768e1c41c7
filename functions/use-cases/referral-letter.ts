import { findRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { type Letter, letterOf } from "#shared/rules/letter";
import type { Context } from "./context.ts";
import { refuseWithheld } from "./rights/disclosures.ts";
import { getInScope } from "./scope.ts";

/**
 * The letter to the referring service as it would be written today. Refuses with `notPossibleNow` on the way there, and
 * with `recipientWithheld` where that service must not be told anything about the household or anybody of it.
 */
export const referralLetter = async (ctx: Context, id: string): Promise<Letter> => {
  const referral = await getInScope(ctx, Referral, id);
  const { referringServiceId, requestedUnitId, householdId } = referral;
  if (householdId !== undefined)
    await refuseWithheld(ctx, { householdId, recipientId: referringServiceId }, ctx.today());
  const [service, unit, household] = await Promise.all([
    referringServiceId === undefined ? undefined : findRecord(ctx.table, Organisation, referringServiceId),
    requestedUnitId === undefined ? undefined : findRecord(ctx.table, Unit, requestedUnitId),
    householdId === undefined ? undefined : findRecord(ctx.table, Household, householdId),
  ]);
  const parties = { service: service?.name, unit: unit?.name, householdCode: household?.code };
  const letter = letterOf({ ...referral, ...parties, on: ctx.today() });
  if (!letter) throw new Refusal("notPossibleNow", { params: { status: referral.status } });
  return letter;
};

import { creation, newRecord } from "#functions/use-cases/writes";
import { Referral, type ReferralStatus } from "#shared/resources/referral";
import type { World } from "./world.ts";

/** A referral that has come to a status already, without the steps that lead there. */
export const referralAt = async (
  world: World,
  status: ReferralStatus,
  values: Partial<Referral> = {},
): Promise<Referral> => {
  const fields = { receivedOn: "2026-10-01", ...values, status };
  const referral = Referral.schema.parse(newRecord(world.as("coordinator"), Referral, fields));
  await world.table.commit(creation(Referral, referral as Referral));
  return referral as Referral;
};

import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Referral } from "#shared/resources/referral";
import { notInFuture } from "#shared/rules/order";
import type { BodyOf } from "#shared/step";
import { recordPaper } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { takeReferralStep } from "./referral-step.ts";

type Arrival = BodyOf<typeof recordPaper>;

/** A paper that was missing has come; until then it stays a deadline. Refuses with `invalid`. */
export const recordReferralPaper = (ctx: Context, id: string, told: Arrival): Promise<Referral> =>
  takeReferralStep(ctx, recordPaper, { id, told }, ({ missingPapers }) => {
    const index = missingPapers.findIndex(({ paper, receivedOn }) => paper === told.paper && receivedOn === undefined);
    const notMissing: FieldErrors = index < 0 ? { paper: { code: "notMissing" } } : {};
    const fields = { ...notMissing, ...notInFuture({ receivedOn: told.receivedOn }, "receivedOn", ctx.today()) };
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
    return {
      changes: {
        missingPapers: missingPapers.map((one, at) => (at === index ? { ...one, receivedOn: told.receivedOn } : one)),
      },
    };
  });

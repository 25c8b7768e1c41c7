import { Refusal } from "#shared/refusal";
import type { AccessReview } from "#shared/resources/access-review";
import { sampleOf } from "#shared/rules/access-sample";
import type { BodyOf } from "#shared/step";
import { remarkOnEntry, signReview } from "#shared/steps/trace";
import { myStaffId } from "./assigned-households.ts";
import type { Context } from "./context.ts";
import { takeStep } from "./take-step.ts";

/** Writes down what is to be said about one entry of the sample. Refuses with `invalid` an entry that is not in it. */
export const remarkOnSampled = (ctx: Context, id: string, told: BodyOf<typeof remarkOnEntry>): Promise<AccessReview> =>
  takeStep<AccessReview>(ctx, remarkOnEntry, { id, told: { ...told } }, async ({ sample, remarks }) => {
    const { entryId, remark } = told;
    if (!sampleOf(sample).some((entry) => entry.id === entryId))
      throw new Refusal("invalid", { fields: { entryId: { code: "notInSample" } } });
    const staffId = await myStaffId(ctx);
    const added = { entryId, remark, on: ctx.today(), ...(staffId && { staffId }) };
    return { changes: { remarks: [...remarks.filter((one) => one.entryId !== entryId), added] } };
  });

/** Whoever answers for the service has looked through the sample. */
export const signAccessReview = (ctx: Context, id: string, told: BodyOf<typeof signReview>): Promise<AccessReview> =>
  takeStep<AccessReview>(ctx, signReview, { id, told }, async () => {
    const signedById = await myStaffId(ctx);
    return { changes: { signedOn: ctx.today(), ...(signedById && { signedById }) } };
  });

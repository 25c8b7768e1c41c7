import type { DiaryOpening } from "#shared/resources/diary-opening";
import { acknowledgeOpening } from "#shared/steps/trace";
import { myStaffId } from "./assigned-households.ts";
import type { Context } from "./context.ts";
import { takeStep } from "./take-step.ts";

/** Somebody who leads the work has taken note that a diary was opened, and why. */
export const acknowledgeDiaryOpening = (ctx: Context, id: string): Promise<DiaryOpening> =>
  takeStep<DiaryOpening>(ctx, acknowledgeOpening, { id, told: {} }, async () => {
    const acknowledgedById = await myStaffId(ctx);
    return { changes: { acknowledgedOn: ctx.today(), ...(acknowledgedById && { acknowledgedById }) } };
  });

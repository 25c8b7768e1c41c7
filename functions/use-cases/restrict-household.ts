import type { Household } from "#shared/resources/household";
import type { BodyOf } from "#shared/step";
import { restrict, unrestrict } from "#shared/steps/households";
import type { Context } from "./context.ts";
import { takeStep } from "./take-step.ts";

/** Takes a household out of everybody's sight but that of those who have to know. Refuses with `notPossibleNow`. */
export const restrictHousehold = (ctx: Context, id: string, told: BodyOf<typeof restrict>): Promise<Household> =>
  takeStep<Household>(ctx, restrict, { id, told }, () => ({
    changes: { restricted: true, restrictedReason: told.reason },
  }));

/** Lets everybody know of it again who would. The reason stands where the other one stood. */
export const unrestrictHousehold = (ctx: Context, id: string, told: BodyOf<typeof unrestrict>): Promise<Household> =>
  takeStep<Household>(ctx, unrestrict, { id, told }, () => ({
    changes: { restricted: false, restrictedReason: told.reason },
  }));

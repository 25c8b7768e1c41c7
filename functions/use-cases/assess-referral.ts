import { asRecord, recordKey } from "#functions/db/records";
import { may } from "#shared/access";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { askedDay, type EligibilityRow, eligibilityOf, withOverridesOf } from "#shared/rules/eligibility";
import type { BodyOf } from "#shared/step";
import { assess } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { takeReferralStep } from "./referral-step.ts";

type Assessment = BodyOf<typeof assess>;
type Override = Assessment["overrides"][number];

/** The units behind ids, each once; refuses with `invalid` when one of them does not exist. */
export const readUnits = async (ctx: Context, ids: readonly string[]): Promise<Unit[]> => {
  const items = await ctx.table.getMany([...new Set(ids)].map((id) => recordKey(Unit, id)));
  if (items.includes(undefined))
    throw new Refusal("invalid", { fields: { unitIds: { code: "doesNotExist", params: { resource: Unit.name } } } });
  return items.map((item) => asRecord(Unit, item));
};

/** The rows of these units as they are today, with the overrides that still stand. */
export const assessed = (ctx: Context, units: readonly Unit[], referral: Referral): EligibilityRow[] =>
  withOverridesOf(eligibilityOf(units, referral, askedDay(referral, ctx.today())), referral.eligibility);

/**
 * Holds a household against the rules of each unit considered and keeps the rows. Refuses with `invalid`, or with
 * `fieldForbidden` an override by anybody but the area manager.
 */
export const assessReferral = (ctx: Context, id: string, told: Assessment): Promise<Referral> =>
  takeReferralStep(ctx, assess, { id, told }, async (_before, filled) => {
    if (told.unitIds.length === 0) throw new Refusal("invalid", { fields: { unitIds: { code: "required" } } });
    const rows = assessed(ctx, await readUnits(ctx, told.unitIds), filled);
    return {
      changes: { eligibility: overridden(ctx, rows, told.overrides) },
      why: told.overrides.map(({ reason }) => reason).join("\n") || undefined,
    };
  });

const overridden = (ctx: Context, rows: EligibilityRow[], overrides: readonly Override[]): EligibilityRow[] => {
  if (overrides.length === 0) return rows;
  if (!may(ctx.actor.roles, "override"))
    throw new Refusal("fieldForbidden", { fields: { overrides: { code: "fieldForbidden" } } });
  refuseEmptyOverrides(rows, overrides);
  return rows.map((row) => {
    const given = overrides.find((override) => isOf(row, override));
    return given ? { ...row, overriddenBy: ctx.actor.id, overrideReason: given.reason } : row;
  });
};

const isOf = (row: EligibilityRow, { unitId, rule }: Override) => row.unitId === unitId && row.rule === rule;

const refuseEmptyOverrides = (rows: readonly EligibilityRow[], overrides: readonly Override[]): void => {
  const fields: FieldErrors = {};
  overrides.forEach((override, index) => {
    const row = rows.find((one) => isOf(one, override));
    if (!row || row.outcome === "yes") fields[`overrides.${index}.rule`] = { code: "nothingToOverride" };
  });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

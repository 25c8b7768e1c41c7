import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import type { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import type { Person } from "#shared/resources/person";
import { isWithheld } from "#shared/rules/consents";
import type { BodyOf, StepOf } from "#shared/step";
import { endHouseholdWithholding, endPersonWithholding, withholdHousehold, withholdPerson } from "#shared/steps/rights";
import type { Context } from "../context.ts";
import { takeStep } from "../take-step.ts";

type Withholding = NonNullable<Household["withheldFrom"]>[number];
type Withheld = StoredRecord & { withheldFrom?: Withholding[] };
type Told = BodyOf<typeof withholdHousehold>;
type ToldEnd = BodyOf<typeof endHouseholdWithholding>;

/** The organisation has to be there: a withholding from nobody protects nobody. */
const refuseUnknown = async (ctx: Context, organisationId: string): Promise<void> => {
  try {
    await getRecord(ctx.table, Organisation, organisationId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const params = { resource: Organisation.name };
    throw new Refusal("invalid", { fields: { organisationId: { code: "doesNotExist", params } } });
  }
};

const begin =
  <R extends Withheld>(step: StepOf<Told>) =>
  (ctx: Context, id: string, told: Told): Promise<R> =>
    takeStep<R>(ctx, step, { id, told }, async ({ withheldFrom = [] }) => {
      const { organisationId, from, to, reason } = told;
      if (to !== undefined && to <= from)
        throw new Refusal("invalid", { fields: { to: { code: "after", params: { other: "from" } } } });
      await refuseUnknown(ctx, organisationId);
      if (isWithheld([withheldFrom], organisationId, from))
        throw new Refusal("invalid", { fields: { organisationId: { code: "withheldAlready" } } });
      const added: Withholding = { organisationId, from, reason, ...(to !== undefined && { to }) };
      const changes: Partial<Withheld> = { withheldFrom: [...withheldFrom, added] };
      return { changes: changes as Partial<R> };
    });

const end =
  <R extends Withheld>(step: StepOf<ToldEnd>) =>
  (ctx: Context, id: string, told: ToldEnd): Promise<R> =>
    takeStep<R>(ctx, step, { id, told }, ({ withheldFrom = [] }) => {
      const { organisationId, on, reason } = told;
      const ends = (one: Withholding) =>
        one.organisationId === organisationId && one.from < on && (one.to === undefined || one.to > on);
      if (!withheldFrom.some(ends))
        throw new Refusal("invalid", { fields: { organisationId: { code: "notWithheld" } } });
      const changes: Partial<Withheld> = {
        withheldFrom: withheldFrom.map((one) => (ends(one) ? { ...one, to: on, endReason: reason } : one)),
      };
      return { changes: changes as Partial<R> };
    });

/** From a day on, an organisation is told nothing about a household or a person. Refuses what holds already. */
export const withholdFromHousehold = begin<Household>(withholdHousehold);
export const withholdFromPerson = begin<Person>(withholdPerson);

/** Says from which day an organisation may be told again, and why. Refuses where nothing is withheld from it. */
export const endWithholdingOfHousehold = end<Household>(endHouseholdWithholding);
export const endWithholdingOfPerson = end<Person>(endPersonWithholding);

import type { Plan } from "#shared/resources/plan";
import type { Key, Table, Write } from "./table.ts";

type InForce = Pick<Plan, "id" | "householdId" | "kind" | "personId">;

/** Stands where no plan is in force any more: nothing is deleted. */
const NONE = "none";

const slotOf = ({ householdId, kind, personId }: InForce): Key => ({
  pk: `UNIQUE#plans#inForce#${householdId}#${kind}#${personId ?? "household"}`,
  sk: "UNIQUE",
});

/** Access pattern 16: the plan that is in force for a household, a kind and a person, consistently. */
export const planInForce = async (table: Table, plan: InForce): Promise<string | undefined> => {
  const holder = (await table.get(slotOf(plan)))?.recordId;
  return holder === undefined || holder === NONE ? undefined : String(holder);
};

const held = (plan: InForce, recordId: string, seen: string | undefined): Write => ({
  action: {
    Put: {
      Item: { ...slotOf(plan), recordId },
      ConditionExpression: "attribute_not_exists(pk) OR #recordId = :seen",
      ExpressionAttributeNames: { "#recordId": "recordId" },
      ExpressionAttributeValues: { ":seen": seen ?? NONE },
    },
  },
});

/** Puts a plan in force in place of the one that was seen there; whoever is slower begins again. */
export const putInForce = (plan: InForce, seen: string | undefined): Write => held(plan, plan.id, seen);

/** Leaves the place of a plan to the next one. */
export const endForce = (plan: InForce): Write => held(plan, NONE, plan.id);
